namespace Seaworthy.Rules;

/// <summary>What one rule does with one kind of thing.</summary>
internal readonly record struct Handler<T>(Rule Rule, Action<T> See);
