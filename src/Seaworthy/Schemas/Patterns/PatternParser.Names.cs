namespace Seaworthy.Schemas.Patterns;

internal sealed partial class PatternParser
{
    private const int MaxGroupsOfOneName = 100;

    private Dictionary<string, List<NamedGroup>>? _names;
    private List<(BackReferenceNode Node, string? Name, int Offset)>? _references;
    private readonly List<(int Disjunction, int Alternative)> _path = [];
    private int _disjunctions;

    private void EnterDisjunction() => _path.Add((_disjunctions++, 0));

    private void NextAlternative() => _path[_path.Count - 1] = (_path[_path.Count - 1].Disjunction, _path[_path.Count - 1].Alternative + 1);

    private void LeaveDisjunction() => _path.RemoveAt(_path.Count - 1);

    private void DeclareName(int index)
    {
        var start = _at;
        if (TakeName() is not { } name)
        {
            return;
        }

        _names ??= new Dictionary<string, List<NamedGroup>>(StringComparer.Ordinal);
        if (!_names.TryGetValue(name, out var groups))
        {
            _names.Add(name, groups = []);
        }

        // Two groups may share a name when no match has both: they stand in different alternatives.
        if (groups.Count >= MaxGroupsOfOneName || groups.Exists(g => !g.Excludes(_path)))
        {
            Fail(start, "another group has this name");
        }

        groups.Add(new NamedGroup(index, [.. _path]));
    }

    private void Refer(BackReferenceNode node, string? name, int offset)
    {
        _hasBackReferences = true;
        (_references ??= []).Add((node, name, offset));
    }

    /// <summary>A reference may stand before its group, so it is checked at the end.</summary>
    private void ResolveReferences()
    {
        foreach (var (node, name, offset) in _references ?? [])
        {
            if (name is null ? node.Groups[0] > _groups : _names?.ContainsKey(name) != true)
            {
                Fail(offset, name is null ? "there is no group of this number" : "there is no group of this name");
            }
            else if (name is not null)
            {
                node.Groups = _names![name].ConvertAll(g => g.Index).ToArray();
            }
        }
    }

    /// <summary>The name up to the closing angle bracket, or null after an error.</summary>
    private string? TakeName()
    {
        var start = _at;
        var name = new System.Text.StringBuilder();
        while (!AtEnd)
        {
            if (Take('>') && name.Length > 0)
            {
                return name.ToString();
            }

            var codePoint = !AtEnd && source[_at] == '\\' && Peek(1) == 'u' ? TakeUnicodeEscape(_at++) : AtEnd ? -1 : TakeCodePoint();
            if (codePoint is < 0 or >= 0xD800 and <= 0xDFFF || !IsNamePart(codePoint, name.Length == 0))
            {
                break;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        Fail(start, "this isn't a group's name");
        return null;
    }

    private static bool IsNamePart(int codePoint, bool first)
    {
        if (codePoint < 128)
        {
            return codePoint == '$' || (CodePointSet.Word.Contains(codePoint) && !(first && codePoint is >= '0' and <= '9'));
        }

        return UnicodeProperties.Find(first ? "ID_Start" : "ID_Continue", null)!.Contains(codePoint) || (!first && codePoint is 0x200C or 0x200D);
    }

    /// <summary>A group with a name and the alternatives that it stands in.</summary>
    private sealed record NamedGroup(int Index, (int Disjunction, int Alternative)[] Path)
    {
        public bool Excludes(List<(int Disjunction, int Alternative)> path)
        {
            for (var i = 0; i < Path.Length && i < path.Count && Path[i].Disjunction == path[i].Disjunction; i++)
            {
                if (Path[i].Alternative != path[i].Alternative)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
