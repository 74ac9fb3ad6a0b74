using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Tests.Reports;

public sealed class LineWindowTests
{
    [Fact]
    public void A_short_line_is_shown_whole() => Assert.Equal(new LineWindow("0123456789", 3, 2), LineWindow.Around("0123456789", 3, 2, 10));

    [Fact]
    public void A_long_line_is_cut_at_both_ends() => Assert.Equal(new LineWindow("…abc…", 1, 3), LineWindow.Around("0123456789abcdefghijk", 10, 3, 5));

    [Fact]
    public void The_start_of_a_long_line_stays() => Assert.Equal(new LineWindow("01234…", 0, 1), LineWindow.Around("0123456789", 0, 1, 6));

    [Fact]
    public void The_end_of_a_long_line_stays() => Assert.Equal(new LineWindow("…56789", 5, 1), LineWindow.Around("0123456789", 9, 1, 6));

    [Fact]
    public void An_underline_ends_with_what_is_shown() => Assert.Equal(6 - 2, LineWindow.Around("0123456789", 2, 8, 6).Length);

    [Fact]
    public void A_place_behind_the_end_gets_one_caret() => Assert.Equal(new LineWindow("abc", 3, 1), LineWindow.Around("abc", 9, 0, 10));
}
