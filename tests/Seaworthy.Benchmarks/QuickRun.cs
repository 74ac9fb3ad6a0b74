using System.Diagnostics;
using System.Globalization;

namespace Seaworthy.Benchmarks;

/// <summary>The figures the project promises, as warm medians in half a minute; the full benchmarks take several.</summary>
internal static class QuickRun
{
    public static void Print(TextWriter output)
    {
        var service = GeneratedSettings.Service();
        var findings = ServiceValidation.Validate(service).Findings.Count;
        Row(output, "one service, warm", Median(200, () => ServiceValidation.Validate(service)).TotalMilliseconds, Text($"ms ({findings} findings)"));
        Row(output, "one service, allocated", Allocated(() => ServiceValidation.Validate(service)) / 1e6, "MB");

        foreach (var count in (int[])[2_500, 5_000, 10_000])
        {
            Estate(output, count);
        }

        Row(output, "peak working set", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB (whole process)");
    }

    /// <summary>Runs one estate alone, for a profiler or a clean peak of memory.</summary>
    public static void PrintEstate(TextWriter output, int count)
    {
        Estate(output, count, runs: 1);
        Row(output, "peak working set", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB (whole process)");
        Row(output, "processor time", Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, "s (whole process)");
    }

    private static void Estate(TextWriter output, int count, int runs = 3)
    {
        var files = GeneratedSettings.Estate(count).ToArray();
        var findings = 0;
        var time = Median(runs, () => findings = ServiceValidation.Validate(files).Findings.Count);
        Row(output, Text($"{count} files, {GeneratedSettings.Utf8Length(files) / 1e6:F1} MB"), time.TotalSeconds, Text($"s ({findings} findings, {time.TotalMicroseconds / count:F0} us a file)"));
    }

    private static TimeSpan Median(int runs, Action action)
    {
        var times = new TimeSpan[runs];
        for (var warm = 0; warm < runs / 5; warm++)
        {
            action();
        }

        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[run] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Row(TextWriter output, string what, double value, string unit) =>
        output.WriteLine(Text($"{what,-28}{value,10:F2} {unit}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
