using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class ShorterListTests() : RuleTests("SEA1101")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Admin": { "AllowedIps": [ "a", "b" 
        """);

    [Fact]
    public void Reports_the_end_of_a_list_whose_tail_survives() =>
        Given("appsettings.json", """
            { "Admin": { "AllowedIps": [ "10.0.0.1", "10.0.0.2", "10.0.0.3" ] } }
            """)
            .And("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ [|"10.9.9.9"|] ] } }
            """)
            .Reports(Severity.Error, "Production", "stays effective");

    [Fact]
    public void Guards_lists_of_equal_and_greater_length() =>
        Given("appsettings.json", """
            { "A": [ "x", "y" ] }
            """)
            .And("appsettings.Production.json", """
            { "A": [ "1", "2", "3" ] }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_single_elements_set_on_purpose() =>
        Given("wallet/appsettings.json", """
            { "A": [ "x", "y", "z" ] }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  A__0: "1"
            """)
            .IsQuiet();

    [Fact]
    public void Guards_objects_with_numeric_keys_that_patch_one_element() =>
        Given("appsettings.json", """
            { "A": [ "x", "y", "z" ] }
            """)
            .And("appsettings.Production.json", """
            { "A": { "1": "q" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_mapping_that_patches_the_first_element() =>
        Given("appsettings.json", """
            { "Hosts": [ "a", "b" ] }
            """)
            .And("appsettings.Production.json", """
            { "Hosts": { "0": "x" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_tail_that_a_still_higher_file_writes() =>
        Given("wallet/appsettings.json", """
            { "Hosts": [ "a", "b" ] }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Hosts": [ "x" ] }
            """)
            .And("wallet/wallet.settings.json", """
            { "Hosts": [ "x", "y" ] }
            """)
            .IsQuiet();
}
