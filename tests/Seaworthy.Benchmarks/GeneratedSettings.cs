using System.Globalization;
using System.Text;
using Seaworthy.Text;

namespace Seaworthy.Benchmarks;

/// <summary>Settings files as .NET services have them: nested sections, connection strings, URLs, lists. The same every time.</summary>
internal static class GeneratedSettings
{
    public const int FilesPerService = 4;

    private static readonly string[] Environments = ["Development", "Testing", "Staging", "Production"];

    /// <summary>One service: a base file of about 400 keys and what four environments change of it.</summary>
    public static IReadOnlyList<SourceFile> Service() =>
    [
        new SourceFile("appsettings.json", Settings(sections: 28, seed: 1, "Production")),
        .. Environments.Select((environment, i) => new SourceFile($"appsettings.{environment}.json", Settings(sections: 6, seed: 2 + i, environment))),
    ];

    /// <summary>Services of four files of about 2 KB each; every service differs from every other.</summary>
    public static IEnumerable<SourceFile> Estate(int files)
    {
        for (var file = 0; file < files; file++)
        {
            var (service, layer) = (file / FilesPerService, file % FilesPerService);
            var name = layer == 0 ? "appsettings.json" : $"appsettings.{Environments[layer]}.json";
            yield return new SourceFile(Invariant($"services/service{service:D4}/{name}"), Settings(sections: 3, file, Environments[layer]));
        }
    }

    /// <summary>Files of about 7 KB, every second one with a password somewhere in it.</summary>
    public static IReadOnlyList<SourceFile> WithSecrets(int files) =>
    [
        .. Enumerable.Range(0, files).Select(file => new SourceFile(
            Invariant($"services/service{file / FilesPerService:D4}/{(file % FilesPerService == 0 ? "appsettings.json" : $"appsettings.{Environments[file % FilesPerService]}.json")}"),
            file % 2 == 0 ? Settings(sections: 14, file, "Production") : Settings(sections: 14, file, "Production").Replace("Authentication=Active Directory Default", "User Id=app;Password=Harbour-Lantern-7729", StringComparison.Ordinal))),
    ];

    /// <summary>Writes the estate below a folder, for measuring the whole tool.</summary>
    public static void Write(int files, string folder)
    {
        foreach (var file in Estate(files))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    public static long Utf8Length(IEnumerable<SourceFile> files) => files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Text));

    private static string Settings(int sections, int seed, string environment)
    {
        var json = new StringBuilder(sections * 600);
        var domain = environment.ToLowerInvariant() + ".internal.contoso.com";
        json.Append(CultureInfo.InvariantCulture, $$"""
            {
              "Logging": {
                "LogLevel": {
                  "Default": "Information",
                  "Microsoft.AspNetCore": "Warning"
                }
              },
              "ConnectionStrings": {
                "Main": "Server=tcp:sql{{seed}}.{{domain}},1433;Database=Orders{{seed}};Authentication=Active Directory Default;Encrypt=Strict;Connect Timeout=30",
                "Cache": "cache{{seed}}.{{domain}}:6380,ssl=True,abortConnect=False,connectTimeout=5000"
              },

            """);
        for (var section = 0; section < sections; section++)
        {
            json.Append(CultureInfo.InvariantCulture, $$"""
                  "Client{{section}}": {
                    "Endpoint": "https://api{{seed % 97}}.{{domain}}/v{{section}}/orders",
                    "Description": "Sends what was ordered to the partner \u2013 at most once an hour",
                    "Timeout": "00:00:{{section % 50 + 10}}",
                    "Enabled": {{(section % 3 == 0 ? "false" : "true")}},
                    "Retry": {
                      "Attempts": {{section % 7 + 1}},
                      "BackoffSeconds": {{section % 5}}.5,
                      "Policy": "exponential"
                    },
                    // Regions are tried in this order.
                    "Regions": [
                      "westeurope",
                      "northeurope",
                      "francecentral"
                    ],
                    "Batch": { "Size": {{section * 10 + 50}}, "QueueName": "orders-{{section}}", "Schedule": "0 */{{section % 20 + 2}} * * *" }
                  },

                """);
        }

        return json.Append("""  "Theme": "dark" """).Append('\n').Append('}').Append('\n').ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
