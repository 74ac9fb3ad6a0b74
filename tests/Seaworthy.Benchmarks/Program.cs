using BenchmarkDotNet.Running;
using Seaworthy.Benchmarks;

// "json --quick" prints medians in seconds; anything else is handed to BenchmarkDotNet, for instance "--filter *JsonReading*".
if (args is ["json", "--quick"])
{
    QuickJson.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(JsonReading).Assembly).Run(args is ["json", .. var rest] ? ["--filter", "*JsonReading*", .. rest] : args);
