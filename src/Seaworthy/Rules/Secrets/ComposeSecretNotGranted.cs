using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Secrets;

/// <summary>A compose service that reads a secret it is not given, or is given one that nothing defines.</summary>
internal sealed class ComposeSecretNotGranted : Rule
{
    private const string Mount = "/run/secrets/";

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2112", "Compose secret not granted", "eeee", Profile.Recommended, "process/deploy/environment-preparation",
        "The file is not there when the container starts");

    public override void Register(RuleRegistration on) => on.Container(See);

    private static void See(ContainerContext context)
    {
        if (!context.Container.IsCompose || context.Document.Document.Errors.Length > 0 || context.Container.Node["extends"] is not null)
        {
            return;
        }

        // Compose merges files of one folder, so what another of them grants or defines counts.
        var variants = context.Workspace.Containers.Where(c => c.IsCompose && c.Name == context.Container.Name && c.Document.File.Folder == context.Document.File.Folder).ToList();
        var granted = new HashSet<string>(variants.SelectMany(v => v.Node["secrets"].Items()).Select(Target), StringComparer.Ordinal);
        foreach (var variable in context.Container.Variables)
        {
            if (variable.Value is { } path && path.StartsWith(Mount, StringComparison.Ordinal) && path.Substring(Mount.Length) is { Length: > 0 } name && name.IndexOf('$') < 0 && !granted.Contains(name))
            {
                var near = NearMiss.Find(name, granted);
                context.Report(variable.ValueSpan, "environment:" + variable.Name, $"'{context.Container.Name}' reads the secret '{name}', which it is not given", near is null ? $"Add '{name}' under its 'secrets'" : $"Did you mean '{near}'?");
            }
        }

        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in context.Workspace.OfKind(DocumentKind.Compose).Where(d => d.File.Folder == context.Document.File.Folder))
        {
            // What an included file defines is not in view.
            if (document.Document.Root.At("include") is not null)
            {
                return;
            }

            foreach (var member in document.Document.Root.At("secrets").Members())
            {
                defined.Add(member.Name);
            }
        }

        foreach (var item in context.Container.Node["secrets"].Items())
        {
            var source = item.At("source") ?? item;
            if (source.AsText() is { Length: > 0 } name && name.IndexOf('$') < 0 && !defined.Contains(name))
            {
                var near = NearMiss.Find(name, defined);
                context.Report(source.Span, "secrets:" + name, $"'{context.Container.Name}' is given the secret '{name}', which nothing defines", near is null ? $"Define '{name}' under 'secrets' at the top" : $"Did you mean '{near}'?");
            }
        }
    }

    private static string Target(ConfigNode item)
    {
        var target = item.At("target").AsText() ?? item.At("source").AsText() ?? item.AsText() ?? "";
        return target.StartsWith(Mount, StringComparison.Ordinal) ? target.Substring(Mount.Length) : target;
    }
}
