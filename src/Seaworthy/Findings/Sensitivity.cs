using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Findings;

/// <summary>Which part of a value must never be shown. It errs on the side of hiding: a name or a shape is enough.</summary>
internal static class Sensitivity
{
    /// <summary>The parts to hide, as offsets in the value; the whole value where no smaller part is certain, none where nothing needs hiding.</summary>
    public static IReadOnlyList<TextSpan> PartsOf(string key, ClassifiedValue value)
    {
        var text = value.Text;
        if (text.Length == 0 || value.Kind is ValueKind.Boolean or ValueKind.Empty)
        {
            return [];
        }

        if (value.Credential is not null || (KeyName.IsSecretNamed(key) && value.Kind is not (ValueKind.ConnectionString or ValueKind.Url or ValueKind.SecretReference or ValueKind.Number or ValueKind.Duration)))
        {
            return [new TextSpan(0, text.Length)];
        }

        var parts = new List<TextSpan>();
        if (value.ConnectionString is { } connection)
        {
            foreach (var part in connection.Parts)
            {
                if (part.Length > 0 && (part == connection.Password || KeyName.IsSecretNamed(part.Key) || Credential.Find(part.Value) is not null))
                {
                    parts.Add(new TextSpan(part.ValueOffset, part.Length));
                }
            }
        }

        foreach (var url in value.Urls)
        {
            if (url.Password is { Length: > 0 } password)
            {
                parts.Add(new TextSpan(url.PasswordOffset, password.Length));
            }

            foreach (var name in EndpointUrl.SecretParameters)
            {
                if (url.TryGetQuery(name, out var secret, out var offset) && secret.Length > 0)
                {
                    parts.Add(new TextSpan(offset, secret.Length));
                }
            }
        }

        if (parts.Count == 0 && AuthorizationHeader.FindCredential(text) is >= 0 and var credential)
        {
            parts.Add(TextSpan.FromBounds(credential, text.Length));
        }

        foreach (var token in value.Tokens)
        {
            if (token.HasLiteralDefault && KeyName.IsSecretNamed(token.Name))
            {
                parts.Add(new TextSpan(token.DefaultOffset, token.Default!.Length));
            }
        }

        return parts;
    }
}
