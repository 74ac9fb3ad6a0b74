namespace Seaworthy.Policies;

/// <summary>Which kind of mistake the policy holds.</summary>
internal enum PolicyProblemKind
{
    /// <summary>It breaks its schema: unknown key, wrong type, illegal value.</summary>
    Shape,

    /// <summary>It names a rule, environment or file that does not exist.</summary>
    Unknown,
}
