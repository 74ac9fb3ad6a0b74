namespace Seaworthy.Probes.Wire;

/// <summary>What a TLS record holds.</summary>
internal enum ContentType
{
    None = 0,
    Alert = 21,
    Handshake = 22,
}
