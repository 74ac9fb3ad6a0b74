using System.Text;

namespace Seaworthy.Conformance.Schemas;

/// <summary>A published schema with real instances, mutated ones, and the verdict on each.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Schema">The text of the schema.</param>
/// <param name="Instances">Instances as people wrote them.</param>
/// <param name="Mutated">The same, most of them with one change.</param>
internal sealed record RealSchema(string Name, string Schema, JudgedText[] Instances, JudgedText[] Mutated)
{
    public static string[] Folders(string root) => [.. Directory.GetDirectories(root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <exception cref="InvalidDataException">The lines and the verdicts do not belong together.</exception>
    public static RealSchema Read(string root, string name)
    {
        var folder = Path.Combine(root, name);
        var verdicts = File.ReadLines(Path.Combine(folder, "verdicts.txt")).Where(line => line.Length > 0).Select(line => line.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[^1], StringComparer.Ordinal);
        return new RealSchema(name, File.ReadAllText(Path.Combine(folder, "schema.json")), Judge(folder, "instances", verdicts), Judge(folder, "mutated", verdicts));
    }

    private static JudgedText[] Judge(string folder, string name, Dictionary<string, string> verdicts)
    {
        // Split at line feeds alone: other characters that end a line may stand inside a JSON text.
        var lines = File.ReadAllText(Path.Combine(folder, name + ".jsonl"), Encoding.UTF8).Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        var digits = verdicts.GetValueOrDefault(name, "");

        // One verdict too many or too few would shift all that follow; nothing after it could be trusted.
        if (digits.Length != count)
        {
            throw new InvalidDataException($"{folder}: {count} lines of '{name}' have {digits.Length} verdicts");
        }

        return [.. lines.Take(count).Select((text, i) => new JudgedText(i + 1, text, Verdict(digits[i], folder, name, i + 1)))];
    }

    private static bool Verdict(char digit, string folder, string name, int line) => digit switch
    {
        '1' => true,
        '0' => false,
        _ => throw new InvalidDataException($"{folder}: the verdict on line {line} of '{name}' is neither 0 nor 1"),
    };
}
