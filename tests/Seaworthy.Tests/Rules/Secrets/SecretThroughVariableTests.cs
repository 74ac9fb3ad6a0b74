using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretThroughVariableTests() : RuleTests("SEA2113")
{
    protected override (string Path, string Text) Corrupt => ("k8s/a.yaml", "apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: api, env: [{ name: A, valueFrom: { secretKeyRef: ");

    [Fact]
    public void Reports_a_variable_that_a_Secret_fills_as_a_note() =>
        Given("k8s/production/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      env:\n        - name: [|DB_PASSWORD|]\n          valueFrom: { secretKeyRef: { name: db, key: password } }\n").Reports(Severity.Note, saying: "AddKeyPerFile");

    [Fact]
    public void Guards_other_variables_and_mounted_files() =>
        Given("k8s/production/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      env: [{ name: A, value: b }, { name: C, valueFrom: { configMapKeyRef: { name: c, key: d } } }]\n  volumes: [{ name: s, secret: { secretName: db } }]\n").IsQuiet();
}
