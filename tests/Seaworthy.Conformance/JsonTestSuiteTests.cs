using System.Text;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Conformance;

/// <summary>The JSON parsing suite (nst/JSONTestSuite): <c>y_</c> must be accepted, <c>n_</c> reported, <c>i_</c> survived.</summary>
public sealed class JsonTestSuiteTests
{
    /// <summary>What JSON forbids and the .NET configuration provider accepts, with the reason.</summary>
    private static readonly Dictionary<string, string> Leniencies = new(StringComparer.Ordinal)
    {
        ["n_array_extra_comma.json"] = "trailing comma",
        ["n_object_trailing_comma.json"] = "trailing comma",
        ["n_object_trailing_comment.json"] = "comment",
        ["n_object_trailing_comment_slash_open.json"] = "comment",
        ["n_structure_object_with_comment.json"] = "comment",
        ["n_array_number_and_comma.json"] = "trailing comma",
        ["n_object_lone_continuation_byte_in_key_and_trailing_comma.json"] = "trailing comma, and invalid UTF-8 decoded with replacement characters",
    };

    public static TheoryData<string> Files(string prefix) =>
        Directory.Exists(FindSuite()) ? [.. Directory.GetFiles(FindSuite()!, prefix + "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : ["(absent)"];

    [Theory]
    [MemberData(nameof(Files), "y_")]
    public void Accepts(string name) => Assert.Empty(Read(name, JsonDialect.General).Errors.Select(e => e.Message));

    [Theory]
    [MemberData(nameof(Files), "y_")]
    public void Asks_settings_for_an_object_at_the_top_and_nothing_else(string name)
    {
        var document = Read(name, JsonDialect.Configuration);
        Assert.Equal(document.Root is not ObjectNode, document.Errors.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Files), "n_")]
    public void Reports(string name) => Assert.Equal(Leniencies.ContainsKey(name), Read(name, JsonDialect.General).Errors.Length == 0);

    [Theory]
    [MemberData(nameof(Files), "i_")]
    public void Survives(string name) => Assert.NotNull(Read(name, JsonDialect.General));

    [Theory]
    [MemberData(nameof(Files), "")]
    public void Agrees_with_the_configuration_provider(string name)
    {
        // The two files with a duplicate key are a rule's matter; the reader takes them.
        Assert.Equal(JsonProvider.Refuses(Bytes(name)) ?? false, Read(name, JsonDialect.Configuration).Errors.Length > 0);
    }

    private static ConfigDocument Read(string name, JsonDialect dialect)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)), Encoding.UTF8);
        return JsonReader.Read(new SourceFile(name, reader.ReadToEnd()), dialect, TestContext.Current.CancellationToken);
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(SharedData.Folder("json-test-suite"), "test_parsing", name));

    private static string? FindSuite() => SharedData.Find("json-test-suite") is { } folder ? Path.Combine(folder, "test_parsing") : null;
}
