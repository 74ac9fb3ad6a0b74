using Seaworthy.Environments;

namespace Seaworthy.Endpoints;

/// <summary>Keys whose URLs the service may call: not those of listeners, origins of browsers and identifiers.</summary>
internal static class CalledKeys
{
    private static readonly string[] Others =
        ["kestrel", "urls", "aspnetcoreurls", "cors", "issuer", "validissuer", "validissuers", "audience", "validaudience", "validaudiences", "namespace"];

    public static bool Contains(string key)
    {
        foreach (var segment in key.Split(':'))
        {
            var folded = NameFolding.Fold(segment);
            if (Array.IndexOf(Others, folded) >= 0 || folded.EndsWith("origins", StringComparison.Ordinal) || folded.EndsWith("redirecturis", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
