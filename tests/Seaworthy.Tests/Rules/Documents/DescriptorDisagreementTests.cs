using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class DescriptorDisagreementTests() : RuleTests("SEA0202")
{
    protected override (string Path, string Text) Corrupt => ("deployment.yaml", "version: 1\nservice: a\nenvironments:\n  staging: { tier: [");

    [Fact]
    public void Reports_an_environment_with_files_but_no_entry() =>
        GivenDescriptor("[|environments|]:\n  production: { region: a }\n").And("appsettings.Staging.json", "{}").Reports(Severity.Warning, "Staging", "Staging has files but no entry");

    [Fact]
    public void Reports_an_environment_that_only_a_container_selects() =>
        GivenDescriptor("[|environments|]: { staging: { host: a } }").And("compose.yaml", "services:\n  api:\n    image: a\n    environment: { ASPNETCORE_ENVIRONMENT: Production }\n").Reports(Severity.Warning, "Production");

    [Fact]
    public void Reports_an_entry_without_anything_that_is_deployed() =>
        GivenDescriptor("environments:\n  [|staging|]: { region: a }\n").And("appsettings.json", "{}").Reports(Severity.Warning, "staging", "no settings file");

    [Fact]
    public void Reports_an_entry_whose_tier_the_descriptor_tells() =>
        GivenDescriptor("environments:\n  [|blue|]: { tier: staging }\n").Reports(Severity.Warning, "blue");

    [Fact]
    public void Reports_the_second_of_two_regions_that_one_entry_can_not_stand_for() =>
        GivenDescriptor("[|environments|]: { staging-eu: {} }").And("appsettings.staging-eu.json", "{}").And("appsettings.staging-us.json", "{}").Reports(Severity.Warning, "staging-us");

    [Fact]
    public void Guards_files_and_entries_that_agree_but_for_case_or_abbreviation() =>
        GivenDescriptor("environments: { production: {}, staging: {} }").And("appsettings.Production.json", "{}").And("deploy/stg/api.yaml", "apiVersion: v1\nkind: Service\n").IsQuiet();

    [Fact]
    public void Guards_tiers_below_staging() =>
        GivenDescriptor("environments: { development: {}, testing: {} }").And("appsettings.QA.json", "{}").IsQuiet();

    [Fact]
    public void Guards_an_entry_with_a_host() =>
        GivenDescriptor("environments: { staging: { host: wallet.staging.corp.example } }").IsQuiet();

    [Fact]
    public void Guards_production_of_a_service_without_a_file_of_its_own() =>
        GivenDescriptor("environments: { production: {} }").And("appsettings.json", "{}").IsQuiet();

    [Fact]
    public void Guards_an_entry_that_a_manifest_without_environment_may_serve() =>
        GivenDescriptor("environments: { staging: {} }").And("k8s/api.yaml", "apiVersion: v1\nkind: Service\n").IsQuiet();

    [Fact]
    public void Guards_files_outside_the_folder_of_the_descriptor() =>
        Given("wallet/deployment.yaml", "version: 1\nservice: a\nenvironments: {}\n").And("shop/appsettings.Production.json", "{}").IsQuiet();

    [Fact]
    public void Guards_a_folder_without_descriptor() =>
        Given("appsettings.Production.json", "{}").IsQuiet();

    private Scenario GivenDescriptor(string environments) => Given("deployment.yaml", "version: 1\nservice: a\n" + environments);
}
