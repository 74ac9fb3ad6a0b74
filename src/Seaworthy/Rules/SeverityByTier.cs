using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>The severity of a rule in each tier.</summary>
/// <param name="Development">In development, and where the tier is not known.</param>
/// <param name="Testing">In testing.</param>
/// <param name="Staging">In staging.</param>
/// <param name="Production">In production.</param>
public readonly record struct SeverityByTier(Severity Development, Severity Testing, Severity Staging, Severity Production)
{
    /// <summary>The severity in a tier.</summary>
    public Severity this[EnvironmentTier tier] => tier switch
    {
        EnvironmentTier.Production => Production,
        EnvironmentTier.Staging => Staging,
        EnvironmentTier.Testing => Testing,
        _ => Development,
    };

    /// <summary>The worst of the four.</summary>
    public Severity Worst => (Severity)Math.Max(Math.Max((int)Development, (int)Testing), Math.Max((int)Staging, (int)Production));

    /// <summary>Four letters as the catalogue writes them: <c>-</c> silent, <c>n</c> note, <c>w</c> warning, <c>e</c> error.</summary>
    /// <exception cref="ArgumentException">The text is not four such letters.</exception>
    public static SeverityByTier Parse(string letters) => letters is { Length: 4 }
        ? new(Letter(letters[0]), Letter(letters[1]), Letter(letters[2]), Letter(letters[3]))
        : throw new ArgumentException("Four letters are needed.", nameof(letters));

    private static Severity Letter(char letter) => letter switch
    {
        '-' => Severity.None,
        'n' => Severity.Note,
        'w' => Severity.Warning,
        'e' => Severity.Error,
        _ => throw new ArgumentException("A severity is one of - n w e."),
    };
}
