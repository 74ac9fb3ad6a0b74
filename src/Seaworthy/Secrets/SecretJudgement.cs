namespace Seaworthy.Secrets;

/// <summary>Judges what a store told by what is demanded.</summary>
internal static class SecretJudgement
{
    public static SecretVerification Judge(SecretRequest request, SecretLookup lookup, DateTimeOffset now)
    {
        if (lookup.Cause is { } cause)
        {
            return new UncheckedSecret(request, cause, lookup.Detail ?? "");
        }

        if (lookup.Absence is { } absence)
        {
            return new FaultySecret(request, [absence], null);
        }

        var facts = lookup.Facts ?? new SecretFacts();
        var faults = FaultsOf(request, facts, now);
        return faults.Count == 0 ? new VerifiedSecret(request, facts) : new FaultySecret(request, faults, facts);
    }

    private static List<SecretFault> FaultsOf(SecretRequest request, SecretFacts facts, DateTimeOffset now)
    {
        var demands = request.Demands;
        var faults = new List<SecretFault>();
        if (!facts.IsEnabled)
        {
            faults.Add(new SecretFault(SecretFaultKind.Disabled));
        }

        if (facts.ExpiresOn <= now)
        {
            faults.Add(new SecretFault(SecretFaultKind.Expired, facts.ExpiresOn));
        }

        if (facts.NotBefore > now)
        {
            faults.Add(new SecretFault(SecretFaultKind.NotYetValid, facts.NotBefore));
        }

        if (facts.ExpiresOn > now && facts.ExpiresOn - now <= demands.ExpiresWithin)
        {
            faults.Add(new SecretFault(SecretFaultKind.ExpiresSoon, facts.ExpiresOn));
        }

        if (now - facts.CreatedOn > demands.MaximumAge)
        {
            faults.Add(new SecretFault(SecretFaultKind.OlderThanRotation, facts.CreatedOn));
        }

        if (facts.ExpiresOn is null && demands.RequireExpiry)
        {
            faults.Add(new SecretFault(SecretFaultKind.NoExpiry));
        }

        if (request.Address.Version is null && demands.RequireVersion)
        {
            faults.Add(new SecretFault(SecretFaultKind.Unversioned));
        }

        return faults;
    }
}
