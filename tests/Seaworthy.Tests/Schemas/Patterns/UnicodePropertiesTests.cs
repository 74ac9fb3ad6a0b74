using System.Globalization;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Tests.Schemas.Patterns;

public sealed class UnicodePropertiesTests
{
    /// <summary>A letter that Unicode 17 took out of the lowercase ones; the platform's data is older.</summary>
    private const int PharyngealFricative = 0x295;

    [Theory]
    [InlineData("Lu", UnicodeCategory.UppercaseLetter)]
    [InlineData("Ll", UnicodeCategory.LowercaseLetter)]
    [InlineData("Lt", UnicodeCategory.TitlecaseLetter)]
    [InlineData("Nd", UnicodeCategory.DecimalDigitNumber)]
    [InlineData("Pc", UnicodeCategory.ConnectorPunctuation)]
    [InlineData("Sc", UnicodeCategory.CurrencySymbol)]
    [InlineData("Zs", UnicodeCategory.SpaceSeparator)]
    [InlineData("Cs", UnicodeCategory.Surrogate)]
    public void Categories_agree_with_the_platform_wherever_it_knows_the_code_point(string name, UnicodeCategory category)
    {
        var set = UnicodeProperties.Find(name, null)!;
        var differences = Enumerable.Range(0, 0x20000)
            .Where(c => c != PharyngealFricative)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is var known && known != UnicodeCategory.OtherNotAssigned && set.Contains(c) != (known == category))
            .Select(c => c.ToString("X"));
        Assert.Empty(differences);
    }

    [Fact]
    public void A_category_and_its_complement_divide_all_code_points()
    {
        var letters = UnicodeProperties.Find("L", null)!;
        var others = letters.Complement();
        Assert.True(letters.IsDisjointFrom(others));
        Assert.DoesNotContain(Enumerable.Range(0, CodePointSet.LastCodePoint + 1), c => letters.Contains(c) == others.Contains(c));
    }

    [Fact]
    public void The_last_category_reaches_the_last_code_point() => Assert.True(UnicodeProperties.Find("Cn", null)!.Contains(CodePointSet.LastCodePoint));

    [Theory]
    [InlineData("gc", "Lu")]
    [InlineData("Script", "Latin")]
    [InlineData("scx", "Zyyy")]
    [InlineData("Alpha", null)]
    [InlineData("Extended_Pictographic", null)]
    [InlineData("XIDC", null)]
    public void Short_and_long_names_are_known(string name, string? value) => Assert.NotNull(UnicodeProperties.Find(name, value));

    [Theory]
    [InlineData("script", "Latin")]
    [InlineData("Script", "latin")]
    [InlineData("Script", "")]
    [InlineData("Latin", null)]
    [InlineData("", null)]
    [InlineData("Alphabetic", "Yes")]
    public void Names_are_exact(string name, string? value) => Assert.Null(UnicodeProperties.Find(name, value));
}
