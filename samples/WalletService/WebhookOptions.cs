using System.ComponentModel.DataAnnotations;

namespace WalletService;

/// <summary>Whom to tell about a settled invoice; the signing key comes at deploy time.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    [Required]
    public Uri? Target { get; set; }

    [Required]
    public string SigningKey { get; set; } = "";
}
