using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>One vault: its secrets, its answers to the list calls, its faults and what it was asked.</summary>
internal sealed class FakeVault(string name)
{
    public const string Canary = "canary-Zk3vQ9xT7pL2mW8s";
    public const string Tenant = "7d3e1f52-0c5b-4b7e-9a64-51f2d0a7c3e9";
    public const string ApplicationId = "c2f8a9d4-6b1e-4f03-8d27-3e9b5a7041c6";
    public const string ObjectId = "e51b6c70-93d8-4a2f-b4e6-08f7d2c9a135";
    public const string ClientAddress = "203.0.113.77";
    private const int PageSize = 25;

    private readonly List<(string Name, string Version, JsonObject Attributes)> _secrets = [];
    private readonly List<(string Name, DateTimeOffset DeletedOn)> _deleted = [];
    private int _connections;
    private int _answered;
    private int _getSecretHits;

    public string Name { get; } = name;

    public string Host { get; } = name + ".vault.azure.net";

    /// <summary>Answers in place of the vault once a token is there; gets the number of the request, from 1. True when it answered.</summary>
    public Func<HttpContext, int, Task<bool>>? Fault { get; set; }

    public string ChallengeResource { get; set; } = "https://vault.azure.net";

    public SocketError? ConnectError { get; set; }

    /// <summary>Accepts connections and never says a word.</summary>
    public bool IsSilent { get; set; }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Requests for the value of a secret. There must never be one.</summary>
    public int GetSecretHits => Volatile.Read(ref _getSecretHits);

    /// <summary>Method and path of every request with a token.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void CountConnection() => Interlocked.Increment(ref _connections);

    /// <summary>Adds a version of a secret.</summary>
    /// <returns>The identifier of the version.</returns>
    public string Add(
        string secret,
        DateTimeOffset? expires = null,
        DateTimeOffset? notBefore = null,
        DateTimeOffset? created = null,
        bool enabled = true,
        string? version = null,
        long? expiresUnix = null)
    {
        var made = (created ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
        var attributes = new JsonObject
        {
            ["enabled"] = enabled,
            ["created"] = made,
            ["updated"] = made,
            ["recoveryLevel"] = "Recoverable+Purgeable",
            ["recoverableDays"] = 90,
        };
        if ((expiresUnix ?? expires?.ToUnixTimeSeconds()) is { } exp)
        {
            attributes["exp"] = exp;
        }

        if (notBefore is { } nbf)
        {
            attributes["nbf"] = nbf.ToUnixTimeSeconds();
        }

        version ??= Guid.NewGuid().ToString("N");
        _secrets.Add((secret, version, attributes));
        return version;
    }

    public void AddDeleted(string secret, DateTimeOffset deletedOn) => _deleted.Add((secret, deletedOn));

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var headers = context.Response.Headers;
        headers["x-ms-keyvault-region"] = "westeurope";
        headers["x-ms-keyvault-service-version"] = "1.9.2000.1";
        headers["x-ms-keyvault-network-info"] = $"conn_type=Ipv4;addr={ClientAddress};act_addr_fam=InterNetwork;";
        headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        if (request.Headers.Authorization.Count == 0)
        {
            headers.WWWAuthenticate = $"Bearer authorization=\"https://login.microsoftonline.com/{Tenant}\", resource=\"{ChallengeResource}\"";
            await Answers.Error(context, 401, "Unauthorized", "AKV10000: Request is missing a Bearer or PoP token.");
            return;
        }

        Requests.Enqueue($"{request.Method} {request.Path}");
        if (Fault is not null && await Fault(context, Interlocked.Increment(ref _answered)))
        {
            return;
        }

        string[] path = [.. request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        await (path switch
        {
            ["secrets"] => ListSecrets(context),
            ["secrets", var secret, "versions"] => ListVersions(context, secret),
            ["deletedsecrets"] => ListDeleted(context),
            ["secrets", var secret] => GiveCanary(context, secret),
            ["secrets", var secret, _] => GiveCanary(context, secret),
            _ => Answers.Error(context, 400, "BadParameter", "There is no such call."),
        });
    }

    private Task GiveCanary(HttpContext context, string secret)
    {
        Interlocked.Increment(ref _getSecretHits);
        return Answers.Json(context, 200, new JsonObject { ["value"] = Canary, ["id"] = Id(secret) });
    }

    // A base item carries the facts of the youngest version.
    private Task ListSecrets(HttpContext context) => Page(context, [.. _secrets
        .GroupBy(s => s.Name)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Item(Id(g.Key), g.MaxBy(v => (long)v.Attributes["created"]!).Attributes))]);

    private Task ListVersions(HttpContext context, string secret) => Page(context, [.. _secrets
        .Where(s => s.Name.Equals(secret, StringComparison.OrdinalIgnoreCase))
        .OrderBy(s => s.Version, StringComparer.Ordinal)
        .Select(s => Item($"{Id(s.Name)}/{s.Version}", s.Attributes))]);

    private Task ListDeleted(HttpContext context) => Page(context, [.. _deleted.Select(d =>
    {
        var item = Item(Id(d.Name), new JsonObject { ["enabled"] = true });
        item["recoveryId"] = $"https://{Host}/deletedsecrets/{d.Name}";
        item["deletedDate"] = d.DeletedOn.ToUnixTimeSeconds();
        item["scheduledPurgeDate"] = d.DeletedOn.AddDays(90).ToUnixTimeSeconds();
        return item;
    })]);

    private Task Page(HttpContext context, List<JsonObject> items)
    {
        var skip = int.TryParse(context.Request.Query["$skiptoken"], out var token) ? token : 0;
        var next = skip + PageSize < items.Count ? $"https://{Host}:443{context.Request.Path}?api-version=2026-04-01&$skiptoken={skip + PageSize}" : null;
        return Answers.Json(context, 200, Answers.List(items.Skip(skip).Take(PageSize), next));
    }

    private string Id(string secret) => $"https://{Host}/secrets/{secret}";

    private static JsonObject Item(string id, JsonObject attributes) =>
        new() { ["id"] = id, ["attributes"] = JsonNode.Parse(attributes.ToJsonString()), ["tags"] = new JsonObject(), ["contentType"] = "" };
}
