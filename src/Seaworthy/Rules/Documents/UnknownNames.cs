using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0201: the policy, or a comment, speaks of a rule, environment or file that is not there.</summary>
internal sealed class UnknownNames : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0201",
        "Policy names something that does not exist",
        "eeee",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "A name that matches nothing has no effect: what it was meant to demand, accept or leave out is not");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        foreach (var problem in context.Policy.Problems)
        {
            if (problem.Kind == PolicyProblemKind.Unknown)
            {
                context.Report(new SourceLocation(context.Policy.File!, problem.Span), problem.Key, problem.Message, problem.Mend);
            }
        }

        var reach = new PolicyReach(context.Workspace, context.Unread);
        if (!context.Workspace.IsPartial)
        {
            SeePaths(context, reach);
        }

        foreach (var suppression in context.Suppressions)
        {
            See(context, suppression, reach);
        }
    }

    private static void SeePaths(WorkspaceContext context, PolicyReach reach)
    {
        foreach (var environment in context.Policy.Environments)
        {
            foreach (var source in environment.Sources ?? [])
            {
                if (DocumentNames.FormatOf(source.Text) is null)
                {
                    Report(context, source, $"environments:{environment.Name}:sources", $"'{source.Text}' is no kind of file that is read, so its values are not in view", "Name a settings file appsettings.*.json or {App}.settings.json; YAML, .env and web.config files are read too");
                }
                else if (!reach.HasSource(source.Text))
                {
                    Report(context, source, $"environments:{environment.Name}:sources", $"No file is read from '{source.Text}', neither beside a service nor beside the policy", Paths(source.Text, reach));
                }
            }

            foreach (var glob in environment.Files.Where(g => !reach.Matches(g.Text)))
            {
                Report(context, glob, $"environments:{environment.Name}:files", $"'{glob.Text}' matches no file that is read", Paths(glob.Text, reach));
            }
        }

        foreach (var glob in context.Policy.Exclude.Where(g => !reach.Matches(g.Text, context.Workspace.Excluded)))
        {
            // Files that mean nothing to Seaworthy are not in view, so this one may well match something.
            Report(context, glob, "exclude", $"'{glob.Text}' excludes no file that would be read", "Remove it, or correct the path", Severity.Note);
        }

        foreach (var glob in context.Policy.Selections.Where(g => !reach.Matches(g.Text)))
        {
            // One policy may serve several folders.
            Report(context, glob, "files", $"'{glob.Text}' matches no file that is read, so its schema judges nothing", Paths(glob.Text, reach), Severity.Note);
        }
    }

    private static void See(WorkspaceContext context, Suppression suppression, PolicyReach reach)
    {
        if (suppression.Lines is not null)
        {
            if (suppression.Rule is null)
            {
                context.Report(new SourceLocation(suppression.File, suppression.Span), "", "This comment names no rule, so it suppresses nothing", "Write 'seaworthy:ignore SEA#### until YYYY-MM-DD because ...'");
            }
            else if (RuleCatalog.FindAny(suppression.Rule) is null && !context.Policy.UserRules.Any(own => own.Id == suppression.Rule))
            {
                var near = NearMiss.Find(suppression.Rule, RuleCatalog.Ids);
                context.Report(new SourceLocation(suppression.File, suppression.Span), "", $"There is no rule '{suppression.Rule}'", near is null ? "'seaworthy rules' lists the rules" : $"Did you mean '{near}'? 'seaworthy rules' lists all");
            }

            return;
        }

        if (context.Workspace.IsPartial)
        {
            return;
        }

        if (suppression.Environment is { } name && !reach.HasEnvironment(name))
        {
            var near = NearMiss.Find(name, reach.Environments);
            Report(context, new PolicyText(name, suppression.EnvironmentSpan), "suppressions:environment", $"No service has an environment '{name}'", near is null ? $"Write one of {string.Join(", ", reach.Environments)}" : $"Did you mean '{near}'?");
        }

        // C# is read in the build alone.
        if (suppression.Path is { } glob && !glob.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !reach.Matches(glob))
        {
            Report(context, new PolicyText(glob, suppression.PathSpan), "suppressions:file", $"'{glob}' matches no file that is read", Paths(glob, reach));
        }
    }

    private static string Paths(string text, PolicyReach reach) =>
        NearMiss.Find(text, reach.Paths) is { } near ? $"Did you mean '{near}'?" : "Correct the path: it counts from the validated folder or from the policy's, with forward slashes";

    private static void Report(WorkspaceContext context, PolicyText at, string key, string message, string mend, Severity atMost = Severity.Error) =>
        context.Report(new SourceLocation(context.Policy.File!, at.Span), $"{key}:{at.Text}", message, mend, atMost: atMost);
}
