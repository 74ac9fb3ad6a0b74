using System.Diagnostics;
using System.Globalization;

namespace Seaworthy.Tool.Input;

/// <summary>Tells a person at a terminal, after a second, that a long run is alive.</summary>
internal sealed class Progress(TextWriter? writer)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lastShown;
    private int _count;

    public void Step(int total)
    {
        var count = Interlocked.Increment(ref _count);
        if (writer is null || (count & 127) != 0)
        {
            return;
        }

        var elapsed = (long)Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        var last = Interlocked.Read(ref _lastShown);
        if (elapsed - last > 1000 && Interlocked.CompareExchange(ref _lastShown, elapsed, last) == last)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\rread {count:N0} of {total:N0} files"));
            writer.Flush();
        }
    }

    public void Clear()
    {
        if (writer is not null && _lastShown > 0)
        {
            writer.Write("\r\u001b[K");
        }
    }
}
