using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>Errors of equal JSON and YAML say the same, each at its own place.</summary>
public sealed class SchemaPlacesTests
{
    private static readonly SchemaOptions WithFormats = new() { AssertFormats = true };

    [Fact]
    public void A_missing_key_is_shown_at_the_key_of_the_object_it_misses_in() => AssertPlaces(
        """{"properties": {"server": {"properties": {"tls": {"required": ["certificate"]}}}}}""",
        """
        {
          "server": {
            "port": 1,
            ⟦"tls"⟧: {"versions": []}
          }
        }
        """,
        """
        server:
          port: 1
          ⟦tls⟧:
            versions: []
        """,
        "required at server.tls (/server/tls) by #/properties/server/properties/tls/required: The key \"certificate\" is missing");

    [Fact]
    public void A_key_that_misses_at_the_top_is_shown_where_the_top_starts() => AssertPlaces(
        """{"required": ["version"]}""",
        """
        // A comment goes first.
        ⟦{⟧
          "name": "x"
        }
        """,
        """
        # A comment goes first.
        ⟦name⟧: x
        """,
        "required at  () by #/required: The key \"version\" is missing");

    [Fact]
    public void A_key_that_misses_in_an_item_is_shown_where_the_item_starts() => AssertPlaces(
        """{"items": {"required": ["id"]}}""",
        """
        [
          {"id": 1},
          ⟦{⟧"name": "x"}
        ]
        """,
        """
        - id: 1
        - ⟦name⟧: x
        """,
        "required at [1] (/1) by #/items/required: The key \"id\" is missing");

    [Fact]
    public void An_unexpected_key_is_shown_itself() => AssertPlaces(
        """{"properties": {"web": {"properties": {"image": {}, "port": {}}, "additionalProperties": false}}}""",
        """
        {
          "web": {
            "image": "x",
            ⟦"prot"⟧: {"deep": 1}
          }
        }
        """,
        """
        web:
          image: x
          ⟦prot⟧:
            deep: 1
        """,
        "additionalProperties at web.prot (/web/prot) by #/properties/web/additionalProperties: Unknown key \"prot\"; did you mean \"port\"?");

    [Fact]
    public void A_wrong_type_is_shown_at_the_value() => AssertPlaces(
        """{"properties": {"port": {"type": "integer"}, "on": {"type": "boolean"}}}""",
        """
        {
          "port": ⟦"80"⟧,
          "on": ⟦1⟧
        }
        """,
        """
        port: ⟦"80"⟧
        on: ⟦1⟧
        """,
        "type at port (/port) by #/properties/port/type: Expected an integer, found a string; write it without quotes",
        "type at on (/on) by #/properties/on/type: Expected true or false, found a number");

    [Fact]
    public void A_list_or_an_object_of_the_wrong_type_is_shown_at_its_key() => AssertPlaces(
        """{"additionalProperties": {"type": "string"}}""",
        """
        {
          ⟦"list"⟧: [1, 2],
          ⟦"map"⟧: {"a": 1}
        }
        """,
        """
        ⟦list⟧: [1, 2]
        ⟦map⟧:
          a: 1
        """,
        "type at list (/list) by #/additionalProperties/type: Expected a string, found a list",
        "type at map (/map) by #/additionalProperties/type: Expected a string, found an object");

    [Fact]
    public void Null_is_shown_at_the_value() => AssertPlaces(
        """{"properties": {"a": {"type": "string"}}}""",
        """{"a": ⟦null⟧}""",
        """a: ⟦null⟧""",
        "type at a (/a) by #/properties/a/type: Expected a string, found null");

    [Fact]
    public void A_value_outside_an_enum_is_shown_itself() => AssertPlaces(
        """{"properties": {"level": {"enum": ["debug", "information"]}}}""",
        """
        {
          "level": ⟦"informaton"⟧
        }
        """,
        """
        level: ⟦informaton⟧
        """,
        "enum at level (/level) by #/properties/level/enum: Expected one of \"debug\" or \"information\"; did you mean \"information\"?");

