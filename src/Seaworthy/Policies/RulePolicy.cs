using Seaworthy.Documents;
using Seaworthy.Findings;

namespace Seaworthy.Policies;

/// <summary>What the policy says of one rule.</summary>
/// <param name="Severity">The severity in every environment, <see cref="Severity.None"/> for off; null to leave it to the rule.</param>
/// <param name="Options">Options of the rule; null when there are none.</param>
internal sealed record RulePolicy(Severity? Severity, ObjectNode? Options);
