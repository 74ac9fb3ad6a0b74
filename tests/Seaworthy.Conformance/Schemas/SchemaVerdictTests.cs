using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Conformance.Schemas;

/// <summary>Published schemas over real instances and mutated ones: the verdicts of independent evaluators are ours.</summary>
public sealed class SchemaVerdictTests
{
    private const string Data = "schema-benchmark";

    public static TheoryData<string> Names => SharedData.Find(Data) is { } root ? [.. RealSchema.Folders(root)] : ["(absent)"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Judges_real_instances_as_others_do(string name) => Assert.Empty(Disagreements(name, real => real.Instances));

    [Theory]
    [MemberData(nameof(Names))]
    public void Judges_mutated_instances_as_others_do(string name) => Assert.Empty(Disagreements(name, real => real.Mutated));

    [Fact]
    public void All_eight_schemas_are_there() => Assert.Equal(8, RealSchema.Folders(SharedData.Folder(Data)).Length);

    private static string[] Disagreements(string name, Func<RealSchema, JudgedText[]> choose)
    {
        var real = RealSchema.Read(SharedData.Folder(Data), name);
        var schema = Compile(real);
        return [.. choose(real).SelectMany(judged => VerdictCheck.Faults(schema, Read($"{name}.{judged.Line}.json", judged.Text), null, judged.IsValid).Select(fault => $"line {judged.Line}: {fault}"))];
    }

    private static JsonSchema Compile(RealSchema real)
    {
        var document = Read($"{real.Name}/schema.json", real.Schema);
        var compilation = JsonSchema.Compile(document.File, document.Root!, options: new SchemaOptions { DefaultDialect = SchemaDialect.Draft7 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(compilation.Problems.Select(problem => problem.Message));
        return compilation.Schema!;
    }

    private static ConfigDocument Read(string path, string text)
    {
        var document = JsonReader.Read(new SourceFile(path, text), JsonDialect.General, TestContext.Current.CancellationToken);
        Assert.Empty(document.Errors.Select(error => error.Message));
        return document;
    }
}
