using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Reports;

/// <summary>Secrets go in, nothing of them comes out, whatever the format and whatever state the files are in.</summary>
public sealed class CanaryTests
{
    private const string Canary = WalletFolder.Secret;

    [Theory]
    [InlineData("validate {folder} --profile strict")]
    [InlineData("validate {folder} --profile strict --verbosity detailed")]
    [InlineData("validate {folder} --profile strict --format json")]
    [InlineData("validate {folder} --profile strict --format sarif")]
    [InlineData("check {folder}/strict.schema.json {folder}/appsettings.Testing.json {folder}/k8s/production/encoded.yaml {folder}/secrets.enc.yaml")]
    [InlineData("check {folder}/strict.schema.json {folder}/appsettings.Testing.json --format sarif")]
    [InlineData("effective Testing --path {folder}")]
    [InlineData("effective Production --path {folder}")]
    [InlineData("effective Development --path {folder}")]
    [InlineData("effective Production ConnectionStrings:Wallet --path {folder}")]
    [InlineData("effective Production Api:Secret --path {folder}")]
    [InlineData("effective Production Api:Secrt --path {folder}")]
    [InlineData("diff Development Production --path {folder}")]
    public void No_secret_comes_out(string line)
    {
        using var folder = Folder();
        var run = ToolRun.Of(folder, line.Split(' '));
        Assert.DoesNotContain("CANARY", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Encoded(Canary)[..12], run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Encoded("bot:" + Canary)[..12], run.Out + run.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.NotChecked, run.Status);
    }

    [Fact]
    public void No_secret_comes_out_of_a_file_cut_off_anywhere()
    {
        using var folder = new TestFolder().AsRepository();
        var text = $$"""{ "Db": { "Password": "{{Canary}}", "Url": "amqp://app:{{Canary}}@mq/" }, "ConnectionStrings": { "W": "Host=h;Password={{Canary}};Pooling=true" } }""";
        for (var length = 1; length < text.Length; length += 7)
        {
            folder.With("appsettings.Production.json", text[..length]);
            var run = ToolRun.Of(folder, "validate", "{folder}", "--profile", "strict", "--verbosity", "detailed");
            Assert.DoesNotContain("CANARY", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    private static string Encoded(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static TestFolder Folder() => WalletFolder.Create()
        .With("appsettings.Production.json", $$"""
            {
              "ConnectionStrings": { "Wallet": "Host=prod.corp;Username=app;Password=other-{{Canary}}", "Cache": "cache:6379,password={{Canary}},ssl=true" },
              "Api": { "Secret": "{{Canary}}", "Url": "https://api.corp/?token={{Canary}}", "Queue": "amqp://app:{{Canary}}@mq.corp/" },
              "Kestrel": { "Certificates": { "Default": { "Path": "a.pfx", "Password": "{{Canary}}" } } },
              "Duplicate": { "Password": "{{Canary}}", "Password": "{{Canary}}-2" }
            }
            """)
        .With("appsettings.Staging.json", $$"""{ "Api": { "Secret": "{{Canary}}" "Broken": """)
        .With(".env", $"DB_PASSWORD={Canary}\nAPI__SECRET=\"{Canary}\"\nexport TOKEN='{Canary}\n")
        .With("docker-compose.yml", $$"""
            services:
              db:
                image: postgres:17
                environment:
                  POSTGRES_PASSWORD: {{Canary}}
              api:
                image: api
                environment:
                  - ASPNETCORE_ENVIRONMENT=Staging
                  - ConnectionStrings__Wallet=Host=db;Password={{Canary}}
                  - Api__Secret=${API_SECRET:-{{Canary}}}
            """)
        .With("k8s/production/secret.yaml", $$"""
            apiVersion: v1
            kind: Secret
            metadata: { name: wallet }
            stringData:
              password: {{Canary}}
            """)
        .With("k8s/production/broken.yaml", $"apiVersion: v1\nkind: Secret\nstringData: {{ password: {Canary}\n  token: [\n")
        .With("appsettings.Testing.json", $$"""{ "Partner": { "Authorization": "Basic {{Encoded("bot:" + Canary)}}", "Header": "Bearer {{Canary}}4711", "Feed": "https://feed.corp/?api_key={{Canary}}4711" } }""")
        .With("strict.schema.json", """{ "patternProperties": { "": { "type": "integer", "additionalProperties": false, "pattern": "^$", "enum": [1] } } }""")
        .With("k8s/production/encoded.yaml", $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: encoded }}\ndata:\n  password: {Encoded(Canary)}\n  settings: {Encoded("Host=h;Password=" + Canary)}\n")
        .With("k8s/production/config.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: settings }}\ndata:\n  Api__Secret: {Canary}\n  appsettings.json: '{{ \"Api\": {{ \"Secret\": \"{Canary}\" }} }}'\n")
        .With(".github/workflows/ci.yml", $"jobs:\n  build:\n    env:\n      API_SECRET: {Canary}\n")
        .With("secrets.enc.yaml", $"password: {Canary}\nsops:\n  age: []\n  lastmodified: \"2026-01-01T00:00:00Z\"\n  mac: ENC[x]\n")
        .With("lnd.conf", $"[Bitcoind]\nbitcoind.rpcuser=u\nbitcoind.rpcpass={Canary}\n")
        .With("web.config", $"""<configuration><connectionStrings><add name="Wallet" connectionString="Server=s;Password={Canary}" /></connectionStrings><appSettings><add key="ApiSecret" value="{Canary}" /></appSettings></configuration>""")
        .With("Dockerfile", $"FROM scratch\nENV API_SECRET={Canary}\nARG DB_PASSWORD={Canary}\n");
}
