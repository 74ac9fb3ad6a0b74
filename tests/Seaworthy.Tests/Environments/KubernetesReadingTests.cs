using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class KubernetesReadingTests
{
    [Fact]
    public void Reads_the_objects_of_every_document_and_of_lists()
    {
        var document = Folder.Document("all.yaml", """
            apiVersion: v1
            kind: Service
            metadata: { name: api, namespace: wallet }
            ---
            just: text
            ---
            apiVersion: v1
            kind: List
            items:
              - { apiVersion: v1, kind: ConfigMap, metadata: { name: settings } }
              - text
            """);
        Assert.Equal(["Service/api", "ConfigMap/settings"], KubernetesReading.Objects(document).Select(o => $"{o.Kind}/{o.Name}"));
    }

    [Theory]
    [InlineData("{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [ { name: api } ] } }")]
    [InlineData("{ apiVersion: apps/v1, kind: Deployment, spec: { template: { spec: { containers: [ { name: api } ] } } } }")]
    [InlineData("{ apiVersion: apps/v1, kind: StatefulSet, spec: { template: { spec: { containers: [ { name: api } ] } } } }")]
    [InlineData("{ apiVersion: apps/v1, kind: DaemonSet, spec: { template: { spec: { containers: [ { name: api } ] } } } }")]
    [InlineData("{ apiVersion: batch/v1, kind: Job, spec: { template: { spec: { containers: [ { name: api } ] } } } }")]
    [InlineData("{ apiVersion: batch/v1, kind: CronJob, spec: { jobTemplate: { spec: { template: { spec: { containers: [ { name: api } ] } } } } } }")]
    public void Finds_the_containers_of_every_kind_of_workload(string text) => Assert.Equal(["api"], Containers(text).Select(c => c.Name));

    [Fact]
    public void Finds_init_containers_too() =>
        Assert.Equal(["migrate", "api"], Containers("{ apiVersion: v1, kind: Pod, spec: { containers: [ { name: api } ], initContainers: [ { name: migrate } ] } }").Select(c => c.Name));

    [Fact]
    public void Names_a_container_without_a_name_after_its_workload() =>
        Assert.Equal("wallet", Containers("{ apiVersion: v1, kind: Pod, metadata: { name: wallet }, spec: { containers: [ { image: a } ] } }").Single().Name);

    [Theory]
    [InlineData("{ name: A, value: x }", "x")]
    [InlineData("{ name: A, value: '' }", "")]
    [InlineData("{ name: A }", "")]
    [InlineData("{ name: A, value: null }", "")]
    [InlineData("{ name: A, value: ~, valueFrom: { secretKeyRef: { name: s, key: k } } }", null)]
    [InlineData("{ name: A, valueFrom: { secretKeyRef: { name: s, key: k } } }", null)]
    public void Reads_a_variable_s_value_and_knows_when_it_comes_from_elsewhere(string variable, string? value) =>
        Assert.Equal(value, Containers($"{{ apiVersion: v1, kind: Pod, spec: {{ containers: [ {{ name: api, env: [ {variable} ] }} ] }} }}").Single().Variables.Single().Value);

    [Theory]
    [InlineData("{ apiVersion: v1, kind: Pod, spec: { containers: text } }")]
    [InlineData("{ apiVersion: v1, kind: Pod, spec: text }")]
    [InlineData("{ apiVersion: v1, kind: Service, spec: { containers: [ { name: api } ] } }")]
    [InlineData("{ apiVersion: v1, kind: [ Pod ], spec: { containers: [ { name: api } ] } }")]
    public void Finds_none_in_other_shapes(string text) => Assert.Empty(Containers(text));

    private static List<Container> Containers(string text) => [.. KubernetesReading.Objects(Folder.Document("api.yaml", text)).SelectMany(KubernetesReading.Containers)];
}
