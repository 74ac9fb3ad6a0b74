using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Schemas.Keywords;

namespace Seaworthy.Schemas;

/// <summary>The state of one evaluation: failures where they are collected, the dynamic scope, and the bounds. One a thread is reused.</summary>
internal sealed class Evaluation
{
    /// <summary>Nested applications of subschemas; a document nests 64 levels, each of which may pass several references.</summary>
    internal const int MaxDepth = 1_000;

    /// <summary>Applications of subschemas in all: what a schema that branches without end may use up.</summary>
    internal const int MaxSteps = 20_000_000;

    private const int MaxFailures = 10_000;
    private const int Stopped = int.MaxValue / 2;

    [ThreadStatic]
    private static Evaluation? _spare;

    private Failure[] _failures = new Failure[16];
    private SchemaScope[] _scopes = new SchemaScope[16];
    private Marks[] _marks = [];
    private int _marksInUse;
    private int _depth;
    private int _steps;
    private CancellationToken _cancellationToken;

    public int FailureCount { get; private set; }

    /// <summary>Whether all failures are wanted, or only a verdict.</summary>
    public bool IsCollecting { get; private set; }

    /// <summary>Whether dynamic references occur, so that the resources passed through have to be remembered.</summary>
    public bool TracksScope { get; private set; }

    public int ScopeCount { get; private set; }

    /// <summary>Why no verdict can be reached; null as long as one can.</summary>
    public string? Incomplete { get; private set; }

    public static Evaluation Rent(bool isCollecting, bool tracksScope, CancellationToken cancellationToken)
    {
        var evaluation = _spare ?? new Evaluation();
        _spare = null;
        evaluation.IsCollecting = isCollecting;
        evaluation.TracksScope = tracksScope;
        evaluation._cancellationToken = cancellationToken;
        evaluation._depth = 0;
        evaluation._steps = 0;
        evaluation.ScopeCount = 0;
        evaluation._marksInUse = 0;
        evaluation.Incomplete = null;
        return evaluation;
    }

    /// <summary>Gives it back; what holds a tree is dropped.</summary>
    public void Return()
    {
        if (FailureCount > 0)
        {
            Array.Clear(_failures, 0, Math.Min(FailureCount, _failures.Length));
            FailureCount = 0;
        }

        _cancellationToken = default;
        if (_failures.Length <= 1_024)
        {
            _spare = this;
        }
    }

    /// <summary>Counts one application of a subschema; false once a bound is reached.</summary>
    public bool Enter()
    {
        if (++_depth > MaxDepth)
        {
            return Stop("The schema refers to itself without end, or nests deeper than 1,000 levels");
        }

        return (++_steps & 0xFFF) != 0 || Pause();
    }

    public void Leave() => _depth--;

    /// <summary>Counts work that is no application of a subschema; false once the bound is reached.</summary>
    public bool Spend(int steps)
    {
        var before = _steps;
        _steps += steps;
        return Incomplete is null && ((before ^ _steps) < 0x1000 || Pause());
    }

    /// <summary>Ends the evaluation without a verdict.</summary>
    public bool Stop(string reason)
    {
        Incomplete ??= reason;

        // Nothing may enter any more, or what branches would go on branching.
        _depth = Stopped;
        return false;
    }

    /// <summary>Notes a failure; always false, so that a keyword can return it.</summary>
    public bool Fail(Keyword keyword, ConfigNode node, int index = -1, int code = 0)
    {
        if (IsCollecting)
        {
            Add(new Failure(keyword, node, index, code));
        }

        return false;
    }

    public ref Failure FailureAt(int index) => ref _failures[index];

    public ReadOnlySpan<Failure> Failures => _failures.AsSpan(0, Math.Min(FailureCount, _failures.Length));

    /// <summary>Forgets the failures from <paramref name="mark"/> on.</summary>
    public void Truncate(int mark)
    {
        if (mark < FailureCount)
        {
            FailureCount = mark;
        }
    }

    /// <summary>Forgets the failures between two marks and moves up what follows.</summary>
    public void Cut(int from, int to)
    {
        Array.Copy(_failures, to, _failures, from, FailureCount - to);
        FailureCount -= to - from;
    }

    /// <summary>Whether a subschema holds, without noting why not.</summary>
    public bool Holds(Subschema schema, ConfigNode node)
    {
        var before = IsCollecting;
        IsCollecting = false;
        var holds = schema.Evaluate(node, this);
        IsCollecting = before;
        return holds;
    }

    /// <summary>Marks for one instance of <paramref name="count"/> members or items; to be given back in reverse order.</summary>
    public Marks RentMarks(int count)
    {
        if (_marksInUse == _marks.Length)
        {
            Array.Resize(ref _marks, _marks.Length + 4);
        }

        return (_marks[_marksInUse++] ??= new Marks()).Reset(count);
    }

    public void ReturnMarks() => _marksInUse--;

    public SchemaScope ScopeAt(int index) => _scopes[index];

    public void Push(SchemaScope scope)
    {
        if (ScopeCount == _scopes.Length)
        {
            Array.Resize(ref _scopes, ScopeCount * 2);
        }

        _scopes[ScopeCount++] = scope;
    }

    public void Pop() => ScopeCount--;

    private bool Pause()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _steps < MaxSteps || Stop("The schema needs more than 20 million steps for this instance: its alternatives branch without bound");
    }

    private void Add(in Failure failure)
    {
        if (FailureCount == _failures.Length)
        {
            if (FailureCount >= MaxFailures)
            {
                return;
            }

            Array.Resize(ref _failures, FailureCount * 2);
        }

        _failures[FailureCount++] = failure;
    }
}
