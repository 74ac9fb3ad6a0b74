namespace Seaworthy.Rules;

/// <summary>What one rule does with one kind of thing.</summary>
internal sealed class Handler<T>(Rule rule, Action<T> see)
{
    public Rule Rule { get; } = rule;

    public Action<T> See { get; } = see;
}
