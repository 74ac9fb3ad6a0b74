using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Seaworthy.Tests.Rules.Secrets;
using Seaworthy.Values;

namespace Seaworthy.Tests.Secrets;

/// <summary>Makes secrets and what looks like them, the same every time; nothing here was ever issued or opens anything.</summary>
internal sealed class LabelledValues(int seed)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static readonly string[] Words = ["harbour", "lantern", "gannet", "copper", "oyster", "winch", "kelp", "mizzen", "brass", "sextant", "fathom", "pulley", "capstan", "drift", "bosun", "halyard", "keel", "spindle"];

    private readonly Random _random = new(seed);

    /// <summary>One value of each kind of secret.</summary>
    public IEnumerable<LabelledValue> Secrets()
    {
        var host = $"db{_random.Next(90)}.corp.contoso.net";
        yield return Secret("SQL Server password", "ConnectionStrings:Orders", $"Server={host};Database=orders;User Id=app;Password={Password()};Encrypt=Strict");
        yield return Secret("PostgreSQL password", "ConnectionStrings:Ledger", $"Host={host};Username=ledger;Password={Password()};SSL Mode=VerifyFull");
        yield return Secret("MySQL password", "ConnectionStrings:Audit", $"Server={host};Uid=audit;Pwd={Password()};SslMode=VerifyFull");
        yield return Secret("MongoDB password", "ConnectionStrings:Docs", $"mongodb+srv://app:{Token(18)}@{host}/docs");
        yield return Secret("Redis password", "ConnectionStrings:Cache", $"{host}:6380,password={Token(32)},ssl=True");
        yield return Secret("broker password", "Broker:Uri", $"amqps://wallet:{Token(20)}@{host}/v1");
        yield return Secret("storage key", "Storage:ConnectionString", $"DefaultEndpointsProtocol=https;AccountName=acme{_random.Next(99)};AccountKey={Base64(64)};EndpointSuffix=core.windows.net");
        yield return Secret("service bus key", "Bus:ConnectionString", $"Endpoint=sb://acme{_random.Next(99)}.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={Base64(32)}");
        yield return Secret("credentials in a URL", "Feed:Address", $"https://bot:{Token(24)}@feeds.contoso.net/v3/index.json");
        yield return Secret("API key", "Payments:ApiKey", Token(32));
        yield return Secret("client secret", "Identity:ClientSecret", Token(40));
        yield return Secret("signing key", "Jwt:SigningKey", Base64(32));
        yield return Secret("password", "Smtp:Password", Password());
        yield return Secret("passphrase", "Wallet:Passphrase", Password() + "-" + Words[_random.Next(Words.Length)]);
        yield return Secret("webhook secret", "Webhooks:Secret", "wh" + Token(22));
        yield return Secret("GitHub token", "Build:Feed", GitHubToken.Make(Token(30), valid: true));
        yield return Secret("Slack token", "Alerts:Channel", $"xoxb-{Number(11)}-{Number(12)}-{Token(24)}");
        yield return Secret("Stripe key", "Billing:Account", "sk_" + "live_" + Token(24));
        yield return Secret("SendGrid key", "Mail:Provider", $"SG.{Token(22)}.{Token(43)}");
        yield return Secret("signed token", "Partner:Value", SignedToken());
        yield return Secret("private key", "Tls:Pem", PrivateKey());
        yield return Secret("key store", "Tls:Pfx", KeyStore());
        yield return Secret("recovery words", "Backup:Phrase", RecoveryWords());
        yield return Secret("wallet import key", "Cold:Value", Base58Check([0x80, .. Bytes(32), 0x01]));
        yield return Secret("extended private key", "Cold:Root", Base58Check([0x04, 0x88, 0xAD, 0xE4, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Bytes(32), 0, .. ValidScalar()]));
        yield return Secret("node password", "Bitcoin:RpcPassword", Token(26));
        yield return Secret("short password", "Database:Password", $"{Words[_random.Next(Words.Length)]}{_random.Next(10, 99)}");
        yield return Secret("password of a list", "Users:0:Password", Password());
        yield return Secret("shared access signature", "Backup:ContainerUrl", $"https://acme{_random.Next(99)}.blob.core.windows.net/backup?sv=2024-11-04&sr=c&sp=rcwl&se=2027-01-01&sig={Uri.EscapeDataString(Base64(32))}");
        yield return Secret("webhook address", "Alerts:WebhookUrl", $"https://hooks.slack.com/services/T{Upper(9)}/B{Upper(9)}/{Token(24)}");
        yield return Secret("basic header", "Partner:Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bot:" + Password())));
        yield return Secret("bearer header", "Partner:AuthorizationHeader", "Bearer " + Token(40));
        yield return Secret("key in a query", "Prices:Url", $"https://api.prices.example/v1/btc?api_key={Token(32)}");
        yield return Secret("access key pair", "Aws:SecretAccessKey", Token(40));
        yield return Secret("encryption key", "Crypto:EncryptionKey", Convert.ToHexStringLower(Bytes(32)));
    }

    /// <summary>Values that scanners confuse with secrets, several of each kind.</summary>
    public IEnumerable<LabelledValue> Others()
    {
        var name = Words[_random.Next(Words.Length)];
        yield return Other("variable", "Payments:ApiKey", $"${{{name.ToUpperInvariant()}_API_KEY}}");
        yield return Other("pipeline token", "Smtp:Password", $"#{{{name}Password}}#");
        yield return Other("pipeline variable", "Identity:ClientSecret", $"$({name}Secret)");
        yield return Other("bracketed filler", "Payments:ApiKey", "<your-api-key>");
        yield return Other("filler", "Smtp:Password", _random.Next(2) == 0 ? "changeme" : "CHANGE_ME");
        yield return Other("mask", "Smtp:Password", new string('*', 8 + _random.Next(6)));
        yield return Other("empty", "Identity:ClientSecret", "");
        yield return Other("Key Vault reference", "Payments:ApiKey", $"@Microsoft.KeyVault(SecretUri=https://kv-{name}.vault.azure.net/secrets/{name})");
        yield return Other("AWS reference", "Smtp:Password", $"{{{{resolve:secretsmanager:{name}:SecretString:password}}}}");
        yield return Other("AWS name", "Db:SecretArn", $"arn:aws:secretsmanager:eu-west-1:123456789012:secret:{name}-a1b2c3");
        yield return Other("1Password reference", "Wallet:Passphrase", $"op://prod/{name}/password");
        yield return Other("name of a secret", "Db:PasswordSecretName", $"{name}-db-password");
        yield return Other("vault name", "KeyVault:VaultName", $"kv-{name}-prod");
        yield return Other("file of a secret", "Db:PasswordFile", $"/run/secrets/{name}");
        yield return Other("path of a key", "Tls:KeyPath", $"/etc/tls/{name}/tls.key");
        yield return Other("header name", "Auth:ApiKeyHeaderName", "X-Api-Key");
        yield return Other("policy number", "Password:RequiredLength", _random.Next(8, 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return Other("policy switch", "Password:RequireDigit", "true");
        yield return Other("lifetime", "Jwt:TokenLifetime", $"00:{_random.Next(10, 59)}:00");
        yield return Other("seconds", "Jwt:TokenExpirySeconds", Number(4));
        yield return Other("algorithm", "Jwt:SecretAlgorithm", "HS256");
        yield return Other("endpoint", "Identity:TokenEndpoint", $"https://login.{name}.example/oauth2/token");
        yield return Other("issuer", "Jwt:Issuer", $"https://{name}.example/");
        yield return Other("scope", "Identity:Scope", $"api://{name}/.default");
        yield return Other("identifier", "Azure:TenantId", Guid());
        yield return Other("client id", "Azure:ClientId", Guid());
        yield return Other("instrumentation", "ApplicationInsights:InstrumentationKey", Guid());
        yield return Other("user secrets id", "UserSecretsId", Guid());
        yield return Other("thumbprint", "Tls:Thumbprint", Convert.ToHexString(Bytes(20)));
        yield return Other("commit", "Build:Commit", Convert.ToHexStringLower(Bytes(20)));
        yield return Other("digest", "Image:Digest", "sha256:" + Convert.ToHexStringLower(Bytes(32)));
        yield return Other("integrity", "Assets:Integrity", "sha384-" + Base64(48));
        yield return Other("password hash", "Admin:PasswordHash", $"$2b$12${Token(53)}");
        yield return Other("hash under its own name", "Users:0:HashedPassword", Base64(32));
        yield return Other("argon hash", "Admin:PasswordHash", $"$argon2id$v=19$m=65536,t=3,p=4${Token(16)}${Token(43)}");
        yield return Other("public key", "Ssh:AuthorizedKey", $"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{Token(43)} ops");
        yield return Other("certificate", "Tls:Certificate", Certificate());
        yield return Other("public key in PEM", "Jwt:PublicKey", PublicKey());
        yield return Other("address", "Payout:Address", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        yield return Other("node identity", "Lightning:PeerId", "02" + Convert.ToHexStringLower(Bytes(32)));
        yield return Other("extended public key", "Watch:Root", Base58Check([0x04, 0x88, 0xB2, 0x1E, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Bytes(32), 2, .. Bytes(32)]));
        yield return Other("encrypted by SOPS", "Smtp:Password", $"ENC[AES256_GCM,data:{Base64(12)},iv:{Base64(32)},tag:{Base64(16)},type:str]");
        yield return Other("encrypted by vault", "Payments:ApiKey", $"vault:v1:{Base64(40)}");
        yield return Other("encrypted by data protection", "Identity:ClientSecret", $"CfDJ8{Token(90)}");
        yield return Other("connection without password", "ConnectionStrings:Orders", $"Server={name}.corp;Database=orders;Integrated Security=True;Encrypt=Strict");
        yield return Other("connection with identity", "ConnectionStrings:Ledger", $"Server=tcp:{name}.database.windows.net;Database=ledger;Authentication=Active Directory Default");
        yield return Other("connection with a variable", "ConnectionStrings:Audit", $"Host={name}.corp;Username=audit;Password=${{AUDIT_PASSWORD}};SSL Mode=VerifyFull");
        yield return Other("database file", "ConnectionStrings:Local", $"Data Source=/var/lib/{name}.db");
        yield return Other("address of a service", "Partner:BaseUrl", $"https://api.{name}.example/v{_random.Next(9)}");
        yield return Other("version", "Build:Version", $"1.{_random.Next(40)}.{_random.Next(400)}+{Convert.ToHexStringLower(Bytes(4))}");
        yield return Other("e-mail", "Alerts:Recipient", $"{name}@contoso.example");
        yield return Other("description", "Payments:ApiKeyDescription", $"The key of the {name} account, rotated every quarter");
        yield return Other("feature", "Features:PasswordlessLogin", "true");
        yield return Other("cookie name", "Session:TokenCookieName", $".{name}.session");
        yield return Other("publishable key", "Billing:PublishableKey", "pk_" + "live_" + Token(24));
        yield return Other("cron", "Rotation:SecretRotationSchedule", "0 3 * * 0");
        yield return Other("label of a form", "Texts:Password", "Your password");
        yield return Other("question", "Texts:ForgotPassword", "Forgot your password?");
        yield return Other("pattern", "Rules:PasswordPattern", "^(?=.*[A-Z])(?=.*[0-9]).{12,}$");
        yield return Other("coin", "Markets:Token", "USDT");
        yield return Other("contract", "Markets:TokenAddress", "0xdAC17F958D2ee523a2206206994597C13D831ec7");
        yield return Other("cache key", "Cache:KeyPrefix", $"{name}:");
        yield return Other("partition key", "Storage:PartitionKey", name);
        yield return Other("row key", "Storage:PrimaryKey", "OrderId");
        yield return Other("key identifier", "Keys:EncryptionKeyId", $"https://kv-{name}.vault.azure.net/keys/{name}/{Convert.ToHexStringLower(Bytes(16))}");
        yield return Other("picture", "Theme:Logo", "data:image/png;base64," + Base64(120));
        yield return Other("query", "Prices:Url", $"https://api.prices.example/v1/btc?currency=eur&page={_random.Next(9)}");
        yield return Other("authorisation kind", "Partner:Authorization", "Bearer");
        yield return Other("authority", "Identity:Authority", $"https://login.microsoftonline.com/{Guid()}/v2.0");
        yield return Other("grant", "Identity:GrantType", "client_credentials");
        yield return Other("group", "Access:SecretsReaderGroup", $"sg-{name}-secrets-readers");
        yield return Other("time zone", "Reports:TimeZone", "Europe/Berlin");
    }

    private static LabelledValue Secret(string kind, string key, string text) => new(kind, key, text, true);

    private static LabelledValue Other(string kind, string key, string text) => new(kind, key, text, false);

    private string Token(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[_random.Next(Letters.Length)]));

    private string Number(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('0' + _random.Next(i == 0 ? 1 : 0, 10))));

    private string Password() => $"{Word()}-{Word()}-{_random.Next(1000, 9999)}";

    private string Word() => Words[_random.Next(Words.Length)] is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    private string Upper(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"[_random.Next(34)]));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    // Below the order of the curve, whose first bytes are all ones.
    private byte[] ValidScalar() => [(byte)_random.Next(1, 200), .. Bytes(31)];

    private string Base64(int count) => Convert.ToBase64String(Bytes(count));

    private string Guid() => new Guid(Bytes(16)).ToString();

    private string SignedToken()
    {
        var head = Url("""{"alg":"HS256","typ":"JWT"}"""u8.ToArray());
        var body = Url(Encoding.UTF8.GetBytes($$"""{"sub":"{{Number(8)}}","scope":"admin","exp":4102444800}"""));
        return $"{head}.{body}.{Url(Bytes(32))}";
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string PrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string PublicKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    private static string KeyStore()
    {
        using var certificate = SelfSigned();
        return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12, "x"));
    }

    private static string Certificate()
    {
        using var certificate = SelfSigned();
        return certificate.ExportCertificatePem();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    // BIP39: 128 bits of entropy, 4 of their checksum, eleven bits a word.
    private string RecoveryWords()
    {
        var words = EnglishWordList.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var entropy = Bytes(16);
        var bits = new BigInteger(entropy, isUnsigned: true, isBigEndian: true) << 4 | (SHA256.HashData(entropy)[0] >> 4);
        return string.Join(' ', Enumerable.Range(0, 12).Select(i => words[(int)((bits >> (11 * (11 - i))) & 2047)]));
    }

    private static string Base58Check(byte[] payload)
    {
        const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        byte[] bytes = [.. payload, .. SHA256.HashData(SHA256.HashData(payload))[..4]];
        var text = "";
        for (var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true); number > 0; number /= 58)
        {
            text = Digits[(int)(number % 58)] + text;
        }

        return new string('1', bytes.TakeWhile(b => b == 0).Count()) + text;
    }
}
