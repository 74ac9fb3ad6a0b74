using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>A replacement token that takes effect as it stands.</summary>
internal sealed class UnresolvedToken : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1201", "Unresolved token", "-wee", Profile.Recommended, "process/deploy/environment-preparation",
        "If no step of the deployment replaces it, the application gets the token itself");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Source.Kind == SourceKind.File && Token(context.Value) is { } token && !IsReplaced(context.Policy, token.Syntax))
        {
            context.Report(
                $"'{context.Key}' still holds the token '{token.Name}'",
                "Replace it in the pipeline and list its syntax under 'tokens' in seaworthy.yaml, list the key under 'deployTime', or write the value",
                Evidence.Settled(context),
                Evidence.AtMostUnfilled(context));
        }
    }

    private static Placeholder? Token(ClassifiedValue value)
    {
        if (value.Placeholder is { Form: PlaceholderForm.WholeToken, Syntax: TokenSyntax.HashBraces or TokenSyntax.Underscores or TokenSyntax.DollarParentheses or TokenSyntax.Percent or TokenSyntax.Mustache or TokenSyntax.AngleBrackets } whole)
        {
            return whole;
        }

        // Inside a longer text only this form can't be anything else.
        return value.Tokens.FirstOrDefault(t => t.Syntax == TokenSyntax.HashBraces);
    }

    private static bool IsReplaced(Policy policy, TokenSyntax syntax)
    {
        foreach (var declared in policy.Tokens)
        {
            // The policy shows the syntax by an example: #{x}#, __x__, $(x).
            if (Placeholder.Whole(Example(declared.Text))?.Syntax == syntax)
            {
                return true;
            }
        }

        return false;
    }

    private static string Example(string declared) => declared switch
    {
        "#{}#" or "#{ }#" => "#{X}#",
        "____" => "__X__",
        "$()" => "$(X)",
        "%%" => "%X%",
        "{{}}" or "{{ }}" => "{{ x }}",
        "<>" => "<x>",
        _ => declared,
    };
}
