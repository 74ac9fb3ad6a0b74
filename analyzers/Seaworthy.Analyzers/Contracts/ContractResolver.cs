namespace Seaworthy.Analyzers.Contracts;

/// <summary>Puts into every template what callers hand over, call by call, until nothing is open.</summary>
internal sealed class ContractResolver
{
    private const int MostDepth = 8;
    private const int MostResults = 256;

    private readonly Dictionary<string, List<CallFact>> _calls = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Fact> _facts;

    public ContractResolver(IEnumerable<Fact> facts)
    {
        _facts = [.. facts.Distinct().OrderBy(f => f.At).ThenBy(Order, StringComparer.Ordinal)];
        foreach (var call in _facts.OfType<CallFact>())
        {
            if (!_calls.TryGetValue(call.Method, out var calls))
            {
                _calls.Add(call.Method, calls = []);
            }

            calls.Add(call);
        }
    }

    /// <summary>Facts without holes, in an order that does not depend on the order they came in.</summary>
    public IReadOnlyList<Fact> Resolve() => [.. _facts.Where(f => f is not CallFact).SelectMany(Resolve).Distinct().OrderBy(f => f.At).ThenBy(Order, StringComparer.Ordinal)];

    private static string Order(Fact fact) => fact switch
    {
        ReadFact read => "read " + read.Key + " " + read.Api + " " + read.Shape?.Kind,
        BindFact bind => "bind " + bind.Key + " " + bind.Api + " " + bind.Shape.Kind + " " + bind.Shape.Type,
        ValidationFact validation => "validation " + validation.Shape.Type + " " + validation.OptionsName,
        EnvironmentFact variable => "variable " + variable.Name,
        LateFileFact file => "file " + file.Path,
        CallFact call => "call " + call.Method + string.Concat(call.Arguments.Select(a => " " + a.Template)),
        _ => "",
    };

    private IEnumerable<Fact> Resolve(Fact fact) => fact switch
    {
        ReadFact read => Close(new(read.Key, read.Shape, read.At, read.Conditional, read.Objects)).Select(o => read with
        {
            Key = o.Template, Shape = o.Shape, At = o.At, Conditional = o.Conditional, Objects = default,
        }),
        BindFact bind => Close(new(bind.Key, bind.Shape, bind.At, bind.Conditional, bind.Objects)).Select(o => bind with
        {
            Key = o.Template, Shape = o.Shape ?? bind.Shape, At = o.At, Conditional = o.Conditional, Objects = o.Objects,
        }),
        ValidationFact validation => Close(new("", validation.Shape, validation.At, false, default)).Select(o => validation with { Shape = o.Shape ?? validation.Shape, At = o.At }),
        EnvironmentFact variable => Close(new(variable.Name, null, variable.At, !variable.Required, default)).Select(o => new EnvironmentFact(o.At, o.Template, !o.Conditional)),
        LateFileFact file => Close(new(file.Path, null, file.At, false, default)).Select(o => file with { Path = o.Template, At = o.At }),
        _ => [fact],
    };

    private List<Open> Close(Open start)
    {
        var closed = new List<Open>();
        Close(start, 0, closed);
        return closed;
    }

    private void Close(Open open, int depth, List<Open> closed)
    {
        if (closed.Count >= MostResults)
        {
            return;
        }

        if (!TryFindMethod(open, out var method))
        {
            closed.Add(open);
            return;
        }

        if (depth < MostDepth && _calls.TryGetValue(method, out var calls))
        {
            foreach (var call in calls)
            {
                Close(Fill(open, method, call), depth + 1, closed);
            }

            return;
        }

        // Nobody calls: the container injects the root, and any other value is unknown.
        Close(Fill(open, method, null), depth + 1, closed);
    }

    private static bool TryFindMethod(Open open, out string method)
    {
        if (KeyTemplate.TryFindHole(open.Template, out _, out method))
        {
            return true;
        }

        for (var shape = open.Shape; shape is not null; shape = shape.Item)
        {
            if (shape.Kind == ValueShape.Hole && shape.Type is { } type && KeyTemplate.TryFindHole(type, out _, out method))
            {
                return true;
            }
        }

        return false;
    }

    private static Open Fill(Open open, string method, CallFact? call)
    {
        var at = open.At;
        var template = KeyTemplate.Fill(open.Template, method, (kind, ordinal) =>
        {
            if (kind == HoleKind.TypeName)
            {
                return call is not null && ordinal < call.Types.Count ? SimpleName(call.Types[ordinal]) : KeyTemplate.Unknown.ToString();
            }

            foreach (var argument in call?.Arguments ?? default)
            {
                if (argument.Ordinal == ordinal)
                {
                    at = kind == HoleKind.Text ? argument.At : at;
                    return argument.Template;
                }
            }

            return kind == HoleKind.Configuration && call is null ? "" : KeyTemplate.Unknown.ToString();
        });
        return new(template, Fill(open.Shape, method, call), at, open.Conditional || call is { Conditional: true },
            call is null || open.Shape is not { HasHole: true } ? open.Objects : open.Objects.Concat(call.Objects).Distinct().OrderBy(o => o.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    private static ValueShape? Fill(ValueShape? shape, string method, CallFact? call)
    {
        if (shape is not { HasHole: true })
        {
            return shape;
        }

        if (shape.Kind != ValueShape.Hole)
        {
            return shape with { Item = Fill(shape.Item, method, call) };
        }

        var filled = shape;
        KeyTemplate.Fill(shape.Type ?? "", method, (_, ordinal) =>
        {
            filled = call is not null && ordinal < call.Types.Count ? call.Types[ordinal] : ValueShape.Any;
            return "";
        });
        return shape.Nullable ? filled with { Nullable = true } : filled;
    }

    private static string SimpleName(ValueShape shape) => shape switch
    {
        { Kind: ValueShape.Hole, Type: { } hole } => hole,
        { Kind: "object" or "enum", Type: { } type } when type.IndexOf('(') < 0 => type.Substring(type.LastIndexOf('.') + 1),
        _ => KeyTemplate.Unknown.ToString(),
    };

    /// <summary>What is still open of one fact.</summary>
    private readonly record struct Open(string Template, ValueShape? Shape, Position At, bool Conditional, EquatableArray<ObjectShape> Objects);
}
