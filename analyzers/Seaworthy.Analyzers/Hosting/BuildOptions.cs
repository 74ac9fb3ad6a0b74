using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Policies;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>What the build tells the analyzers by properties and global analyzer config files.</summary>
/// <param name="IsEnabled">Whether anything is to be looked at.</param>
/// <param name="Profile">The profile; null when the policy decides.</param>
/// <param name="Today">The date of the build. An analyzer has no clock; without a date nothing has expired.</param>
/// <param name="Folder">Full path of the project's folder with forward slashes and a trailing one; empty when unknown.</param>
/// <param name="MostPerFile">Findings that are printed for one file at most.</param>
internal sealed record BuildOptions(bool IsEnabled, Profile? Profile, DateTime Today, string Folder, int MostPerFile)
{
    private const int DefaultMostPerFile = 200;

    public static BuildOptions Read(AnalyzerConfigOptions options) => new(
        !string.Equals(Text(options, "build_property.SeaworthyEnabled"), "false", StringComparison.OrdinalIgnoreCase),
        ProfileOf(Text(options, "build_property.SeaworthyProfile")) ?? ProfileOf(Text(options, "seaworthy_profile")),
        DateTime.TryParseExact(Text(options, "build_property.SeaworthyToday"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today) ? today : DateTime.MinValue,
        FolderOf(Text(options, "build_property.MSBuildProjectDirectory") is { Length: > 0 } folder ? folder : Text(options, "build_property.ProjectDir")),
        int.TryParse(Text(options, "build_property.SeaworthyMostPerFile"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most : DefaultMostPerFile);

    private static string Text(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value.Trim() : "";

    private static Profile? ProfileOf(string name) => Enum.TryParse<Profile>(name, ignoreCase: true, out var profile) && Enum.IsDefined(typeof(Profile), profile) ? profile : null;

    private static string FolderOf(string folder) => folder.Length == 0 ? "" : folder.Replace('\\', '/').TrimEnd('/') + "/";
}
