using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The paths of those values that failures are about, found in one walk; nodes do not know their parents.</summary>
internal sealed class InstancePaths
{
    private readonly Dictionary<ConfigNode, InstancePath?> _paths = [];
    private int _open;

    public InstancePath this[ConfigNode node] => _paths.TryGetValue(node, out var path) && path is not null ? path : InstancePath.Root;

    public static InstancePaths Find(ConfigNode root, Failure[] failures)
    {
        var paths = new InstancePaths();
        foreach (var failure in failures)
        {
            if (!paths._paths.ContainsKey(failure.Node))
            {
                paths._paths.Add(failure.Node, null);
                paths._open++;
            }
        }

        paths.Walk(root, null);
        return paths;
    }

    // Steps are chained while walking and turned into text only where a failure is.
    private void Walk(ConfigNode node, Step? step)
    {
        if (_paths.TryGetValue(node, out var known) && known is null)
        {
            _paths[node] = step?.ToPath() ?? InstancePath.Root;
            _open--;
        }

        if (_open == 0)
        {
            return;
        }

        if (node is ObjectNode instance)
        {
            for (var i = 0; i < instance.Members.Length && _open > 0; i++)
            {
                Visit(instance.Members[i].Value, node, i, step);
            }
        }
        else if (node is ArrayNode list)
        {
            for (var i = 0; i < list.Items.Length && _open > 0; i++)
            {
                Visit(list.Items[i], node, i, step);
            }
        }
    }

    private void Visit(ConfigNode child, ConfigNode parent, int index, Step? step)
    {
        if (child is not ScalarNode || _paths.ContainsKey(child))
        {
            Walk(child, new Step(parent, index, step));
        }
    }

    private sealed record Step(ConfigNode Parent, int Index, Step? Before)
    {
        public InstancePath ToPath()
        {
            var before = Before?.ToPath() ?? InstancePath.Root;
            return Parent is ObjectNode instance
                ? before.Append(instance.Members[Index].Name, instance.Members[Index].NameSpan)
                : before.Append(Index);
        }
    }
}
