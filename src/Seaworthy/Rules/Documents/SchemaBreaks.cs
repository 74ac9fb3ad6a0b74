using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0101: <c>seaworthy.yaml</c> or <c>deployment.yaml</c> says something its schema does not know.</summary>
internal sealed class SchemaBreaks : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0101",
        "Descriptor or policy breaks its schema",
        "eeee",
        Profile.Recommended,
        "documentation/deployment/configuration-files",
        "A misspelt demand is no demand: what the policy or the descriptor can't say is checked by nobody");

    public override void Register(RuleRegistration on)
    {
        on.Workspace(SeePolicy);
        on.Workspace(SeeContracts);
        on.Document(DocumentKind.Descriptor, SeeDescriptor);
    }

    private static void SeePolicy(WorkspaceContext context)
    {
        if (context.Policy.File is not { } policy || context.Workspace.Document(policy.Path) is { Document.Errors.Length: > 0 })
        {
            return;
        }

        foreach (var problem in context.Policy.Problems)
        {
            if (problem.Kind == PolicyProblemKind.Shape)
            {
                context.Report(new SourceLocation(policy, problem.Span), problem.Key, problem.Message, problem.Mend);
            }
        }
    }

    private static void SeeContracts(WorkspaceContext context)
    {
        foreach (var contract in context.Workspace.Contracts)
        {
            foreach (var problem in contract.Problems)
            {
                context.Report(new SourceLocation(contract.File, problem.Span), "", problem.Message, problem.Mend);
            }
        }
    }

    private static void SeeDescriptor(DocumentContext context)
    {
        // What a syntax error cut off is no statement; SEA0001 speaks first.
        if (context.Document.Document.Errors.Length > 0)
        {
            return;
        }

        foreach (var problem in ShapeCheck.Check(context.Root, DescriptorShape.Root))
        {
            context.Report(problem.Span, problem.Key, problem.Message, problem.Mend);
        }
    }
}
