using System.Diagnostics;
using System.Globalization;
using Seaworthy.Conformance.Schemas;
using Seaworthy.Schemas;

namespace Seaworthy.Benchmarks;

/// <summary>Published schemas over real instances beside a bare walk and NJsonSchema: warm medians in two minutes, and the targets.</summary>
internal static class SchemaRun
{
    private const int Rounds = 51;

    public static void Print(TextWriter output)
    {
        var subjects = SchemaSubject.Names().Select(SchemaSubject.Load).ToArray();

        // By turns: the compiler should see all schemas before it settles, as a process does that holds several.
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 3_000;)
        {
            foreach (var subject in subjects)
            {
                subject.Walk();
                subject.CountValid();
                subject.CountErrors(subject.Mutated);
                subject.Compile();
            }
        }

        output.WriteLine(Text($"{"",-18}{"",9}{"compile ms",18}{"yes/no ms",12}{"ns an instance, warm",30}{"x walk",9}{"invalid, x yes/no",21}{"bytes",9}{"NJsonSchema",20}"));
        output.WriteLine(Text($"{"schema",-18}{"instances",9}{"first",9}{"warm",9}{"first pass",12}{"walk",10}{"yes/no",10}{"findings",10}{"yes/no",9}{"findings",11}{"in words",10}{"yes/no",9}{"ns",10}{"x yes/no",10}"));
        var figures = new List<SchemaFigures>();
        foreach (var subject in subjects)
        {
            figures.Add(Measure(subject));
            Print(output, figures[^1]);
        }

