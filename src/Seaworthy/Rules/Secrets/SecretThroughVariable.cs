using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A container that receives a secret by variable, where a file would do.</summary>
internal sealed class SecretThroughVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2113", "Secret through environment, not file", "nnnn", Profile.Strict, "security/access/secure-credential-storage",
        "Variables are inherited by child processes and end up in dumps and diagnostics; a mounted file does not, and follows rotation");

    public override void Register(RuleRegistration on) => on.Container(See);

    private static void See(ContainerContext context)
    {
        foreach (var item in context.Container.IsCompose ? [] : context.Container.Node["env"].Items())
        {
            if (item.At("valueFrom", "secretKeyRef") is not null && item.At("name") is { } name)
            {
                context.Report(name.Span, "env:" + name.AsText(), $"'{context.Container.Name}' receives '{name.AsText()}' as a variable", "Mount the Secret as a file and read it with AddKeyPerFile");
            }
        }
    }
}
