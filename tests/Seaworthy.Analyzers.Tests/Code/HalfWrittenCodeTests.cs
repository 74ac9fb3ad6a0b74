using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>In an editor the rules see code that does not compile, all the time.</summary>
public sealed class HalfWrittenCodeTests
{
    private const string SettingsAndSecrets = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Net.Http;
        using Azure.Identity;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using Microsoft.IdentityModel.Logging;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Mail>("x", builder.Configuration.GetSection("Mail"));
        var mail = builder.Services.AddOptions<Mail>().BindConfiguration("Mail").Validate(() => true).Validate(o => Is(o));
        mail.ValidateDataAnnotations().Validate((o, p) => o.Port > 0);
        builder.Services.AddHttpLogging(o => o.LoggingFields |= HttpLoggingFields.All);
        builder.Services.AddHsts(o => o.MaxAge = new TimeSpan(days: 1, 2, 3, x));
        builder.Services.AddHttpClient("rates", c => c.BaseAddress = new($"http://api.rates.io/{args[0]}"));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var text = "Host=db.corp.net;Username=app;" + ("Password=" + $"q8Zr2m{nameof(args)}{1}Wx7Lk4") + args[0];
        var credential = new ClientSecretCredential("a", clientSecret: "q8Zr2mWx7Lk4Vt9Bn3", "c");
        IdentityModelEventSource.ShowPII = true;
        new DbContextOptionsBuilder()?.EnableSensitiveDataLogging(sensitive: );
        await new HttpClient().GetAsync("http://api.rates.io:80" + 1 + 'c');
        builder.Build().UseDeveloperExceptionPage().UseHsts();
        sealed class Mail { [Required, Range(] public string? Host { get; set; } public Mail Next { get; set; } public List<Mail> All => []; public int Port; }
        """;

    private const string TransportAndAccess = """
        using System;
        using System.Net.Http;
        using System.Net.Security;
        using Hangfire;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.HttpOverrides;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.IdentityModel.Tokens;
        using RabbitMQ.Client;
        var builder = WebApplication.CreateBuilder(args);
        string name = name.ToLower() ?? other; string other = name; Microsoft.AspNetCore.Routing.IEndpointRouteBuilder admin = admin.MapGroup("/"); string uri = uri + "/"; CookieBuilder cookie = cookie;
        if (name == "Development" || !env.IsDevelopment() is "x" or not null) { options.RequireHttpsMetadata = false; }
        builder.Services.AddAuthentication().AddJwtBearer(o => { if (name is "Production") return; o.RequireHttpsMetadata = false; o.TokenValidationParameters = new() { ValidateIssuer = false, SignatureValidator = (t, _) => new JwtSecurityToken(t), IssuerValidator = (i) => i, ValidateLifetime = } });
        builder.Services.AddCors(c => c.AddPolicy(uri, p => p.SetIsOriginAllowed(_ => true).WithOrigins("*", ).AllowAnyOrigin().AllowCredentials()));
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = args[0] == "" ? (_, _, _, e) => e != SslPolicyErrors.None || true : Missing };
        handler.ServerCertificateCustomValidationCallback += delegate { throw; return true; };
        var headers = new ForwardedHeadersOptions { KnownProxies = { } }; headers.KnownProxies.Clear(); headers.KnownIPNetworks.Clear(;
        builder.Services.AddSession(o => { o.Cookie = new() { SecurePolicy = CookieSecurePolicy.None }; cookie.SecurePolicy = CookieSecurePolicy.None; });
        var factory = new ConnectionFactory { Uri = new Uri("amqps://" + uri), Ssl = { AcceptablePolicyErrors = } }; factory.Uri = uri;
        var app = builder.Build(); admin.MapSwagger(); app.UseSwaggerUI(); app.UseHangfireDashboard("/jobs", new DashboardOptions { Authorization = [, new Everyone()] });
        switch (name) { case "Development": app.MapHealthChecks("/h", new() { ResponseWriter = (h, r) => }); break; case: }
        sealed class Everyone : IDashboardAuthorizationFilter { public bool Authorize(DashboardContext context) => }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(CodeRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeRule)) && !t.IsAbstract).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    [Theory]
    [InlineData(SettingsAndSecrets)]
    [InlineData(TransportAndAccess)]
    public async Task No_rule_throws_wherever_the_text_ends(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var all = Rules.SelectMany(r => r.SupportedDiagnostics).ToDictionary(d => d.Id, _ => ReportDiagnostic.Warn);
        var subject = CSharpCompilation.Create("Subject", null, CodeReferences.All, new CSharpCompilationOptions(OutputKind.ConsoleApplication).WithSpecificDiagnosticOptions(all));
        for (var length = program.Length; length > 0; length -= 29)
        {
            var tree = CSharpSyntaxTree.ParseText(program[..length], new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: cancellation);
            var diagnostics = await subject.AddSyntaxTrees(tree).WithAnalyzers(Rules, new AnalyzerOptions([], new Hosting.BuildProperties(("seaworthy_profile", "strict")))).GetAnalyzerDiagnosticsAsync(cancellation);
            Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        }
    }
}
