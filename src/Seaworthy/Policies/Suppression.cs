using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>An accepted finding: written in the policy, or as a comment at the place itself.</summary>
internal sealed record Suppression(SourceFile File, TextSpan Span)
{
    /// <summary>The rule's id; null for a comment that names none.</summary>
    public string? Rule { get; init; }

    /// <summary>Glob of the files covered; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>Key pattern; null for all.</summary>
    public string? Key { get; init; }

    public string? Environment { get; init; }

    /// <summary>Where the glob of files is written; the suppression's own place when it is not.</summary>
    public TextSpan PathSpan { get; init; } = Span;

    /// <summary>Where the environment is written; the suppression's own place when it is not.</summary>
    public TextSpan EnvironmentSpan { get; init; } = Span;

    public string? Reason { get; init; }

    public string? Ticket { get; init; }

    /// <summary>The expiry as written; null when it never expires.</summary>
    public string? ExpiresText { get; init; }

    /// <summary>Where the expiry is written; the suppression's own place when it is not.</summary>
    public TextSpan ExpiresSpan { get; init; } = Span;

    /// <summary>For a comment: the one-based lines it covers, its own and the next; null for an entry of the policy.</summary>
    public (int First, int Last)? Lines { get; init; }

    /// <summary>The last day of its life; null when it never expires or the text is no date.</summary>
    public DateTime? Expires => PolicyDate.TryParse(ExpiresText, out var date) ? date : null;

    /// <summary>Whether it still holds on a day: an expiry that can't be read has passed.</summary>
    public bool IsActive(DateTime today) => ExpiresText is null || (Expires is { } last && today <= last);
}
