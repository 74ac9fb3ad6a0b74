using CsCheck;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>The ways people write the parts of a connection string.</summary>
internal static class Written
{
    public static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    /// <summary>A text in lower case, upper case or as it is.</summary>
    public static Gen<string> InAnyCase(Gen<string> text) =>
        Gen.Select(text, Gen.Int[0, 2], (t, how) => how == 0 ? t : how == 1 ? t.ToUpperInvariant() : t.ToLowerInvariant());

    /// <summary>A value bare, padded or in quotes.</summary>
    public static Gen<string> Quoted(Gen<string> value) =>
        Gen.Select(value, Gen.Int[0, 3], (v, how) => how switch { 0 => v, 1 => $" {v} ", 2 => $"'{v}'", _ => $"\"{v}\"" });

    /// <summary><c>key=value</c> with blanks around either.</summary>
    public static Gen<string> Part(Gen<string> key, Gen<string> value) =>
        Gen.Select(InAnyCase(key), Quoted(InAnyCase(value)), Gen.Bool, (k, v, spaced) => spaced ? $" {k} = {v}" : $"{k}={v}");

    /// <summary>Up to five parts behind a fixed beginning; later ones repeat earlier ones often.</summary>
    public static Gen<string> Connection(string start, Gen<string> part) =>
        part.Array[0, 5].Select(parts => start + ";" + string.Join(';', parts));

    /// <summary>A value of the driver, or null where it throws.</summary>
    public static T? Accepted<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NullReferenceException or InvalidOperationException or OverflowException or MongoDB.Driver.MongoConfigurationException)
        {
            return null;
        }
    }
}
