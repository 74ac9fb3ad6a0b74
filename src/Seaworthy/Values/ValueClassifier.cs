namespace Seaworthy.Values;

/// <summary>Decides what a scalar is. Cheap tests on length and first characters come first: most values are short words and numbers.</summary>
internal static class ValueClassifier
{
    // Longer values are certificates or documents; what they are shows at their start.
    private const int LongestScanned = 64 * 1024;

    private static readonly ClassifiedValue Empty = new("", ValueKind.Empty);
    private static readonly ClassifiedValue True = new("true", ValueKind.Boolean);
    private static readonly ClassifiedValue False = new("false", ValueKind.Boolean);

    /// <summary>Classifies one value; never throws.</summary>
    public static ClassifiedValue Classify(string? text)
    {
        if (text is null || text.Length == 0)
        {
            return Empty;
        }

        if (text.Length is 4 or 5 && text[0] is 't' or 'f')
        {
            if (text == "true")
            {
                return True;
            }

            if (text == "false")
            {
                return False;
            }
        }

        return IsPlainWord(text) ? new ClassifiedValue(text, ValueKind.Text) : ClassifyMarked(text);
    }

    // Up to 15 letters cannot be a token, an address or a duration; only the filler words and the booleans are left to exclude.
    private static bool IsPlainWord(string text)
    {
        if (text.Length > 15)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!Characters.IsLetter(c))
            {
                return false;
            }
        }

        return !IsBoolean(text) && text[0] is not ('P' or 'p') && !FillerWords.IsStrong(text);
    }

    private static ClassifiedValue ClassifyMarked(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ClassifiedValue(text, ValueKind.Empty);
        }

        if (text.Length > LongestScanned)
        {
            return KeyMaterial.Find(text.Substring(0, LongestScanned)) is { } key
                ? new ClassifiedValue(text, ValueKind.Pem) { Credential = key }
                : new ClassifiedValue(text, Ciphertext.IsEncrypted(text) ? ValueKind.Encrypted : ValueKind.Text);
        }

        if (SimpleShape.Of(text) is { } simple)
        {
            return new ClassifiedValue(text, simple);
        }

        if (SecretReference.Parse(text) is { } reference)
        {
            return reference.IsEmbedded
                ? Compose(text, reference)
                : new ClassifiedValue(text, ValueKind.SecretReference) { Reference = reference };
        }

        if (Placeholder.Whole(text) is { } whole)
        {
            return new ClassifiedValue(text, ValueKind.Placeholder) { Placeholder = whole, Tokens = whole.Syntax == TokenSyntax.None ? [] : [whole] };
        }

        return Compose(text, null);
    }

    private static ClassifiedValue Compose(string text, SecretReference? reference)
    {
        if (NetworkRange.TryParse(text, out var range))
        {
            return new ClassifiedValue(text, range.IsSingleAddress && !text.Contains('/') ? ValueKind.IpAddress : ValueKind.NetworkRange) { Range = range };
        }

        // A wallet-connect URL or a macaroon must be known before the broader shapes it resembles.
        if (Credential.Find(text) is { } credential)
        {
            var urls = EndpointUrl.FindAll(text);
            return new ClassifiedValue(text, KindOf(credential, text, urls)) { Credential = credential, Urls = urls, Reference = reference };
        }

        if (Ciphertext.IsEncrypted(text))
        {
            return new ClassifiedValue(text, ValueKind.Encrypted);
        }

        if (PublicShape.KindOf(text) is { } known)
        {
            return new ClassifiedValue(text, known);
        }

        var tokens = Placeholder.FindEmbedded(text);
        var found = EndpointUrl.FindAll(text);
        if (ConnectionString.Parse(text) is { } connection)
        {
            return new ClassifiedValue(text, ValueKind.ConnectionString)
            {
                ConnectionString = connection,
                Urls = found,
                Tokens = tokens,
                Reference = reference,
                Credential = connection.FindCredential(),
            };
        }

        var kind = found.Count > 0 && EndpointUrl.Cover(text, found) ? ValueKind.Url
            : found.Count > 0 ? ValueKind.Text
            : HostName.IsHostAndPort(text) ? ValueKind.HostAndPort
            : SimpleShape.IsPath(text) ? ValueKind.Path
            : SimpleShape.IsLongHex(text) ? ValueKind.Hex
            : ValueKind.Text;
        return new ClassifiedValue(text, kind) { Urls = found, Tokens = tokens, Reference = reference };
    }

    private static ValueKind KindOf(Credential credential, string text, IReadOnlyList<EndpointUrl> urls) => credential.Family switch
    {
        CredentialFamily.PrivateKey => ValueKind.Pem,
        CredentialFamily.SignedToken => ValueKind.JsonWebToken,
        CredentialFamily.Wallet or CredentialFamily.NodeToken when credential.Offset == 0 && credential.Kind != CredentialKind.WalletConnectUri => ValueKind.WalletSecret,
        _ when urls.Count > 0 && EndpointUrl.Cover(text, urls) => ValueKind.Url,
        CredentialFamily.Wallet or CredentialFamily.NodeToken => ValueKind.WalletSecret,
        _ => ValueKind.Token,
    };

    private static bool IsBoolean(string text) =>
        (text.Length == 4 && text.Equals("true", StringComparison.OrdinalIgnoreCase)) ||
        (text.Length == 5 && text.Equals("false", StringComparison.OrdinalIgnoreCase));
}
