using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class SharedDatastoreTests() : RuleTests("SEA1304")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Main": "Host=db.example.com;Database=app
        """);

    [Fact]
    public void Reports_staging_on_the_database_of_production() =>
        Given("appsettings.Staging.json", """
            { "ConnectionStrings": { "Main": [|"Host=db.example.com;Database=app;Username=stage"|] } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "Main": "Host=db.example.com;Database=app;Username=app" } }
            """)
            .Reports(Severity.Error, "Production", "'ConnectionStrings:Main' of Staging names the same datastore");

    [Fact]
    public void Reports_it_under_another_key() =>
        Given("appsettings.Testing.json", """
            { "Reports": { "Store": [|"Server=sql.example.com;Database=app;Integrated Security=true"|] } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "Main": "Server=sql.example.com;Database=app;Integrated Security=true" } }
            """)
            .Reports(Severity.Error, "Production", "'Reports:Store' of Testing");

    [Fact]
    public void Reports_an_address_of_a_queue_namespace() =>
        Given("appsettings.Development.json", """
            { "Queue": [|"amqps://mq.example.com/orders"|] }
            """)
            .And("appsettings.Production.json", """
            { "Queue": "amqps://mq.example.com/orders" }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_another_database_on_the_same_server() =>
        Given("appsettings.Staging.json", """
            { "Db": "Host=db.example.com;Database=app_staging;Username=app" }
            """)
            .And("appsettings.Production.json", """
            { "Db": "Host=db.example.com;Database=app;Username=app" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_local_and_container_hosts() =>
        Given("appsettings.Development.json", """
            { "Db": "Host=localhost;Database=app;Username=app", "Other": "Host=postgres;Database=app;Username=app" }
            """)
            .And("appsettings.Production.json", """
            { "Db": "Host=localhost;Database=app;Username=app", "Other": "Host=postgres;Database=app;Username=app" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_value_that_both_inherit() =>
        Given("appsettings.json", """
            { "Db": "Host=db.example.com;Database=app;Username=app" }
            """)
            .And("appsettings.Staging.json", """
            { "A": 1 }
            """)
            .And("appsettings.Production.json", """
            { "A": 2 }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_host_that_is_still_to_come() =>
        Given("appsettings.Staging.json", """
            { "Db": "Host=#{DbHost}#;Database=app;Username=app" }
            """)
            .And("appsettings.Production.json", """
            { "Db": "Host=#{DbHost}#;Database=app;Username=app" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_staging_and_testing_that_share() =>
        Given("appsettings.Testing.json", """
            { "Db": "Host=db.test.example.com;Database=app;Username=app" }
            """)
            .And("appsettings.Staging.json", """
            { "Db": "Host=db.test.example.com;Database=app;Username=app" }
            """)
            .And("appsettings.Production.json", """
            { "Db": "Host=db.example.com;Database=app;Username=app" }
            """)
            .IsQuiet();
}
