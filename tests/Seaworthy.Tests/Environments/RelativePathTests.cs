using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("", "a/b.json", "a/b.json")]
    [InlineData("src/Api", ".", "src/Api")]
    [InlineData("src/Api", "", "src/Api")]
    [InlineData("src/Api", "./../Web/", "src/Web")]
    [InlineData("src/Api", "..\\Web\\app.json", "src/Web/app.json")]
    [InlineData("src", "..", "")]
    [InlineData("src", "a//b/./c", "src/a/b/c")]
    public void Resolves_dots_and_back_slashes(string folder, string path, string expected) => Assert.Equal(expected, RelativePath.Combine(folder, path));

    [Theory]
    [InlineData("", "..")]
    [InlineData("src", "../../other")]
    [InlineData("src", "../../src/Api")]
    [InlineData("src", "/etc/passwd")]
    [InlineData("src", "\\share\\app")]
    [InlineData("src", "C:\\app")]
    public void Is_nothing_outside_the_validated_folder(string folder, string path) => Assert.Null(RelativePath.Combine(folder, path));
}
