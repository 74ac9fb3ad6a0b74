using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Seaworthy.Certificates;

namespace Seaworthy.Tests.Certificates;

public sealed class CertificateReaderTests
{
    private static readonly TestCertificate Sample = new() { Names = ["api.example.com", "*.example.org", "10.0.0.5", "2001:db8::5"] };

    private static readonly Dictionary<string, TestCertificate> Samples = new(StringComparer.Ordinal)
    {
        ["EC P-256"] = Sample,
        ["EC P-384"] = TestCertificate.Of("EC384") with { Hash = HashAlgorithmName.SHA384 },
        ["EC P-521"] = TestCertificate.Of("EC521") with { Hash = HashAlgorithmName.SHA512 },
        ["RSA 1024"] = TestCertificate.Of("RSA1024"),
        ["RSA 2048"] = TestCertificate.Of("RSA2048"),
        ["RSA 3072, PSS"] = TestCertificate.Of("RSA3072") with { Padding = RSASignaturePadding.Pss },
        ["authority"] = TestCertificate.Authority("Root"),
        ["after 2050"] = new TestCertificate() with { To = "2077-01-01" },
        ["name of other letters"] = new TestCertificate() with { Name = "Zürich Ж 東京" },
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Facts_are_those_that_the_platform_reads(string name)
    {
        using var theirs = X509CertificateLoader.LoadCertificate(Samples[name].Der);
        var ours = Assert.Single(CertificateReader.Read(Samples[name].Der, null).Certificates);
        Assert.Equal(
            (theirs.NotBefore.ToUniversalTime(), theirs.NotAfter.ToUniversalTime(), theirs.GetNameInfo(X509NameType.SimpleName, false),
                (theirs.GetRSAPublicKey() as AsymmetricAlgorithm ?? theirs.GetECDsaPublicKey())!.KeySize,
                theirs.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority,
                string.Join(' ', theirs.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(e => e.EnumerateDnsNames()))),
            (ours.NotBefore, ours.NotAfter, ours.Subject, ours.Key.Bits, ours.IsAuthority, string.Join(' ', ours.DnsNames)));
        Assert.Equal(theirs.SubjectName.RawData, ours.SubjectName);
        Assert.Equal(theirs.IssuerName.RawData, ours.IssuerName);
    }

    [Theory]
    [InlineData("SHA256", false, "SHA-256")]
    [InlineData("SHA384", false, "SHA-384")]
    [InlineData("SHA512", false, "SHA-512")]
    [InlineData("SHA1", false, "SHA-1")]
    [InlineData("MD5", false, "MD5")]
    [InlineData("SHA256", true, "SHA-256")]
    [InlineData("SHA512", true, "SHA-512")]
    public void The_hash_of_a_signature_is_told(string hash, bool pss, string expected) =>
        Assert.Equal(expected, CertificateReader.Read((TestCertificate.Of("RSA2048") with { Hash = new(hash), Padding = pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1 }).Der, null).Certificates[0].SignatureHash);

    [Theory]
    [InlineData("api.example.com", true)]
    [InlineData("API.EXAMPLE.COM.", true)]
    [InlineData("a.example.org", true)]
    [InlineData("a.b.example.org", false)]
    [InlineData("example.org", false)]
    [InlineData(".example.org", false)]
    [InlineData("xapi.example.com", false)]
    [InlineData("10.0.0.5", false)]
    [InlineData("", false)]
    public void Names_match_as_RFC_9525_says(string host, bool matches) =>
        Assert.Equal(matches, CertificateReader.Read(Sample.Der, null).Certificates[0].Covers(host));

    [Fact]
    public void A_private_key_leaves_only_its_public_part()
    {
        var content = CertificateReader.Read(Encoding.ASCII.GetBytes(Sample.Pem + Sample.KeyPem), null);
        Assert.Equal(content.Certificates[0].Key.Public, Assert.Single(content.PlainKeys).Public);
    }

    [Fact]
    public void The_certificate_with_the_key_comes_first_in_PKCS12()
    {
        var root = TestCertificate.Authority("Root");
        var content = CertificateReader.Read((Sample with { Issuer = root }).Pfx("tulip", root), "tulip");
        Assert.Equal(["api.example.com", "Root"], content.Certificates.Select(c => c.Subject));
        Assert.True(content.HasPrivateKey);
    }

    [Theory]
    [InlineData("der")]
    [InlineData("pem")]
    [InlineData("key")]
    [InlineData("pfx")]
    public void Every_truncation_is_unreadable_or_says_less_and_never_throws(string kind)
    {
        // Without its last line feed a PEM file is still whole.
        var whole = Bytes(kind).AsSpan().TrimEnd((byte)'\n').ToArray();
        for (var length = 0; length < whole.Length; length += kind == "pfx" ? 37 : 3)
        {
            Assert.True(CertificateReader.Read(whole[..length], null) is { Unreadable: not null } or { Certificates.Count: 0 } or { IsLocked: true }, $"{length} of {whole.Length}");
        }
    }

    [Theory]
    [InlineData("der")]
    [InlineData("pem")]
    [InlineData("key")]
    [InlineData("pfx")]
    public void Damage_anywhere_ends_without_an_exception(string kind)
    {
        var random = new Random(7);
        var whole = Bytes(kind);
        for (var run = 0; run < (kind == "pfx" ? 100 : 3000); run++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(CertificateReader.Read(damaged, null));
        }
    }

    [Theory]
    [InlineData("30")]
    [InlineData("3080")]
    [InlineData("30800201030000")]
    [InlineData("3084FFFFFFFF")]
    [InlineData("3082FFFF020103")]
    [InlineData("300302010330")]
    [InlineData("3000")]
    [InlineData("3003020100")]
    public void Odd_headers_are_unreadable_or_locked(string hex) =>
        Assert.True(CertificateReader.Read(Convert.FromHexString(hex), null) is { Unreadable: not null } or { IsLocked: true });

    [Fact]
    public void A_file_of_thousands_of_blocks_is_bounded() =>
        Assert.Equal(1000, CertificateReader.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Sample.Pem, 1200))), null).Certificates.Count);

    [Fact]
    public void A_subject_is_cut_and_freed_of_control_characters()
    {
        var subject = CertificateReader.Read((Sample with { Name = "a\u001b[31m" + new string('x', 120) }).Der, null).Certificates[0].Subject;
        Assert.InRange(subject.Length, 1, 80);
        Assert.DoesNotContain(subject, char.IsControl);
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "der" => Sample.Der,
        "pem" => Encoding.ASCII.GetBytes(Sample.Pem),
        "key" => Encoding.ASCII.GetBytes(TestCertificate.Of("RSA2048").KeyPem),
        _ => Sample.Pfx(null),
    };
}