    [Fact]
    public void A_value_other_than_a_const_is_shown_itself() => AssertPlaces(
        """{"items": {"const": 3}}""",
        """
        [3, 3.0,
         ⟦4⟧]
        """,
        """
        - 3
        - 3.0
        - ⟦4⟧
        """,
        "const at [2] (/2) by #/items/const: Expected 3");

    [Fact]
    public void A_number_out_of_bounds_is_shown_itself() => AssertPlaces(
        """{"properties": {"port": {"minimum": 1, "maximum": 65535}, "share": {"exclusiveMaximum": 1}, "step": {"multipleOf": 0.1}}}""",
        """
        {
          "port": ⟦0⟧,
          "share": ⟦1.0⟧, "step": ⟦0.25⟧
        }
        """,
        """
        port: ⟦0⟧
        share: ⟦1.0⟧
        step: ⟦0.25⟧
        """,
        "minimum at port (/port) by #/properties/port/minimum: Must be at least 1",
        "exclusiveMaximum at share (/share) by #/properties/share/exclusiveMaximum: Must be less than 1",
        "multipleOf at step (/step) by #/properties/step/multipleOf: Must be a multiple of 0.1");

    [Fact]
    public void Text_that_breaks_a_pattern_is_shown_itself() => AssertPlaces(
        """{"properties": {"name": {"pattern": "^[a-z]+$", "maxLength": 3}}}""",
        """
        {"name":
          ⟦"A\u00e9 B"⟧}
        """,
        """
        name:
          ⟦"A\u00e9 B"⟧
        """,
        "maxLength at name (/name) by #/properties/name/maxLength: Must have at most 3 characters, has 4",
        "pattern at name (/name) by #/properties/name/pattern: Must match the pattern ^[a-z]+$");

    [Fact]
    public void Text_of_the_wrong_format_is_shown_itself() => AssertPlaces(
        """{"properties": {"at": {"format": "ipv4"}}}""",
        """{"at": ⟦"10.0.0.300"⟧}""",
        """at: ⟦10.0.0.300⟧""",
        "format at at (/at) by #/properties/at/format: Must be an IPv4 address such as 192.0.2.1");

    [Fact]
    public void Wrong_items_are_shown_themselves() => AssertPlaces(
        """{"properties": {"ports": {"items": {"type": "integer"}}}}""",
        """
        {"ports": [1, ⟦"two"⟧,
                   ⟦true⟧]}
        """,
        """
        ports:
        - 1
        - ⟦two⟧
        - ⟦true⟧
        """,
        "type at ports[1] (/ports/1) by #/properties/ports/items/type: Expected an integer, found a string",
        "type at ports[2] (/ports/2) by #/properties/ports/items/type: Expected an integer, found true or false");

    [Fact]
    public void Each_place_of_a_tuple_has_its_schema() => AssertPlaces(
        """{"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}""",
        """
        ["a", ⟦"b"⟧,
          ⟦3⟧, 4]
        """,
        """
        - a
        - ⟦b⟧
        - ⟦3⟧
        - 4
        """,
        "type at [1] (/1) by #/prefixItems/1/type: Expected an integer, found a string",
        "items at [2] (/2) by #/items: At most 2 items allowed, found 4");

    [Fact]
    public void A_wrong_number_of_items_is_shown_at_the_key() => AssertPlaces(
        """{"properties": {"hosts": {"minItems": 2}}, "maxProperties": 0}""",
        """
        ⟦{⟧
          ⟦"hosts"⟧: [1]
        }
        """,
        """
        ⟦⟦hosts⟧⟧:
          - 1
        """,
        "maxProperties at  () by #/maxProperties: Must have at most 0 keys, has 1",
        "minItems at hosts (/hosts) by #/properties/hosts/minItems: Must have at least 2 items, has 1");

