using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>What the sources under test compile against: the running framework and the libraries this project refers to, read once, nothing fetched.</summary>
internal static class CodeReferences
{
    private static readonly string[] Excluded = ["xunit", "Seaworthy", "Microsoft.CodeAnalysis", "Microsoft.Testing", "Microsoft.VisualStudio", "NuGet.", "testhost", "DiffPlex"];

    private static readonly ImmutableArray<MetadataReference> Everything =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => !Excluded.Any(e => Path.GetFileName(f).StartsWith(e, StringComparison.OrdinalIgnoreCase)))
            .Select(f => MetadataReference.CreateFromFile(f)),
    ];

    /// <summary>The framework, ASP.NET Core and the libraries.</summary>
    public static ImmutableArray<MetadataReference> All => Everything;

    /// <summary>The base class library alone: a console program.</summary>
    public static ImmutableArray<MetadataReference> BaseLibrary { get; } =
        [.. Everything.Where(r => r.Display!.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))];
}
