namespace Seaworthy.Documents;

/// <summary>What a plain scalar is in the YAML 1.2 core schema; <c>yes</c> and <c>on</c> are texts.</summary>
internal static class YamlScalars
{
    public static NodeKind KindOf(string text, bool quoted, string? tag)
    {
        switch (tag)
        {
            case "tag:yaml.org,2002:str" or "!":
                return NodeKind.String;
            case "tag:yaml.org,2002:null":
                return NodeKind.Null;
            case "tag:yaml.org,2002:bool":
                return NodeKind.Boolean;
            case "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float":
                return NodeKind.Number;
            default:
                break;
        }

        if (quoted)
        {
            return NodeKind.String;
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => NodeKind.Boolean,
            _ => IsNumber(text) ? NodeKind.Number : NodeKind.String,
        };
    }

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('-' or '+' or '.' or (>= '0' and <= '9')))
        {
            return false;
        }

        if (text is ".inf" or ".Inf" or ".INF" or "-.inf" or "+.inf" or ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) || text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length > 2 && Digits(text, 2, text[1] == 'x') == text.Length;
        }

        var at = text[0] is '-' or '+' ? 1 : 0;
        var integer = Digits(text, at, false);
        var fraction = integer < text.Length && text[integer] == '.' ? Digits(text, integer + 1, false) : integer;
        if (fraction == at || (integer == at && fraction <= at + 1))
        {
            return false;
        }

        if (fraction == text.Length)
        {
            return true;
        }

        if (text[fraction] is not ('e' or 'E'))
        {
            return false;
        }

        var exponent = fraction + 1;
        exponent += exponent < text.Length && text[exponent] is '-' or '+' ? 1 : 0;
        return exponent < text.Length && Digits(text, exponent, false) == text.Length;
    }

    private static int Digits(string text, int at, bool hex)
    {
        while (at < text.Length && (text[at] is >= '0' and <= '9' || (hex && (text[at] | 0x20) is >= 'a' and <= 'f')))
        {
            at++;
        }

        return at;
    }
}
