namespace Seaworthy.Schemas.Formats;

/// <summary><c>uri-template</c> of RFC 6570.</summary>
internal static class UriTemplate
{
    public static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0 || !IsExpression(text.AsSpan(i + 1, end - i - 1)))
                {
                    return false;
                }

                i = end;
            }
            else if (c == '%')
            {
                if (!UriSyntax.IsPercentEncoded(text.AsSpan(i)))
                {
                    return false;
                }

                i += 2;
            }
            else if (c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' or '\u007F' || (c > '~' && c < '\u00A0'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<char> expression)
    {
        if (expression.Length > 0 && "+#./;?&=,!@|".IndexOf(expression[0]) >= 0)
        {
            // The last five are reserved for extensions.
            if ("=,!@|".IndexOf(expression[0]) >= 0)
            {
                return false;
            }

            expression = expression.Slice(1);
        }

        while (true)
        {
            var comma = expression.IndexOf(',');
            if (!IsVariable(comma < 0 ? expression : expression.Slice(0, comma)))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            expression = expression.Slice(comma + 1);
        }
    }

    private static bool IsVariable(ReadOnlySpan<char> variable)
    {
        if (variable.Length > 0 && variable[variable.Length - 1] == '*')
        {
            variable = variable.Slice(0, variable.Length - 1);
        }
        else if (variable.IndexOf(':') is >= 0 and var colon)
        {
            var digits = variable.Slice(colon + 1);
            if (digits.Length is 0 or > 4 || digits[0] == '0')
            {
                return false;
            }

            foreach (var c in digits)
            {
                if (c is < '0' or > '9')
                {
                    return false;
                }
            }

            variable = variable.Slice(0, colon);
        }

        var isStart = true;
        for (var i = 0; i < variable.Length; i++)
        {
            var c = variable[i];
            if (c == '.' ? isStart : c != '%' ? !IsNameCharacter(c) : !UriSyntax.IsPercentEncoded(variable.Slice(i)))
            {
                return false;
            }

            isStart = c == '.';
            i += c == '%' ? 2 : 0;
        }

        return !isStart;
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
