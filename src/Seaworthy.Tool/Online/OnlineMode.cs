namespace Seaworthy.Tool.Online;

/// <summary>Whether stores and endpoints are asked about what a configuration refers to.</summary>
internal enum OnlineMode
{
    /// <summary>Nothing leaves the machine.</summary>
    Off,

    /// <summary>What could not be checked is a note.</summary>
    Try,

    /// <summary>What could not be checked fails the run.</summary>
    Require,
}
