using System.ComponentModel.DataAnnotations;

namespace WalletService;

/// <summary>Bounds of an invoice.</summary>
public sealed class InvoiceOptions
{
    public const string Section = "Invoices";

    [Range(1, 100_000_000)]
    public long MaxAmountSats { get; set; } = 1_000_000;

    public TimeSpan Expiry { get; set; } = TimeSpan.FromHours(1);
}
