using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class ProviderObjectsDoNotMeetTests() : RuleTests("SEA2111")
{
    protected override (string Path, string Text) Corrupt => ("k8s/a.yaml", "apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nspec: { secretObjects: [{ data: [{ objectName: ");

    private const string Provider = "apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: { name: wallet }\nspec:\n  provider: azure\n  parameters:\n    objects: |\n      array:\n        - |\n          objectName: db-password\n          objectType: secret\n          objectAlias: db\n        - |\n          objectName: api-key\n          objectType: secret\n";

    [Fact]
    public void Reports_an_object_that_is_not_fetched() =>
        Given("k8s/production/a.yaml", Provider + "  secretObjects:\n    - secretName: wallet\n      type: Opaque\n      data:\n        - { objectName: db, key: password }\n        - { objectName: [|api-kye|], key: key }\n").Reports(Severity.Error, saying: "Did you mean 'api-key'?");

    [Fact]
    public void Reports_a_store_whose_name_is_misspelt() =>
        Given("k8s/production/a.yaml", "apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: { name: vault-prod }\n---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: wallet }\nspec: { secretStoreRef: { name: [|vault-prd|], kind: SecretStore } }\n").Reports(Severity.Error, saying: "Did you mean 'vault-prod'?");

    [Fact]
    public void Guards_objects_by_name_and_alias_and_stores_of_the_cluster() =>
        Given("k8s/production/a.yaml", Provider + "  secretObjects:\n    - data: [{ objectName: db, key: a }, { objectName: api-key, key: b }]\n")
            .And("k8s/production/b.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: wallet }\nspec: { secretStoreRef: { name: elsewhere, kind: ClusterSecretStore } }\n").IsQuiet();
}
