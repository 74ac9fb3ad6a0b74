using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class ComposeReadingTests
{
    [Fact]
    public void Reads_every_service_that_is_a_mapping()
    {
        var document = Folder.Document("compose.yml", """
            services:
              api: { image: wallet }
              broken: text
              db: { image: postgres }
            """);
        Assert.Equal(["api", "db"], ComposeReading.Containers(document).Select(c => c.Name));
    }

    [Fact]
    public void Reads_variables_of_a_mapping_with_the_places_of_name_and_value()
    {
        var (document, variable) = Only("services: { api: { environment: { Jwt__Key: 'abc' } } }");
        Assert.Equal(("Jwt__Key", "abc", "Jwt__Key", "'abc'"), (variable.Name, variable.Value, document.Covered(variable.NameSpan), document.Covered(variable.ValueSpan)));
    }

    [Theory]
    [InlineData("Jwt__Key=abc")]
    [InlineData("\"Jwt__Key=abc\"")]
    [InlineData("'Jwt__Key=abc'")]
    public void Splits_an_item_of_a_list_at_the_first_equals_sign(string item)
    {
        var (document, variable) = Only($"services: {{ api: {{ environment: [ {item} ] }} }}");
        Assert.Equal(("Jwt__Key", "abc", "Jwt__Key", "abc"), (variable.Name, variable.Value, document.Covered(variable.NameSpan), document.Covered(variable.ValueSpan)));
    }

    [Fact]
    public void Keeps_equals_signs_in_the_value_of_a_list_item() =>
        Assert.Equal("Host=db;Port=5432", Only("services: { api: { environment: [ \"Db=Host=db;Port=5432\" ] } }").Variable.Value);

    [Fact]
    public void Covers_the_whole_item_where_escapes_move_its_parts()
    {
        var (document, variable) = Only("services: { api: { environment: [ \"A=x\\ty\" ] } }");
        Assert.Equal(("x\ty", "\"A=x\\ty\""), (variable.Value, document.Covered(variable.ValueSpan)));
    }

    [Theory]
    [InlineData("services: { api: { environment: [ TOKEN ] } }")]
    [InlineData("services: { api: { environment: { TOKEN: } } }")]
    [InlineData("services: { api: { environment: { TOKEN: null } } }")]
    public void Takes_a_name_alone_as_passed_through_from_the_shell(string text) => Assert.Equal(("TOKEN", null), (Only(text).Variable.Name, Only(text).Variable.Value));

    [Theory]
    [InlineData("services: { api: { environment: [ A= ] } }")]
    [InlineData("services: { api: { environment: { A: '' } } }")]
    public void Takes_an_empty_value_as_the_empty_text(string text) => Assert.Equal("", Only(text).Variable.Value);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("8080", "8080")]
    public void Hands_scalars_over_as_written(string written, string value) =>
        Assert.Equal(value, Only($"services: {{ api: {{ environment: {{ A: {written} }} }} }}").Variable.Value);

    [Theory]
    [InlineData("services: { api: { image: a, environment: text } }")]
    [InlineData("services: { api: { image: a, environment: [ [ A=1 ], { B: 2 }, null ] } }")]
    [InlineData("services: [ api ]")]
    [InlineData("services:")]
    public void Gives_no_variables_for_other_shapes(string text) =>
        Assert.Empty(ComposeReading.Containers(Folder.Document("compose.yml", text)).SelectMany(c => c.Variables));

    private static (WorkspaceDocument Document, Variable Variable) Only(string text)
    {
        var document = Folder.Document("compose.yml", text);
        return (document, ComposeReading.Containers(document).Single().Variables.Single());
    }
}
