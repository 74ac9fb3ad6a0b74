using MailKit.Security;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3108 reads the security of a mail section as the binder does for MailKit's and SmtpClient's types.</summary>
public sealed class MailTests
{
    [Theory]
    [InlineData("None")]
    [InlineData("none")]
    [InlineData("Auto")]
    [InlineData("StartTlsWhenAvailable")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData(" Auto ")]
    [InlineData("StartTls")]
    [InlineData("SslOnConnect")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("Tls")]
    public void An_option_is_read_as_the_binder_reads_it(string value)
    {
        var options = Bound.To<Section>(("SecureSocketOptions", value))?.SecureSocketOptions;
        var isWeak = options is SecureSocketOptions.None or SecureSocketOptions.Auto or SecureSocketOptions.StartTlsWhenAvailable;
        Assert.Equal(isWeak, Says(("Mail:SecureSocketOptions", value)) is not null);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData(" false ")]
    [InlineData("true")]
    [InlineData("0")]
    public void A_switch_is_read_as_the_binder_reads_it(string value) =>
        Assert.Equal(Bound.To<Section>(("EnableSsl", value))?.EnableSsl == false, Says(("Mail:EnableSsl", value)) is not null);

    [Fact]
    public void Every_option_of_MailKit_is_in_the_table() =>
        Assert.Equal(["None", "Auto", "SslOnConnect", "StartTls", "StartTlsWhenAvailable"], Enum.GetNames<SecureSocketOptions>());

    private static string? Says((string, string?) setting) =>
        Judged.Settings("SEA3108", null, setting, ("Mail:Host", "smtp.corp"), ("Mail:UserName", "app"), ("Mail:Password", "x"));

    private sealed class Section
    {
        public SecureSocketOptions SecureSocketOptions { get; set; }

        public bool? EnableSsl { get; set; }
    }
}
