using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>The keys one environment needs: those of the contract, as far as what holds them exists, and those of the policy.</summary>
internal static class RequiredKeys
{
    private const int MostKeys = 2000;
    private const int DeepestSection = 32;

    // Objects that the code creates by itself may contain themselves.
    private const int DeepestInitialized = 8;

    public static List<RequiredKey> In(EnvironmentModel environment, Policy policy)
    {
        var found = new List<RequiredKey>();
        if (environment.Service.Contract is { Root: { } root } contract)
        {
            Walk(contract.Find(""), root, "", environment, 0, found);
        }

        if (environment.Info.IsDeployed)
        {
            foreach (var required in policy.Required)
            {
                if (!found.Exists(f => ConfigurationKey.Equals(f.Key, required.Text)))
                {
                    found.Add(new RequiredKey(required.Text, environment.Service.Contract?.Find(required.Text) ?? default, "by the policy"));
                }
            }
        }

        return found;
    }

    private static void Walk(ContractMatch match, ContractNode node, string key, EnvironmentModel environment, int depth, List<RequiredKey> found)
    {
        if (depth > DeepestSection || found.Count > MostKeys)
        {
            return;
        }

        foreach (var pair in node.Members)
        {
            Enter(match, pair.Value, key, pair.Key, environment, depth, found);
        }

        if (node.Element is { } element)
        {
            foreach (var name in environment.Effective.Children(key))
            {
                if (!node.Members.ContainsKey(name))
                {
                    Enter(match, element, key, name, environment, depth, found);
                }
            }
        }
    }

    private static void Enter(ContractMatch match, ContractNode child, string key, string name, EnvironmentModel environment, int depth, List<RequiredKey> found)
    {
        var path = ConfigurationKey.Combine(key, name);
        var inner = match.Down(child, path.Length);
        if (IsRequired(inner, key, environment))
        {
            found.Add(new RequiredKey(path, inner, Why(inner)));
        }

        var isInside = child.Kind == ContractKind.Section || child.Binds.Count > 0 || child.Kind == ContractKind.Any
            || (child.Kind is ContractKind.Object or ContractKind.List or ContractKind.Dictionary
                && (environment.Effective.Children(path).Count > 0 || (child.IsInitialized && depth < DeepestInitialized)));
        if (isInside)
        {
            Walk(inner, child, path, environment, depth + 1, found);
        }
    }

    private static bool IsRequired(ContractMatch match, string parent, EnvironmentModel environment) => match.Node?.Requirement switch
    {
        ContractRequirement.Section or ContractRequirement.Read => true,
        ContractRequirement.Attribute => match.IsValidated,
        // The constructor runs only where there is something to bind; inside a list its failure drops the element instead.
        ContractRequirement.Constructor => environment.Effective.Children(parent).Count > 0 && (match.ItemLength == 0 || match.ErrorOnUnknown),
        _ => false,
    };

    private static string Why(ContractMatch match) => match.Node?.Requirement switch
    {
        ContractRequirement.Constructor => $"by the constructor of {ContractWords.Type(match)}",
        ContractRequirement.Attribute => $"by {ContractWords.Type(match)}",
        _ => "by the code",
    };
}
