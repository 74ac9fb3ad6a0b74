using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal secret in a launch profile, in the layers of an image or among the variables of a pipeline.</summary>
internal sealed class SecretInImageOrPipeline : Rule
{
    private const int MaxDepth = 12;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2018", "Secret in image, pipeline or launch profile", "wwww", Profile.Recommended, "security/access/secure-credential-storage",
        "It is committed with the code, so every clone has it, and an image shows its history to everybody who pulls it");

    public override void Register(RuleRegistration on)
    {
        on.Setting(SeeProfile);
        on.Document(DocumentKind.Dockerfile, SeeImage);
        on.Document(DocumentKind.Other, SeePipeline);
    }

    private static void SeeProfile(SettingContext context)
    {
        if (context.DocumentKind == DocumentKind.LaunchSettings && IsSecret(context.Entry))
        {
            context.Report($"The launch profile sets '{context.Entry.WrittenKey}' to a literal secret", "Move it to user secrets: dotnet user-secrets set \"KEY\" \"VALUE\"", atMost: LiteralSecret.AtMost(context));
        }
    }

    private static void SeeImage(DocumentContext context)
    {
        foreach (var variable in DockerfileVariables.ReadHistory(context.Document.File))
        {
            Report(context, variable, $"The image keeps '{variable.Name}' as a literal secret", "Take it out and hand it over at run time; a build reads one with RUN --mount=type=secret");
        }
    }

    private static void SeePipeline(DocumentContext context)
    {
        var path = "/" + context.Document.File.Path;
        if (path.IndexOf("/.github/workflows/", StringComparison.OrdinalIgnoreCase) >= 0 || context.Document.File.Name is ".gitlab-ci.yml" || context.Document.File.Name.StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase))
        {
            Visit(context, context.Root, Severity.Error, 0);
        }
    }

    private static void Visit(DocumentContext context, ConfigNode? node, Severity atMost, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var member in node.Members())
        {
            if (member.Name is "env" or "variables" && member.Value is ObjectNode variables)
            {
                foreach (var entry in variables.Members)
                {
                    if (entry.Value is ScalarNode { Text: { } text })
                    {
                        Report(context, new Variable(entry.Name, entry.NameSpan, text, entry.Value.Span), $"The pipeline sets '{entry.Name}' to a literal secret", "Keep it in the pipeline's secret store and refer to it", atMost);
                    }
                }
            }
            else
            {
                // Containers that live as long as a test have passwords that guard nothing.
                Visit(context, member.Value, member.Name == "services" ? Severity.Note : atMost, depth + 1);
            }
        }

        foreach (var item in node.Items())
        {
            Visit(context, item, atMost, depth + 1);
        }
    }

    private static void Report(DocumentContext context, Variable variable, string message, string mend, Severity atMost = Severity.Error)
    {
        var source = new ConfigurationSource(context.Document.File.Path, SourceKind.Variables, context.Document.Document, null, s => VariableFlattening.Plain(s, [variable]));
        // No other rule looks at these files, so proven tokens count here too.
        if (source.Entries.Exists(e => IsSecret(e) || LiteralSecret.KindOf(e) == LiteralSecretKind.Credential))
        {
            context.Report(variable.ValueSpan, variable.Name, message, mend, atMost);
        }
    }

    private static bool IsSecret(SourceEntry entry) =>
        entry.Shape != EntryShape.Derived && LiteralSecret.KindOf(entry) is LiteralSecretKind.ConnectionString or LiteralSecretKind.Uri or LiteralSecretKind.Named;
}
