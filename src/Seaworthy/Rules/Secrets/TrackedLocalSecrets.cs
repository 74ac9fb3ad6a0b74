using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A <c>.env</c> file with secrets that version control keeps.</summary>
internal sealed class TrackedLocalSecrets : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2020", "Local secret store is tracked", "wwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Every clone has the secrets, and the history keeps them after the file is gone");

    public override void Register(RuleRegistration on) => on.Document(DocumentKind.DotEnv, See);

    private static void See(DocumentContext context)
    {
        if (!context.Workspace.Tracked.Contains(context.Document.File.Path) || DocumentNames.IsExample(context.Document.File.Name) || context.Document.Source is not { } source)
        {
            return;
        }

        // One file, one finding: the rules for each kind of secret speak of the others.
        if (source.Entries.Find(e => e.Shape != EntryShape.Derived && LiteralSecret.KindOf(e) is not (LiteralSecretKind.None or LiteralSecretKind.WellKnown)) is { } first)
        {
            context.Report(first.KeySpan, first.Key, "Version control keeps this file, which holds literal secrets", "Take it out (git rm --cached), list it in .gitignore, and rotate what it held; commit an .env.example without values");
        }
    }
}
