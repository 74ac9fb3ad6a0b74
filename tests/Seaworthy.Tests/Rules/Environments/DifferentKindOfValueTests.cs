using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DifferentKindOfValueTests() : RuleTests("SEA1302")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Cache": true, "Cache": { "Size": "12
        """);

    [Fact]
    public void Reports_a_section_that_is_one_value_elsewhere() =>
        Given("appsettings.json", """
            { "Cache": { "Size": 12 } }
            """)
            .And("appsettings.Production.json", """
            { "Cache": [|"redis.example.com"|] }
            """)
            .Reports(Severity.Warning, "Production", "'Cache' is one value here and a section in appsettings.json");

    [Fact]
    public void Reports_one_value_that_is_a_section_elsewhere() =>
        Given("appsettings.json", """
            { "Cache": "redis.example.com" }
            """)
            .And("appsettings.Production.json", """
            { "Cache": { "Host": [|"redis.example.com"|] } }
            """)
            .Reports(Severity.Warning, "Production", "'Cache' is a section here and one value in appsettings.json");

    [Fact]
    public void Reports_a_boolean_that_is_text_elsewhere() =>
        Given("appsettings.json", """
            { "Features": { "Export": true } }
            """)
            .And("appsettings.Production.json", """
            { "Features": { "Export": [|"weekly"|] } }
            """)
            .Reports(Severity.Warning, "Production", "'Features:Export' is a text here and a boolean");

    [Fact]
    public void Reports_two_environments_without_a_base_value() =>
        Given("appsettings.Development.json", """
            { "Retries": 3 }
            """)
            .And("appsettings.Production.json", """
            { "Retries": [|"often"|] }
            """)
            .Reports(Severity.Warning, null, "'Retries' is a text here and a number");

    [Fact]
    public void Reports_a_list_that_is_one_value_elsewhere() =>
        Given("appsettings.json", """
            { "Hosts": [ "a.example.com", "b.example.com" ] }
            """)
            .And("appsettings.Development.json", """
            { "Hosts": [|"localhost"|] }
            """)
            .Reports(Severity.Warning, "Development");

    [Fact]
    public void Guards_the_same_kind_written_differently() =>
        Given("appsettings.json", """
            { "Export": true, "Retries": 3, "Name": "a" }
            """)
            .And("appsettings.Production.json", """
            { "Export": "false", "Retries": "5", "Name": "b" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_values_still_to_come() =>
        Given("appsettings.json", """
            { "Export": true, "Retries": 3, "Limit": 4 }
            """)
            .And("appsettings.Production.json", """
            { "Export": "#{Export}#", "Retries": "", "Limit": null }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_texts_that_happen_to_be_digits() =>
        Given("appsettings.json", """
            { "Build": "local", "Ttl": "00:05:00" }
            """)
            .And("appsettings.Production.json", """
            { "Build": "20260101", "Ttl": "7" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_an_empty_value_that_clears_a_section() =>
        Given("appsettings.json", """
            { "Cache": { "Size": 12 } }
            """)
            .And("appsettings.Production.json", """
            { "Cache": null }
            """)
            .IsQuiet();
}
