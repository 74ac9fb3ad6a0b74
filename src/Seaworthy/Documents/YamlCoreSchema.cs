using YamlDotNet.Core;

namespace Seaworthy.Documents;

/// <summary>What a scalar is by the core schema of YAML 1.2; <c>yes</c> and <c>on</c> are text there.</summary>
internal static class YamlCoreSchema
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    public static NodeKind Resolve(string text, bool isPlain, TagName tag)
    {
        if (!tag.IsEmpty)
        {
            return ResolveTagged(text, tag.Value);
        }

        return isPlain ? ResolvePlain(text) : NodeKind.String;
    }

    public static NodeKind ResolvePlain(string text)
    {
        if (text.Length == 0)
        {
            return NodeKind.Null;
        }

        switch (text[0])
        {
            case '~' when text.Length == 1:
                return NodeKind.Null;
            case 'n' or 'N' when text is "null" or "Null" or "NULL":
                return NodeKind.Null;
            case 't' or 'T' when text is "true" or "True" or "TRUE":
            case 'f' or 'F' when text is "false" or "False" or "FALSE":
                return NodeKind.Boolean;
            case '+' or '-' or '.' or (>= '0' and <= '9') when IsNumber(text):
                return NodeKind.Number;
            default:
                return NodeKind.String;
        }
    }

    private static NodeKind ResolveTagged(string text, string tag)
    {
        if (!tag.StartsWith(TagPrefix, StringComparison.Ordinal))
        {
            return NodeKind.String;
        }

        var plain = ResolvePlain(text);
        return tag.Substring(TagPrefix.Length) switch
        {
            "null" => NodeKind.Null,
            "bool" when plain is NodeKind.Boolean => NodeKind.Boolean,
            "int" or "float" when plain is NodeKind.Number => NodeKind.Number,
            _ => NodeKind.String,
        };
    }

    private static bool IsNumber(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        if (at == 0 && text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return IsPrefixedInteger(text);
        }

        if (at < text.Length && text[at] == '.' && text.Substring(at) is ".inf" or ".Inf" or ".INF")
        {
            return true;
        }

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }

        if (digits > 0 && at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
            {
                at++;
            }

            digits = SkipDigits(text, ref at);
        }

        return digits > 0 && at == text.Length;
    }

    private static bool IsPrefixedInteger(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            var isDigit = text[1] == 'o'
                ? text[i] is >= '0' and <= '7'
                : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isDigit)
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
