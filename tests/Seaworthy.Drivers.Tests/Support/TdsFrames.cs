using System.Buffers.Binary;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>The packets that TDS 7 wraps around a TLS handshake; what follows the handshake is bare.</summary>
internal sealed class TdsFrames(Stream inner) : Stream
{
    private const byte Prelogin = 0x12;
    private int _left;

    public bool IsFramed { get; set; } = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsFramed && _left == 0)
        {
            var head = new byte[8];
            await inner.ReadExactlyAsync(head, cancellationToken);
            _left = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - head.Length;
        }

        var read = await inner.ReadAsync(_left > 0 ? buffer[..Math.Min(_left, buffer.Length)] : buffer, cancellationToken);
        _left = Math.Max(0, _left - read);
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsFramed)
        {
            var head = new byte[] { Prelogin, 1, 0, 0, 0, 0, 1, 0 };
            BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(buffer.Length + head.Length));
            await inner.WriteAsync(head, cancellationToken);
        }

        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
