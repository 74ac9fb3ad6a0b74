using Seaworthy.Schemas;

namespace Seaworthy.Conformance.Schemas;

/// <summary>The official JSON Schema test suite, drafts 4 to 2020-12: all that is required, and what is optional but for named exceptions.</summary>
public sealed class SchemaSuiteTests(ITestOutputHelper output)
{
    public static MatrixTheoryData<string, SuitePart> Parts => new(SuiteDraft.Folders, Enum.GetValues<SuitePart>());

    [Theory]
    [MemberData(nameof(Parts))]
    public void Judges_as_the_suite_does(string draft, SuitePart part)
    {
        var faults = Faults(draft, part, out var total);
        output.WriteLine($"{draft} {part}: {total - faults.Count} of {total}");

        var unexpected = faults.Where(fault => part == SuitePart.Required || !SuiteExceptions.Reasons.ContainsKey(fault.Key)).Select(fault => $"{fault.Key}: {fault.Value}").ToArray();
        Assert.True(unexpected.Length == 0, $"{unexpected.Length} of {total}:\n{string.Join('\n', unexpected)}");
    }

    [Fact]
    public void Every_exception_is_still_one()
    {
        var faults = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in SuiteDraft.Folders)
        {
            faults.UnionWith(Faults(draft, SuitePart.Optional, out _).Keys);
            faults.UnionWith(Faults(draft, SuitePart.Format, out _).Keys);
        }

        Assert.Empty(SuiteExceptions.Reasons.Keys.Except(faults));
    }

    private static Dictionary<string, string> Faults(string draft, SuitePart part, out int total)
    {
        var suite = new SchemaSuite(SharedData.Folder("json-schema-test-suite"));
        var options = new SchemaOptions { DefaultDialect = SuiteDraft.Dialect(draft)!.Value, AssertFormats = part == SuitePart.Format ? true : null };
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        SchemaCompilation? compiled = null;
        SuiteTest? previous = null;
        total = 0;
        foreach (var test in suite.Tests(draft, part))
        {
            total++;
            if (compiled is null || !ReferenceEquals(test.Schema, previous?.Schema))
            {
                compiled = JsonSchema.Compile(test.Document.File, test.Schema, suite.Remotes(), options, TestContext.Current.CancellationToken);
            }

            previous = test;
            var fault = compiled.Schema is { } schema
                ? string.Join("; ", VerdictCheck.Faults(schema, test.Document, test.Instance, test.IsValid))
                : string.Join("; ", compiled.Problems.Select(problem => problem.Message));
            if (fault.Length > 0 || compiled.Schema is null)
            {
                // Two tests of one case may bear the same description.
                faults[test.Name] = fault;
            }
        }

        return faults;
    }
}
