using CsCheck;
using Npgsql;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>Modes are read as <see cref="Enum.Parse(Type, string, bool)"/> reads them, which all drivers build on.</summary>
public sealed class EnumTextTests
{
    private static readonly (string Name, int Value)[] Names = [.. Enum.GetValues<SslMode>().Select(m => (m.ToString(), (int)m))];

    [Fact]
    public void Any_text_is_read_as_the_runtime_reads_it() =>
        Gen.OneOf(
                Written.InAnyCase(Written.OneOf(Enum.GetNames<SslMode>())),
                Written.OneOf(",", " ", "\t", "+", "-", "0", "1", "5", "12", "0x1", "1.0", "9999999999", "Verify", "verify-full", "\u00a0"))
            .Array[0, 4]
            .Select(string.Concat)
            .Sample(text => Assert.True(EnumText.Read(text, Names) == Parse(text), $"[{text}] {Parse(text)} {EnumText.Read(text, Names)}"), iter: 20_000, threads: 1);

    private static int? Parse(string text) => Enum.TryParse<SslMode>(text, ignoreCase: true, out var mode) ? (int)mode : null;
}
