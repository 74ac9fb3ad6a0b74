using CsCheck;
using Seaworthy.Probes.Tests.Support;
using Seaworthy.Probes.Wire;

namespace Seaworthy.Probes.Tests;

/// <summary>Whatever bytes arrive, reading them ends with an answer or the end of the stream, and within its cap.</summary>
public sealed class HostileBytesTests
{
    private const int Cap = 64 * 1024;

    private static readonly byte[] s_hello = HelloServer.Records(HelloServer.Hello(TlsVersion.Tls12, 0xC02F, [0, 43, 0, 2, 3, 4, 0, 23, 0, 0]), int.MaxValue);

    [Fact]
    public void Any_bytes_are_read_to_an_end() => Gen.Byte.Array[0, 200].Sample(b => Read(b));

    [Fact]
    public void Any_records_are_read_to_an_end() =>
        Gen.Select(Gen.Int[20, 24], Gen.Byte.Array[1, 40]).Array[1, 200]
            .Sample(records => Read([.. records.SelectMany(r => (byte[])[(byte)r.Item1, 3, 3, 0, (byte)r.Item2.Length, .. r.Item2])]));

    [Fact]
    public void A_hello_with_any_byte_changed_is_read_to_an_end() =>
        Gen.Select(Gen.Int[0, s_hello.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var bytes = (byte[])s_hello.Clone();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            Read(bytes);
        });

    [Fact]
    public void A_hello_that_is_cut_off_is_never_an_acceptance()
    {
        for (var length = 0; length < s_hello.Length; length++)
        {
            Assert.NotEqual(AnswerKind.Accepted, Read(s_hello[..length])?.Kind);
        }
    }

    [Fact]
    public void A_whole_hello_is_an_acceptance() => Assert.Equal(TlsVersion.Tls13, Read(s_hello)?.Version);

    private static ServerAnswer? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        try
        {
            // A memory stream answers at once.
            return new AnswerReader(stream).ReadAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (EndOfStreamException)
        {
            return null;
        }
        finally
        {
            Assert.InRange(stream.Position, 0, Cap);
        }
    }
}
