using System.Diagnostics;
using Seaworthy.Tool.Input;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Input;

/// <summary>The real git writes the index, we read it.</summary>
public sealed class GitIndexTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    public void Names_what_git_tracks_under_a_folder(string version)
    {
        Assert.SkipUnless(HasGit(), "git is not on this machine");
        using var folder = new TestFolder().With("src/a/.env", "A=1").With("src/a/appsettings.json", "{}").With("src/ab/.env", "A=1").With("src/a/deeper/name/that/is/long.json", "{}").With("src/a/untracked.env", "").With(".gitignore", "untracked.env\n").With("é/ü.env", "");
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "update-index", "--index-version", version);
        Assert.Equal([".env", "appsettings.json", "deeper/name/that/is/long.json"], GitIndex.Tracked(folder.At("src/a")).Order(StringComparer.Ordinal));
        Assert.Contains("é/ü.env", GitIndex.Tracked(folder.Path));
    }

    [Fact]
    public void Names_nothing_outside_a_repository()
    {
        using var folder = new TestFolder().With("a/.env", "A=1").AsRepository();
        Assert.Empty(GitIndex.Tracked(folder.At("a")));
    }

    [Fact]
    public void Survives_every_truncation_and_any_byte_changed()
    {
        Assert.SkipUnless(HasGit(), "git is not on this machine");
        using var folder = new TestFolder().With("a/.env", "A=1").With("b/.env", "A=1");
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "update-index", "--index-version", "4");
        var index = File.ReadAllBytes(folder.At(".git/index"));
        for (var i = 0; i < index.Length; i++)
        {
            Assert.True(GitIndex.Parse(index.AsSpan(0, i), "").Count <= 2);
            var changed = index.ToArray();
            changed[i] ^= 0xFF;
            Assert.True(GitIndex.Parse(changed, "").Count < index.Length);
        }
    }

    [Fact]
    public void A_tracked_file_with_secrets_is_reported()
    {
        Assert.SkipUnless(HasGit(), "git is not on this machine");
        using var folder = new TestFolder().With("appsettings.json", "{}").With(".env", "WALLET_APIKEY=8f3kd92mfh47dk20smw9\n");
        Git(folder, "init", "-q");
        Git(folder, "add", "appsettings.json");
        Assert.DoesNotContain("SEA2020", ToolRun.Of(folder, "validate", "{folder}").Out, StringComparison.Ordinal);
        Git(folder, "add", ".env");
        Assert.Contains(".env:1:1 warning SEA2020", ToolRun.Of(folder, "validate", "{folder}").Out, StringComparison.Ordinal);
    }

    private static bool HasGit() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "git")) || File.Exists(Path.Combine(p, "git.exe")));

    private static void Git(TestFolder folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
