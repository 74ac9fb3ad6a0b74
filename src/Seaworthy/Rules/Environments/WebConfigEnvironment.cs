using Seaworthy.Environments;

namespace Seaworthy.Rules.Environments;

/// <summary>The environment a <c>web.config</c> serves: its transform's name, the one it selects, else production, where IIS hosts it.</summary>
internal static class WebConfigEnvironment
{
    public static IReadOnlyList<EnvironmentInfo> Of(DocumentContext context) =>
        [context.Document.Environment ?? context.Policy.Info(EnvironmentSelection.Of(context.Document.Source?.Variables ?? [])?.Value ?? "Production")];
}
