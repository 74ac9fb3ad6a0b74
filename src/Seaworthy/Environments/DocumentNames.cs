using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>What a file's name and folder tell: whether it is worth reading, its grammar, and the environment it belongs to.</summary>
internal static class DocumentNames
{
    private static readonly string[] SkippedFolders =
        ["bin", "obj", "node_modules", ".git", ".vs", ".idea", ".vscode", "packages", "TestResults", "artifacts", "dist", "wwwroot"];

    private static readonly string[] NodeFiles = ["bitcoin.conf", "lnd.conf", "elements.conf", "litecoin.conf", "clightning.conf"];

    /// <summary>Names after <c>.env.</c> that mark a file as an example for people, loaded by nobody.</summary>
    private static readonly string[] ExampleWords = ["example", "sample", "template", "dist", "defaults"];

    /// <summary>Whether a folder's files are never a deployment's: build output, version control, packages.</summary>
    public static bool IsSkippedFolder(string name) => Array.Exists(SkippedFolders, s => string.Equals(s, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file is worth reading, by its name alone.</summary>
    public static bool IsRelevant(string path) => FormatOf(path) is not null;

    /// <summary>The grammar of a file; null for one that is not read.</summary>
    public static DocumentFormat? FormatOf(string path)
    {
        var name = NameOf(path);
        if (IsSettings(name) || Same(name, "launchSettings.json"))
        {
            return DocumentFormat.Json;
        }

        if (EndsWith(name, ".yaml") || EndsWith(name, ".yml"))
        {
            return DocumentFormat.Yaml;
        }

        if (IsDotEnv(name))
        {
            return DocumentFormat.DotEnv;
        }

        if (EndsWith(name, ".csproj") || EndsWith(name, ".fsproj") || EndsWith(name, ".vbproj") || Same(name, "web.config") || IsWebTransform(name))
        {
            return DocumentFormat.Xml;
        }

        if (Array.Exists(NodeFiles, n => Same(n, name)))
        {
            return DocumentFormat.Ini;
        }

        return IsDockerfile(name) || Same(name, "nginx.conf") || EndsWith(name, ".nginx") || EndsWith(name, ".nginx.conf") ? DocumentFormat.Text : null;
    }

    /// <summary>What a file is for, by its name and the top of its first tree.</summary>
    public static DocumentKind KindOf(ConfigDocument document)
    {
        var name = document.File.Name;
        switch (document.Format)
        {
            case DocumentFormat.Json:
                return Same(name, "launchSettings.json") ? DocumentKind.LaunchSettings : IsSettings(name) ? DocumentKind.Settings : DocumentKind.Other;
            case DocumentFormat.DotEnv:
                return DocumentKind.DotEnv;
            case DocumentFormat.Xml:
                return EndsWith(name, "proj") ? DocumentKind.Project : DocumentKind.WebConfig;
            case DocumentFormat.Ini:
                return DocumentKind.NodeSettings;
            case DocumentFormat.Text:
                return IsDockerfile(name) ? DocumentKind.Dockerfile : DocumentKind.Nginx;
            default:
                break;
        }

        if (Same(name, "seaworthy.yaml") || Same(name, "seaworthy.yml"))
        {
            return DocumentKind.Policy;
        }

        if (Same(name, "deployment.yaml") && document.Root.At("service") is not null && document.Root.At("apiVersion") is null)
        {
            return DocumentKind.Descriptor;
        }

        if (IsComposeName(name) ? document.Root is null || document.Root.At("apiVersion") is null : ComposeReading.LooksLikeCompose(document.Root))
        {
            return DocumentKind.Compose;
        }

        return Array.Exists(document.Roots, KubernetesReading.LooksLikeManifest) ? DocumentKind.Kubernetes : DocumentKind.Other;
    }

    /// <summary>The environment a file belongs to alone, as its own name or one of its folders tells; null when neither does.</summary>
    public static string? EnvironmentOf(string path, DocumentKind kind)
    {
        var name = NameOf(path);
        switch (kind)
        {
            case DocumentKind.Settings:
                return SettingsEnvironment(name);
            case DocumentKind.DotEnv:
                return DotEnvEnvironment(name);
            case DocumentKind.Compose or DocumentKind.Kubernetes or DocumentKind.NodeSettings or DocumentKind.Nginx or DocumentKind.Dockerfile or DocumentKind.WebConfig:
                break;
            default:
                return null;
        }

        var parts = name.Split('.');
        for (var i = parts.Length - (kind == DocumentKind.Dockerfile ? 1 : 2); i > 0; i--)
        {
            if (TierNames.TryGetTier(parts[i], out _))
            {
                return parts[i];
            }
        }

        var folders = path.Split('/');
        for (var i = folders.Length - 2; i >= 0; i--)
        {
            if (TierNames.IsTierWord(folders[i]))
            {
                return folders[i];
            }
        }

        return null;
    }

    /// <summary>The environment in <c>appsettings.{Environment}.json</c> or <c>{App}.settings.{Environment}.json</c>; null for the base file.</summary>
    public static string? SettingsEnvironment(string name)
    {
        var stem = name.Substring(0, name.Length - ".json".Length);
        if (stem.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase))
        {
            return stem.Length > "appsettings.".Length ? stem.Substring("appsettings.".Length) : null;
        }

        var settings = stem.IndexOf(".settings.", StringComparison.OrdinalIgnoreCase);
        return settings < 0 ? null : stem.Substring(settings + ".settings.".Length);
    }

    /// <summary>The environment in <c>.env.{environment}</c> or <c>{environment}.env</c>; null for <c>.env</c> itself.</summary>
    public static string? DotEnvEnvironment(string name)
    {
        var word = name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) ? name.Substring(5)
            : EndsWith(name, ".env") && name.Length > 4 ? name.Substring(0, name.Length - 4)
            : "";
        return word.Length > 0 && TierNames.TryGetTier(word, out _) ? word : null;
    }

    /// <summary>Whether a <c>.env</c> file is an example for people.</summary>
    public static bool IsExample(string name) => Array.Exists(name.Split('.', '-', '_'), part => Array.Exists(ExampleWords, w => Same(w, part)));

    public static bool IsComposeName(string name) =>
        (EndsWith(name, ".yml") || EndsWith(name, ".yaml")) &&
        (name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase));

    public static bool IsSettings(string name) =>
        EndsWith(name, ".json") &&
        (name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) ||
        (name.IndexOf(".settings.", StringComparison.OrdinalIgnoreCase) > 0 && !name.StartsWith(".", StringComparison.Ordinal)));

    private static bool IsDotEnv(string name) => Same(name, ".env") || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) || EndsWith(name, ".env");

    private static bool IsDockerfile(string name) => Same(name, "Dockerfile") || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) || EndsWith(name, ".Dockerfile");

    private static bool IsWebTransform(string name) => name.StartsWith("web.", StringComparison.OrdinalIgnoreCase) && EndsWith(name, ".config");

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
