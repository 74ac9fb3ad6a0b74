using Seaworthy.Policies;

namespace Seaworthy.Rules;

/// <summary>Rules that look at C# alone. The build applies them; here they are known, so that policies may speak of them.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        new("SEA1041", "Options are not validated at start", "nnnn", Profile.Strict, "process/pre/configuration-validation",
            "A value that breaks its constraints is found by the first request that needs it, long after the deployment was called good"),
        new("SEA1042", "Constraints on options are never run", "nnnn", Profile.Strict, "process/pre/configuration-validation",
            "An attribute that nothing evaluates protects against nothing, and its reader believes that it does"),
        new("SEA2019", "Secret in code", "wwww", Profile.Recommended, "security/access/secure-credential-storage",
            "Whoever has the source or the assembly has the secret, and it can't be changed without a release"),
        new("SEA3501", "Code accepts any certificate", "wwww", Profile.Recommended, "security/data/encryption-in-transit",
            "Whoever can place himself between the two ends reads and changes everything"),
        new("SEA5001", "Token validation weakened", "-wee", Profile.Recommended, "security/access/role-based-access",
            "A token that somebody else issued, or that has expired, is accepted"),
        new("SEA5002", "Identity metadata over clear text", "-wee", Profile.Recommended, "security/data/encryption-in-transit",
            "Whoever can change the answer hands out their own signing key, and every token they make is accepted"),
        new("SEA5003", "Session cookie not protected", "--we", Profile.Recommended, "security/access/role-based-access",
            "A cookie that goes over clear text, or to other sites, hands the session to whoever sees it"),
        new("SEA6001", "Session keys lost on restart", "--ww", Profile.Production, "security/data/key-management",
            "Every restart and every further replica signs users out and makes stored tokens unreadable"),
    ];
}
