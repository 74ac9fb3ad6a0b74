namespace Seaworthy.Values;

/// <summary>Tokens that name their provider by prefix and length, and a checksum where the provider has one.</summary>
internal static class ProviderToken
{
    private sealed record Format(string Prefix, string Name, int Least, int Most, Func<char, bool> Alphabet);

    private static readonly Dictionary<char, Format[]> Formats = ByFirst(
    [
        new("github_pat_", "GitHub token", 82, 82, Characters.IsIdentifier),
        new("glpat-", "GitLab token", 20, 100, Dotted),
        new("gldt-", "GitLab deploy token", 20, 100, Dotted),
        new("glptt-", "GitLab trigger token", 20, 100, Dotted),
        new("glrt-", "GitLab runner token", 20, 100, Dotted),
        new("xoxb-", "Slack token", 20, 200, Characters.IsBase64Url),
        new("xoxp-", "Slack token", 20, 200, Characters.IsBase64Url),
        new("xoxa-", "Slack token", 20, 200, Characters.IsBase64Url),
        new("xoxr-", "Slack token", 20, 200, Characters.IsBase64Url),
        new("xapp-", "Slack app token", 20, 200, Characters.IsBase64Url),
        new("sk_live_", "Stripe secret key", 16, 247, Characters.IsLetterOrDigit),
        new("sk_test_", "Stripe test key", 16, 247, Characters.IsLetterOrDigit),
        new("sk_prod_", "Stripe secret key", 16, 247, Characters.IsLetterOrDigit),
        new("rk_live_", "Stripe restricted key", 16, 247, Characters.IsLetterOrDigit),
        new("rk_test_", "Stripe test key", 16, 247, Characters.IsLetterOrDigit),
        new("rk_prod_", "Stripe restricted key", 16, 247, Characters.IsLetterOrDigit),
        new("whsec_", "webhook signing secret", 24, 100, Characters.IsBase64),
        new("SG.", "SendGrid key", 60, 70, Dotted),
        new("dapi", "Databricks token", 32, 34, static c => Characters.IsDigit(c) || c is '-' or (>= 'a' and <= 'f')),
        new("sk-ant-", "Anthropic key", 80, 140, Characters.IsBase64Url),
        new("AIza", "Google API key", 35, 35, Characters.IsBase64Url),
        new("GOCSPX-", "Google OAuth client secret", 28, 28, Characters.IsBase64Url),
        new("hvs.", "Vault token", 24, 200, Characters.IsBase64Url),
        new("hvb.", "Vault batch token", 24, 300, Characters.IsBase64Url),
        new("pypi-AgE", "PyPI token", 50, 300, Characters.IsBase64Url),
        new("ops_ey", "1Password service account token", 60, 2000, Characters.IsBase64Url),
        new("dop_v1_", "DigitalOcean token", 64, 64, Characters.IsHex),
        new("shpat_", "Shopify token", 32, 32, Characters.IsHex),
        new("hf_", "Hugging Face token", 34, 40, Characters.IsLetterOrDigit),
        new("sq0csp-", "Square secret", 43, 43, Characters.IsBase64Url),
        new("oy2", "NuGet key", 43, 43, static c => Characters.IsLower(c) || c is >= '2' and <= '7'),
        new("glc_", "Grafana cloud token", 40, 400, Characters.IsBase64),
        new("dckr_pat_", "Docker token", 27, 36, Characters.IsBase64Url),
        new("lin_api_", "Linear key", 40, 40, Characters.IsLetterOrDigit),
        new("NRAK-", "New Relic key", 27, 27, Characters.IsLetterOrDigit),
        new("SK", "Twilio key", 32, 32, static c => Characters.IsDigit(c) || c is >= 'a' and <= 'f'),
    ]);

    public static Credential? Find(string value)
    {
        if (value.Length is < 20 or > 4096)
        {
            return null;
        }

        if (Checked(value) is { } token)
        {
            return token;
        }

        if (Formats.TryGetValue(value[0], out var formats))
        {
            foreach (var format in formats)
            {
                var body = value.Length - format.Prefix.Length;
                if (body >= format.Least && body <= format.Most && value.StartsWith(format.Prefix, StringComparison.Ordinal)
                    && Characters.All(value.AsSpan(format.Prefix.Length), format.Alphabet) && IsVaried(value.AsSpan(format.Prefix.Length)))
                {
                    return Of(format.Name);
                }
            }
        }

        return IsAwsKeyId(value) ? Of("AWS access key id")
            : value.StartsWith("sk-", StringComparison.Ordinal) && value.IndexOf("T3BlbkFJ", StringComparison.Ordinal) > 0 ? Of("OpenAI key")
            : IsTelegram(value) ? Of("Telegram bot token")
            : Web(value);
    }

    private static Credential Of(string name, ChecksumState checksum = ChecksumState.None) => new(CredentialKind.ProviderToken, CredentialFamily.Token, name, checksum);

