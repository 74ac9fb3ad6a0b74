using System.Text.RegularExpressions;
using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Contracts;

/// <summary>Holds the page and the published schema of the contract to what the reader reads.</summary>
public sealed partial class ContractSchemaTests
{
    [Fact]
    public void The_contract_on_the_page_has_nothing_wrong() => Assert.Empty(ContractReader.Read(Example, TestContext.Current.CancellationToken).Problems);

    [Fact]
    public void The_contract_on_the_page_keeps_to_the_schema() => Assert.Empty(Errors(Example));

    [Theory]
    [InlineData("\"contract\": 1", "\"contract\": 2")]
    [InlineData("\"kind\": \"int32\"", "\"kind\": \"integer\"")]
    [InlineData("\"api\": \"Bind\"", "\"api\": 1")]
    public void The_schema_refuses_what_is_none(string was, string isNow) =>
        Assert.NotEmpty(Errors(new SourceFile("c.json", Example.Text.Replace(was, isNow, StringComparison.Ordinal))));

    [Fact]
    public void The_schema_and_the_page_list_the_kinds_that_the_reader_knows()
    {
        var schema = Schema.At("$defs", "key", "properties", "x-seaworthy", "properties", "kind", "enum").Items().Select(i => i.AsText()!).ToList();
        Assert.All(schema.Where(name => name != "any"), name => Assert.NotEqual(ContractKind.Any, ContractKinds.Parse(name)));
        Assert.Equal(Enum.GetValues<ContractKind>().Length - 1, schema.Count);
        Assert.All(schema, name => Assert.Matches($@"\b{name}\b", Page));
    }

    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "contract.md"));

    private static SourceFile Example => new("WalletService.contract.json", Block().Match(Page).Groups[1].Value);

    private static ObjectNode Schema => (ObjectNode)JsonReader.Read(SchemaFile, JsonDialect.General, TestContext.Current.CancellationToken).Root!;

    private static SourceFile SchemaFile => new("contract.schema.json", File.ReadAllText(Path.Combine(Repository.Root, "schemas", "contract.schema.json")));

    private static IEnumerable<string> Errors(SourceFile file)
    {
        var schema = JsonSchema.Compile(SchemaFile, Schema, cancellationToken: TestContext.Current.CancellationToken).Schema!;
        return schema.Evaluate(JsonReader.Read(file, JsonDialect.General, TestContext.Current.CancellationToken).Root!, cancellationToken: TestContext.Current.CancellationToken).Errors.Select(e => e.Message);
    }

    [GeneratedRegex("^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
