using System.Collections.Concurrent;

namespace WalletService;

/// <summary>An invoice as a client sees it.</summary>
public sealed record Invoice(Guid Id, long AmountSats, string Memo, DateTimeOffset ExpiresAt);

/// <summary>What a client asks for.</summary>
public sealed record InvoiceRequest(long AmountSats, string? Memo);

/// <summary>Invoices this instance has issued.</summary>
public sealed class InvoiceBook
{
    private readonly ConcurrentDictionary<Guid, Invoice> _invoices = new();

    public Invoice Issue(long amountSats, string memo, DateTimeOffset expiresAt)
    {
        var invoice = new Invoice(Guid.NewGuid(), amountSats, memo, expiresAt);
        _invoices[invoice.Id] = invoice;
        return invoice;
    }

    public Invoice? Find(Guid id) => _invoices.GetValueOrDefault(id);
}