    [Fact]
    public void A_key_that_another_needs_is_missed_in_their_object() => AssertPlaces(
        """{"properties": {"tls": {"dependentRequired": {"certificate": ["key"]}}}}""",
        """
        {
          ⟦"tls"⟧: {"certificate": "a"}
        }
        """,
        """
        ⟦tls⟧:
          certificate: a
        """,
        "dependentRequired at tls (/tls) by #/properties/tls/dependentRequired: The key \"key\" is missing, which \"certificate\" needs");

    [Fact]
    public void A_key_with_a_name_that_is_not_allowed_is_shown_itself() => AssertPlaces(
        """{"propertyNames": {"pattern": "^[a-z]+$"}}""",
        """
        {"ok": 1,
         ⟦"Not ok"⟧: {"deep": 2}}
        """,
        """
        ok: 1
        ⟦Not ok⟧:
          deep: 2
        """,
        "propertyNames at [\"Not ok\"] (/Not ok) by #/propertyNames: The key \"Not ok\" is not allowed as a name: Must match the pattern ^[a-z]+$");

    [Fact]
    public void The_nearest_alternative_is_explained_where_it_fails() => AssertPlaces(
        """{"anyOf": [{"required": ["a", "b", "c", "d"]}, {"properties": {"kind": {"const": "tcp"}, "port": {"type": "integer"}}, "required": ["kind", "port"]}, {"type": "string"}]}""",
        """
        {"kind": "tcp",
         "port": ⟦"x"⟧}
        """,
        """
        kind: tcp
        port: ⟦x⟧
        """,
        "type at port (/port) by #/anyOf/1/properties/port/type: Expected an integer, found a string (by the nearest of 3 alternatives)");

    [Fact]
    public void Two_alternatives_that_match_where_one_may_are_shown_at_the_value() => AssertPlaces(
        """{"properties": {"n": {"oneOf": [{"minimum": 1}, {"type": "string"}, {"maximum": 9}]}}}""",
        """{"n": ⟦5⟧}""",
        """n: ⟦5⟧""",
        "oneOf at n (/n) by #/properties/n/oneOf: Matches more than one alternative where exactly one is allowed (numbers 1 and 3 of 3)");

    [Fact]
    public void What_must_not_match_is_shown_at_the_key() => AssertPlaces(
        """{"properties": {"web": {"not": {"title": "a privileged container", "required": ["privileged"]}}}}""",
        """
        {
          ⟦"web"⟧: {"privileged": true}
        }
        """,
        """
        ⟦web⟧:
          privileged: true
        """,
        "not at web (/web) by #/properties/web/not: Matches what is not allowed here (a privileged container)");

    [Fact]
    public void A_branch_of_a_condition_is_explained_where_it_fails() => AssertPlaces(
        """
        {"if": {"properties": {"tls": {"const": true}}, "required": ["tls"]},
         "then": {"properties": {"port": {"const": 443}}},
         "else": {"required": ["reason"]}}
        """,
        """
        {
          "tls": true, "port": ⟦80⟧
        }
        """,
        """
        tls: true
        port: ⟦80⟧
        """,
        "const at port (/port) by #/then/properties/port/const: Expected 443");

    [Fact]
    public void A_list_that_lacks_what_it_has_to_contain_is_shown_at_its_key() => AssertPlaces(
        """{"properties": {"hosts": {"contains": {"const": "localhost"}}, "ports": {"contains": {"maximum": 1023}, "maxContains": 1}}}""",
        """
        {
          ⟦"hosts"⟧: ["a", "b"],
          ⟦"ports"⟧: [80, 443]
        }
        """,
        """
        ⟦hosts⟧: [a, b]
        ⟦ports⟧:
          - 80
          - 443
        """,
        "contains at hosts (/hosts) by #/properties/hosts/contains: At least 1 item must match what this list has to contain",
        "maxContains at ports (/ports) by #/properties/ports/maxContains: At most 1 item may match what this list contains");

