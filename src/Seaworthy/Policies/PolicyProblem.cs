using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>What is wrong with the policy itself.</summary>
/// <param name="Kind">Which rule speaks of it.</param>
/// <param name="Span">Where.</param>
/// <param name="Key">The policy's own key path.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to type instead.</param>
internal sealed record PolicyProblem(PolicyProblemKind Kind, TextSpan Span, string Key, string Message, string Mend);
