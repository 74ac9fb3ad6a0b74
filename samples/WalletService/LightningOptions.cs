using System.ComponentModel.DataAnnotations;

namespace WalletService;

/// <summary>Where the Lightning node is and how the service proves who it is.</summary>
public sealed class LightningOptions
{
    public const string Section = "Lightning";

    [Required]
    public Uri? Endpoint { get; set; }

    [Required, AllowedValues("regtest", "signet", "mainnet")]
    public string Network { get; set; } = "";

    [Required]
    public string MacaroonPath { get; set; } = "";

    [Required]
    public string TlsCertPath { get; set; } = "";

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
