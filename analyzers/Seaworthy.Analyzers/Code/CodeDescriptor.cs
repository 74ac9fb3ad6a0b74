using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code;

/// <summary>Makes the descriptor of a code rule.</summary>
internal static class CodeDescriptor
{
    /// <summary>Tag of every code rule, so that a host can tell them from findings in settings files.</summary>
    public const string Tag = "SeaworthyCode";

    private const string Pages = "https://github.com/seaworthy-dotnet/seaworthy/blob/main/docs/rules/";

    /// <summary>Describes a code rule.</summary>
    /// <param name="id">Permanent id, <c>SEA####</c>.</param>
    /// <param name="title">What is wrong when it fires, in a few words.</param>
    /// <param name="messageFormat">What happens and what to type, in one sentence, without a secret's value.</param>
    /// <param name="category">One of <see cref="RuleFamily"/>.</param>
    /// <param name="defaultSeverity">The severity without any setting.</param>
    /// <param name="description">Why it matters.</param>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, description, Pages + id + ".md", Tag);
}
