using System.Text;
using Seaworthy.Tests;

namespace Seaworthy.Analyzers.Tests.Contracts;

/// <summary>What the contract takes from each of many shapes of code; SEAWORTHY_ACCEPT=1 accepts a change after it was read.</summary>
public sealed class ContractTableTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        ConfigurationManager cfg = builder.Configuration;
        IServiceCollection services = builder.Services;

        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Seaworthy.Analyzers.Tests", "Contracts");

    private static readonly string[] Shapes = [.. File.ReadAllText(Path.Combine(Folder, "ContractTable.txt")).ReplaceLineEndings("\n").Trim().Split("\n\n").Skip(1)];

    [Fact]
    public void There_are_at_least_120_shapes() => Assert.InRange(Shapes.Distinct().Count(), 120, 1000);

    [Fact]
    public void Each_shape_gives_its_lines()
    {
        var text = new StringBuilder();
        foreach (var shape in Shapes)
        {
            text.Append(shape).Append('\n').Append(string.Concat(ContractOf.Lines(Source(shape)).Split('\n').Select(l => "  => " + l + "\n"))).Append('\n');
        }

        var path = Path.Combine(Folder, "ContractTable.verified.txt");
        if (Environment.GetEnvironmentVariable("SEAWORTHY_ACCEPT") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void The_contract_of_the_sample_is_known()
    {
        var sample = Path.Combine(Repository.Root, "samples", "WalletService");
        var document = ContractOf.Document([.. Directory.EnumerateFiles(sample, "*.cs").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f).ReplaceLineEndings("\n")))]);
        var path = Path.Combine(Folder, "WalletService.contract.verified.json");
        if (Environment.GetEnvironmentVariable("SEAWORTHY_ACCEPT") == "1")
        {
            File.WriteAllText(path, document);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), document);
    }

    [Fact]
    public void The_order_of_files_changes_nothing()
    {
        (string, string)[] files = [("A.cs", Source(Shapes[0])), ("B.cs", "static class B { public static string? Read(IConfiguration c) => c[\"B\"]; }"), ("C.cs", "static class C { public static string? Read(IConfiguration c) => c[\"C\"]; }")];
        Assert.Equal(ContractOf.Document(files), ContractOf.Document([.. files.Reverse()]));
    }

    [Fact]
    public void Broken_code_never_throws()
    {
        foreach (var shape in Shapes)
        {
            var source = Source(shape);
            for (var length = source.Length - 1; length > Program.Length; length -= 17)
            {
                _ = ContractOf.Document(("Program.cs", source[..length]));
            }
        }
    }

    private static string Source(string shape)
    {
        var lines = shape.Split('\n');
        return Program + string.Join("\n", lines.Where(l => !l.StartsWith("| ", StringComparison.Ordinal))) + "\n"
            + string.Join("\n", lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l[2..])) + "\n";
    }
}
