using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DebugBuildTests() : RuleTests("SEA1406")
{
    protected override (string Path, string Text) Corrupt => ("web.config", """
        <configuration>
          <system.web>
            <compilation debug="tru
        """);

    [Fact]
    public void Reports_a_debug_compilation() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <compilation debug=[|"true"|] targetFramework="4.8" />
              </system.web>
            </configuration>
            """)
            .Reports(Severity.Error, "Production", "'compilation' builds for debugging");

    [Fact]
    public void Reports_remote_debugging() =>
        Given("appsettings.Production.json", """
            { "SiteConfig": { "RemoteDebuggingEnabled": [|true|] } }
            """)
            .Reports(Severity.Error, "Production", "lets debuggers attach");

    [Fact]
    public void Reports_testing_as_a_warning() =>
        Given("appsettings.Testing.json", """
            { "SiteConfig": { "RemoteDebuggingEnabled": [|true|] } }
            """)
            .Reports(Severity.Warning, "Testing");

    [Fact]
    public void Reports_a_debuggers_port_that_compose_publishes() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                ports: [ [|"4024:4024"|] ]
            """)
            .Reports(Severity.Error, "production", "publishes a debugger's port");

    [Fact]
    public void Reports_a_debuggers_port_of_a_workload() =>
        Given("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: x:1
                      ports: [ { containerPort: [|4024|] } ]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Reports_a_debug_image() =>
        Given("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: [|"registry.example.com/api:1.2-debug"|]
                      ports: [ { containerPort: 8080 } ]
            """)
            .Reports(Severity.Error, "production", "debug image");

    [Fact]
    public void Guards_a_transform_that_removes_the_attribute() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <compilation debug="true" targetFramework="4.8" />
              </system.web>
            </configuration>
            """)
            .And("web.Release.config", """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <system.web>
                <compilation xdt:Transform="RemoveAttributes(debug)" />
              </system.web>
            </configuration>
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_transform_that_sets_it_to_false() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <compilation debug="true" targetFramework="4.8" />
              </system.web>
            </configuration>
            """)
            .And("web.Production.config", """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <system.web>
                <compilation debug="false" xdt:Transform="SetAttributes(debug)" />
              </system.web>
            </configuration>
            """)
            .IsQuiet();

    [Fact]
    public void Guards_release_builds_and_other_ports() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <compilation debug="false" targetFramework="4.8" />
              </system.web>
            </configuration>
            """)
            .And("docker-compose.production.yml", """
            services:
              api: { image: "x:1.2", ports: [ "8080:8080" ] }
              flows: { image: "n8nio/n8n:1.2", ports: [ "5678:5678" ] }
            """)
            .And("appsettings.Production.json", """
            { "SiteConfig": { "RemoteDebuggingEnabled": false } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "SiteConfig": { "RemoteDebuggingEnabled": true } }
            """)
            .And("docker-compose.override.yml", """
            services:
              api: { image: "x:1.2-debug", ports: [ "4024:4024" ] }
            """)
            .IsQuiet();
}
