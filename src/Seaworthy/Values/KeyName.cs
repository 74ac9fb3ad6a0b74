namespace Seaworthy.Values;

/// <summary>What the name of a key promises: a secret, an address, an allowlist. Works on flattened paths (<c>A:B:ClientSecret</c>, <c>A__B__CLIENT_SECRET</c>).</summary>
internal static class KeyName
{
    private static readonly HashSet<string> SecretWords = Set(
        "password passwd pwd pgpass passphrase secret token credential credentials pat mnemonic macaroon apikey accesskey accountkey sharedaccesskey signingkey encryptionkey privatekey connectionstring connectionstrings seedphrase recoveryphrase rpcpassword rpcpass rpcauth webhooksecret validationkey decryptionkey cleartextpassword sas licensekey licencekey clientsecret secretkey masterkey primarykey secondarykey subscriptionkey authkey hmackey jwtkey apisecret apitoken authtoken accesstoken refreshtoken bearertoken seed storagekey functionkey hostkey instrumentationsecret");

    // The last word tells that the key names a thing around the secret, not the secret.
    private static readonly HashSet<string> SuppressingEnds = Set(
        "name id ids path file filename directory folder uri url uris urls endpoint header headers prefix suffix length size min max minimum maximum policy policies lifetime expiry expiration expires expire expirationminutes minutes seconds hours days duration timeout ttl age count limit limits required enabled disabled type kind format algorithm issuer audience provider mode store vault scheme version hash hashed location field parameter param parameters ref reference regex pattern validation validator rotation retries attempts hint label description cost iterations characters chars unique digit lowercase uppercase alphanumeric options settings claims claim role roles scopes scope budget bucket usage cache handler service key_name thumbprint fingerprint");

    private static readonly HashSet<string> SuppressingStarts = Set("hashed require requires required allow allows allowed random public max min maximum minimum use uses enable disable validate has is forgot reset change show hide save store");

    private static readonly HashSet<string> AddressWords = Set(
        "url uri urls uris endpoint endpoints address addresses baseaddress baseurl baseuri host hostname server authority issuer metadataaddress callback webhook link origin upstream gateway proxy broker bootstrapservers");

    private static readonly HashSet<string> AllowLists = Set(
        "allowedips allowedip allowedipaddresses allowediprange allowedipranges allowednetworks allowednetwork allowedcidrs allowedcidr allowedranges allowedaddresses allowedclients allowlist allowlists whitelist whitelists whitelistedips ipwhitelist ipallowlist safelist ipsafelist adminsafelist rpcallowip knownnetworks knownipnetworks knownproxies trustedproxies trustedproxy trustednetworks trustedips trustedhosts sourceranges loadbalancersourceranges whitelistsourcerange whitelistsourceranges adminips adminnetworks ipfilter ipfilters iprules ipranges authorizedipranges authorizedips permittednetworks permittedips");

    /// <summary>The key's own name says that its value is a secret; a list element takes its parent's name.</summary>
    public static bool IsSecretNamed(string key)
    {
        var leaf = Leaf(key, out var parentEnd);
        if (IsSecretSegment(leaf))
        {
            return true;
        }

        // ConnectionStrings:Default holds a connection string whatever the last segment is called.
        return parentEnd > 0 && Characters.Is(Leaf(key.Substring(0, parentEnd), out _).AsSpan(), "ConnectionStrings");
    }

    public static bool IsAddressNamed(string key)
    {
        var words = Words(Leaf(key, out _));
        return words.Count > 0 && (AddressWords.Contains(words[words.Count - 1]) || AddressWords.Contains(string.Concat(words)));
    }

    /// <summary>A list of addresses meant to restrict.</summary>
    public static bool IsHostListNamed(string key) => AllowLists.Contains(string.Concat(Words(Leaf(key, out _))));

    /// <summary>The last named segment of a path; list indexes are skipped.</summary>
    public static string Leaf(string key) => Leaf(key, out _);

    /// <summary>The words of one segment in lower case: <c>RpcAPIKey2</c> gives rpc, api, key; digits end a word and are dropped.</summary>
    public static IReadOnlyList<string> Words(string segment)
    {
        var words = new List<string>(4);
        var start = -1;
        for (var i = 0; i <= segment.Length; i++)
        {
            var isLetter = i < segment.Length && char.IsLetter(segment[i]);
            if (start >= 0 && (!isLetter || StartsWord(segment, i)))
            {
                words.Add(segment.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }

            if (isLetter && start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    private static bool StartsWord(string text, int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));

    private static bool IsSecretSegment(string segment)
    {
        var words = Words(segment);
        if (words.Count == 0 || SuppressingEnds.Contains(words[words.Count - 1]) || SuppressingStarts.Contains(words[0]) || IsPolicy(words))
        {
            return false;
        }

        // "AccessKey", "RpcPass", "API_KEY": the last one, two or three words form the name; a name written in one word may end in it.
        var last = Singular(words[words.Count - 1]);
        if (SecretWords.Contains(last) || EndsInSecret(last))
        {
            return !(last == "token" && words.Count > 1 && (words[words.Count - 2] == "cancellation" || (words.Count > 2 && words[words.Count - 2] == "key" && words[words.Count - 3] == "public")));
        }

        var pair = words.Count > 1 ? words[words.Count - 2] + last : last;
        var triple = words.Count > 2 ? words[words.Count - 3] + pair : pair;
        return SecretWords.Contains(pair) || SecretWords.Contains(triple);
    }

    // MYSQL_RANDOM_ROOT_PASSWORD and MYSQL_ALLOW_EMPTY_PASSWORD are switches, whatever product stands before the verb.
    private static bool IsPolicy(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (words[i] is "random" or "allow" or "require" or "max" or "min")
            {
                return true;
            }
        }

        return false;
    }

    // "ApiKeys:0" and "Passwords" hold what their singular names; "MaxTokens" is excluded by its first word.
    private static string Singular(string word) => word is "keys" or "tokens" or "secrets" or "passwords" or "passphrases" or "apikeys" ? word.Substring(0, word.Length - 1) : word;

    // "dbpassword", "rpcpassword", "MYAPIKEY"; never "compass" or "keyword".
    private static bool EndsInSecret(string word) =>
        word.Length > 6 && (EndsWith(word, "password") || EndsWith(word, "passwd") || EndsWith(word, "secret") || EndsWith(word, "apikey") || EndsWith(word, "passphrase")
            || EndsWith(word, "privatekey") || EndsWith(word, "connectionstring") || EndsWith(word, "accesskey") || EndsWith(word, "rpcpass") || EndsWith(word, "accesstoken") || EndsWith(word, "authtoken"));

    private static bool EndsWith(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);

    private static string Leaf(string key, out int start)
    {
        var end = key.Length;
        while (true)
        {
            start = SegmentStart(key, end);
            var segment = key.AsSpan(start, end - start);
            if (start == 0 || !Characters.All(segment, Characters.IsDigit))
            {
                var leaf = segment.ToString();
                start = start == 0 ? 0 : start - (key[start - 1] is '_' or '-' ? 2 : 1);
                return leaf;
            }

            end = start - (key[start - 1] is '_' or '-' ? 2 : 1);
        }
    }

    private static int SegmentStart(string key, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (key[i] is ':' or '.' or '/' || (i > 0 && i + 1 < end && key[i] is '_' or '-' && key[i] == key[i - 1]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
