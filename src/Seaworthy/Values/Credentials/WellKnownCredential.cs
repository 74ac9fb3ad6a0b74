namespace Seaworthy.Values;

/// <summary>Published defaults: emulator keys, broker guests, sample passwords, test phrases. No secret, but nothing that may guard production.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="IsEmulator">It selects an emulator rather than guarding a real server.</param>
internal sealed record WellKnownCredential(string Name, bool IsEmulator)
{
    private const string StorageKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string CosmosKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private static readonly HashSet<string> SamplePasswords = new(StringComparer.Ordinal)
    {
        "Pass@word", "Pass@word1", "yourStrong(!)Password", "<YourStrong!Passw0rd>", "yourWeak(!)Password", "P@ssw0rd", "P@ssword1", "P@$$w0rd", "Passw0rd", "Passw0rd!", "Password1", "Password123",
        "Password1!", "Your_password123", "MyPass@word", "SwN12345678", "password", "postgres", "mysecretpassword", "Pass123$", "Admin123!", "yourStrong!Password", "Password123!",
        "admin", "root", "guest", "sa", "123456", "12345678", "changeit", "minioadmin", "secret",
    };

    /// <summary>The well-known credential a value is or holds, or null.</summary>
    public static WellKnownCredential? Find(ClassifiedValue value)
    {
        if (value.Text.Length < 2)
        {
            return null;
        }

        if (value.ConnectionString is { } connection)
        {
            return Find(connection);
        }

        foreach (var url in value.Urls)
        {
            if (Find(url) is { } found)
            {
                return found;
            }
        }

        return Find(value.Text);
    }

    /// <summary>The well-known credential that a bare value under a secret-named key is.</summary>
    public static WellKnownCredential? Find(string text)
    {
        var value = text.Trim();
        return value switch
        {
            StorageKey => new("storage emulator key", true),
            CosmosKey => new("Cosmos DB emulator key", true),
            _ when SamplePasswords.Contains(value) => new("sample password", false),
            _ when IsTestPhrase(value) => new("test seed phrase", false),
            _ => null,
        };
    }

    private static WellKnownCredential? Find(ConnectionString connection)
    {
        if (connection.UsesDevelopmentStorage)
        {
            return new("storage emulator", true);
        }

        if (connection.Password is not { Value.Length: > 0 } password || connection.UsesIntegratedSecurity)
        {
            return null;
        }

        return Find(password.Value) ?? FromPair(connection.User, password.Value);
    }

    private static WellKnownCredential? Find(EndpointUrl url) => url.Password is not { Length: > 0 } password ? null
        : url.User == "guest" && password == "guest" ? new("broker guest account", false)
        : Find(password) ?? FromPair(url.User, password);

    private static WellKnownCredential? FromPair(string? user, string password) =>
        user is { Length: > 1 } && string.Equals(user, password, StringComparison.OrdinalIgnoreCase) ? new("password equal to the user name", false) : null;

    // "abandon" eleven times and "about", and its longer kin: one word repeated and a checksum word.
    private static bool IsTestPhrase(string value)
    {
        if (value.Length < 35 || value.IndexOf(' ') is not (> 2 and <= 8 and var space) || !Mnemonic.IsValid(value))
        {
            return false;
        }

        var words = value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (!string.Equals(words[i], words[0], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return space > 0;
    }
}
