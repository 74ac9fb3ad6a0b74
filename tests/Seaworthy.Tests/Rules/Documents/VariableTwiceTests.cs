using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class VariableTwiceTests() : RuleTests("SEA0003")
{
    protected override (string Path, string Text) Corrupt => ("compose.yaml", "services:\n  api:\n    environment:\n      - A=1\n      - [A\n");

    [Fact]
    public void Reports_a_variable_twice_in_a_compose_list() =>
        Given("compose.yaml", """
            services:
              api:
                image: a
                environment:
                  - A=1
                  - B=2
                  - [|A|]=3
            """).Reports(Severity.Warning, saying: "'A' is set twice");

    [Fact]
    public void Reports_a_variable_twice_in_a_container_of_a_manifest() =>
        Given("k8s/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      env:
                        - { name: A, value: "1" }
                        - { name: [|A|], valueFrom: { secretKeyRef: { name: s, key: k } } }
            """).Reports(Severity.Warning);

    [Fact]
    public void Reports_a_variable_twice_in_a_dotenv_file() =>
        Given("src/.env", "A=1\n# again\n[|A|]=2\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_every_repetition() =>
        Given(".env", "a=1\nA=2\n[|A|]=3\n[|a|]=4\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_two_spellings_of_one_configuration_key() =>
        Given("compose.yaml", """
            services:
              api:
                image: a
                environment:
                  Api__Url: x
                  [|API__URL|]: y
            """).Reports(Severity.Warning, saying: "'Api__Url' and 'API__URL' are one configuration key");

    [Fact]
    public void Reports_two_spellings_of_a_key_that_the_service_has() =>
        Given("src/appsettings.json", """{ "Greeting": "hello" }""").And("src/.env", "GREETING=a\n[|Greeting|]=b\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_two_spellings_of_a_host_variable() =>
        Given(".env", "ASPNETCORE_URLS=a\n[|aspnetcore_urls|]=b\n").Reports(Severity.Warning);

    [Fact]
    public void Guards_two_spellings_that_no_configuration_reads() =>
        Given(".env", "http_proxy=a\nHTTP_PROXY=a\n").IsQuiet();

    [Fact]
    public void Guards_one_variable_in_two_containers() =>
        Given("compose.yaml", "services:\n  a:\n    image: a\n    environment: [A=1]\n  b:\n    image: b\n    environment: [A=1]\n").IsQuiet();

    [Fact]
    public void Guards_an_override_in_another_file() =>
        Given(".env", "A=1\n").And(".env.production", "A=2\n").IsQuiet();

    [Fact]
    public void Guards_an_example_for_people() =>
        Given(".env.example", "A=1\nA=2\n").IsQuiet();

    [Fact]
    public void Guards_a_repetition_in_a_mapping_which_is_a_duplicate_key() =>
        Given("compose.yaml", "services:\n  a:\n    image: a\n    environment:\n      A: 1\n      A: 2\n").IsQuiet();
}
