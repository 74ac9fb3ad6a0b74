using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Seaworthy.Build;

/// <summary>Writes the contract that the compiled assembly carries into a file of its own.</summary>
public sealed class WriteContract : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Key of the assembly metadata.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>The file to write; it is left alone when it holds the same already, and removed when there is no contract.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            using var stream = File.OpenRead(Assembly);
            if (AssemblyMetadataText.Find(stream, Key) is not { } contract)
            {
                File.Delete(Target);
            }
            else if (JsonLayout.Indent(contract) is var text && (!File.Exists(Target) || File.ReadAllText(Target) != text))
            {
                File.WriteAllText(Target, text);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // A build must not fail for a by-product; the gate says so when it misses the contract.
            Log.LogWarning(null, null, null, Target, 0, 0, 0, 0, "Seaworthy could not write the contract: {0}", exception.Message);
        }

        return true;
    }
}
