namespace Seaworthy.Probes.Wire;

/// <summary>The TLS extensions that are written or read here, by their registered numbers.</summary>
internal enum ExtensionType
{
    ServerName = 0,
    SupportedGroups = 10,
    PointFormats = 11,
    SignatureAlgorithms = 13,
    Padding = 21,
    EncryptThenMac = 22,
    ExtendedMasterSecret = 23,
    SupportedVersions = 43,
    KeyExchangeModes = 45,
    KeyShare = 51,
}
