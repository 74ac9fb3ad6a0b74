using System.Diagnostics;

namespace Seaworthy.Benchmarks;

/// <summary>Passes timed by turns, so that a busy moment of the machine falls on all of them.</summary>
internal sealed class Interleaved
{
    private const double ShortestSampleMilliseconds = 2;

    // The clock may show nothing at all for a pass that has nothing to do.
    private const int MaxRepeats = 10_000;

    // A pass that takes longer than this is timed in every fifth round only.
    private const double LongSampleMilliseconds = 30;

    private readonly double[][] _samples;

    private Interleaved(double[][] samples) => _samples = samples;

    /// <summary>Warms each pass up, then times all of them in rounds.</summary>
    public static Interleaved Measure(int rounds, params ReadOnlySpan<Func<int>> passes)
    {
        var repeats = new int[passes.Length];
        var samples = new double[passes.Length][];
        var isLong = new bool[passes.Length];
        for (var i = 0; i < passes.Length; i++)
        {
            var single = Warm(passes[i], 500);
            repeats[i] = (int)Math.Clamp(Math.Ceiling(ShortestSampleMilliseconds / single), 1, MaxRepeats);
            isLong[i] = single > LongSampleMilliseconds;
            samples[i] = new double[rounds];
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < passes.Length; i++)
            {
                samples[i][round] = isLong[i] && round % 5 != 0 ? double.NaN : Sample(passes[i], repeats[i]);
            }
        }

        return new Interleaved(samples);
    }

    /// <summary>Runs a pass until the compiler has had time to settle on it; the fastest run in milliseconds.</summary>
    public static double Warm(Func<int> pass, int milliseconds)
    {
        var fastest = double.MaxValue;
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < milliseconds;)
        {
            fastest = Math.Min(fastest, Sample(pass, 1));
        }

        return fastest;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Milliseconds of one run of a pass.</summary>
    public double Milliseconds(int pass) => Median(_samples[pass]);

    /// <summary>How many times as long as another pass, by the rounds in which both were timed.</summary>
    public double Ratio(int pass, int toPass) => Median(_samples[pass].Zip(_samples[toPass], (own, other) => own / other));

    private static double Sample(Func<int> pass, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            pass();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats;
    }
}
