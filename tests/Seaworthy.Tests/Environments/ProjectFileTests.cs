using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("<Project><PropertyGroup><AssemblyName>Wallet.Host</AssemblyName></PropertyGroup></Project>", "Wallet.Host")]
    [InlineData("<Project><PropertyGroup><Nullable>enable</Nullable></PropertyGroup><PropertyGroup><AssemblyName> Wallet.Host </AssemblyName></PropertyGroup></Project>", "Wallet.Host")]
    [InlineData("<Project><PropertyGroup><AssemblyName>$(Prefix).Host</AssemblyName></PropertyGroup></Project>", "Wallet.Api")]
    [InlineData("<Project><ItemGroup><AssemblyName>Other</AssemblyName></ItemGroup></Project>", "Wallet.Api")]
    [InlineData("<Project", "Wallet.Api")]
    [InlineData("", "Wallet.Api")]
    public void Names_the_application_after_its_assembly_else_its_file(string text, string name) => Assert.Equal(name, Read(text).AssemblyName);

    [Theory]
    [InlineData("net10.0", true)]
    [InlineData("net11.0-windows", true)]
    [InlineData("net9.0", false)]
    [InlineData("net8.0", false)]
    [InlineData("netcoreapp3.1", false)]
    [InlineData("net48", false)]
    [InlineData("netstandard2.0", false)]
    [InlineData("$(DefaultFramework)", true)]
    public void Knows_which_frameworks_load_settings_named_after_the_application(string framework, bool loads) =>
        Assert.Equal(loads, Read($"<Project><PropertyGroup><TargetFramework>{framework}</TargetFramework></PropertyGroup></Project>").LoadsApplicationSettings);

    [Fact]
    public void Assumes_a_current_framework_where_the_file_tells_none() => Assert.True(Read("<Project/>").LoadsApplicationSettings);

    private static ProjectFile Read(string text) => ProjectFile.Read(Folder.Document("src/Wallet.Api.csproj", text));
}
