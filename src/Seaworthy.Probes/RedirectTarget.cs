namespace Seaworthy.Probes;

/// <summary>Where a redirect leads.</summary>
public enum RedirectTarget
{
    /// <summary>The answer is no redirect.</summary>
    None,

    /// <summary>To HTTPS on the same host.</summary>
    HttpsSameHost,

    /// <summary>To HTTPS on another host.</summary>
    HttpsOtherHost,

    /// <summary>To anything else.</summary>
    Other,
}
