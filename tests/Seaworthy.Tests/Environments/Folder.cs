using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Tests.Environments;

/// <summary>A validated folder written in the test.</summary>
internal static class Folder
{
    public static Workspace Load(params (string Path, string Text)[] files) => LoadUnder(null, files);

    public static Workspace LoadUnder(string? policy, params (string Path, string Text)[] files) => Validator.Load(
        new ValidationRequest
        {
            Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))],
            Policy = policy is null ? null : new SourceFile("seaworthy.yaml", policy),
            Today = new DateTime(2026, 11, 23),
        },
        TestContext.Current.CancellationToken);

    /// <summary>One file alone.</summary>
    public static WorkspaceDocument Document(string path, string text) => Load((path, text)).Documents.Single();

    /// <summary>The only service's environment of this name.</summary>
    public static EnvironmentModel Environment(this Workspace workspace, string name) =>
        workspace.Services.Single().Environments.Single(e => string.Equals(e.Name, name, StringComparison.Ordinal));

    public static IEnumerable<string> EnvironmentNames(this Workspace workspace) => workspace.Services.Single().Environments.Select(e => e.Name);

    public static IEnumerable<string> LayerNames(this EnvironmentModel environment) => environment.Layers.Select(l => l.Name);

    /// <summary>The text that a span covers.</summary>
    public static string Covered(this WorkspaceDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);
}
