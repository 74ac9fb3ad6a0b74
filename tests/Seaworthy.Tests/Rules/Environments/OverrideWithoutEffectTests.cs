using Seaworthy.Findings;
using Seaworthy.Tests.Rules.Contracts;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class OverrideWithoutEffectTests() : RuleTests("SEA1028")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Smtp_Host: "mail
        """);

    [Fact]
    public void Reports_separators_that_separate_nothing() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" }, "Wallet": { "Node": { "Url": "b" } } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Smtp_Host|]: mail
                  [|Wallet.Node.Url|]: x
            """)
            .Reports(Severity.Error, "Production", "does not set");

    [Fact]
    public void Reports_a_host_prefix_for_a_key_that_a_file_sets() =>
        Given("wallet/appsettings.json", """
            { "Urls": "http://*:80" }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|ASPNETCORE_URLS|]: http://*:8080
            """)
            .Reports(Severity.Error, "Production", "below every file");

    [Fact]
    public void Reports_a_variable_name_inside_a_file() =>
        Given("appsettings.json", """
            { "Smtp": { "Host": "a" } }
            """)
            .And("appsettings.Production.json", """
            { [|"Smtp__Host"|]: "b" }
            """)
            .Reports(Severity.Error, "Production", "in a file");

    [Fact]
    public void Guards_variables_that_take_effect_or_hit_nothing() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" }, "Log_Level": "x" }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: mail
                  SOME_OTHER_NAME: x
                  Log_Level: y
                  ASPNETCORE_HTTP_PORTS: "8080"
            """)
            .IsQuiet();

    [Fact]
    public void Guards_the_variable_that_selects_the_environment() =>
        Given("wallet/appsettings.json", """
            { "Environment": "shown in the footer" }
            """)
            .And("docker-compose.yml", """
            services:
              wallet:
                environment: { ASPNETCORE_ENVIRONMENT: Production }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_variable_file_that_compose_fills_in_from() =>
        Given("appsettings.json", """
            { "Db": { "Host": "a" } }
            """)
            .And(".env", "DB_HOST=b")
            .And("docker-compose.yml", """
            services:
              db:
                image: "postgres:${DB_HOST}"
            """)
            .IsQuiet();

    [Fact]
    public void Reports_a_separator_that_is_none_for_a_key_that_only_the_code_knows() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Wallet_Port|]: 1
                  [|Wallet.Owner|]: a
            """)
            .WithContract(TestContract.Wallet(TestContract.Member("Port", "int32") + "," + TestContract.Member("Owner", "string")))
            .Reports(Severity.Error, "Production", "separates nothing");

    [Fact]
    public void Guards_a_variable_that_the_code_reads_by_its_own_name() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Wallet_Port: 1
            """)
            .WithContract(TestContract.Of(TestContract.Member("Wallet_Port", "int32")))
            .IsQuiet();

    [Fact]
    public void Guards_names_of_variables_and_keys_that_are_set_as_well() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  WALLET_PORT: 1
                  Wallet__Owner: a
                  Wallet_Owner: a
                  Wallet_Other: a
            """)
            .WithContract(TestContract.Wallet(TestContract.Member("Port", "int32") + "," + TestContract.Member("Owner", "string")))
            .IsQuiet();
}
