using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>The answers a vault, or something in its place, may give.</summary>
internal static class Answers
{
    private static string Caller =>
        $"Caller: appid={FakeVault.ApplicationId};oid={FakeVault.ObjectId};iss=https://sts.windows.net/{FakeVault.Tenant}/ Client address: {FakeVault.ClientAddress}";

    public static Task Json(HttpContext context, int status, JsonNode body) => Text(context, status, "application/json; charset=utf-8", body.ToJsonString());

    public static async Task Text(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }

    public static JsonObject List(IEnumerable<JsonObject> items, string? nextLink) => new() { ["value"] = new JsonArray([.. items]), ["nextLink"] = nextLink };

    public static Task Error(HttpContext context, int status, string code, string message, string? inner = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (inner is not null)
        {
            error["innererror"] = new JsonObject { ["code"] = inner };
        }

        return Json(context, status, new JsonObject { ["error"] = error });
    }

    /// <summary>The same error, as the service words it, for every request.</summary>
    public static Func<HttpContext, int, Task<bool>> Always(int status, string code, string? inner = null, string message = "The request failed.") =>
        Always(context => Error(context, status, code, $"{message}\r\n{Caller}", inner));

    public static Func<HttpContext, int, Task<bool>> Always(Func<HttpContext, Task> answer) => async (context, _) =>
    {
        await answer(context);
        return true;
    };

    /// <summary>The first answers, then the vault's own.</summary>
    public static Func<HttpContext, int, Task<bool>> First(int count, Func<HttpContext, Task> answer) => async (context, number) =>
    {
        if (number > count)
        {
            return false;
        }

        await answer(context);
        return true;
    };

    public static Func<HttpContext, Task> Throttle(string header, string wait) => context =>
    {
        context.Response.Headers[header] = wait;
        return Error(context, 429, "Throttled", $"Request was not processed because too many requests were received. Reason: VaultRequestTypeLimitReached\r\n{Caller}");
    };

    /// <summary>Never ends of its own accord.</summary>
    public static async Task Hang(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>Headers and the beginning of an answer, then a blank now and then for ever.</summary>
    public static async Task Trickle(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"value\":[");
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }
    }

    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
