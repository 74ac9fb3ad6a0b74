using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0003: one process is handed a variable twice.</summary>
internal sealed class VariableTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0003",
        "Variable defined twice",
        "wwww",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "Only one of the two values reaches the process, and of two names that differ in case .NET takes either, not the same one at each start");

    public override void Register(RuleRegistration on)
    {
        on.Container(SeeContainer);
        on.Document(DocumentKind.DotEnv, SeeDotEnv);
    }

    private static void SeeContainer(ContainerContext context)
    {
        // In a mapping the same name twice is a duplicate key, which SEA0002 reports.
        var isMapping = context.Container.Node["environment"] is ObjectNode;
        foreach (var (first, second) in Pairs(context.Container.Variables, context.Container.Service))
        {
            if (!isMapping || first.Name != second.Name)
            {
                context.Report(second.NameSpan, second.Name, Message(first, second), Mend, related: [At(context.Document.File, first)]);
            }
        }
    }

    private static void SeeDotEnv(DocumentContext context)
    {
        if (context.Document.Source is not { } source || DocumentNames.IsExample(context.Document.File.Name))
        {
            return;
        }

        var service = context.Workspace.Services.FirstOrDefault(s => s.Folder == context.Document.File.Folder);
        foreach (var (first, second) in Pairs(source.Variables, service))
        {
            context.Report(second.NameSpan, second.Name, Message(first, second), Mend, related: [At(context.Document.File, first)]);
        }
    }

    private static IEnumerable<(Variable First, Variable Second)> Pairs(IReadOnlyList<Variable> variables, ServiceModel? service)
    {
        var exact = new Dictionary<string, Variable>(StringComparer.Ordinal);
        var folded = new Dictionary<string, Variable>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in variables)
        {
            if (exact.TryGetValue(variable.Name, out var same))
            {
                yield return (same, variable);
                continue;
            }

            exact[variable.Name] = variable;
            if (!folded.TryGetValue(variable.Name, out var alike))
            {
                folded[variable.Name] = variable;
            }
            else if (IsConfiguration(variable.Name, service))
            {
                yield return (alike, variable);
            }
        }
    }

    // Other programs tell `http_proxy` from `HTTP_PROXY`; the configuration system does not.
    private static bool IsConfiguration(string name, ServiceModel? service)
    {
        if (name.IndexOf("__", StringComparison.Ordinal) >= 0 || VariableNames.HostKey(name, "ASPNETCORE_") is not null || VariableNames.HostKey(name, "DOTNET_") is not null)
        {
            return true;
        }

        var key = VariableNames.Translate(name).Key;
        return service is not null && service.Sources.Any(s => s.Kind == SourceKind.File && s.Entries.Exists(e => ConfigurationKey.IsUnder(e.Key, key)));
    }

    private static string Message(Variable first, Variable second) => first.Name == second.Name
        ? $"'{second.Name}' is set twice; only one of the two reaches the process"
        : $"'{first.Name}' and '{second.Name}' are one configuration key, and which of the two wins is not told";

    private const string Mend = "Remove one of the two";

    private static RelatedLocation At(SourceFile file, Variable first) => new(new SourceLocation(file, first.NameSpan), "set here first");
}
