using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>The keys one environment needs: those of the contract, as far as what holds them exists, and those of the policy.</summary>
internal sealed class RequiredKeys
{
    private const int DeepestSection = 32;

    // A contract may refer to itself in many places at once, and each is another way down.
    private const int MostSteps = 50_000;

    // Objects that the code creates by itself may contain themselves.
    private const int DeepestInitialized = 8;

    private readonly EnvironmentModel _environment;
    private readonly List<RequiredKey> _found = [];
    private int _steps;

    private RequiredKeys(EnvironmentModel environment) => _environment = environment;

    public static List<RequiredKey> In(EnvironmentModel environment, Policy policy)
    {
        var walk = new RequiredKeys(environment);
        if (environment.Service.Contract is { Root: { } root } contract)
        {
            walk.Walk(contract.Find(""), root, "", 0);
        }

        var found = walk._found;
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

    private void Walk(ContractMatch match, ContractNode node, string key, int depth)
    {
        if (depth > DeepestSection || _steps > MostSteps)
        {
            return;
        }

        foreach (var pair in node.Members)
        {
            Enter(match, pair.Value, key, pair.Key, depth);
        }

        if (node.Element is { } element)
        {
            foreach (var name in _environment.Effective.Children(key))
            {
                if (!node.Members.ContainsKey(name))
                {
                    Enter(match, element, key, name, depth);
                }
            }
        }
    }

    private void Enter(ContractMatch match, ContractNode child, string key, string name, int depth)
    {
        _steps++;
        var path = ConfigurationKey.Combine(key, name);
        var inner = match.Down(child, path.Length);
        if (IsRequired(inner, key))
        {
            _found.Add(new RequiredKey(path, inner, Why(inner)));
        }

        var isInside = child.Kind == ContractKind.Section || child.Binds.Count > 0 || child.Kind == ContractKind.Any
            || (child.Kind is ContractKind.Object or ContractKind.List or ContractKind.Dictionary
                && (_environment.Effective.Children(path).Count > 0 || (child.IsInitialized && depth < DeepestInitialized)));
        if (isInside)
        {
            Walk(inner, child, path, depth + 1);
        }
    }

    private bool IsRequired(ContractMatch match, string parent) => match.Node?.Requirement switch
    {
        ContractRequirement.Section or ContractRequirement.Read => true,
        ContractRequirement.Attribute => match.IsValidated,
        // The constructor runs only where there is something to bind; inside a list its failure drops the element instead.
        ContractRequirement.Constructor => _environment.Effective.Children(parent).Count > 0 && (match.ItemLength == 0 || match.ErrorOnUnknown),
        _ => false,
    };

    private static string Why(ContractMatch match) => match.Node?.Requirement switch
    {
        ContractRequirement.Constructor => $"by the constructor of {ContractWords.Type(match)}",
        ContractRequirement.Attribute => $"by {ContractWords.Type(match)}",
        _ => "by the code",
    };
}
