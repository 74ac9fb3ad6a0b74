using Seaworthy.Environments;

namespace Seaworthy.Rules.Contracts;

/// <summary>Variables that the code reads past the configuration and can't do without: whether they are there shows only in what containers are handed.</summary>
internal static class RequiredVariables
{
    public static void See(ServiceContext context, EnvironmentModel environment)
    {
        var containers = context.Workspace.Containers.Where(c => c.Source is { } source && environment.Layers.Contains(source)).ToList();
        foreach (var variable in environment.IsClosed && containers.Count > 0 && !environment.IsIncomplete ? context.Service.Contract?.Variables ?? [] : [])
        {
            var names = environment.Layers.SelectMany(l => l.Variables.Select(v => v.Name).Concat(l.Imported.Variables.Select(v => v.Name)));
            if (variable.IsRequired && !names.Contains(variable.Name, StringComparer.Ordinal) && !context.Policy.IsDeployTime(variable.Name, environment.Name))
            {
                var where = variable.Place is { } place ? $" (read at {place})" : "";
                context.Report(containers[containers.Count - 1].Location, [environment.Info], variable.Name, $"The variable '{variable.Name}' is required by the code{where} and the container is not given it", "Add it to the container's variables, or list it under 'deployTime' in seaworthy.yaml");
            }
        }
    }
}
