using System.Text.Json;
using Azure;
using Azure.Identity;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault;

/// <summary>
/// Why a vault could not be asked. The text is made of words of this class alone: an answer's body and an exception's message hold
/// addresses and identifiers and never get out.
/// </summary>
/// <param name="Cause">The cause; null when the vault does not exist, which is a fault and no failure to check.</param>
/// <param name="Detail">What is known about it.</param>
internal sealed record VaultFailure(NotCheckedCause? Cause, string Detail)
{
    /// <summary>Whether every other question to the same vault would fail the same way.</summary>
    public bool IsOfWholeVault => Cause is not (NotCheckedCause.NoPermission or NotCheckedCause.UnexpectedAnswer);

    public static VaultFailure TimeIsUp(bool isThrottled) => isThrottled
        ? new(NotCheckedCause.Throttled, "the vault is asked too often, and time ran out before it answered")
        : new(NotCheckedCause.TimedOut, "the time limit of the run passed");

    public static VaultFailure ForeignAnswer(string detail) => new(NotCheckedCause.NotAVault, detail);

    public static VaultFailure Of(Exception exception, bool isNameConclusive) =>
        Failures.Find<AuthenticationFailedException>(exception) is { } credential ? OfCredential(credential)
        : exception is RequestFailedException { Status: > 0 } answer ? OfAnswer(answer)
        : Failures.IsNameNotFound(exception) ? OfMissingName(isNameConclusive)
        : Failures.IsResolver(exception) ? new(NotCheckedCause.NameNotFound, "the name server here gave no answer")
        : Failures.IsTls(exception) ? new(NotCheckedCause.TlsFailed, "no trusted TLS connection: a proxy may break TLS open, or its certificate authority is not trusted here")
        : Failures.IsTimeout(exception) ? new(NotCheckedCause.TimedOut, "the vault did not answer in time")
        : Failures.IsProxy(exception) ? new(NotCheckedCause.ConnectionFailed, "the proxy made no connection")
        : Failures.IsNotHttp(exception) ? ForeignAnswer("the answer is not HTTP")
        : Failures.IsConnection(exception) ? new(NotCheckedCause.ConnectionFailed, "no connection came about, or it broke off")
        : Failures.IsNotJson(exception) ? ForeignAnswer("the answer is not JSON, as from a proxy or a sign-in page")
        : exception is InvalidOperationException ? ForeignAnswer("the answer asks for a token of another service, leads to another host or has another shape than a vault's")
        : ForeignAnswer("the answer has another shape than a vault's");

    private static VaultFailure OfMissingName(bool isConclusive) => isConclusive
        ? new(null, "the name of the vault does not exist")
        : new(NotCheckedCause.NameNotFound, "the name of the vault is not known here: it is wrong, or the name server, private DNS zone or proxy that knows it is out of reach");

    private static VaultFailure OfCredential(AuthenticationFailedException exception) => exception switch
    {
        // Its message was put together from fixed words.
        NoCredentialException => new(NotCheckedCause.NoCredential, exception.Message),
        _ when Failures.IsOfWrongTenant(exception) => new(NotCheckedCause.WrongTenant, "the credential is not set up for the tenant of the vault"),
        CredentialUnavailableException => new(NotCheckedCause.NoCredential, "the credential is not available here"),
        _ when Failures.IsConnection(exception) => new(NotCheckedCause.NoCredential, "the credential did not reach its sign-in service"),
        _ => new(NotCheckedCause.NoCredential, "the credential was refused a token"),
    };

    private static VaultFailure OfAnswer(RequestFailedException exception)
    {
        switch (exception.Status)
        {
            case 408:
                return new(NotCheckedCause.TimedOut, "the vault reports a time-out");
            case 429:
                return new(NotCheckedCause.Throttled, "the vault is asked too often");
            case >= 500:
                return new(NotCheckedCause.ServiceError, $"the vault answers with status {exception.Status}");
            case >= 300 and < 400:
                return ForeignAnswer("the answer is a redirect, which a vault never gives");
            case 407:
                return new(NotCheckedCause.ConnectionFailed, "the proxy asks for a sign-in");
        }

        if (ErrorOf(exception) is not { } error)
        {
            return ForeignAnswer($"status {exception.Status} without the error that a vault sends with it");
        }

        return (exception.Status, error.Inner) switch
        {
            (401, _) when error.Message.StartsWith("AKV10032", StringComparison.Ordinal) => new(NotCheckedCause.WrongTenant, "the credential belongs to another tenant than the vault"),
            (401, _) => new(NotCheckedCause.NoCredential, "the vault refuses the credential's token"),
            (403, "ForbiddenByFirewall") => new(NotCheckedCause.Firewall, "the vault's firewall does not let this machine in"),
            (403, "ForbiddenByConnection") => new(NotCheckedCause.PublicAccessDisabled, "the vault answers on its private network only"),
            (403, "ForbiddenByRbac") => new(NotCheckedCause.NoPermission, "the credential has no role with 'Microsoft.KeyVault/vaults/secrets/readMetadata/action', or a new role is not in force yet"),
            (403, "ForbiddenByPolicy") => new(NotCheckedCause.NoPermission, "the vault's access policy does not give the credential the secret permission 'list'"),
            (403, _) => new(NotCheckedCause.NoPermission, "the vault forbids the credential to list secrets"),
            _ => new(NotCheckedCause.UnexpectedAnswer, $"the vault answers with status {exception.Status}"),
        };
    }

    /// <summary>Whether an answer is the vault's own word that there is no such secret.</summary>
    public static bool IsSecretNotFound(RequestFailedException exception) => exception.Status == 404 && ErrorOf(exception) is { Code: "SecretNotFound" };

    private static (string Code, string? Inner, string Message)? ErrorOf(RequestFailedException exception)
    {
        try
        {
            if (exception.GetRawResponse()?.Content is not { } content)
            {
                return null;
            }

            using var document = JsonDocument.Parse(content);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && Text(error, "code") is { } code
                ? (code, error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object ? Text(inner, "code") : null, Text(error, "message") ?? "")
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
