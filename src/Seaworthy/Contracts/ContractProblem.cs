using Seaworthy.Text;

namespace Seaworthy.Contracts;

/// <summary>A part of a contract that can't be understood and is passed over.</summary>
internal sealed record ContractProblem(TextSpan Span, string Message, string Mend);