    private static Credential? Checked(string value)
    {
        if (value.Length == 40 && value[0] == 'g' && value[1] == 'h' && value[2] is 'p' or 'o' or 'u' or 's' or 'r' && value[3] == '_')
        {
            return Crc(value, "GitHub token");
        }

        if (value.Length == 40 && value.StartsWith("npm_", StringComparison.Ordinal))
        {
            return Crc(value, "npm token");
        }

        if (value.Length == 46 && value.StartsWith("glsa_", StringComparison.Ordinal) && value[37] == '_' && Encodings.Hex(value.AsSpan(38)) is { } hex)
        {
            var stored = ((uint)hex[0] << 24) | ((uint)hex[1] << 16) | ((uint)hex[2] << 8) | hex[3];
            return Of("Grafana service account token", Checksums.Crc32(value.AsSpan(0, 37)) == stored ? ChecksumState.Valid : ChecksumState.Wrong);
        }

        return value.Length == 52 ? AzureDevOps(value) : null;
    }

    private static Credential? Crc(string value, string name) => !Characters.All(value.AsSpan(4), Characters.IsLetterOrDigit) ? null
        : Of(name, Checksums.ToBase62(Checksums.Crc32(value.AsSpan(4, 30))) == value.Substring(34) ? ChecksumState.Valid : ChecksumState.Wrong);

    // 52 base32 characters say nothing by themselves; only the right checksum makes them a token.
    private static Credential? AzureDevOps(string value)
    {
        Span<byte> bytes = stackalloc byte[33];
        uint buffer = 0;
        var bits = 0;
        var at = 0;
        foreach (var c in value)
        {
            var digit = Characters.IsLower(c) ? c - 'a' : c is >= '2' and <= '7' ? c - '2' + 26 : -1;
            if (digit < 0)
            {
                return null;
            }

            buffer = (buffer << 5) | (uint)digit;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        Span<char> body = stackalloc char[28];
        var next = 0;
        for (var i = 0; i < 32; i++)
        {
            if (i is not (2 or 7 or 8 or 22))
            {
                body[next++] = (char)bytes[i];
            }
        }

        var stored = bytes[22] | ((uint)bytes[8] << 8) | ((uint)bytes[7] << 16) | ((uint)bytes[2] << 24);
        var mask = Checksums.Crc32(body) ^ stored;
        return mask is 0xE0B9692D or 0x1019F92E ? Of("Azure DevOps token", ChecksumState.Valid) : null;
    }

    private static bool IsAwsKeyId(string value) =>
        value.Length == 20 && value[0] == 'A'
        && (value.StartsWith("AKIA", StringComparison.Ordinal) || value.StartsWith("ASIA", StringComparison.Ordinal) || value.StartsWith("ABIA", StringComparison.Ordinal)
            || value.StartsWith("ACCA", StringComparison.Ordinal) || value.StartsWith("A3T", StringComparison.Ordinal))
        && Characters.All(value.AsSpan(4), static c => Characters.IsUpper(c) || c is >= '2' and <= '7');

    private static bool IsTelegram(string value)
    {
        var colon = value.IndexOf(':');
        return colon is >= 8 and <= 10 && value.Length - colon == 36 && value[colon + 1] == 'A' && value[colon + 2] == 'A'
            && Characters.All(value.AsSpan(0, colon), Characters.IsDigit) && Characters.All(value.AsSpan(colon + 1), Characters.IsBase64Url);
    }

    // Webhook addresses and shared access signatures carry their secret in the URL.
    private static Credential? Web(string value)
    {
        if (value.StartsWith("https://hooks.slack.com/services/T", StringComparison.Ordinal) && value.Length > 60)
        {
            return new Credential(CredentialKind.Webhook, CredentialFamily.Token, "Slack webhook", ChecksumState.None);
        }

        if (value.StartsWith("https://discord.com/api/webhooks/", StringComparison.Ordinal) && value.Length > 90)
        {
            return new Credential(CredentialKind.Webhook, CredentialFamily.Token, "Discord webhook", ChecksumState.None);
        }

        var signature = value.IndexOf("sig=", StringComparison.Ordinal);
        if (signature < 0 || (signature > 0 && value[signature - 1] is not ('?' or '&')) || !value.Contains("se=", StringComparison.Ordinal))
        {
            return null;
        }

        var end = value.IndexOf('&', signature);
        end = end < 0 ? value.Length : end;
        var isLiteral = end - signature >= 24 && Characters.All(value.AsSpan(signature + 4, end - signature - 4), static c => Characters.IsBase64(c) || c is '%' or '=' or '-' or '_');
        return isLiteral
            ? new Credential(CredentialKind.SharedAccessSignature, CredentialFamily.Token, "shared access signature", ChecksumState.None) { Offset = signature + 4, Length = end - signature - 4 }
            : null;
    }

    private static bool Dotted(char c) => Characters.IsBase64Url(c) || c == '.';

    // "sk_test_xxxxxxxxxxxxxxxx" is documentation.
    private static bool IsVaried(ReadOnlySpan<char> body)
    {
        ulong seen = 0;
        var different = 0;
        foreach (var c in body)
        {
            var bit = 1UL << (c & 63);
            different += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
        }

        return different >= 6;
    }

    private static Dictionary<char, Format[]> ByFirst(Format[] formats)
    {
        var byFirst = new Dictionary<char, Format[]>();
        foreach (var format in formats)
        {
            var first = format.Prefix[0];
            byFirst[first] = byFirst.TryGetValue(first, out var before) ? [.. before, format] : [format];
        }

        return byFirst;
    }
}
