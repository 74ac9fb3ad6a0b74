using Seaworthy.Policies;

namespace Seaworthy.Tests.Policies;

public sealed class TextFormatsTests
{
    [Theory]
    [InlineData("P30D")]
    [InlineData("PT45S")]
    [InlineData("P1Y2M3W4DT5H6M7S")]
    [InlineData("PT1H30M")]
    public void A_duration_is_accepted(string text) => Assert.True(TextFormats.IsValid(TextFormat.Duration, text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("30")]
    [InlineData("30s")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT5M1H")]
    [InlineData("P1D2D")]
    [InlineData("P1.5D")]
    [InlineData("P-1D")]
    [InlineData("1.00:00:00")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(TextFormats.IsValid(TextFormat.Duration, text));

    [Theory]
    [InlineData("0 3 * * 0")]
    [InlineData("*/15 0-6 1,15 * MON-FRI")]
    [InlineData("0 9 15 3,9 *")]
    [InlineData("5 4 * jan 7")]
    public void A_cron_schedule_is_accepted(string text) => Assert.True(TextFormats.IsValid(TextFormat.Cron, text));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 8")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("*/90 * * * *")]
    [InlineData("@daily")]
    [InlineData("* * * * AND")]
    [InlineData(", * * * *")]
    public void What_is_no_cron_schedule_is_refused(string text) => Assert.False(TextFormats.IsValid(TextFormat.Cron, text));

    [Theory]
    [InlineData("10.20.0.0/16", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("10.20.0.0", false)]
    [InlineData("10.20.0.0/33", false)]
    [InlineData("office", false)]
    public void An_address_range_needs_its_prefix(string text, bool expected) => Assert.Equal(expected, TextFormats.IsValid(TextFormat.Cidr, text));
}
