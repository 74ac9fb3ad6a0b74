using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Seaworthy.Conformance;

/// <summary>The platform's JSON configuration provider, as the judge of what it refuses.</summary>
internal static class JsonProvider
{
    /// <summary>Null when only a duplicate key is at fault: a rule reports that, not the reader.</summary>
    public static bool? Refuses(byte[] bytes)
    {
        try
        {
            new ConfigurationBuilder().AddJsonStream(new MemoryStream(bytes)).Build();
            return false;
        }
        catch (FormatException exception) when (exception.Message.Contains("duplicate key", StringComparison.Ordinal))
        {
            return null;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or JsonException)
        {
            return true;
        }
    }
}
