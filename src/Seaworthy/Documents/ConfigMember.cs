using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A key and its value in an <see cref="ObjectNode"/>.</summary>
/// <param name="Name">The decoded key.</param>
/// <param name="NameSpan">The key as written, quotes included.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct ConfigMember(string Name, TextSpan NameSpan, ConfigNode Value);
