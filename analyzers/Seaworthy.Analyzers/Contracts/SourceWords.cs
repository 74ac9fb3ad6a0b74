using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// The names a source file may call, found in one pass over its text. A file that calls nothing of interest is never walked:
/// comments and literals may add a name too many, never take one away.
/// </summary>
internal sealed class SourceWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> ByTree = new();

    private readonly HashSet<int> _calls = [];

    private SourceWords(string text)
    {
        MentionsConfiguration = Mentions(text, "config") || Mentions(text, "section") || Mentions(text, "settings");
        NamesConfiguration = MentionsConfiguration && text.IndexOf("Configuration", StringComparison.Ordinal) >= 0;
        MayIndexConfiguration = Read(text, _calls) && MentionsConfiguration;
    }

    /// <summary>A file whose text never says "config", "section" or "settings" reads no configuration but by names of the platform's own.</summary>
    public bool MentionsConfiguration { get; }

    /// <summary>The file may take a configuration as a parameter.</summary>
    public bool NamesConfiguration { get; }

    /// <summary>The file may read a configuration by its indexer.</summary>
    public bool MayIndexConfiguration { get; }

    public static SourceWords Of(SyntaxTree tree) => ByTree.GetValue(tree, t => new(t.GetText().ToString()));

    /// <summary>The name as <see cref="Calls(int)"/> takes it.</summary>
    public static int Hash(string name)
    {
        var hash = 0;
        foreach (var c in name)
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }

    /// <summary>True when the name may be followed by arguments somewhere in the file.</summary>
    public bool Calls(int hash) => _calls.Contains(hash);

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    // Optimised at once: this loop sees every character of the project in the first second of the compiler's life.
    [MethodImpl((MethodImplOptions)512)]
    private static bool Read(string text, HashSet<int> calls)
    {
        var indexes = false;
        var hash = 0;
        var length = 0;
        var ended = false;
        var before = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9' or > '\x7f')
            {
                if (ended)
                {
                    (hash, length, ended) = (0, 0, false);
                }

                hash = unchecked((hash * 31) + c);
                length++;
                continue;
            }

            if (c is ' ' or '\t' or '\r' or '\n')
            {
                ended = true;
                continue;
            }

            if (length > 0 && c is '(' or '<')
            {
                calls.Add(hash);
            }
            else if (c == '[')
            {
                indexes |= (length > 0 || before is ')' or ']' or '?' or '!') && i + 1 < text.Length && text[i + 1] != ']';
            }

            before = c;
            (hash, length, ended) = (0, 0, false);
        }

        return indexes;
    }
}
