using Seaworthy.Conformance;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests;

/// <summary>The configuration of real services through the whole tool.</summary>
public sealed class RealRepositoryTests
{
    public static TheoryData<string> Formats => ["console", "json", "sarif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_shows_a_secret_of_any_repository(string format)
    {
        foreach (var folder in Directory.GetDirectories(SharedData.Folder("corpus")))
        {
            var secrets = SecretsOf(folder);
            var run = ToolRun.Of(null, "validate", folder, "--profile", "strict", "--format", format, "--fail-on", "never");
            Assert.Equal(ExitCode.Clean, run.Status);
            Assert.DoesNotContain(secrets, secret => run.Out.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_comment_beside_a_finding_is_not_shown()
    {
        using var folder = new TestFolder();
        folder.With("appsettings.Production.json", """{ "Logging": { "LogLevel": { "Default": "Debug" /* was tulip77garden */ } } }""");
        Assert.DoesNotContain("tulip77garden", ToolRun.Of(folder, "validate", "{folder}").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_secrets_to_hide() =>
        Assert.InRange(Directory.GetDirectories(SharedData.Folder("corpus")).Sum(f => SecretsOf(f).Count), 10, int.MaxValue);

    [Fact]
    public void A_service_folder_has_fewer_than_three_findings_on_average_that_are_worth_a_look()
    {
        var (findings, services) = (0, 0);
        foreach (var folder in Directory.GetDirectories(SharedData.Folder("corpus")))
        {
            var result = Validator.Validate(new ValidationRequest { Files = Read(folder), Today = ToolRun.Today }, TestContext.Current.CancellationToken);
            Assert.Empty(result.Failures);
            findings += result.Findings.Count(f => f.Severity >= Severity.Warning);
            services += Math.Max(1, result.Services.Count);
        }

        Assert.InRange(findings / (double)services, 0, 3);
    }

    // Literals long enough to be told from words of a message; a published default such as "password" is itself such a word.
    private static HashSet<string> SecretsOf(string folder)
    {
        var workspace = Validator.Load(new ValidationRequest { Files = Read(folder), Today = ToolRun.Today }, TestContext.Current.CancellationToken);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in workspace.Sources.SelectMany(s => s.Entries))
        {
            foreach (var part in Sensitivity.PartsOf(entry.Key, entry.Classified))
            {
                var text = part.End <= entry.Classified.Text.Length ? entry.Classified.Text.Substring(part.Start, part.Length) : "";
                if (text.Length >= 8 && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.StartsWith('$'))
                {
                    secrets.Add(text);
                }
            }
        }

        return secrets;
    }

    private static List<SourceFile> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(f => DocumentNames.IsRelevant(f))
            .Select(f => new SourceFile(Path.GetRelativePath(folder, f), File.ReadAllText(f)))];
}
