using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class UndefinedSecretKeyTests() : RuleTests("SEA2110")
{
    protected override (string Path, string Text) Corrupt => ("k8s/api.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec: { template: { spec: { containers: [{ name: api, env: [{ name: A, valueFrom: { secretKeyRef: { name: wallet, key: ");

    private const string Wallet = "apiVersion: v1\nkind: Secret\nmetadata: { name: wallet }\nstringData: { password: x, user: y }\n";

    [Fact]
    public void Reports_a_key_that_the_secret_lacks_with_what_was_meant() =>
        Given("k8s/secret.yaml", Wallet).And("k8s/production/api.yaml", Workload("secretKeyRef: { name: wallet, key: [|pasword|] }")).Reports(Severity.Error, saying: "Did you mean 'password'?");

    [Fact]
    public void Reports_a_key_that_an_external_secret_does_not_fill() =>
        Given("k8s/external.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: wallet }\nspec: { data: [{ secretKey: password, remoteRef: { key: a } }] }\n")
            .And("k8s/production/api.yaml", Workload("secretKeyRef: { name: wallet, key: [|token|] }")).Reports(Severity.Error);

    [Fact]
    public void Reports_names_and_keys_that_no_cluster_accepts() =>
        Given("k8s/production/a.yaml", Workload("secretKeyRef: { name: [|Wallet_DB|], key: a }")).And("k8s/production/b.yaml", Workload("secretKeyRef: { name: wallet, key: [|my/key|] }")).Reports(Severity.Error, saying: "no cluster accepts");

    [Fact]
    public void Guards_keys_that_are_there_or_optional_or_of_objects_elsewhere() =>
        Given("k8s/secret.yaml", Wallet).And("k8s/api.yaml", Workload("secretKeyRef: { name: wallet, key: password }"))
            .And("k8s/b.yaml", Workload("secretKeyRef: { name: wallet, key: token, optional: true }")).And("k8s/c.yaml", Workload("secretKeyRef: { name: other, key: token }")).IsQuiet();

    [Fact]
    public void Guards_a_key_that_another_file_of_the_same_object_defines() =>
        Given("k8s/secret.yaml", Wallet).And("k8s/overlay/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: { name: wallet }\ndata: { token: eA== }\n").And("k8s/api.yaml", Workload("secretKeyRef: { name: wallet, key: token }")).IsQuiet();

    [Fact]
    public void Guards_a_secret_whose_keys_a_store_decides() =>
        Given("k8s/external.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: wallet }\nspec: { dataFrom: [{ extract: { key: a } }] }\n")
            .And("k8s/api.yaml", Workload("secretKeyRef: { name: wallet, key: token }")).IsQuiet();

    private static string Workload(string source) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: api }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          env:\n            - name: A\n              valueFrom:\n                {source}\n";
}