        output.WriteLine();
        PrintTargets(output, figures);
        output.WriteLine();
        PrintGrowth(output, subjects);
    }

    /// <summary>What a process pays that evaluates one schema once; run by <see cref="Print"/> in processes of its own.</summary>
    public static void PrintFirst(TextWriter output, string name)
    {
        var real = RealSchema.Read(SchemaSubject.Root(), name);
        var document = SchemaSubject.Read("schema.json", real.Schema);
        var instances = real.Instances.Select(judged => SchemaSubject.Read("instance.json", judged.Text).Root!).ToArray();

        var start = Stopwatch.GetTimestamp();
        var schema = SchemaSubject.Compile(document);
        var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        start = Stopwatch.GetTimestamp();
        foreach (var instance in instances)
        {
            schema.IsValid(instance);
        }

        output.WriteLine(Text($"{compile} {Stopwatch.GetElapsedTime(start).TotalMilliseconds}"));
    }

    private static SchemaFigures Measure(SchemaSubject subject)
    {
        var (firstCompile, firstPass) = First(subject.Name);
        var compile = Interleaved.Measure(Rounds, () => subject.Compile() is null ? 0 : 1);
        var valid = Interleaved.Measure(Rounds, subject.Walk, subject.CountValid, subject.CountPeerErrors);
        var mutated = Interleaved.Measure(Rounds, () => subject.CountErrors(subject.Mutated));
        var invalid = Interleaved.Measure(
            Rounds, () => subject.CountValid(subject.Invalid), () => subject.CountErrors(subject.Invalid), () => subject.CountWords(subject.Invalid));

        return new SchemaFigures
        {
            Name = subject.Name,
            Instances = subject.Instances.Length,
            Invalid = subject.Invalid.Length,
            FirstCompile = firstCompile,
            FirstPass = firstPass,
            Compile = compile.Milliseconds(0),
            Walk = valid.Milliseconds(0) * 1e6 / subject.Instances.Length,
            Verdict = valid.Milliseconds(1) * 1e6 / subject.Instances.Length,
            VerdictToWalk = valid.Ratio(1, 0),
            Findings = mutated.Milliseconds(0) * 1e6 / subject.Mutated.Length,
            FindingsToVerdict = invalid.Ratio(1, 0),
            WordsToVerdict = invalid.Ratio(2, 0),
            Allocated = (double)Allocated(subject.CountValid) / subject.Instances.Length,
            Peer = subject.HasPeer ? valid.Milliseconds(2) * 1e6 / subject.Instances.Length : double.NaN,
            PeerToVerdict = subject.HasPeer ? valid.Ratio(2, 1) : double.NaN,
        };
    }

    private static (double Compile, double Pass) First(string name)
    {
        var runs = Enumerable.Range(0, 3).Select(_ => FirstOnce(name)).ToArray();
        return (Interleaved.Median(runs.Select(run => run.Compile)), Interleaved.Median(runs.Select(run => run.Pass)));
    }

    private static (double Compile, double Pass) FirstOnce(string name)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["schemas", "first", name]) { RedirectStandardOutput = true })!;
        var parts = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static void Print(TextWriter output, SchemaFigures f) => output.WriteLine(Text(
        $"{f.Name,-18}{f.Instances,9}{f.FirstCompile,9:F1}{f.Compile,9:F3}{f.FirstPass,12:F1}{f.Walk,10:F0}{f.Verdict,10:F0}{f.Findings,10:F0}{f.VerdictToWalk,9:F2}{f.FindingsToVerdict,11:F2}{f.WordsToVerdict,10:F2}{f.Allocated,9:F2}{f.Peer,10:F0}{f.PeerToVerdict,10:F1}"));

    private static void PrintTargets(TextWriter output, List<SchemaFigures> figures)
    {
        output.WriteLine("median over the schemas                          measured    target");
        Target(output, "yes/no, x walk", figures, f => f.VerdictToWalk, 1.75, atLeast: false);
        Target(output, "bytes a valid instance, yes/no", figures, f => f.Allocated, 0, atLeast: false);
        Target(output, "faster than NJsonSchema, x", figures, f => f.PeerToVerdict, 20, atLeast: true);
        Target(output, "findings with places on invalid, x yes/no", figures, f => f.FindingsToVerdict, 4, atLeast: false);
        output.WriteLine(Text($"{"the same with every word and path",-44}{Interleaved.Median(figures.Select(f => f.WordsToVerdict)),13:F2}    no target"));
        Target(output, "compile, warm, ms", figures, f => f.Compile, 1, atLeast: false);
    }

    private static void Target(TextWriter output, string what, List<SchemaFigures> figures, Func<SchemaFigures, double> choose, double target, bool atLeast)
    {
        var measured = Interleaved.Median(figures.Select(choose));
        var isMet = atLeast ? measured >= target : measured <= target;
        var known = figures.Where(f => !double.IsNaN(choose(f)));
        var worst = atLeast ? known.MinBy(choose)! : known.MaxBy(choose)!;
        output.WriteLine(Text($"{what,-44}{measured,13:F2}    {(atLeast ? ">=" : "<=")} {target,-6}{(isMet ? "met   " : "missed")}  worst {choose(worst):F2} ({worst.Name})"));
    }

    private static int Words(SchemaResult result) => result.Errors.Sum(error => error.Message.Length + error.KeyPath.Length + error.SchemaLocation.Length);

    private static void PrintGrowth(TextWriter output, SchemaSubject[] subjects)
    {
        output.WriteLine(Text($"{"an invalid instance n times in a list:",-40}{"findings, us",30}{"times as long for 10 times as much",40}"));
        output.WriteLine(Text($"{"schema",-40}{"n=1",10}{"n=10",10}{"n=100",10}{"1 to 10",12}{"10 to 100",12}{"with words",16}"));
        foreach (var subject in subjects)
        {
            var registry = new SchemaRegistry();
            registry.Add("https://example.com/item.json", subject.Document.File, subject.Document.Root!, SchemaDialect.Draft7);
            var schema = SchemaSubject.Compile(SchemaSubject.Read("list.json", """{ "items": { "$ref": "https://example.com/item.json" } }"""), registry);
            var lists = new[] { 1, 10, 100 }.Select(count => SchemaSubject.Read("list.json", $"[{string.Join(',', Enumerable.Repeat(subject.TypicalInvalid, count))}]").Root!).ToArray();
            var times = Interleaved.Measure(
                Rounds,
                () => schema.Evaluate(lists[0]).Errors.Length,
                () => schema.Evaluate(lists[1]).Errors.Length,
                () => schema.Evaluate(lists[2]).Errors.Length,
                () => Words(schema.Evaluate(lists[1])),
                () => Words(schema.Evaluate(lists[2])));
            output.WriteLine(Text($"{subject.Name,-40}{times.Milliseconds(0) * 1e3,10:F2}{times.Milliseconds(1) * 1e3,10:F2}{times.Milliseconds(2) * 1e3,10:F2}{times.Ratio(1, 0),12:F1}{times.Ratio(2, 1),12:F1}{times.Ratio(4, 3),16:F1}"));
        }
    }

    private static long Allocated(Func<int> pass)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
