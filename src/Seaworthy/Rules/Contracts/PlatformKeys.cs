using Seaworthy.Environments;

namespace Seaworthy.Rules.Contracts;

/// <summary>Keys that the platform and its hosts read by themselves, whatever the application's code says.</summary>
internal static class PlatformKeys
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Logging", "AllowedHosts", "Kestrel", "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "applicationName", "webroot", "startupAssembly",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup", "preferHostingUrls", "suppressStatusMessages", "captureStartupErrors", "detailedErrors",
        "shutdownTimeoutSeconds", "forwardedHeaders_enabled", "hostBuilder", "hostOptions", "disableDefaultUserIdentity", "$schema",
    };

    /// <summary>Whether the key lies in a section of the platform.</summary>
    public static bool Contain(string key) => key.IndexOf(':') is > 0 and var colon ? Names.Contains(key.Substring(0, colon)) : Names.Contains(key);

    /// <summary>Whether a variable is the host's own, read with its prefix.</summary>
    public static bool IsHostVariable(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) || Contain(VariableNames.ToKey(name));
}
