namespace Seaworthy.Schemas.Patterns;

/// <summary>Makes the states of a deterministic automaton from a nondeterministic one, on demand.</summary>
internal sealed class AutomatonBuilder
{
    /// <summary>In words; about four megabytes.</summary>
    private const int MaxWeight = 500_000;

    private static readonly object Yes = new();
    private static readonly object No = new();

    private readonly AutomatonProgram _program;
    private readonly AutomatonState _start;
    private readonly AutomatonState _matched;
    private readonly AutomatonState _failed;
    private readonly Dictionary<Key, AutomatonState> _states = [];
    private readonly object _lock = new();
    private readonly bool[] _seen;
    private readonly List<int> _visited = [];
    private readonly List<int> _waiting = [];
    private readonly Stack<int> _open = new();
    private int _weight;

    public AutomatonBuilder(AutomatonProgram program)
    {
        _program = program;
        _seen = new bool[program.Instructions.Length];
        _matched = new AutomatonState([], false, false, Verdict.Matched, 0);
        _failed = new AutomatonState([], false, false, Verdict.Failed, 0);
        Visit(program.Start, atStart: true);
        _start = Finish(isStart: true, afterWord: false);
    }

    /// <summary>The state before the first character.</summary>
    public AutomatonState Start => _start;

    /// <summary>The state after a character of a class; adds the work it took to <paramref name="steps"/>.</summary>
    public AutomatonState Step(AutomatonState state, int codePointClass, ref long steps)
    {
        lock (_lock)
        {
            if (state.Next[codePointClass] is { } known)
            {
                return known;
            }

            var classes = _program.Classes;
            var isWord = _program.HasWordBoundaries && classes.Contains(classes.SetCount - 1, codePointClass);
            var waiting = Resolve(state, isWord, atEnd: false, out var matched);
            steps += waiting.Length + 64;
            AutomatonState next;
            if (matched)
            {
                next = _matched;
            }
            else
            {
                foreach (var at in waiting)
                {
                    var instruction = _program.Instructions[at];
                    if (instruction.Operation == AutomatonOperation.Take && classes.Contains(instruction.Argument, codePointClass))
                    {
                        Visit(instruction.Next, atStart: false);
                    }
                }

                // A match may start at any character.
                Visit(_program.Start, atStart: false);
                steps += _visited.Count;
                next = Finish(isStart: false, isWord);
            }

            Volatile.Write(ref state.Next[codePointClass], next);
            return next;
        }
    }

    public bool MatchesAtEnd(AutomatonState state)
    {
        var known = Volatile.Read(ref state.MatchesAtEnd);
        if (known is null)
        {
            lock (_lock)
            {
                Resolve(state, nextIsWord: false, atEnd: true, out var matched);
                known = matched ? Yes : No;
                Volatile.Write(ref state.MatchesAtEnd, known);
            }
        }

        return ReferenceEquals(known, Yes);
    }

    /// <summary>Goes on from the places in the text that the state waits at, now that it is known what follows.</summary>
    private int[] Resolve(AutomatonState state, bool nextIsWord, bool atEnd, out bool matched)
    {
        matched = false;
        if (Array.TrueForAll(state.Instructions, at => _program.Instructions[at].Operation == AutomatonOperation.Take))
        {
            return state.Instructions;
        }

        // An assertion may lead to another, so the list grows while it is read.
        foreach (var at in state.Instructions)
        {
            _seen[at] = true;
            _visited.Add(at);
            _waiting.Add(at);
        }

        for (var i = 0; i < _waiting.Count; i++)
        {
            var instruction = _program.Instructions[_waiting[i]];
            var holds = instruction.Operation switch
            {
                AutomatonOperation.AtStart => state.IsStart,
                AutomatonOperation.AtEnd => atEnd,
                AutomatonOperation.AtWordBoundary => state.AfterWord != nextIsWord,
                AutomatonOperation.NotAtWordBoundary => state.AfterWord == nextIsWord,
                _ => false,
            };
            if (holds)
            {
                Visit(instruction.Next, state.IsStart);
            }
        }

        matched = _waiting.Exists(at => _program.Instructions[at].Operation == AutomatonOperation.Match);
        int[] waiting = [.. _waiting];
        Clear();
        return waiting;
    }

    /// <summary>Follows what takes no character and lists the instructions that wait for one, or for a place.</summary>
    private void Visit(int start, bool atStart)
    {
        _open.Push(start);
        while (_open.Count > 0)
        {
            var at = _open.Pop();
            if (_seen[at])
            {
                continue;
            }

            _seen[at] = true;
            _visited.Add(at);
            var instruction = _program.Instructions[at];
            switch (instruction.Operation)
            {
                case AutomatonOperation.Split:
                    _open.Push(instruction.Argument);
                    _open.Push(instruction.Next);
                    break;
                case AutomatonOperation.AtStart:
                    if (atStart)
                    {
                        _open.Push(instruction.Next);
                    }

                    break;
                default:
                    _waiting.Add(at);
                    break;
            }
        }
    }

    /// <summary>The state of what was visited.</summary>
    private AutomatonState Finish(bool isStart, bool afterWord)
    {
        var matched = _waiting.Exists(at => _program.Instructions[at].Operation == AutomatonOperation.Match);
        var nothing = _waiting.Count == 0;
        _waiting.Sort();
        int[] instructions = [.. _waiting];
        Clear();
        if (matched || nothing)
        {
            return matched ? _matched : _failed;
        }

        var key = new Key(instructions, isStart, afterWord && _program.HasWordBoundaries);
        if (_states.TryGetValue(key, out var state))
        {
            return state;
        }

        state = new AutomatonState(instructions, isStart, key.AfterWord, Verdict.Open, _program.Classes.Count);
        _weight += state.Weight;
        if (_weight > MaxWeight)
        {
            Forget();
            _weight = state.Weight;
        }

        _states.Add(key, state);
        return state;
    }

    /// <summary>Lets go of every state; those that a match still holds go on to work, but nothing leads to them any more.</summary>
    private void Forget()
    {
        foreach (var state in _states.Values)
        {
            Array.Clear(state.Next, 0, state.Next.Length);
        }

        Array.Clear(_start.Next, 0, _start.Next.Length);
        _states.Clear();
    }

    private void Clear()
    {
        foreach (var at in _visited)
        {
            _seen[at] = false;
        }

        _visited.Clear();
        _waiting.Clear();
    }

    private readonly struct Key(int[] instructions, bool isStart, bool afterWord) : IEquatable<Key>
    {
        private readonly int[] _instructions = instructions;
        private readonly bool _isStart = isStart;

        public bool AfterWord { get; } = afterWord;

        public bool Equals(Key other) =>
            _isStart == other._isStart && AfterWord == other.AfterWord && _instructions.AsSpan().SequenceEqual(other._instructions);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = (_isStart ? 1 : 0) + (AfterWord ? 2 : 0);
            foreach (var at in _instructions)
            {
                hash = (hash * 31) + at;
            }

            return hash;
        }
    }
}
