using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class LaunchProfileTests
{
    [Fact]
    public void Reads_names_commands_and_variables_in_order()
    {
        var profiles = Read("""
            { "profiles": {
              "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "A__B": "1" } },
              "IIS Express": { "commandName": "IISExpress" } } }
            """);
        Assert.Equal(["http True ASPNETCORE_ENVIRONMENT=Development,A__B=1", "IIS Express False "], profiles.Select(p => $"{p.Name} {p.RunsProject} {string.Join(",", p.Variables.Select(v => $"{v.Name}={v.Value}"))}"));
    }

    [Theory]
    [InlineData("""{ "profiles": { "p": { "environmentVariables": { "A": null, "B": [ 1 ], "C": { } } } } }""")]
    [InlineData("""{ "profiles": { "p": { "environmentVariables": "A=1" } } }""")]
    [InlineData("""{ "profiles": { "p": 1 } }""")]
    public void Gives_no_variables_for_other_shapes(string text) => Assert.Empty(Read(text).Single().Variables);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{ "profiles": [ { "commandName": "Project" } ] }""")]
    public void Finds_no_profile_where_there_is_none(string text) => Assert.Empty(Read(text));

    private static List<LaunchProfile> Read(string text) => [.. LaunchProfile.Read(Folder.Document("Properties/launchSettings.json", text).Document.Root)];
}
