using System.Text;
using Seaworthy.Tool.Input;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Input;

public sealed class FileDiscoveryTests
{
    [Fact]
    public void Relevant_files_are_found_in_ordinal_order()
    {
        using var folder = new TestFolder().AsRepository().With("b/appsettings.json", "{}").With("a.yaml", "").With("B.yml", "").With("notes.md", "").With("Program.cs", "");
        Assert.Equal(["B.yml", "a.yaml", "b/appsettings.json"], Read(folder).Files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("node_modules")]
    [InlineData(".git")]
    public void Folders_of_others_are_not_entered(string name)
    {
        using var folder = new TestFolder().AsRepository().With($"{name}/appsettings.json", "{}").With($"src/{name}/appsettings.json", "{}").With("appsettings.json", "{}");
        Assert.Equal(["appsettings.json"], Read(folder).Files.Select(f => f.Path));
    }

    [Fact]
    public void A_single_file_is_read_alone()
    {
        using var folder = new TestFolder().AsRepository().With("a/appsettings.json", "{}").With("a/appsettings.Production.json", "{}");
        Assert.Equal(["appsettings.Production.json"], Read(folder, folder.At("a/appsettings.Production.json")).Files.Select(f => f.Path));
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read_but_told()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", "{}").With("big.yaml", new string(' ', SourceFileReader.MaxSize + 1));
        var input = Read(folder);
        Assert.Equal(["appsettings.json"], input.Files.Select(f => f.Path));
        Assert.Equal([new Seaworthy.Rules.UnreadFile("big.yaml", "it is larger than 4 MB")], input.Unread);
    }

    [Fact]
    public void A_file_at_the_limit_is_read()
    {
        using var folder = new TestFolder().AsRepository().With("big.yaml", new string(' ', SourceFileReader.MaxSize));
        Assert.Equal(SourceFileReader.MaxSize, Assert.Single(Read(folder).Files).Text.Length);
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", "{}");
        File.CreateSymbolicLink(folder.At("appsettings.Production.json"), folder.At("nowhere.json"));
        Assert.Equal([new Seaworthy.Rules.UnreadFile("appsettings.Production.json", "it does not exist")], Read(folder).Unread);
    }

    [Fact]
    public void A_linked_file_is_read_under_its_own_name()
    {
        using var folder = new TestFolder().AsRepository().With("shared/base.txt", "{}");
        File.CreateSymbolicLink(folder.At("appsettings.json"), folder.At("shared/base.txt"));
        Assert.Equal(["appsettings.json"], Read(folder).Files.Select(f => f.Path));
    }

    [Fact]
    public void A_linked_folder_is_not_entered()
    {
        using var folder = new TestFolder().AsRepository().With("a/appsettings.json", "{}");
        Directory.CreateSymbolicLink(folder.At("a/again"), folder.Path);
        Assert.Equal(["a/appsettings.json"], Read(folder).Files.Select(f => f.Path));
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("{\"ü\":1}") },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("{\"ü\":1}")] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"ü\":1}")] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("{\"ü\":1}")] },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("{\"ü\":1}")] },
        { "not UTF-8", [0x7B, 0xFF, 0x22, 0xC3, 0x7D] },
        { "empty", [] },
        { "one byte of a mark", [0xEF] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_decoded_as_a_stream_reader_decodes_it(string name, byte[] bytes)
    {
        using var folder = new TestFolder().AsRepository();
        File.WriteAllBytes(folder.At("appsettings.json"), bytes);
        Assert.True(File.ReadAllText(folder.At("appsettings.json")) == Assert.Single(Read(folder).Files).Text, name);
    }

    [Fact]
    public void More_files_than_one_thread_reads_keep_their_order()
    {
        using var folder = new TestFolder().AsRepository();
        for (var i = 0; i < 1100; i++)
        {
            folder.With($"{i % 7}/{i:D4}.yaml", $"n: {i}");
        }

        var input = Read(folder);
        Assert.Equal(input.Files.Select(f => f.Path).Order(StringComparer.Ordinal), input.Files.Select(f => f.Path));
        Assert.All(input.Files, f => Assert.Equal($"n: {int.Parse(f.Name[..4], System.Globalization.CultureInfo.InvariantCulture)}", f.Text));
        Assert.Equal(1100, input.Files.Count);
    }

    [Fact]
    public void The_policy_in_the_folder_is_found_and_is_no_file_of_the_run()
    {
        using var folder = new TestFolder().AsRepository().With("seaworthy.yaml", "version: 1").With("appsettings.json", "{}");
        var input = Read(folder);
        Assert.Equal(("seaworthy.yaml", 1), (input.Policy?.Path, input.Files.Count));
    }

    [Fact]
    public void The_nearest_policy_above_is_found_up_to_the_repository()
    {
        using var folder = new TestFolder().AsRepository().With("seaworthy.yml", "version: 1").With("src/Wallet/appsettings.json", "{}");
        Assert.Equal("../../seaworthy.yml", Read(folder, folder.At("src/Wallet")).Policy?.Path);
    }

    [Fact]
    public void A_policy_above_the_repository_is_not_ours()
    {
        using var folder = new TestFolder().With("seaworthy.yaml", "version: 1").With("repo/appsettings.json", "{}");
        Directory.CreateDirectory(folder.At("repo/.git"));
        Assert.Null(Read(folder, folder.At("repo")).Policy);
    }

    [Fact]
    public void A_policy_of_a_sub_folder_is_not_the_policy_of_the_run()
    {
        using var folder = new TestFolder().AsRepository().With("sub/seaworthy.yaml", "version: 1").With("appsettings.json", "{}");
        var input = Read(folder);
        Assert.Null(input.Policy);
        Assert.Equal(["appsettings.json"], input.Files.Select(f => f.Path));
    }

    [Fact]
    public void A_policy_named_on_the_command_line_replaces_the_one_found()
    {
        using var folder = new TestFolder().AsRepository().With("seaworthy.yaml", "version: 1").With("strict.yaml", "version: 1").With("sub/appsettings.json", "{}");
        Assert.Equal("../strict.yaml", FileDiscovery.Read(folder.At("sub"), folder.At("strict.yaml"), new Progress(null), CancellationToken.None).Policy?.Path);
    }

    private static InputFiles Read(TestFolder folder, string? path = null) => FileDiscovery.Read(path ?? folder.Path, null, new Progress(null), TestContext.Current.CancellationToken);
}