    [Fact]
    public void An_item_that_occurs_twice_is_shown_the_second_time() => AssertPlaces(
        """{"properties": {"list": {"uniqueItems": true}}}""",
        """
        {"list": [1, {"a": 1, "b": 2},
          1.5, ⟦{⟧"b": 2.0, "a": 1}]}
        """,
        """
        list:
          - 1
          - {a: 1, b: 2}
          - 1.5
          - ⟦b⟧: 2.0
            a: 1
        """,
        "uniqueItems at list[3] (/list/3) by #/properties/list/uniqueItems: Items must differ from each other; this one occurs before");

    [Fact]
    public void What_nothing_evaluated_is_shown_itself() => AssertPlaces(
        """{"properties": {"list": {"prefixItems": [{}], "unevaluatedItems": false}}, "allOf": [{"properties": {"name": {}}}], "unevaluatedProperties": false}""",
        """
        {
          "name": 1,
          ⟦"other"⟧: 2,
          "list": [1]
        }
        """,
        """
        name: 1
        ⟦other⟧: 2
        list: [1]
        """,
        "unevaluatedProperties at other (/other) by #/unevaluatedProperties: Unknown key \"other\"");

    [Fact]
    public void An_item_that_nothing_evaluated_is_shown_itself() => AssertPlaces(
        """{"prefixItems": [{}], "unevaluatedItems": false}""",
        """[1, ⟦2⟧]""",
        """
        - 1
        - ⟦2⟧
        """,
        "unevaluatedItems at [1] (/1) by #/unevaluatedItems: This item is not allowed: nothing in the schema describes it");

    [Fact]
    public void A_key_that_may_never_occur_is_shown_itself() => AssertPlaces(
        """{"properties": {"old": false}}""",
        """{"a": 1, ⟦"old"⟧: 2}""",
        """
        a: 1
        ⟦old⟧: 2
        """,
        " at old (/old) by #/properties/old: Nothing is allowed here");

    [Fact]
    public void Keys_with_separators_are_quoted_in_paths_and_escaped_in_pointers() => AssertPlaces(
        """{"additionalProperties": {"additionalProperties": {"type": "string"}}}""",
        """{"a/b": {"~c.d": ⟦1⟧}}""",
        """
        a/b:
          ~c.d: ⟦1⟧
        """,
        "type at [\"a/b\"][\"~c.d\"] (/a~1b/~0c.d) by #/additionalProperties/additionalProperties/type: Expected a string, found a number; write it in quotes");

    [Fact]
    public void A_schema_referred_to_is_named_where_it_stands() => AssertPlaces(
        """{"properties": {"a": {"$ref": "#/$defs/port"}}, "$defs": {"port": {"allOf": [{"maximum": 65535}]}}}""",
        """{"a": ⟦70000⟧}""",
        """a: ⟦70000⟧""",
        "maximum at a (/a) by #/$defs/port/allOf/0/maximum: Must be at most 65535");

    private static void AssertPlaces(string schema, string json, string yaml, params string[] expected)
    {
        var compiled = Compiled.Schema(schema, options: WithFormats);
        AssertErrors(compiled, Compiled.Json(new Marked(json).Text), new Marked(json).Places, expected);
        AssertErrors(compiled, Compiled.Yaml(new Marked(yaml).Text), new Marked(yaml).Places, expected);
    }

    private static void AssertErrors(JsonSchema schema, ConfigDocument document, string[] places, string[] expected)
    {
        Assert.Empty(document.Errors);
        var errors = schema.Judge(document.Root!).Errors;
        Assert.Equal(expected, errors.Select(Describe));
        var found = errors.Select(error => Marked.Place(document.File, error.Span)).ToArray();
        Assert.Equal(places.Length == 1 ? [.. errors.Select(_ => places[0])] : places, found);
    }

    private static string Describe(SchemaError error)
    {
        Assert.StartsWith("schema.json#", error.SchemaLocation, StringComparison.Ordinal);
        return $"{error.Keyword} at {error.KeyPath} ({error.InstancePointer}) by {error.SchemaLocation["schema.json".Length..]}: {error.Message}";
    }
}
