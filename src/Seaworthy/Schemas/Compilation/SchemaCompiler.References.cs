using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>References, plain and dynamic.</summary>
internal sealed partial class SchemaCompiler
{
    private readonly List<Reference> _dynamic = [];

    private void AddReferences(Subschema schema, in ConfigMember member, SchemaDialect dialect)
    {
        switch (member.Name)
        {
            case "$ref":
                AddReference(schema, member);
                break;
            case "$dynamicRef" when dialect >= SchemaDialect.Draft202012:
                AddDynamicReference(schema, member);
                break;
            case "$recursiveRef" when dialect == SchemaDialect.Draft201909:
                AddRecursiveReference(schema, member);
                break;
        }
    }

    private void AddReference(Subschema schema, in ConfigMember member)
    {
        if (Resolve(schema, member) is { } place)
        {
            schema.Keywords.Add(new Reference(Place(schema, member), Get(place)));
        }
    }

    private void AddDynamicReference(Subschema schema, in ConfigMember member)
    {
        if (Resolve(schema, member) is not { } place)
        {
            return;
        }

        UriReference.SplitFragment(member.Value.AsText()!, out var name);
        var isDynamic = place.Resource.DynamicAnchors.TryGetValue(name, out var anchor) && ReferenceEquals(anchor.Node, place.Node);
        AddDynamic(schema, new Reference(Place(schema, member), Get(place), isDynamic ? name : null));
    }

    private void AddRecursiveReference(Subschema schema, in ConfigMember member)
    {
        if (Resolve(schema, member) is { } place)
        {
            AddDynamic(schema, new Reference(Place(schema, member), Get(place), place.Resource.IsRecursive ? "" : null));
        }
    }

    private void AddDynamic(Subschema schema, Reference reference)
    {
        schema.Keywords.Add(reference);
        if (reference.IsDynamic)
        {
            _dynamic.Add(reference);
        }
    }

    // Whatever a dynamic reference may lead to has to be compiled, which may bring in more resources and references.
    private bool CompileDynamicAnchors()
    {
        var done = -1;
        while (_dynamic.Count > 0 && done != _scopes.Count + _dynamic.Count)
        {
            done = _scopes.Count + _dynamic.Count;
            foreach (var name in _dynamic.Select(static reference => reference.DynamicName!).Distinct(StringComparer.Ordinal).ToArray())
            {
                foreach (var pair in _scopes.ToArray())
                {
                    var place = name.Length > 0
                        ? pair.Key.DynamicAnchors.TryGetValue(name, out var anchor) ? anchor : null
                        : pair.Key.IsRecursive ? new SchemaPlace(pair.Key.Root, pair.Key, pair.Key.Pointer) : null;
                    if (place is not null)
                    {
                        pair.Value.Anchors[name] = Get(place);
                    }
                }
            }

            CompileQueue();
        }

        return SettleDynamicReferences();
    }

    private bool SettleDynamicReferences()
    {
        var tracksScope = false;
        foreach (var reference in _dynamic)
        {
            var owners = _scopes.Values.Where(scope => scope.Anchors.ContainsKey(reference.DynamicName!)).Take(2).ToArray();
            if (owners.Length == 1)
            {
                reference.Settle(owners[0].Anchors[reference.DynamicName!]);
            }

            tracksScope |= owners.Length > 1;
        }

        return tracksScope;
    }

    private SchemaPlace? Resolve(Subschema schema, in ConfigMember member)
    {
        if (Text(schema, member) is not { } reference)
        {
            return null;
        }

        var from = schema.Place.Resource;
        var relative = UriReference.SplitFragment(reference, out var fragment);
        var resource = relative.Length == 0 ? from : FindResource(from, UriReference.Resolve(from.Uri, relative));
        if (resource is null)
        {
            Problem(schema, member.Value, $"The reference \"{reference}\" leads to a document that is not at hand; nothing is fetched, so the file has to be given");
            return null;
        }

        fragment = UnescapeFragment(fragment);
        if (fragment.Length == 0)
        {
            return new SchemaPlace(resource.Root, resource, resource.Pointer);
        }

        if (fragment[0] == '/')
        {
            return FollowPointer(schema, member, resource, fragment);
        }

        if (resource.Anchors.TryGetValue(fragment, out var anchor))
        {
            return anchor;
        }

        var meant = NearMiss.Find(fragment, resource.Anchors.Keys);
        Problem(schema, member.Value, $"The reference \"{reference}\" leads nowhere: there is no such anchor{(meant is null ? "" : $"; did you mean \"#{meant}\"?")}");
        return null;
    }

    private SchemaResource? FindResource(SchemaResource from, string uri)
    {
        foreach (var own in document.Resources.Values)
        {
            if (string.Equals(own.Uri, uri, StringComparison.Ordinal))
            {
                return own;
            }
        }

        foreach (var near in from.Document.Resources.Values)
        {
            if (string.Equals(near.Uri, uri, StringComparison.Ordinal))
            {
                return near;
            }
        }

        return registry.Find(uri, from.Dialect);
    }

    private SchemaPlace? FollowPointer(Subschema schema, in ConfigMember member, SchemaResource resource, string pointer)
    {
        var node = resource.Root;
        var path = resource.Pointer;
        foreach (var token in pointer.Substring(1).Split('/'))
        {
            var name = JsonPointer.Unescape(token);
            var next = node is ArrayNode list
                ? int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < list.Items.Length ? list.Items[index] : null
                : node.At(name);
            if (next is null)
            {
                var meant = NearMiss.Find(name, node.Members().Select(static known => known.Name));
                Problem(schema, member.Value, $"The reference \"{member.Value.AsText()}\" leads nowhere: there is no \"{name}\"{(meant is null ? "" : $"; did you mean \"{meant}\"?")}");
                return null;
            }

            node = next;
            path = JsonPointer.Append(path, name);
            if (resource.Document.Resources.TryGetValue(node, out var own))
            {
                resource = own;
            }
        }

        return new SchemaPlace(node, resource, path);
    }

    private static string UnescapeFragment(string fragment) => fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment);
}
