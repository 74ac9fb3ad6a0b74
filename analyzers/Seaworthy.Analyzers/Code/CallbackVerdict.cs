namespace Seaworthy.Analyzers.Code;

/// <summary>What a callback that judges certificates lets through.</summary>
internal enum CallbackVerdict
{
    /// <summary>It looks at the certificate, or it is not known whether it does.</summary>
    Judges,

    /// <summary>It accepts any certificate as long as there is one.</summary>
    AcceptsAllButNone,

    /// <summary>It accepts everything.</summary>
    AcceptsAll,
}
