using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Schemas;
using FullPolicy = Seaworthy.Tests.Rules.Documents.PolicyText;
using Seaworthy.Text;

namespace Seaworthy.Tests.Policies;

/// <summary>Our evaluator, with the published schema, and the reader of the policy come to the same verdict.</summary>
public sealed class PolicySchemaAgreementTests
{
    private static readonly Lazy<JsonSchema> Published = new(Compile);

    [Theory]
    [InlineData("")]
    [InlineData("version: 1")]
    [InlineData(FullPolicy.Full)]
    [InlineData("profile: strict")]
    [InlineData("environments: { Kiosk: { tier: testing, closed: true } }")]
    [InlineData("rules: { SEA0001: off, SEA0002: { severity: note } }")]
    [InlineData("rules: { X0001: { select: { key: A }, schema: { type: string } } }")]
    [InlineData("schemas: [{ key: [A, B], schema: { minimum: 1 } }]")]
    [InlineData("online: { endpoints: { allow: [api.example.com, \"*.example.com\", 10.0.0.0/8, \"::1\"], guideline: nist-800-52r2 } }")]
    [InlineData("suppressions: [{ rule: SEA0001, reason: r, expires: 2027-01-31 }]")]
    public void Both_accept(string policy) => Assert.Equal((true, true), Verdicts(policy));

    [Theory]
    [InlineData("[]")]
    [InlineData("version: 2")]
    [InlineData("profil: strict")]
    [InlineData("profile: strikt")]
    [InlineData("environments: [Production]")]
    [InlineData("environments: { Production: { teir: testing } }")]
    [InlineData("environments: { Production: { tier: live } }")]
    [InlineData("environments: { Production: { closed: 1 } }")]
    [InlineData("deployTime: \"*:Key\"")]
    [InlineData("rules: { SEA0001: loud }")]
    [InlineData("rules: { SEA0001: { sevrity: note } }")]
    [InlineData("rules: { X0001: { select: { key: A } } }")]
    [InlineData("rules: { X0001: { schema: true } }")]
    [InlineData("rules: { X0001: { select: { key: A }, schema: true, wenn: {} } }")]
    [InlineData("rules: { X0001: { select: { documents: composer }, schema: true } }")]
    [InlineData("schemas: { files: a.yaml }")]
    [InlineData("schemas: [a.yaml]")]
    [InlineData("schemas: [{ schema: true }]")]
    [InlineData("schemas: [{ files: a.yaml }]")]
    [InlineData("schemas: [{ files: a.yaml, schema: true, keys: A }]")]
    [InlineData("online: [endpoints]")]
    [InlineData("online: { endpoint: {} }")]
    [InlineData("online: { endpoints: [api.example.com] }")]
    [InlineData("online: { endpoints: { allow: api.example.com } }")]
    [InlineData("online: { endpoints: { allow: [\"*\"] } }")]
    [InlineData("online: { endpoints: { allow: [\"https://api.example.com\"] } }")]
    [InlineData("online: { endpoints: { allow: [\"api.example.com:443\"] } }")]
    [InlineData("online: { endpoints: { guideline: mozilla } }")]
    [InlineData("online: { endpoints: { allSuites: 1 } }")]
    [InlineData("online: { endpoints: { allowed: [] } }")]
    [InlineData("suppressions: [{ reason: r }]")]
    [InlineData("suppressions: { rule: SEA0001 }")]
    [InlineData("suppressions: [SEA0001]")]
    [InlineData("limits: { suppressionDays: some }")]
    [InlineData("limits: { requireTicket: 1 }")]
    [InlineData("exclude: samples/**")]
    public void Both_refuse(string policy) => Assert.Equal((false, false), Verdicts(policy));

    private static (bool Schema, bool Reader) Verdicts(string policy)
    {
        var document = YamlReader.Read(new SourceFile("seaworthy.yaml", policy), TestContext.Current.CancellationToken);
        Assert.Empty(document.Errors);
        var problems = PolicyReader.Read(document, RuleCatalog.Ids, id => RuleCatalog.Find(id)?.Options).Problems;
        return (document.Root is not { Kind: not NodeKind.Null } root || Published.Value.IsValid(root, TestContext.Current.CancellationToken), !problems.Any(p => p.Kind == PolicyProblemKind.Shape));
    }

    private static JsonSchema Compile()
    {
        var file = new SourceFile("seaworthy.schema.json", File.ReadAllText(Path.Combine(Repository.Root, "schemas", "seaworthy.schema.json")));
        var compilation = JsonSchema.Compile(file, JsonReader.Read(file, JsonDialect.General).Root!);
        Assert.Empty(compilation.Problems);
        return compilation.Schema!;
    }
}
