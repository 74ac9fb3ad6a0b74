using System.Diagnostics;
using System.Globalization;

namespace Seaworthy.Benchmarks;

/// <summary>Medians of a few seconds, for a small machine: the full benchmark takes minutes.</summary>
internal static class QuickJson
{
    public static void Run(TextWriter output)
    {
        var reading = new JsonReading();
        reading.Prepare();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"corpus: {reading.Bytes} bytes"));
        foreach (var (name, pass) in new (string, Func<int>)[]
        {
            ("JsonReader", reading.JsonReader),
            ("JsonReader, every text", reading.JsonReaderWithEveryText),
            ("JsonDocument.Parse", reading.JsonDocumentParse),
            ("JsonDocument.Parse, every text", reading.JsonDocumentWithEveryText),
        })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32}{Median(pass, reading.Bytes),8:F0} MB/s"));
        }
    }

    private static double Median(Func<int> pass, long bytes)
    {
        // Long enough for tiered compilation to settle.
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1_000;)
        {
            pass();
        }

        var rates = new double[101];
        for (var i = 0; i < rates.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            pass();
            rates[i] = bytes / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(rates);
        return rates[rates.Length / 2];
    }
}
