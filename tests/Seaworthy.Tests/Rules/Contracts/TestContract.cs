namespace Seaworthy.Tests.Rules.Contracts;

/// <summary>Contracts as the generator writes them, around what a test is about.</summary>
internal static class TestContract
{
    public static string Of(string properties, string definitions = "", string facts = "") => $$"""
        {
          "type": "object",
          "x-seaworthy": { "contract": 1, "assembly": "wallet", "framework": "net10.0"{{facts}} },
          "properties": { {{properties}} },
          "$defs": { {{definitions}} }
        }
        """;

    /// <summary>The section Wallet bound to WalletOptions with these members.</summary>
    public static string Wallet(string members, string bind = "\"validation\": [\"dataAnnotations\"]", string definitions = "", string required = "", string facts = "") => Of(
        $$"""
        "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20, "column": 1, {{bind}} } ] } }
        """,
        $$"""
        "Acme.WalletOptions": { "type": "object", "x-seaworthy": { "kind": "object", "file": "WalletOptions.cs", "line": 5, "column": 21 }, "properties": { {{members}} }, "required": [ {{required}} ] }{{(definitions.Length > 0 ? "," + definitions : "")}}
        """,
        facts);

    public static string Member(string name, string kind, string more = "") => $$"""
        "{{name}}": { "x-seaworthy": { "kind": "{{kind}}"{{(more.Length > 0 ? "," + more : "")}} } }
        """;

    public static string List(string name, string item, string kind = "list") => $$"""
        "{{name}}": { "items": {{item}}, "x-seaworthy": { "kind": "{{kind}}" } }
        """;
}
