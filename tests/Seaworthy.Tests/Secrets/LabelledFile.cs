using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Seaworthy.Text;

namespace Seaworthy.Tests.Secrets;

/// <summary>A file of production with one labelled value in it, in the form that real files have.</summary>
/// <param name="Format">Its kind.</param>
/// <param name="Source">The file.</param>
/// <param name="Value">What is in it.</param>
internal sealed record LabelledFile(string Format, SourceFile Source, LabelledValue Value)
{
    /// <summary>The value in every form that can carry it.</summary>
    public static IEnumerable<LabelledFile> All(LabelledValue value)
    {
        var variable = value.Key.Replace(":", "__", StringComparison.Ordinal);
        var quoted = JsonSerializer.Serialize(value.Text);
        var isOneLine = !value.Text.Contains('\n', StringComparison.Ordinal);
        yield return new("settings", new SourceFile("appsettings.Production.json", Nested(value.Key, quoted)), value);
        yield return new("compose", new SourceFile("docker-compose.production.yml", $"services:\n  api:\n    image: acme/api:1.2.3\n    environment:\n      ASPNETCORE_ENVIRONMENT: Production\n      {variable}: {Interpolated(quoted)}\n"), value);
        yield return new("workload", new SourceFile("k8s/production/api.yaml", $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: api }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          image: acme/api:1.2.3\n          env:\n            - name: {variable}\n              value: {quoted}\n"), value);
        yield return new("config map", new SourceFile("k8s/production/config.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: api }}\ndata:\n  {variable}: {quoted}\n"), value);
        yield return new("secret manifest", new SourceFile("k8s/production/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: api }}\ndata:\n  {variable}: {Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Text))}\n"), value);
        yield return new("web.config", new SourceFile("web.config", new XElement("configuration", new XElement("system.webServer", new XElement("aspNetCore", new XElement("environmentVariables", new XElement("environmentVariable", new XAttribute("name", variable), new XAttribute("value", value.Text)))))).ToString()), value);
        yield return new("workflow", new SourceFile(".github/workflows/deploy.yml", $"on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      {variable}: {quoted}\n    steps: []\n"), value);
        if (isOneLine)
        {
            yield return new(".env", new SourceFile(".env.production", $"LOG_LEVEL=info\n{variable}='{value.Text}'\n"), value);
        }
    }

    // A dollar sign starts a variable there, so a literal one is written twice; variables stay as they are.
    private static string Interpolated(string quoted) => quoted.Contains("${", StringComparison.Ordinal) ? quoted : quoted.Replace("$", "$$", StringComparison.Ordinal);

    private static string Nested(string key, string quoted)
    {
        var parts = key.Split(':');
        var json = new StringBuilder("{\n");
        for (var i = 0; i < parts.Length; i++)
        {
            json.Append(' ', 2 * (i + 1)).Append('"').Append(parts[i]).Append(i == parts.Length - 1 ? "\": " : "\": {\n");
        }

        return json.Append(quoted).Append('\n').Append('}', parts.Length).ToString();
    }
}
