using System.Globalization;
using BenchmarkDotNet.Running;
using Seaworthy.Benchmarks;

// Anything not named here is handed to BenchmarkDotNet, for instance "--filter *JsonReading*".
switch (args)
{
    case ["--quick"]:
        QuickJson.Run(Console.Out);
        QuickRun.Print(Console.Out);
        break;
    case ["json", "--quick"]:
        QuickJson.Run(Console.Out);
        break;
    case ["schemas"]:
        SchemaRun.Print(Console.Out);
        break;
    case ["schemas", "first", var name]:
        SchemaRun.PrintFirst(Console.Out, name);
        break;
    case ["secrets"]:
        SecretsRun.Print(Console.Out);
        break;
    case ["estate", var files]:
        QuickRun.PrintEstate(Console.Out, int.Parse(files, CultureInfo.InvariantCulture));
        break;
    case ["write", var files, var folder]:
        GeneratedSettings.Write(int.Parse(files, CultureInfo.InvariantCulture), folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(JsonReading).Assembly).Run(args is ["json", .. var rest] ? ["--filter", "*JsonReading*", .. rest] : args);
        break;
}
