namespace Seaworthy.Values;

/// <summary>Azure keys with a fixed signature and a Marvin32 checksum, the common annotated key, and Entra client secrets.</summary>
internal static class AzureKey
{
    private sealed record Layout(string Signature, int At, int Length, string Name, string[] Seeds);

    private static readonly Layout[] Layouts =
    [
        new("+ASt", 76, 88, "Azure Storage account key", ["Default0"]),
        new("+ABa", 76, 88, "Azure Batch account key", ["AbAcct00"]),
        new("ACDb", 76, 88, "Azure Cosmos DB key", ["SysAll00", "Resour00", "MastRO00", "MastRW00", "SystRO00", "SystRW00", "Encryp00"]),
        new("APIM", 76, 88, "Azure API Management key", ["Tenant00", "IoTHub00", "Gatewy00", "GitKey00"]),
        new("+AMC", 76, 88, "Azure ML key", ["Classic0"]),
        new("+ASb", 33, 44, "Azure Service Bus key", ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"]),
        new("+AEh", 33, 44, "Azure Event Hubs key", ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"]),
        new("+ARm", 33, 44, "Azure Relay key", ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"]),
        new("AzCa", 33, 44, "Azure Cache for Redis key", ["Access00"]),
        new("AIoT", 33, 44, "Azure IoT key", ["IoTHub00", "DpsKey00", "Device00"]),
        new("AZEG", 33, 44, "Azure Event Grid key", ["SendRecv"]),
        new("+ACR", 42, 52, "Azure Container Registry key", ["ACRDflt0"]),
        new("AzSe", 42, 52, "Azure Search key", ["Query000", "PAdmin00"]),
        new("AzFu", 44, 56, "Azure Functions key", ["Master00", "System00", "Functi00"]),
    ];

    public static Credential? Find(string value)
    {
        if (value.Length is 37 or 40)
        {
            return Entra(value);
        }

        if (value.Length is 84 or 88 && string.CompareOrdinal(value, 52, "JQQJ9", 0, 5) == 0)
        {
            return Common(value);
        }

        if (value.Length is not (44 or 52 or 56 or 88))
        {
            return null;
        }

        foreach (var layout in Layouts)
        {
            if (layout.Length == value.Length && string.CompareOrdinal(value, layout.At, layout.Signature, 0, 4) == 0
                && Characters.All(value.AsSpan().TrimEnd('='), static c => Characters.IsBase64(c) || c is '-' or '_'))
            {
                return new Credential(CredentialKind.AzureKey, CredentialFamily.Token, layout.Name, Check(value, layout.Seeds));
            }
        }

        return null;
    }

    private static ChecksumState Check(string value, string[] seeds)
    {
        if (Encodings.Base64(value.AsSpan()) is not { Length: > 8 } bytes)
        {
            return ChecksumState.Wrong;
        }

        var body = bytes.Length - 4;
        var stored = bytes[body] | ((uint)bytes[body + 1] << 8) | ((uint)bytes[body + 2] << 16) | ((uint)bytes[body + 3] << 24);
        foreach (var seed in seeds)
        {
            if (Checksums.Marvin32(bytes.AsSpan(0, body), Checksums.Seed(seed)) == stored)
            {
                return ChecksumState.Valid;
            }
        }

        return ChecksumState.Wrong;
    }

    private static Credential? Common(string value)
    {
        if (value[57] is not ('9' or 'D' or 'H') || value[59] is < 'A' or > 'L' || !Characters.All(value.AsSpan(0, 84), Characters.IsLetterOrDigit)
            || Encodings.Base64(value.AsSpan(0, 80)) is not { Length: 60 } bytes)
        {
            return null;
        }

        var hash = Checksums.Marvin32(bytes, Checksums.Seed("Default0"));
        var swapped = (hash << 24) | ((hash & 0xFF00) << 8) | ((hash >> 8) & 0xFF00) | (hash >> 24);
        var text = Checksums.ToBase62(swapped, padRight: true);
        var older = Convert.ToBase64String([(byte)hash, (byte)(hash >> 8), (byte)(hash >> 16), (byte)(hash >> 24)]);
        var valid = string.CompareOrdinal(value, 80, text, 0, 4) == 0 || string.CompareOrdinal(value, 80, older, 0, 4) == 0;
        return new Credential(CredentialKind.AzureKey, CredentialFamily.Token, "Azure service key", valid ? ChecksumState.Valid : ChecksumState.Wrong);
    }

    private static Credential? Entra(string value)
    {
        var isNew = value.Length == 40;
        if (value[4] != 'Q' || value[5] != '~' || value[3] != (isNew ? '8' : '7')
            || !Characters.All(value.AsSpan(), static c => Characters.IsLetterOrDigit(c) || c is '.' or '_' or '~' or '-'))
        {
            return null;
        }

        return new Credential(CredentialKind.EntraClientSecret, CredentialFamily.Token, "Entra client secret", isNew ? CheckEntra(value) : ChecksumState.None);
    }

    private const string EntraAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";

    private static ChecksumState CheckEntra(string value)
    {
        Span<byte> body = stackalloc byte[37];
        for (var i = 0; i < body.Length; i++)
        {
            body[i] = (byte)value[i];
        }

        // The published text does not say in which order the digits stand; either proves the key.
        var hash = Checksums.Marvin32(body, Checksums.Seed("AadPwd00"));
        Span<char> digits = stackalloc char[8];
        var count = 0;
        for (var rest = hash; rest > 0 && count < 8; rest /= (uint)EntraAlphabet.Length)
        {
            digits[count++] = EntraAlphabet[(int)(rest % (uint)EntraAlphabet.Length)];
        }

        var tail = value.AsSpan(37);
        var forward = count >= 3 && digits.Slice(0, 3).SequenceEqual(tail);
        var backward = count >= 3 && digits[count - 1] == tail[0] && digits[count - 2] == tail[1] && digits[count - 3] == tail[2];
        return forward || backward ? ChecksumState.Valid : ChecksumState.Wrong;
    }
}
