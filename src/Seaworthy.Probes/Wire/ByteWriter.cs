using System.Buffers.Binary;

namespace Seaworthy.Probes.Wire;

/// <summary>Writes the big-endian, length-prefixed fields of TLS.</summary>
internal sealed class ByteWriter
{
    private readonly byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Byte(int value) => _bytes[Length++] = (byte)value;

    public void Short(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(Length), (ushort)value);
        Length += 2;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_bytes.AsSpan(Length));
        Length += value.Length;
    }

    public void Shorts(ReadOnlySpan<ushort> values)
    {
        foreach (var value in values)
        {
            Short(value);
        }
    }

    /// <summary>Leaves room for a length of 1 to 3 bytes, writes what follows, then fills the length in.</summary>
    public void Prefixed(int width, Action content)
    {
        var at = Length;
        Length += width;
        content();
        var length = Length - at - width;
        for (var i = 0; i < width; i++)
        {
            _bytes[at + i] = (byte)(length >> (8 * (width - 1 - i)));
        }
    }
}
