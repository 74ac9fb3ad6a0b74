namespace Seaworthy.Conformance.Secrets;

/// <summary>Published vectors of wallet material: every valid secret is found, whatever its key is called, and nothing else is.</summary>
public sealed class WalletVectorTests
{
    [Fact]
    public void Every_secret_is_found() =>
        Assert.Empty(Samples(isSecret: true).Where(s => SecretFindings.Literal("Value", s.Text).Count == 0).Select(s => $"{s.Format}: {s.Source}: {s.Text}"));

    [Fact]
    public void Nothing_else_is_flagged() =>
        Assert.Empty(Samples(isSecret: false).SelectMany(s => SecretFindings.Literal("Value", s.Text).Select(f => $"{s.Format}: {s.Source}: {f.RuleId} on {s.Text}")));

    private static IEnumerable<(string Format, string Text, string Source)> Samples(bool isSecret) =>
        SecretFindings.Data("crypto-wallet.json").GetProperty("samples").EnumerateArray()
            .Where(s => s.GetProperty("secret").GetBoolean() == isSecret)
            .Select(s => (s.GetProperty("format").GetString()!, s.GetProperty("text").GetString()!, s.GetProperty("source").GetString()!));
}
