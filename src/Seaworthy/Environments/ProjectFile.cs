using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>What a project file tells of the application it builds.</summary>
/// <param name="Document">The file.</param>
/// <param name="AssemblyName">Its assembly's name, which is the application's name.</param>
/// <param name="LoadsApplicationSettings">Whether its runtime loads <c>{App}.settings.json</c>: .NET 10 and later, or when the file does not tell.</param>
internal sealed record ProjectFile(WorkspaceDocument Document, string AssemblyName, bool LoadsApplicationSettings)
{
    /// <summary>Whether it builds a web application: it names the web SDK.</summary>
    public bool IsWeb { get; private init; }

    public static ProjectFile Read(WorkspaceDocument document)
    {
        var name = document.File.Name;
        string? assembly = null;
        var modern = true;
        foreach (var group in document.Document.Root.At("Project").Members())
        {
            if (group.Name != "PropertyGroup")
            {
                continue;
            }

            foreach (var property in group.Value.Members())
            {
                var text = property.Value.At("#text").AsText() ?? property.Value.AsText();
                if (property.Name == "AssemblyName" && text is { Length: > 0 } && text.IndexOf('$') < 0)
                {
                    assembly = text.Trim();
                }
                else if (property.Name is "TargetFramework" && text is not null)
                {
                    modern = IsModern(text.Trim());
                }
            }
        }

        return new ProjectFile(document, assembly ?? name.Substring(0, name.LastIndexOf('.')), modern) { IsWeb = IsWebSdk(document.Document.Root.At("Project", "@Sdk").AsText()) };
    }

    // Several SDKs may stand in one attribute, each with a version.
    private static bool IsWebSdk(string? sdks) =>
        sdks is not null && Array.Exists(sdks.Split(';'), static s => s.Trim() is var sdk && sdk.Split('/')[0].Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase));

    private static bool IsModern(string framework)
    {
        if (!framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) || framework.IndexOf('.') < 4)
        {
            return framework.IndexOf('$') >= 0;
        }

        var number = framework.Substring(3, framework.IndexOf('.') - 3);
        return number.IndexOf('$') >= 0 || (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 10);
    }
}
