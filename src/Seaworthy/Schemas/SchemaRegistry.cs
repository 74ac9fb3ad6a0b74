using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The documents that references may lead to. Nothing else is ever looked for; the meta-schemas of the drafts are always there.</summary>
internal sealed class SchemaRegistry
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);

    /// <summary>Makes a document known under the identifier (or relative path) that references use; a later one with the same identifier replaces it.</summary>
    /// <param name="uri">An absolute URI, or a path as the referring file's path is written.</param>
    /// <param name="file">Its file, for positions.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="dialect">The dialect where the document names none; that of the document that refers to it when null.</param>
    public void Add(string uri, SourceFile file, ConfigNode root, SchemaDialect? dialect = null)
    {
        lock (_gate)
        {
            _entries[UriReference.SplitFragment(uri, out _)] = new Entry(file, root, dialect);
            if (_resources.Count > 0)
            {
                // What was read may be what is replaced.
                _resources.Clear();
                foreach (var entry in _entries.Values)
                {
                    entry.IsRead = false;
                }
            }
        }
    }

    internal SchemaDocument Index(string uri, SourceFile file, ConfigNode root, SchemaDialect dialect) =>
        SchemaIndexer.Index(uri, file, root, dialect, ChooseDialect);

    internal SchemaResource? Find(string uri, SchemaDialect dialect)
    {
        if (StandardSchemas.Find(uri) is { } standard)
        {
            return standard;
        }

        lock (_gate)
        {
            if (_resources.TryGetValue(uri, out var known))
            {
                return known;
            }

            if (_entries.TryGetValue(uri, out var entry))
            {
                return Read(uri, entry, dialect);
            }

            // An identifier inside another document: known once that one has been read.
            foreach (var pair in _entries)
            {
                if (!pair.Value.IsRead)
                {
                    Read(pair.Key, pair.Value, dialect);
                }
            }

            return _resources.TryGetValue(uri, out known) ? known : null;
        }
    }

    private SchemaResource Read(string uri, Entry entry, SchemaDialect dialect)
    {
        entry.IsRead = true;
        var document = Index(uri, entry.File, entry.Root, entry.Dialect ?? dialect);
        foreach (var resource in document.Resources.Values)
        {
            if (!_resources.ContainsKey(resource.Uri))
            {
                _resources.Add(resource.Uri, resource);
            }
        }

        return _resources[uri] = document.Resources[entry.Root];
    }

    private DialectChoice ChooseDialect(string schemaUri, SchemaDialect inherited)
    {
        if (DialectTable.Standard(schemaUri) is { } standard)
        {
            return standard;
        }

        var uri = UriReference.SplitFragment(schemaUri, out _);
        Entry? entry;
        lock (_gate)
        {
            _entries.TryGetValue(uri, out entry);
        }

        if (entry is null)
        {
            return new(inherited, Vocabularies.Standard);
        }

        var own = entry.Root.At("$schema").AsText() is { } meta ? DialectTable.Standard(meta)?.Dialect : null;
        return DialectTable.Custom(entry.Root, own ?? entry.Dialect ?? inherited);
    }

    private sealed class Entry(SourceFile file, ConfigNode root, SchemaDialect? dialect)
    {
        public SourceFile File { get; } = file;

        public ConfigNode Root { get; } = root;

        public SchemaDialect? Dialect { get; } = dialect;

        public bool IsRead { get; set; }
    }
}
