using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Seaworthy.AzureKeyVault;

/// <summary>Retries what may pass, at once gives up on what cannot: a name that does not exist, a certificate that is not trusted, a wait beyond the bound.</summary>
internal sealed class VaultRetryPolicy(AzureKeyVaultOptions options)
    : RetryPolicy(options.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(options.RetryDelay, TimeSpan.FromSeconds(3)))
{
    private volatile bool _isThrottled;

    /// <summary>Whether the last answer was that the vault is asked too often: running out of time then has this cause.</summary>
    public bool IsThrottled => _isThrottled;

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        IsWorthRetrying(message, exception) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsWorthRetrying(message, exception) ? base.ShouldRetryAsync(message, exception) : new ValueTask<bool>(false);

    protected override void OnRequestSent(HttpMessage message) => Note(message);

    protected override ValueTask OnRequestSentAsync(HttpMessage message)
    {
        Note(message);
        return default;
    }

    private void Note(HttpMessage message) => _isThrottled = message.HasResponse && message.Response.Status == 429;

    private bool IsWorthRetrying(HttpMessage message, Exception? exception)
    {
        if (exception is not null)
        {
            return !Failures.IsNameNotFound(exception) && !Failures.IsTls(exception) && !Failures.IsCredential(exception);
        }

        return !message.HasResponse || RetryAfter(message.Response, DateTimeOffset.UtcNow) <= options.MaxRetryAfter;
    }

    /// <summary>The wait that an answer asks for; zero for none.</summary>
    internal static TimeSpan RetryAfter(Response response, DateTimeOffset now)
    {
        foreach (var header in (ReadOnlySpan<string>)["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValue(header, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds))
            {
                return Wait(milliseconds / 1000);
            }
        }

        return !response.Headers.TryGetValue("Retry-After", out var value) ? TimeSpan.Zero
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Wait(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? Wait((date - now).TotalSeconds)
            : TimeSpan.Zero;
    }

    private static TimeSpan Wait(double seconds) => seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, 1e9)) : TimeSpan.Zero;
}
