using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>What <c>sslscan</c> says about a server: an independent oracle.</summary>
/// <param name="Versions">The versions it found.</param>
/// <param name="Suites">The suites it found, by version and number.</param>
/// <param name="Time">How long it took.</param>
internal sealed record SslScan(IReadOnlyList<TlsVersion> Versions, IReadOnlySet<(TlsVersion Version, int Suite)> Suites, TimeSpan Time)
{
    /// <summary>Runs it; skips the test where it is not installed.</summary>
    public static async Task<SslScan> RunAsync(int port, params string[] switches)
    {
        Assert.SkipUnless(Programs.Has("sslscan"), "sslscan is not on this machine");
        var start = new ProcessStartInfo("sslscan") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["--xml=-", "--show-cipher-ids", .. switches, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")])
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var time = watch.Elapsed;
        var document = XDocument.Parse(text[text.IndexOf('<', StringComparison.Ordinal)..]);
        var versions = document.Descendants("protocol")
            .Where(p => (string?)p.Attribute("enabled") == "1" && (string?)p.Attribute("version") != "2")
            .Select(p => Version((string)p.Attribute("version")!))
            .Order()
            .ToList();
        var suites = document.Descendants("cipher")
            .Select(c => (Version(((string)c.Attribute("sslversion")!)[4..]), Convert.ToInt32((string)c.Attribute("id")!, 16)))
            .ToHashSet();
        return new SslScan(versions, suites, time);
    }

    private static TlsVersion Version(string text) => text switch
    {
        "3" or "3.0" => TlsVersion.Ssl30,
        "1.0" => TlsVersion.Tls10,
        "1.1" => TlsVersion.Tls11,
        "1.2" => TlsVersion.Tls12,
        "1.3" => TlsVersion.Tls13,
        _ => throw new ArgumentException($"version '{text}'"),
    };
}
