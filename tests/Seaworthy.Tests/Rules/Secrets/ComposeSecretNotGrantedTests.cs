using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class ComposeSecretNotGrantedTests() : RuleTests("SEA2112")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.yml", "services:\n  api:\n    image: a\n    environment:\n      DB_PASSWORD_FILE: /run/secrets/db\n    secrets: [");

    [Fact]
    public void Reports_a_secret_that_the_service_is_not_given() =>
        Given("docker-compose.yml", "services:\n  api:\n    image: a\n    environment:\n      DB_PASSWORD_FILE: [|/run/secrets/db|]\n    secrets: [dbb]\nsecrets:\n  dbb: { file: ./db }\n").Reports(Severity.Error, saying: "reads the secret 'db'");

    [Fact]
    public void Reports_a_secret_that_nothing_defines_with_what_was_meant() =>
        Given("docker-compose.yml", "services:\n  api:\n    image: a\n    secrets:\n      - [|dbpasswrd|]\n      - source: [|tokn|]\nsecrets:\n  dbpassword: { file: ./db }\n  token: { external: true }\n").Reports(Severity.Error, saying: "Did you mean");

    [Fact]
    public void Guards_what_is_given_and_defined() =>
        Given("docker-compose.yml", "services:\n  api:\n    image: a\n    environment:\n      A_FILE: /run/secrets/db\n      B_FILE: /run/secrets/renamed\n      C_FILE: /run/secrets/${NAME}\n    secrets:\n      - db\n      - source: token\n        target: renamed\nsecrets:\n  db: { file: ./db }\n  token: { external: true }\n").IsQuiet();

    [Fact]
    public void Guards_what_another_file_of_the_folder_gives_and_defines() =>
        Given("docker-compose.yml", "services:\n  api:\n    image: a\n    environment: { A_FILE: /run/secrets/db }\n")
            .And("docker-compose.prod.yml", "services:\n  api:\n    secrets: [db]\nsecrets:\n  db: { external: true }\n").IsQuiet();
}
