using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class EndpointCannotStartTests() : RuleTests("SEA3004")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    private const string Closed = "environments: { Production: { closed: true } }";

    [Fact]
    public void Reports_a_file_beside_a_certificate_of_the_store() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"/run/tls.pfx"|], "Subject": "api.example.com" } } } }
            """)
            .Reports(Severity.Error, "Production", "two sources");

    [Fact]
    public void Reports_a_missing_file_of_a_closed_environment() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, "Production", "does not exist");

    [Fact]
    public void Reports_a_password_that_does_not_open_the_file() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pfx"|], "Password": "tulip-garden-77" } } } }
            """)
            .WithCertificate("certs/api.pfx", new TestCertificate().Pfx("another"))
            .Reports(Severity.Error, "Production", "does not open with the password");

    [Fact]
    public void Reports_a_certificate_for_clients_alone() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { Purposes = ["1.3.6.1.5.5.7.3.2"] }).Pem)
            .Reports(Severity.Error, "Production", "serverAuth");

    [Theory]
    [InlineData("/etc/ssl/api.pem")]
    [InlineData("C:\\\\certs\\\\api.pem")]
    [InlineData("../outside/api.pem")]
    [InlineData("${CERTS}/api.pem")]
    public void Guards_paths_that_belong_to_the_machine_of_the_deployment(string path) =>
        Given("appsettings.Production.json", $$"""
            { "Kestrel": { "Certificates": { "Default": { "Path": "{{path}}", "KeyPath": "/etc/ssl/api.key" } } } }
            """)
            .WithPolicy(Closed)
            .IsQuiet();

    [Fact]
    public void Guards_missing_files_of_open_environments_and_those_that_the_policy_excludes() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .And("appsettings.Staging.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "local/api.pem" } } } }
            """)
            .WithPolicy("environments: { Staging: { closed: true } }\nexclude: [\"local/**\"]")
            .IsQuiet();

    [Fact]
    public void Guards_missing_files_when_nobody_looked_for_them()
    {
        var request = new ValidationRequest
        {
            Files = [new("appsettings.Production.json", """
                { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
                """)],
            Policy = new("seaworthy.yaml", Closed),
            Today = new DateTime(2026, 11, 23),
        };
        Assert.DoesNotContain(Validator.Validate(request, TestContext.Current.CancellationToken).Findings, f => f.RuleId == RuleId);
    }
}
