namespace Seaworthy.Values;

/// <summary>References of other clouds and secret managers: AWS, Google, 1Password, GitHub Actions and HashiCorp Vault templates.</summary>
internal static class CloudReference
{
    public static SecretReference? Parse(string text)
    {
        var value = text.Trim();
        if (value.Length == 0)
        {
            return null;
        }

        var offset = text.IndexOf(value[0]);
        return value[0] switch
        {
            '{' => Starts(value, "{{resolve:") ? Resolve(value, offset) : Starts(value, "{{") ? Template(value, offset) : null,
            'a' => Starts(value, "arn:aws") && Characters.Contains(value, ":secretsmanager:") ? Arn(value, offset) : null,
            'p' => Starts(value, "projects/") && Characters.Contains(value, "/secret") && Characters.Contains(value, "/versions/") ? Google(value, offset) : null,
            'o' or 'O' => value.StartsWith("op://", StringComparison.OrdinalIgnoreCase) ? OnePassword(value, offset) : null,
            '$' => Starts(value, "${{") ? GitHub(value, offset) : null,
            _ => null,
        };
    }

    private static SecretReference Of(SecretReferenceKind kind, int offset, string? name, string? version, params string?[] problems)
    {
        List<ReferenceDefect>? defects = null;
        foreach (var problem in problems)
        {
            if (problem is not null)
            {
                (defects ??= []).Add(new ReferenceDefect(ReferenceDefectKind.Malformed, problem, offset));
            }
        }

        return new SecretReference(kind, offset, defects is null ? [] : defects) { SecretName = name, Version = version };
    }

    // {{resolve:secretsmanager:id[:SecretString[:json-key[:stage[:version]]]]}}; an ARN as id brings six colons of its own.
    private static SecretReference Resolve(string value, int offset)
    {
        if (!value.EndsWith("}}", StringComparison.Ordinal))
        {
            return Of(SecretReferenceKind.AwsDynamicReference, offset, null, null, "the closing braces are missing");
        }

        var parts = value.Substring(10, value.Length - 12).Split(':');
        var service = parts[0];
        if (service is not ("secretsmanager" or "ssm" or "ssm-secure"))
        {
            return Of(SecretReferenceKind.AwsDynamicReference, offset, null, null, "the service is none of secretsmanager, ssm and ssm-secure");
        }

        if (parts.Length < 2 || parts[1].Length == 0)
        {
            return Of(SecretReferenceKind.AwsDynamicReference, offset, null, null, "the name is missing");
        }

        if (service != "secretsmanager")
        {
            var number = parts.Length > 2 ? parts[2] : null;
            return Of(SecretReferenceKind.AwsDynamicReference, offset, parts[1], number,
                parts.Length > 3 ? "a parameter has a name and a version, nothing else" : null,
                number is not null && !Characters.All(number.AsSpan(), Characters.IsDigit) ? "a parameter version is a number" : null);
        }

        var rest = parts[1] == "arn" ? 8 : 2;
        var name = parts[1] == "arn" && parts.Length > 7 ? parts[7] : parts[1];
        return Of(SecretReferenceKind.AwsDynamicReference, offset, name, At(rest + 3),
            parts[1] == "arn" && parts.Length < 8 ? "the ARN is incomplete" : null,
            At(rest) is { Length: > 0 } and not "SecretString" ? "only SecretString can be resolved" : null,
            At(rest + 2) is { Length: > 0 } && At(rest + 3) is { Length: > 0 } ? "version stage and version id exclude each other" : null,
            parts.Length > rest + 4 ? "there is a segment too many" : null,
            value.EndsWith("\\}}", StringComparison.Ordinal) ? "a trailing backslash is not allowed" : null);

        string? At(int index) => index < parts.Length ? parts[index] : null;
    }

