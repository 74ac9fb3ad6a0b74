using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Values;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class SecretInCodeTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new SecretInCode();

    // Made here: nothing in this repository may look like a token that somebody lost.
    private static string Token
    {
        get
        {
            const string Body = "q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1Yp5Gf0";
            return "ghp" + "_" + Body + Checksums.ToBase62(Checksums.Crc32(Body));
        }
    }

    private static string Stripe => "sk" + "_live_" + "4eC39HqLyjWDarjtT1zdp7dc";

    [Fact]
    public Task Reports_a_connection_string() => Check("""
        var connection = [|"Server=sql.corp.net;Database=wallet;User Id=app;Password=q8Zr2mWx7Lk4"|];
        """);

    [Fact]
    public Task Reports_raw_and_verbatim_text() => Check(""""
        var raw = [|"""Host=db.corp.net;Username=app;Password=q8Zr2mWx7Lk4"""|];
        var verbatim = [|@"Host=db.corp.net;Username=app;Password=q8Zr2mWx7Lk4"|];
        """");

    [Fact]
    public Task Reports_pieces_once() => Check("""
        const string Password = "q8Zr2mWx7Lk4";
        var added = [|"Host=db.corp.net;" + "Username=app;" + "Password=q8Zr2mWx7Lk4"|];
        var named = [|"Host=db.corp.net;Username=app;Password=" + Password|];
        var interpolated = [|$"Host={args[0]};Username=app;Password=q8Zr2mWx7Lk4"|];
        """);

    [Fact]
    public Task Reports_an_account_key() => Check("""
        var storage = [|"DefaultEndpointsProtocol=https;AccountName=wallet;AccountKey=bm90IGEgcmVhbCBrZXksIGJ1dCBsb25nIGVub3VnaCB0byBiZSBvbmUgb2YgNjQgYnl0ZXMhIQ==;EndpointSuffix=core.windows.net"|];
        """);

    [Fact]
    public Task Reports_a_password_in_an_address() => Check("""
        var broker = new Uri([|"amqps://app:q8Zr2mWx7Lk4@broker.corp.net:5671/"|]);
        """);

    [Fact]
    public Task Reports_a_token_whose_checksum_is_right() => Check($$"""
        var header = Use([|"{{Token}}"|]);

        static string Use(string token) => token;
        """);

    [Fact]
    public Task Reports_a_token_by_its_form_in_options() => Check($$"""
        var options = new PaymentOptions { Value = [|"{{Stripe}}"|] };

        sealed class PaymentOptions
        {
            public string Value { get; set; } = "";

            public string ApiKey { get; set; } = [|"{{Stripe}}"|];
        }
        """);

    [Fact]
    public Task Reports_the_secret_of_an_azure_credential() => Check("""
        using Azure.Identity;

        const string Secret = "q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1";
        var credential = new ClientSecretCredential("tenant", "client", [|Secret|]);
        """);

    [Fact]
    public Task Guards_text_whose_password_is_not_constant() => Check("""
        var password = args[0];
        var interpolated = $"Host=db.corp.net;Username=app;Password={password}";
        var added = "Host=db.corp.net;Username=app;Password=" + password + ";";
        var formatted = string.Format("Host={0};Username=app;Password={1}", "db.corp.net", password);
        var address = $"amqps://app:{password}@broker.corp.net";
        var pattern = @"^(\w+)://([^:]+):(.*)@(.+)$";
        """);

    [Fact]
    public Task Guards_placeholders_and_samples() => Check("""
        string[] samples =
        [
            "Host=db.corp.net;Username=app;Password=changeme",
            "Host=db.corp.net;Username=app;Password=<your password>",
            "Host=db.corp.net;Username=app;Password=${DB_PASSWORD}",
            "Host=db.corp.net;Username=app;Password=********",
            "Host=localhost;Username=postgres;Password=postgres",
            "Server=sqlserver;User Id=sa;Password=Pass@word1",
            "amqp://guest:guest@localhost:5672",
            "https://user:secret-name@example.com/",
            "UseDevelopmentStorage=true",
        ];
        """);

    [Fact]
    public Task Guards_text_that_only_speaks_of_passwords() => Check("""
        string[] texts =
        [
            "The password must have 12 characters; key=value pairs are not allowed",
            "UPDATE users SET password = @password WHERE id = @id",
            "grant_type=password&username={0}",
            "https://corp.net/reset?token=",
            "https://www.google.com/recaptcha/api/siteverify?secret={0}&response={1}",
            "https://login.corp.net/callback?code=sample&state=abc",
            "CREATE LOGIN app WITH PASSWORD = 'q8Zr2mWx7Lk4'; USE wallet;",
            "<a href=\"https://corp.net/?key=name\">key</a>",
            "Set-Cookie: token=abc; Path=/; Secure; SameSite=Strict",
            "git clone https://user@github.com/corp/wallet.git",
            "Endpoint=https://wallet.servicebus.windows.net;Authentication=ManagedIdentity",
            "Server=sql.corp.net;Database=wallet;Integrated Security=true",
            "Server=sql.corp.net;Database=wallet;Authentication=Active Directory Default",
        ];
        """);

    [Fact]
    public Task Guards_attributes_and_design_time() => Check("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Design;

        Console.WriteLine();

        [Obsolete("Host=db.corp.net;Username=app;Password=q8Zr2mWx7Lk4")]
        sealed class Factory : IDesignTimeDbContextFactory<DbContext>
        {
            public DbContext CreateDbContext(string[] args)
            {
                var connection = "Host=localhost;Username=app;Password=q8Zr2mWx7Lk4";
                return new DbContext(new DbContextOptionsBuilder().Options);
            }
        }

        namespace Microsoft.EntityFrameworkCore.Design
        {
            interface IDesignTimeDbContextFactory<T>
            {
                T CreateDbContext(string[] args);
            }
        }
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
        {
            builder.Configuration["ConnectionStrings:Wallet"] = "Host=localhost;Username=app;Password=q8Zr2mWx7Lk4";
        }
        """);

    [Fact]
    public Task Guards_a_form_outside_options_and_a_wrong_checksum() => Check($$"""
        var text = "{{Stripe}}";
        var options = new Options { Token = "{{Token[..^1]}}0" };

        sealed class Options
        {
            public string Token { get; set; } = "";
        }
        """);

    [Fact]
    public Task Guards_a_credential_that_reads_its_secret() => Check("""
        using Azure.Identity;

        var builder = WebApplication.CreateBuilder(args);
        var read = new ClientSecretCredential("tenant", "client", builder.Configuration["Secret"]!);
        var placeholder = new ClientSecretCredential("tenant", "client", "<secret>");
        """);

    [Fact]
    public async Task The_message_holds_no_secret() => Assert.Equal(
        [
            "Here stands a literal Password in a connection string, and whoever has the code or the assembly can log in; read it from configuration and supply it from the secret store",
            "Here stands a real GitHub token (its checksum is right), and whoever has the code or the assembly can use it; revoke it, then read the new one from configuration",
        ],
        await Messages($$"""
            var connection = "Server=sql.corp.net;User Id=app;Password=q8Zr2mWx7Lk4";
            var token = "{{Token}}";
            """));

    [Fact]
    public async Task A_test_project_is_left_alone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var xunit = MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);
        var compilation = CSharpCompilation.Create(
            "Subject",
            [CSharpSyntaxTree.ParseText("class C { string S = \"Server=sql.corp.net;User Id=app;Password=q8Zr2mWx7Lk4\"; }", cancellationToken: cancellation)],
            [.. CodeReferences.All, xunit],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(await compilation.WithAnalyzers(ImmutableArray.Create(Rule)).GetAnalyzerDiagnosticsAsync(cancellation));
    }

    [Fact]
    public Task Reports_the_password_of_a_server_that_others_reach_even_in_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
        {
            builder.Configuration["ConnectionStrings:Wallet"] = [|"Host=dev.corp.net;Username=app;Password=q8Zr(2m*Wx7Lk4"|];
        }
        """);
}
