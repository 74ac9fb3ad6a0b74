using Seaworthy.Documents;

namespace Seaworthy.Schemas;

/// <summary>Finds the paths of those values that failures are about, in one walk; nodes do not know their parents.</summary>
internal sealed class InstanceWalk
{
    // Above this a table is faster than looking through all that is sought.
    private const int Few = 8;

    private readonly Failure[] _failures;
    private readonly InstancePath?[] _paths;
    private readonly Dictionary<ConfigNode, InstancePath?>? _sought;
    private (ConfigNode Parent, int Index)[] _steps = new (ConfigNode, int)[16];
    private int _open;

    private InstanceWalk(Failure[] failures)
    {
        _failures = failures;
        _paths = new InstancePath?[failures.Length];
        _open = failures.Length;
        if (failures.Length > Few)
        {
            _sought = [];
            foreach (var failure in failures)
            {
                _sought[failure.Node] = null;
            }

            _open = _sought.Count;
        }
    }

    /// <summary>The path of each failure's value, in the order of the failures; null for the root.</summary>
    public static InstancePath?[] Find(ConfigNode root, Failure[] failures)
    {
        var walk = new InstanceWalk(failures);
        walk.Visit(root, 0);
        if (walk._sought is not null)
        {
            for (var i = 0; i < failures.Length; i++)
            {
                walk._paths[i] = walk._sought[failures[i].Node];
            }
        }

        return walk._paths;
    }

    private void Visit(ConfigNode node, int depth)
    {
        Match(node, depth);
        if (_open <= 0 || node is ScalarNode)
        {
            return;
        }

        if (depth == _steps.Length)
        {
            Array.Resize(ref _steps, depth * 2);
        }

        if (node is ObjectNode instance)
        {
            for (var i = 0; i < instance.Members.Length && _open > 0; i++)
            {
                _steps[depth] = (node, i);
                Visit(instance.Members[i].Value, depth + 1);
            }
        }
        else if (node is ArrayNode list)
        {
            for (var i = 0; i < list.Items.Length && _open > 0; i++)
            {
                _steps[depth] = (node, i);
                Visit(list.Items[i], depth + 1);
            }
        }
    }

    private void Match(ConfigNode node, int depth)
    {
        if (_sought is not null)
        {
            // An alias of YAML leads to one value twice: the first way counts.
            if (_sought.TryGetValue(node, out var known) && known is null)
            {
                _sought[node] = Path(depth);
                _open--;
            }

            return;
        }

        InstancePath? path = null;
        for (var i = 0; i < _failures.Length; i++)
        {
            if (ReferenceEquals(_failures[i].Node, node) && _paths[i] is null)
            {
                _paths[i] = path ??= Path(depth);
                _open--;
            }
        }
    }

    private InstancePath? Path(int depth)
    {
        InstancePath? path = null;
        for (var i = 0; i < depth; i++)
        {
            path = new InstancePath(_steps[i].Parent, _steps[i].Index, path);
        }

        return path;
    }
}
