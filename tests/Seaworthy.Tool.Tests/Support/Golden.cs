using System.Runtime.CompilerServices;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>Compares a text with the file kept beside the test; on a difference the new text lies beside it for a diff.</summary>
internal static class Golden
{
    public static void Verify(string actual, string extension = "txt", [CallerFilePath] string test = "", [CallerMemberName] string name = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(test)!, $"{Path.GetFileNameWithoutExtension(test)}.{name}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        actual = actual.ReplaceLineEndings("\n");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(verified)} {(File.Exists(verified) ? "differs from" : "does not exist; compare")} {received}; rename that file when it is right.");
    }
}
