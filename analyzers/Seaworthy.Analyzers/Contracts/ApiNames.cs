using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Names of the methods through which .NET code meets configuration.</summary>
internal static class ApiNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "GetSection", "GetRequiredSection", "GetConnectionString", "GetValue", "Get", "Bind", "BindConfiguration", "Configure", "ValidateDataAnnotations", "ValidateOnStart",
        "Validate", "AddOptionsWithValidateOnStart", "GetEnvironmentVariable", "Clear", "GetChildren", "AsEnumerable",
        "AddSingleton", "AddTransient", "AddScoped", "TryAddSingleton", "TryAddTransient", "TryAddScoped", "Singleton", "Transient", "Scoped",
    };

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "AddJsonFile", "AddYamlFile", "AddXmlFile", "AddIniFile", "AddTomlFile", "AddKeyPerFile", "AddNewtonsoftJsonFile",
    };

    private static readonly ConditionalWeakTable<SyntaxTree, object> Mentions = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    public static bool Known(string name) => Names.Contains(name) || FileNames.Contains(name);

    public static bool AddsFile(string name) => FileNames.Contains(name);

    /// <summary>A file whose text never says "config" or "section" indexes no configuration.</summary>
    public static bool MentionsConfiguration(SyntaxTree tree) => ReferenceEquals(Mentions.GetValue(tree, Scan), Yes);

    private static object Scan(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return text.IndexOf("config", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("section", StringComparison.OrdinalIgnoreCase) >= 0 ||
            text.IndexOf("settings", StringComparison.OrdinalIgnoreCase) >= 0 ? Yes : No;
    }
}
