using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("#{X}#", nameof(TokenSyntax.HashBraces))]
    [InlineData("__DB_PASSWORD__", nameof(TokenSyntax.Underscores))]
    [InlineData("$(Db.Password)", nameof(TokenSyntax.DollarParentheses))]
    [InlineData("%DB_PASSWORD%", nameof(TokenSyntax.Percent))]
    [InlineData("{{ .Values.x }}", nameof(TokenSyntax.Mustache))]
    [InlineData("<your key>", nameof(TokenSyntax.AngleBrackets))]
    [InlineData("${X}", nameof(TokenSyntax.Variable))]
    [InlineData("${X:-${Y}}", nameof(TokenSyntax.VariableWithDefault))]
    [InlineData("${X:?set it}", nameof(TokenSyntax.RequiredVariable))]
    public void A_token_tells_its_syntax(string text, string syntax) => Assert.Equal(syntax, Placeholder.Whole(text)!.Syntax.ToString());

    [Theory]
    [InlineData("{Timestamp:HH:mm} {Message}")]
    [InlineData("{controller}/{action}/{id?}")]
    [InlineData("<p>hello</p>")]
    [InlineData("100%")]
    [InlineData("%2F%3A")]
    [InlineData("__EFMigrationsHistory")]
    [InlineData("Your order has been shipped")]
    [InlineData("None")]
    [InlineData("yourStrong(!)Password")]
    [InlineData("$2a$12$abc")]
    public void Ordinary_text_is_no_placeholder(string text) => Assert.Null(Placeholder.Whole(text));

    [Fact]
    public void A_default_knows_its_place()
    {
        const string text = "${PASSWORD:-hunter2}";
        var token = Placeholder.Whole(text)!;
        Assert.Equal(("PASSWORD", "hunter2", "hunter2"), (token.Name, token.Default, text.Substring(token.DefaultOffset, 7)));
    }

    [Fact]
    public void Tokens_inside_a_longer_value_are_found() =>
        Assert.Equal(["Host", "DB_PWD"], Placeholder.FindEmbedded("Server=#{Host}#;Password=${DB_PWD};").Select(t => t.Name));
}
