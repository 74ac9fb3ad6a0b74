using Seaworthy.Documents;
using Seaworthy.Environments;

namespace Seaworthy.Rules.Environments;

/// <summary>What the transforms beside a <c>web.config</c> do to it when it is published.</summary>
internal static class WebConfigTransform
{
    /// <summary>Whether a transform for a release or a deployed environment removes an attribute below <c>system.web</c> or writes it anew.</summary>
    public static bool Settles(DocumentContext context, string element, string attribute)
    {
        var file = context.Document.File;
        foreach (var document in context.Workspace.Documents)
        {
            if (document.Kind == DocumentKind.WebConfig && document.Environment is null or { IsDeployed: true } && document.File != file && FolderOf(document.File.Path) == FolderOf(file.Path)
                && document.Document.Root.At("configuration", "system.web", element) is { } changed && Settles(changed, attribute))
            {
                return true;
            }
        }

        return false;
    }

    // RemoveAttributes and SetAttributes name what they change; without names they change all there is.
    private static bool Settles(ConfigNode changed, string attribute)
    {
        var transform = changed.At("@xdt:Transform").AsText() ?? "";
        var named = transform.IndexOf('(') < 0 || transform.IndexOf(attribute, StringComparison.Ordinal) > 0;
        return named && (Is(transform, "Remove") || Is(transform, "Replace") || (Is(transform, "SetAttributes") && changed.At("@" + attribute) is not null));
    }

    private static bool Is(string transform, string kind) => transform.StartsWith(kind, StringComparison.Ordinal);

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
