namespace Seaworthy.Tool;

/// <summary>What the process tells its caller; documented in the README.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int NotChecked = 3;
}
