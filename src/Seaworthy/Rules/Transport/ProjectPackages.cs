using Seaworthy.Documents;
using Seaworthy.Environments;

namespace Seaworthy.Rules.Transport;

/// <summary>Which packages a project file references, for defaults that differ by driver.</summary>
internal static class ProjectPackages
{
    /// <summary>The version of a package: empty when it is managed centrally, null when the project does not reference it.</summary>
    public static string? Version(ServiceModel? service, string package)
    {
        foreach (var group in service?.Project?.Document.Document.Root.At("Project").Members() ?? [])
        {
            foreach (var item in group.Name == "ItemGroup" ? group.Value.Members() : [])
            {
                if (item.Name == "PackageReference" && string.Equals(item.Value.At("@Include").AsText(), package, StringComparison.OrdinalIgnoreCase))
                {
                    return item.Value.At("@Version").AsText() ?? item.Value.At("Version", "#text").AsText() ?? "";
                }
            }
        }

        return null;
    }
}
