using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>What the stores told about the secret that a value refers to; nothing where none was asked.</summary>
internal static class Verdicts
{
    /// <summary>The verdict on the secret behind a value; null when the value is no reference or its store was not asked.</summary>
    public static SecretVerification? Of(SettingContext context) =>
        context.Workspace.Verifications.Count > 0
        // What is overridden everywhere reaches nobody.
        && (context.EffectiveIn.Count > 0 || context.LoadedBy.Count == 0)
        && context.Value.Reference is { } reference
        && SecretAddress.From(reference, context.Entry.Value ?? "") is { } address
        && context.Workspace.Verifications.TryGetValue(address, out var verdict)
            ? verdict
            : null;

    /// <summary>The first fault of one of these kinds; null when there is none.</summary>
    public static SecretFault? Fault(SettingContext context, params SecretFaultKind[] kinds)
    {
        if (Of(context) is FaultySecret faulty)
        {
            foreach (var fault in faulty.Faults)
            {
                if (Array.IndexOf(kinds, fault.Kind) >= 0)
                {
                    return fault;
                }
            }
        }

        return null;
    }
}
