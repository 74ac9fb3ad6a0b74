using System.Globalization;
using System.Text;

namespace Seaworthy.Benchmarks;

/// <summary>Settings files of about 2 KB that look like real ones and are the same on every run.</summary>
internal static class SettingsCorpus
{
    private static readonly string[] Services = ["Ledger", "Wallet", "Rates", "Notifications", "Identity", "Reporting", "Custody", "Webhooks"];
    private static readonly string[] Levels = ["Information", "Warning", "Error", "Debug"];

    public static string[] Generate(int files)
    {
        var random = new Random(20_260_101);
        var texts = new string[files];
        for (var i = 0; i < files; i++)
        {
            texts[i] = File(random, i);
        }

        return texts;
    }

    private static string File(Random random, int number)
    {
        var text = new StringBuilder();
        var service = Services[number % Services.Length];
        text.Append("{\n");
        if (number % 5 == 0)
        {
            text.Append("  // Settings of the ").Append(service).Append(" service; secrets come from the vault.\n");
        }

        Logging(text, random);
        Connections(text, random, service);
        for (var i = 0; i < 3; i++)
        {
            Section(text, random, Services[(number + i) % Services.Length]);
        }

        Cors(text, random, service);
        text.Append("  \"AllowedHosts\": \"*\"\n}\n");
        return text.ToString();
    }

    private static void Logging(StringBuilder text, Random random) => text.Append(CultureInfo.InvariantCulture, $$"""
          "Logging": {
            "LogLevel": {
              "Default": "{{Pick(random, Levels)}}",
              "Microsoft.AspNetCore": "{{Pick(random, Levels)}}",
              "Microsoft.EntityFrameworkCore.Database.Command": "{{Pick(random, Levels)}}"
            },
            "Console": { "FormatterName": "json", "IncludeScopes": {{Boolean(random)}} }
          },

        """);

    private static void Connections(StringBuilder text, Random random, string service) => text.Append(CultureInfo.InvariantCulture, $$"""
          "ConnectionStrings": {
            "{{service}}": "Server=tcp:{{service}}-{{random.Next(100)}}.database.example.net,1433;Initial Catalog={{service}};Encrypt=True;TrustServerCertificate=False;Connection Timeout={{random.Next(10, 60)}};",
            "Cache": "cache-{{random.Next(100)}}.example.net:6380,ssl=True,abortConnect=False",
            "Queue": "amqps://queue-{{random.Next(100)}}.example.net:5671/{{service}}"
          },

        """);

    private static void Section(StringBuilder text, Random random, string name) => text.Append(CultureInfo.InvariantCulture, $$"""
          "{{name}}": {
            "BaseUrl": "https://{{name}}.internal.example.net/api/v{{random.Next(1, 4)}}/",
            "TimeoutSeconds": {{random.Next(5, 120)}},
            "Retry": { "MaxAttempts": {{random.Next(1, 9)}}, "BackoffMilliseconds": {{random.Next(50, 900)}}, "Jitter": {{Boolean(random)}} },
            "Enabled": {{Boolean(random)}},
            "ApiKey": "",
            "Tags": [ "tier-{{random.Next(1, 4)}}", "region-{{random.Next(1, 9)}}" ],
            "Schedule": "{{random.Next(60)}} {{random.Next(24)}} * * *", // cron
            "LogPath": "C:\\logs\\{{name}}"
          },

        """);

    private static void Cors(StringBuilder text, Random random, string service) => text.Append(CultureInfo.InvariantCulture, $$"""
          "Cors": {
            "AllowedOrigins": [
              "https://{{service}}.example.net",
              "https://admin-{{random.Next(100)}}.example.net"
            ],
            "AllowCredentials": {{Boolean(random)}},
            "PreflightMaxAge": {{random.Next(60, 86_400)}},
            "Fallback": null
          },

        """);

    private static string Pick(Random random, string[] among) => among[random.Next(among.Length)];

    private static string Boolean(Random random) => random.Next(2) == 0 ? "true" : "false";
}
