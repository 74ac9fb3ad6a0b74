using System.Globalization;
using BenchmarkDotNet.Running;
using Seaworthy.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickRun.Print(Console.Out);
        break;
    case ["--estate", var count]:
        QuickRun.PrintEstate(Console.Out, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["--write", var count, var folder]:
        foreach (var file in GeneratedSettings.Estate(int.Parse(count, CultureInfo.InvariantCulture)))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(JsonReading).Assembly).Run(args);
        break;
}
