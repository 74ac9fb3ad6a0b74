using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A signed token (JWT, RFC 7519) in a settings file.</summary>
internal sealed class SignedTokenInFile : Rule
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2007", "Signed token in a file", "wwee", Profile.Recommended, "security/access/secure-credential-storage",
        "A signed token opens whatever it names until it expires, and nobody can call it back");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.JsonWebToken, See);

    private static void See(SettingContext context)
    {
        var expired = context.Value.Credential?.ExpiresAt is { } seconds && seconds >= 0 && seconds < (context.Today - Epoch).TotalSeconds;
        context.Report(
            expired ? $"'{context.Key}' holds a signed token that has expired" : $"'{context.Key}' holds a signed token",
            "Let the service fetch its token at run time, and empty the value here",
            atMost: expired ? Severity.Note : Severity.Error);
    }
}
