using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DebugBuildTests() : RuleTests("SEA1406")
{
    protected override (string Path, string Text) Corrupt => ("web.config", """
        <configuration><system.web><compilation debug="tru
        """);

    [Fact]
    public void Reports_a_debug_build() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <compilation debug=[|"true"|] />
              </system.web>
            </configuration>
            """)
            .Reports(Severity.Error, "Production", "debug");

    [Fact]
    public void Reports_an_open_debugger() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                ports:
                  - [|"4024:4024"|]
            """)
            .Reports(Severity.Error, "production", "debugger");

    [Fact]
    public void Guards_release_builds_and_other_ports() =>
        Given("web.config", """
            <configuration><system.web><compilation debug="false" /></system.web></configuration>
            """)
            .And("docker-compose.production.yml", """
            services:
              api:
                image: x
                ports: [ "8080:8080" ]
            """)
            .IsQuiet();
}
