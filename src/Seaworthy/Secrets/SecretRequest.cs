namespace Seaworthy.Secrets;

/// <summary>A secret to verify and what is asked of it.</summary>
/// <param name="Address">Where the secret is kept.</param>
/// <param name="Demands">What is asked of it.</param>
public sealed record SecretRequest(SecretAddress Address, SecretDemands Demands);