    private static SecretReference Arn(string value, int offset)
    {
        var parts = value.Split(':');
        var name = parts.Length > 6 ? parts[6] : null;
        return Of(SecretReferenceKind.AwsArn, offset, name, null,
            parts.Length < 7 || parts[5] != "secret" ? "the ARN does not name a secret" : null,
            parts[1] is not ("aws" or "aws-cn" or "aws-us-gov") ? "the partition is unknown" : null,
            parts.Length > 4 && (parts[4].Length != 12 || !Characters.All(parts[4].AsSpan(), Characters.IsDigit)) ? "an account has 12 digits" : null,
            name is not null && !Characters.All(name.AsSpan(), static c => Characters.IsLetterOrDigit(c) || c is '/' or '_' or '+' or '=' or '.' or '@' or '-' or '!')
                ? "the secret name has a character that is not allowed" : null);
    }

    private static SecretReference Google(string value, int offset)
    {
        var parts = value.Split('/');
        var at = parts.Length > 4 && parts[2] == "locations" ? 4 : 2;
        var name = parts.Length > at + 1 ? parts[at + 1] : null;
        var version = parts.Length > at + 3 ? parts[at + 3] : null;
        return Of(SecretReferenceKind.GoogleSecretManager, offset, name, version,
            parts.Length != at + 4 || parts[at] != "secrets" || parts[at + 2] != "versions" ? "write projects/P[/locations/L]/secrets/ID/versions/N" : null,
            name is null || name.Length > 255 || !Characters.All(name.AsSpan(), Characters.IsBase64Url) ? "a secret id has letters, digits, hyphens and underscores" : null,
            version is not null && version != "latest" && !Characters.All(version.AsSpan(), Characters.IsIdentifier) ? "a version is a number, an alias or 'latest'" : null);
    }

    private static SecretReference OnePassword(string value, int offset)
    {
        var query = value.IndexOf('?');
        var segments = value.Substring(5, (query < 0 ? value.Length : query) - 5).Split('/');
        string? problem = segments.Length is < 3 or > 4 ? "write op://vault/item/[section/]field" : null;
        foreach (var segment in segments)
        {
            if (!Characters.All(segment.AsSpan(), static c => Characters.IsBase64Url(c) || c is '.' or ' '))
            {
                problem ??= "a name has letters, digits, hyphens, underscores, dots and blanks; use its id instead";
            }
        }

        return Of(SecretReferenceKind.OnePassword, offset, segments.Length > 1 ? segments[1] : null, null, problem);
    }

    private static SecretReference? GitHub(string value, int offset)
    {
        var end = value.IndexOf("}}", StringComparison.Ordinal);
        var body = value.Substring(3, (end < 0 ? value.Length : end) - 3).Trim();
        if (!body.StartsWith("secrets.", StringComparison.OrdinalIgnoreCase) || (end >= 0 && end + 2 != value.Length))
        {
            return null;
        }

        var name = body.Substring(8);
        return Of(SecretReferenceKind.GitHubActions, offset, name, null,
            end < 0 ? "the closing braces are missing" : null,
            !Characters.All(name.AsSpan(), Characters.IsIdentifier) ? "a secret name has letters, digits and underscores" : null,
            name.Length > 0 && Characters.IsDigit(name[0]) ? "a secret name does not start with a digit" : null,
            name.StartsWith("GITHUB_", StringComparison.OrdinalIgnoreCase) && !Characters.Is(name.AsSpan(), "GITHUB_TOKEN") ? "the prefix GITHUB_ is reserved" : null);
    }

    private static SecretReference? Template(string value, int offset)
    {
        var inner = value.AsSpan(2).TrimStart(" -".AsSpan());
        var names = Characters.Starts(inner, "with secret ") ? inner.Slice(12) : Characters.Starts(inner, "secret ") ? inner.Slice(7) : default;
        var quote = names.IndexOf('"');
        if (quote < 0)
        {
            return null;
        }

        var path = names.Slice(quote + 1);
        var close = path.IndexOf('"');
        var opened = Characters.Starts(inner, "with secret ");
        return Of(SecretReferenceKind.VaultTemplate, offset, close < 0 ? null : path.Slice(0, close).ToString(), null,
            close < 0 ? "the path is not closed" : null,
            !value.EndsWith("}}", StringComparison.Ordinal) ? "the closing braces are missing" : null,
            opened && !Characters.Contains(value, "end") ? "the block has no end" : null);
    }

    private static bool Starts(string value, string prefix) => value.StartsWith(prefix, StringComparison.Ordinal);
}
