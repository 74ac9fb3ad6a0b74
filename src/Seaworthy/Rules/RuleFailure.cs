namespace Seaworthy.Rules;

/// <summary>A rule that stopped with an exception: what it watches was not checked.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="ExceptionType">Name of the exception's type; its message may quote input and is left out.</param>
public sealed record RuleFailure(string RuleId, string ExceptionType);
