using System.Collections.Concurrent;

namespace Seaworthy.Schemas.Patterns;

/// <summary>The Unicode properties that <c>\p{…}</c> may name, by their exact names as ECMA-262 demands.</summary>
internal static class UnicodeProperties
{
    private static readonly ConcurrentDictionary<(string Name, string? Value), CodePointSet> Found = new();

    /// <summary>The set, or null for an unknown property; without a value the name is a category or a binary property.</summary>
    public static CodePointSet? Find(string name, string? value)
    {
        if (Found.TryGetValue((name, value), out var known))
        {
            return known;
        }

        var set = (name, value) switch
        {
            (_, null) => Category(name) ?? Binary(name),
            ("General_Category" or "gc", _) => Category(value),
            ("Script" or "sc", _) => Script(value),
            ("Script_Extensions" or "scx", _) => Decode(UnicodeScriptExtensions.Find(value)) ?? Script(value),
            _ => null,
        };

        // Only names that exist are kept, so the table can't grow without bound.
        return set is null ? null : Found.GetOrAdd((name, value), set);
    }

    private static CodePointSet? Category(string name) => name switch
    {
        "L" or "Letter" => Union("Lu", "Ll", "Lt", "Lm", "Lo"),
        "LC" or "Cased_Letter" => Union("Lu", "Ll", "Lt"),
        "M" or "Mark" or "Combining_Mark" => Union("Mn", "Mc", "Me"),
        "N" or "Number" => Union("Nd", "Nl", "No"),
        "P" or "Punctuation" or "punct" => Union("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"),
        "S" or "Symbol" => Union("Sm", "Sc", "Sk", "So"),
        "Z" or "Separator" => Union("Zs", "Zl", "Zp"),
        "C" or "Other" => Union("Cc", "Cf", "Cs", "Co", "Cn"),
        _ => Decode(UnicodeCategories.Find(name)),
    };

    private static CodePointSet? Binary(string name) => name switch
    {
        "Any" => CodePointSet.All,
        "ASCII" => CodePointSet.OfRanges(0, 127),
        "Assigned" => Category("Cn")!.Complement(),
        _ => Decode(UnicodeBinaryProperties.Find(name)),
    };

    private static CodePointSet? Script(string name) => Decode(UnicodeScripts.Find(name));

    private static CodePointSet Union(params string[] categories)
    {
        var builder = new CodePointSetBuilder();
        foreach (var category in categories)
        {
            builder.Add(Find(category, null)!);
        }

        return builder.Build();
    }

    private static CodePointSet? Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty)
        {
            return null;
        }

        var builder = new CodePointSetBuilder();
        var end = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var first = end + Number(encoded, ref at);
            end = first;
            if (at < encoded.Length && encoded[at] == '+')
            {
                at++;
                end += Number(encoded, ref at);
            }

            builder.Add(first, end);
        }

        return builder.Build();
    }

    private static int Number(ReadOnlySpan<byte> encoded, ref int at)
    {
        var value = 0;
        for (; at < encoded.Length && encoded[at] is not ((byte)' ' or (byte)'+'); at++)
        {
            value = (value * 16) + (encoded[at] <= '9' ? encoded[at] - '0' : encoded[at] - 'A' + 10);
        }

        return value;
    }
}
