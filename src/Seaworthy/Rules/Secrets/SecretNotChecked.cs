using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference whose store gave no answer either way.</summary>
internal sealed class SecretNotChecked : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2207", "Secret could not be checked", "nnww", Profile.Recommended, "process/pre/configuration-validation",
        "No answer is neither good nor bad, and a green run must not suggest that the secret is there")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Of(context) is UncheckedSecret unknown)
        {
            context.ReportNotChecked(
                $"The secret that '{context.Key}' refers to could not be checked: {Cause(unknown.Cause)} ({unknown.Detail})",
                Mend(unknown.Cause),
                context.Workspace.IsOnlineOptional ? Severity.Note : Severity.Warning);
        }
    }

    private static string Cause(NotCheckedCause cause) => cause switch
    {
        NotCheckedCause.NameNotFound => "the store's name can't be resolved here",
        NotCheckedCause.ConnectionFailed => "no connection",
        NotCheckedCause.TlsFailed => "no trusted TLS connection",
        NotCheckedCause.TimedOut => "no answer in time",
        NotCheckedCause.NoCredential => "no credential",
        NotCheckedCause.WrongTenant => "the credential belongs to another tenant",
        NotCheckedCause.NoPermission => "no permission to list secrets",
        NotCheckedCause.Firewall => "the store's firewall keeps this machine out",
        NotCheckedCause.PublicAccessDisabled => "the store answers on its private network only",
        NotCheckedCause.Throttled => "the store is asked too often",
        NotCheckedCause.ServiceError => "the store failed",
        NotCheckedCause.NotAVault => "something else answered in its place",
        NotCheckedCause.NoStore => "nothing here can ask its provider",
        _ => "the answer says nothing",
    };

    private static string Mend(NotCheckedCause cause) => cause switch
    {
        NotCheckedCause.NoCredential => "Sign in ('az login'), or give the pipeline a workload identity",
        NotCheckedCause.WrongTenant => "Sign in to the vault's tenant",
        NotCheckedCause.NoPermission => "Grant the right to list secrets: role Key Vault Reader, or the access policy 'list'; never the right to read them",
        NotCheckedCause.Firewall or NotCheckedCause.PublicAccessDisabled or NotCheckedCause.NameNotFound => "Run it where the service runs, or take '--online' out here",
        NotCheckedCause.NoStore => "Look at it by hand; Azure Key Vault is asked so far",
        NotCheckedCause.Throttled or NotCheckedCause.TimedOut or NotCheckedCause.ServiceError => "Try again; '--online-seconds' gives more time",
        _ => "Look at the network path between here and the store",
    };
}
