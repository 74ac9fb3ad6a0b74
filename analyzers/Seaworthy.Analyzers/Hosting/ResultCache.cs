using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>The last results of this process by content: a compiler server compiles again and again over settings that have not changed.</summary>
internal sealed class ResultCache
{
    // As many projects as a server has at hand at a time; a result is a few diagnostics.
    private const int Most = 16;

    private readonly LinkedList<(string Key, IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> Result)> _results = new();

    public static ResultCache OfThisProcess { get; } = new();

    /// <summary>All that a result depends on: the options, the contract (null for the run without one), and of each file its path and the checksum of its text.</summary>
    public static string KeyOf(BuildOptions options, ImmutableArray<HandedFile> files, string? contract)
    {
        var key = new StringBuilder(options.ToString()).Append(contract is null ? '-' : '+').Append(contract);
        foreach (var file in files)
        {
            key.Append('\n').Append(file.File.Path).Append('\n');
            foreach (var part in file.Text.GetChecksum())
            {
                key.Append((char)part);
            }
        }

        return key.ToString();
    }

    public IReadOnlyDictionary<string, ImmutableArray<Diagnostic>>? Find(string key)
    {
        lock (_results)
        {
            for (var node = _results.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _results.Remove(node);
                    _results.AddFirst(node);
                    return node.Value.Result;
                }
            }

            return null;
        }
    }

    public void Add(string key, IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> result)
    {
        lock (_results)
        {
            _results.AddFirst((key, result));
            if (_results.Count > Most)
            {
                _results.RemoveLast();
            }
        }
    }
}
