namespace Seaworthy.Certificates;

/// <summary>Walks the elements of one level of DER (ITU-T X.690), forward only. Whatever is damaged ends the walk.</summary>
internal ref struct DerReader(ReadOnlySpan<byte> data)
{
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte ObjectIdentifier = 0x06;
    public const byte Sequence = 0x30;

    private ReadOnlySpan<byte> _rest = data;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The tag of the next element; 0 at the end.</summary>
    public readonly byte Next => _rest.IsEmpty ? (byte)0 : _rest[0];

    public bool TryRead(out byte tag, out ReadOnlySpan<byte> content) => TryRead(out tag, out content, out _);

    /// <summary>The next element when it has this tag.</summary>
    public bool TryRead(byte tag, out ReadOnlySpan<byte> content)
    {
        content = default;
        return Next == tag && TryRead(out _, out content, out _);
    }

    /// <summary>The next element, with and without its header.</summary>
    public bool TryRead(out byte tag, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> encoded)
    {
        tag = 0;
        content = default;
        encoded = default;
        if (_rest.Length < 2 || (_rest[0] & 0x1F) == 0x1F || !TryReadLength(out var length, out var header) || length > _rest.Length - header)
        {
            return false;
        }

        tag = _rest[0];
        content = _rest.Slice(header, length);
        encoded = _rest.Slice(0, header + length);
        _rest = _rest.Slice(header + length);
        return true;
    }

    /// <summary>Passes over the next element when it has this tag.</summary>
    public bool Skip(byte tag) => TryRead(tag, out _);

    // Definite lengths of up to three bytes: a file is at most 1 MB.
    private readonly bool TryReadLength(out int length, out int header)
    {
        length = _rest[1];
        header = 2;
        if (length < 0x80)
        {
            return true;
        }

        var bytes = length & 0x7F;
        if (bytes is 0 or > 3 || _rest.Length < 2 + bytes)
        {
            return false;
        }

        length = 0;
        for (var i = 0; i < bytes; i++)
        {
            length = (length << 8) | _rest[2 + i];
        }

        header += bytes;
        return true;
    }
}
