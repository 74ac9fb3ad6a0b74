using Seaworthy.Findings;

namespace Seaworthy.Tool;

/// <summary>What the process tells its caller; documented in the README.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int NotChecked = 3;

    /// <summary>The code of a result: what is wrong comes before what could not be checked.</summary>
    public static int Of(ValidationResult result, Severity failOn)
    {
        var failing = result.Findings.Where(f => failOn != Severity.None && f.Severity >= failOn).ToList();
        return failing.Exists(f => !f.IsNotChecked) ? Findings
            : failing.Count > 0 || result.Failures.Count > 0 ? NotChecked
            : Clean;
    }
}
