using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>A text of the policy with its place.</summary>
internal sealed record PolicyText(string Text, TextSpan Span);
