namespace Seaworthy.Tool.Tests.Support;

/// <summary>Refuses the first bytes it is given, then accepts the rest so that it can be closed.</summary>
internal sealed class FullDisk : MemoryStream
{
    private bool _refused;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_refused && buffer.Length > 0)
        {
            _refused = true;
            throw new IOException("No space left on device");
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}
