namespace Seaworthy.Environments;

/// <summary>How close an environment is to real users and real money.</summary>
public enum EnvironmentTier
{
    /// <summary>A developer's machine; also any environment whose tier is not known.</summary>
    Development,

    /// <summary>Automated and manual tests.</summary>
    Testing,

    /// <summary>The rehearsal of production.</summary>
    Staging,

    /// <summary>The real thing.</summary>
    Production,
}
