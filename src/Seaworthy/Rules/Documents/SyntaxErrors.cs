using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0001: a file that something loads, and that its reader refuses.</summary>
internal sealed class SyntaxErrors : Rule
{
    /// <summary>Behind the first few errors of a file most are echoes.</summary>
    internal const int MostOfOneFile = 10;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0001",
        "File does not parse",
        "eeee",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "A settings file that does not parse stops the process at start, and in every environment that does not load it nobody notices");

    public override void Register(RuleRegistration on)
    {
        foreach (var kind in new[]
        {
            DocumentKind.Settings, DocumentKind.LaunchSettings, DocumentKind.Compose, DocumentKind.Kubernetes, DocumentKind.Policy,
            DocumentKind.Descriptor, DocumentKind.DotEnv, DocumentKind.WebConfig, DocumentKind.NodeSettings,
        })
        {
            on.Document(kind, See);
        }

        on.Workspace(SeeContracts);
    }

    private static void SeeContracts(WorkspaceContext context)
    {
        foreach (var contract in context.Workspace.Contracts)
        {
            foreach (var error in contract.Errors.Take(MostOfOneFile))
            {
                context.Report(new SourceLocation(contract.File, error.Span), "", char.ToUpperInvariant(error.Message[0]) + error.Message.Substring(1), "Build the project again, or give the contract that a build writes: without it nothing is held against the code");
            }
        }
    }

    private static void See(DocumentContext context)
    {
        var document = context.Document.Document;

        // A template is not wrong, only unread: SEA0401 speaks of it. An example for people is loaded by nobody.
        if (document.IsTemplate || (context.Document.Kind == DocumentKind.DotEnv && DocumentNames.IsExample(document.File.Name)))
        {
            return;
        }

        var left = document.Errors.Length - MostOfOneFile;
        for (var i = 0; i < Math.Min(document.Errors.Length, MostOfOneFile); i++)
        {
            var error = document.Errors[i];
            var more = i == MostOfOneFile - 1 && left > 0 ? FormattableString.Invariant($"; {left} more errors follow in this file") : "";
            context.Report(error.Span, "", char.ToUpperInvariant(error.Message[0]) + error.Message.Substring(1) + more, Mend(context.Document.Kind));
        }
    }

    private static string Mend(DocumentKind kind) => kind switch
    {
        DocumentKind.Settings => "Correct it here: .NET refuses the whole file and the service does not start",
        DocumentKind.LaunchSettings => "Correct it here: 'dotnet run' ignores the whole file and starts without its variables",
        DocumentKind.Policy => "Correct it here: what follows this place is not applied",
        DocumentKind.DotEnv or DocumentKind.NodeSettings => "Correct this line, or remove it",
        _ => "Correct it here: what follows this place can't be deployed and was not checked",
    };
}
