using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>Variables of a compose service that nothing in view defines.</summary>
internal static class UnsetVariables
{
    /// <summary>Each variable of the container fed by a bare <c>${NAME}</c>, with that name.</summary>
    public static IEnumerable<(Variable Variable, string Name)> Of(ContainerContext context)
    {
        if (!context.Container.IsCompose)
        {
            yield break;
        }

        HashSet<string>? defined = null;
        foreach (var variable in context.Container.Variables)
        {
            // What the policy declares to arrive at deploy time is an input, set then.
            if (variable.Value is null || variable.Value.IndexOf('$') < 0 || context.Policy.IsDeployTime(VariableNames.Translate(variable.Name).Key, context.Container.Environment?.Name ?? ""))
            {
                continue;
            }

            foreach (var token in ValueClassifier.Classify(variable.Value).Tokens)
            {
                if (token.Syntax is TokenSyntax.Variable or TokenSyntax.BareVariable && !(defined ??= Defined(context)).Contains(token.Name))
                {
                    yield return (variable, token.Name);
                    break;
                }
            }
        }
    }

    /// <summary>Whether the variable overrides a key that a file of the service gives a value.</summary>
    public static EffectiveValue? Overridden(ContainerContext context, Variable variable)
    {
        var key = VariableNames.Translate(variable.Name).Key;
        foreach (var environment in context.Container.Service?.Environments ?? [])
        {
            if (environment.Effective[key] is { } value && value.Shadowed.Concat([value.Winner]).Any(e => e.Source.Kind == SourceKind.File && e.Value is { Length: > 0 }))
            {
                return value;
            }
        }

        return null;
    }

    private static HashSet<string> Defined(ContainerContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in context.Workspace.OfKind(DocumentKind.DotEnv))
        {
            if (document.File.Folder == context.Document.File.Folder && !DocumentNames.IsExample(document.File.Name))
            {
                names.UnionWith(document.Source!.Variables.Select(v => v.Name));
            }
        }

        return names;
    }
}
