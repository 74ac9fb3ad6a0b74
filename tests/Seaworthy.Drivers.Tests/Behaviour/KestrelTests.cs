using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What SEA3001, SEA3003 and SEA3005 say that Kestrel does with its section, shown by Kestrel.</summary>
public sealed class KestrelTests
{
    private const string Protocols = "Kestrel:Endpoints:Https:SslProtocols";
    private const string Mode = "Kestrel:Endpoints:Https:ClientCertificateMode";

    [Theory]
    [InlineData("Tls13")]
    [InlineData("tls13")]
    [InlineData(" Tls13 ")]
    [InlineData("12288")]
    [InlineData("+12288")]
    [InlineData("Tls13,Tls13")]
    [InlineData("TLS1.3")]
    [InlineData("Tls14")]
    [InlineData("Tls 13")]
    [InlineData("TLSv1.3")]
    public async Task An_entry_of_the_list_is_reported_exactly_where_Kestrel_passes_over_it(string value)
    {
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, ($"{Protocols}:0", value));
        var isIgnored = await host.OffersAsync(SslProtocols.Tls12);
        Assert.Equal(isIgnored, Judged.Setting("SEA3001", $"{Protocols}:0", value) is not null);
    }

    [Theory]
    [InlineData("Tls13")]
    [InlineData("Tls12,Tls13")]
    [InlineData("12288")]
    public async Task A_text_in_place_of_the_list_is_passed_over_and_reported(string value)
    {
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, (Protocols, value));
        Assert.True(await host.OffersAsync(SslProtocols.Tls12));
        Assert.Contains("must be a list", Judged.Setting("SEA3001", Protocols, value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_defaults_apply_and_the_endpoint_wins_over_them()
    {
        await using var byDefault = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, ("Kestrel:EndpointDefaults:SslProtocols:0", "Tls13"));
        Assert.False(await byDefault.OffersAsync(SslProtocols.Tls12));
        await using var byEndpoint = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, ("Kestrel:EndpointDefaults:SslProtocols:0", "Tls13"), ($"{Protocols}:0", "Tls12"));
        Assert.True(await byEndpoint.OffersAsync(SslProtocols.Tls12));
    }

    [Fact]
    public async Task An_obsolete_version_alone_starts_and_serves_nobody_with_a_modern_client()
    {
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, ($"{Protocols}:0", "Tls"));
        Assert.False(await host.OffersAsync(SslProtocols.Tls12));
        Assert.False(await host.OffersAsync(SslProtocols.Tls13));
        Assert.NotNull(Judged.Setting("SEA3002", $"{Protocols}:0", "Tls"));
    }

    [Theory]
    [InlineData("RequireCertificate")]
    [InlineData("requirecertificate")]
    [InlineData(" RequireCertificate ")]
    [InlineData("2")]
    [InlineData("+2")]
    [InlineData("Require")]
    [InlineData("RequireCertificates")]
    [InlineData("Required")]
    [InlineData("true")]
    [InlineData("7")]
    public async Task A_client_certificate_mode_is_reported_exactly_where_Kestrel_lets_anyone_in(string value)
    {
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, (Mode, value));
        var isIgnored = await host.AnswersAnyoneAsync();
        Assert.Equal(isIgnored, Judged.Setting("SEA3003", Mode, value) is not null);
    }

    [Fact]
    public async Task Urls_beside_endpoints_have_no_effect_and_are_reported()
    {
        (string, string?)[] settings = [("urls", "http://127.0.0.1:0"), ("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0")];
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, settings[0]);
        Assert.All(host.Urls, url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
        Assert.Contains("no effect", Judged.Settings("SEA3005", null, settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_section_Certificate_is_not_read_and_is_reported()
    {
        using var missing = new PfxFile(ServerCertificates.Untrusted);
        missing.Dispose();
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, missing.Settings("Kestrel:Certificate:Default"));
        Assert.True(await host.OffersAsync(SslProtocols.Tls13));
        Assert.Contains("Certificates:Default", Judged.Settings("SEA3005", null, ("Kestrel:Certificate:Default:Path", "/certs/tls.pfx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_in_the_section_are_not_read()
    {
        await using var host = await WebHost.StartHttpsAsync(ServerCertificates.Untrusted, ("Kestrel:Limits:MaxRequestBodySize", "1000"), ("Kestrel:AddServerHeader", "false"));
        var options = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        Assert.Equal((30_000_000, true), (options.Limits.MaxRequestBodySize, options.AddServerHeader));
    }

    [Fact]
    public async Task An_endpoint_with_a_missing_certificate_file_does_not_start() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => WebHost.StartAsync(
            ("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0"), ("Kestrel:Endpoints:Https:Certificate:Path", Path.Combine(AppContext.BaseDirectory, "missing.pfx"))));

    [Fact]
    public async Task An_endpoint_with_a_wrong_certificate_password_does_not_start()
    {
        using var file = new PfxFile(ServerCertificates.Untrusted);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => WebHost.StartAsync(
            ("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0"), ("Kestrel:Endpoints:Https:Certificate:Path", file.Path), ("Kestrel:Endpoints:Https:Certificate:Password", "another")));
    }

    [Fact]
    public async Task An_endpoint_with_a_certificate_from_two_places_does_not_start()
    {
        using var file = new PfxFile(ServerCertificates.Untrusted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => WebHost.StartAsync(
            [("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0"), .. file.Settings("Kestrel:Endpoints:Https:Certificate"), ("Kestrel:Endpoints:Https:Certificate:Subject", "localhost")]));
    }

    [Fact]
    public async Task An_https_endpoint_without_a_certificate_does_not_start()
    {
        Assert.SkipWhen(HasDevelopmentCertificate(), "this account has a development certificate, which Kestrel takes");
        await Assert.ThrowsAsync<InvalidOperationException>(() => WebHost.StartAsync(("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0")));
    }

    [Fact]
    public async Task A_certificate_with_a_short_key_starts_and_serves_nobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the platform's TLS library decides");
#pragma warning disable CA5385 // The weak key is the subject.
        using var key = RSA.Create(1024);
#pragma warning restore CA5385
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var weak = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var host = await WebHost.StartHttpsAsync(weak);
        Assert.False(await host.OffersAsync(SslProtocols.Tls12 | SslProtocols.Tls13));
    }

    private static bool HasDevelopmentCertificate()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Any(c => c.Extensions.Any(e => e.Oid?.Value == "1.3.6.1.4.1.311.84.1.1"));
    }
}
