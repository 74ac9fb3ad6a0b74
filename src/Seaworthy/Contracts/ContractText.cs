using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>Scalars of a contract, whatever stands there instead.</summary>
internal static class ContractText
{
    public static int? Int(ConfigNode? node) =>
        node is ScalarNode { Kind: NodeKind.Number, Text: { } text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool IsTrue(ConfigNode? node) => node is ScalarNode { Kind: NodeKind.Boolean, Text: "true" };
}
