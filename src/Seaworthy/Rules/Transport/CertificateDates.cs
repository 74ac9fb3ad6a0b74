using System.Globalization;
using Seaworthy.Certificates;
using Seaworthy.Documents;

namespace Seaworthy.Rules.Transport;

/// <summary>What the rules about dates share.</summary>
internal static class CertificateDates
{
    public static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The certificates whose dates matter: all of a chain; of a bundle of authorities the last one to expire, since old ones stay in it.</summary>
    public static IEnumerable<CertificateFacts> Judged(CertificateContext context) =>
        context.Reference.Role != CertificateRole.Authority || context.Certificates.Count < 2 ? context.Certificates
        : context.Certificates.OrderByDescending(c => c.NotAfter).Take(1);

    /// <summary>A number of days that the policy sets for the rule; null when it sets none.</summary>
    public static int? Option(CertificateContext context) =>
        context.Options?["days"] is ScalarNode { Text: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
