using System.Text;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Rules.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class DuplicateKeysTests() : RuleTests("SEA0002")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.json", """{ "A": { "B": 1, "C": [ { """);

    [Fact]
    public void Reports_the_same_key_in_one_object() =>
        Given("appsettings.json", """{ "A": 1, [|"A"|]: 2 }""").Reports(Severity.Error, saying: "'A' is written twice, first in line 1");

    [Fact]
    public void Reports_keys_that_differ_only_in_case() =>
        Given("appsettings.json", """{ "Api": { "Url": 1, [|"url"|]: 2 } }""").Reports(Severity.Error, saying: "'Api:url'");

    [Fact]
    public void Reports_a_colon_key_that_equals_a_nested_one() =>
        Given("appsettings.json", """{ "S": { "x": 1 }, [|"S:x"|]: 2 }""").Reports(Severity.Error);

    [Fact]
    public void Reports_a_key_that_two_merged_sections_both_hold() =>
        Given("appsettings.json", """{ "S": { "x": 1 }, "s": { [|"x"|]: 2, "y": 3 } }""").Reports(Severity.Error);

    [Fact]
    public void Reports_a_list_written_twice_once() =>
        Given("appsettings.json", """{ "L": [1, 2, 3], [|"L"|]: [4, 5, 6] }""").Reports(Severity.Error);

    [Fact]
    public void Reports_a_key_inside_one_element_of_a_list_at_the_key() =>
        Given("appsettings.json", """{ "L": [{ "x": 1, [|"x"|]: 2 }] }""").Reports(Severity.Error, saying: "'L:0:x'");

    [Fact]
    public void Reports_a_value_behind_an_empty_section() =>
        Given("appsettings.json", """{ "A": {}, [|"A"|]: 1 }""").Reports(Severity.Error);

    [Fact]
    public void Reports_an_empty_section_that_silently_replaces_a_value() =>
        Given("appsettings.json", """{ "A": 1, [|"A"|]: {} }""").Reports(Severity.Warning, saying: "silently");

    [Fact]
    public void Reports_a_key_of_a_compose_mapping() =>
        Given("compose.yaml", """
            services:
              api:
                image: a
                ports: ["80:80"]
                [|image|]: b
            """).Reports(Severity.Error, saying: "'services:api:image'");

    [Fact]
    public void Reports_a_key_of_a_manifest_in_any_document() =>
        Given("k8s/a.yaml", """
            apiVersion: v1
            kind: ConfigMap
            data: { A: "1" }
            ---
            apiVersion: v1
            kind: ConfigMap
            data:
              A: "1"
              [|A|]: "2"
            """).Reports(Severity.Error);

    [Fact]
    public void Reports_a_key_of_the_policy() =>
        GivenPolicy("version: 1\nprofile: strict\n[|profile|]: recommended\n").Reports(Severity.Error);

    [Fact]
    public void Reports_a_key_of_a_large_mapping() =>
        Given("k8s/a.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"  k{i}: v\n")) + "  [|k7|]: v\n").Reports(Severity.Error, saying: "'data:k7'");

    [Fact]
    public void Reports_a_variable_of_a_launch_profile() =>
        Given("Properties/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "A": "1", [|"A"|]: "2" } } } }""").Reports(Severity.Error);

    [Fact]
    public void Reports_a_repeated_key_of_an_ini_file_that_the_policy_layers() =>
        GivenPolicy("environments: { Production: { sources: [appsettings.json, lnd.conf] } }").And("appsettings.json", "{}").And("lnd.conf", "[a]\nx=1\n[|X|]=2\n").Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_mapping_under_several_aliases_once() =>
        Given("compose.yaml", """
            services:
              a: { image: a, environment: &e { X: "1", [|X|]: "2" } }
              b: { image: b, environment: *e }
            """).Reports(Severity.Error);

    [Fact]
    public void Guards_two_sections_that_merge() =>
        Given("appsettings.json", """{ "S": { "x": 1 }, "s": { "y": 2 }, "S:z": 3 }""").IsQuiet();

    [Fact]
    public void Guards_an_empty_section_beside_a_full_one() =>
        Given("appsettings.json", """{ "S": {}, "s": { "y": 2 }, "E": {}, "e": {} }""").IsQuiet();

    [Fact]
    public void Guards_a_value_and_children_at_one_path() =>
        Given("appsettings.json", """{ "A": "v", "A:B": 1 }""").IsQuiet();

    [Fact]
    public void Guards_names_that_differ_in_case_where_case_matters() =>
        Given("k8s/a.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: '1'\n  A: '2'\n").IsQuiet();

    [Fact]
    public void Guards_a_merge_key_whose_members_are_overridden() =>
        Given("compose.yaml", """
            x-base: &base { image: a, restart: always }
            services:
              api:
                <<: *base
                image: b
            """).IsQuiet();

    [Fact]
    public void Guards_a_node_that_repeats_keys_on_purpose() =>
        Given("bitcoin.conf", "addnode=a\naddnode=b\n").IsQuiet();

    [Fact]
    public void A_file_is_said_to_be_refused_exactly_when_the_provider_refuses_it()
    {
        // Few names make collisions likely.
        var name = OneOf("a", "A", "b", "a:b", "0", "b:a");
        var value = OneOf("1", "\"x\"", "true", "null", "{}", "[]");
        for (var depth = 0; depth < 3; depth++)
        {
            var inner = value;
            value = Gen.OneOf(
                inner,
                Gen.Select(name, inner, (n, v) => $"\"{n}\":{v}").List[0, 3].Select(members => "{" + string.Join(",", members) + "}"),
                inner.List[0, 2].Select(items => "[" + string.Join(",", items) + "]"));
        }

        Gen.Select(name, value, (n, v) => $"\"{n}\":{v}").List[0, 4].Select(members => "{" + string.Join(",", members) + "}").Sample(
            json => Assert.Equal(IsRefused(json), FlatDuplicates.Find(JsonReader.Read(new SourceFile("appsettings.json", json), CancellationToken.None).Root).Any(d => d.IsRefused)),
            iter: 2000);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static bool IsRefused(string json)
    {
        try
        {
            new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
            return false;
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return true;
        }
    }
}
