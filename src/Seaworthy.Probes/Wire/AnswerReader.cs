using System.Buffers.Binary;

namespace Seaworthy.Probes.Wire;

/// <summary>Reads a server's answer to a ClientHello record by record: at most 16 KiB, whatever lengths the peer claims.</summary>
internal sealed class AnswerReader(Stream stream)
{
    private const int HeaderLength = 5;
    private const int MaxRecordLength = (1 << 14) + 2048;
    private const int MaxBytes = 16 * 1024;
    private const int MaxWarnings = 4;
    private const int HandshakeHeaderLength = 4;
    private const int CloseNotify = 0;
    private const int UnrecognizedName = 112;

    private readonly byte[] _header = new byte[HeaderLength];
    private readonly byte[] _body = new byte[MaxBytes];

    // Handshake bytes so far; a ServerHello may be spread over records.
    private int _length;

    public async Task<ServerAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var warnings = 0;
        for (; ; )
        {
            var read = await stream.ReadAtLeastAsync(_header, HeaderLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (read < HeaderLength)
            {
                // Too short for a record: silence is a closed connection, a wrong first byte another protocol.
                return ServerAnswer.Undecided(read > 0 && !IsRecordType(_header[0]) ? ProbeFailure.PlainText : ProbeFailure.Reset);
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(3));
            if (!IsRecordType(_header[0]) || _header[1] != 3 || _header[2] > 4 || length is 0 or > MaxRecordLength)
            {
                return ServerAnswer.Undecided(ProbeFailure.PlainText);
            }

            var answer = (ContentType)_header[0] == ContentType.Alert
                ? await ReadAlertAsync(length, cancellationToken).ConfigureAwait(false)
                : await ReadHandshakeAsync(length, cancellationToken).ConfigureAwait(false);
            if (answer is { } found)
            {
                return found;
            }

            if ((ContentType)_header[0] == ContentType.Alert && ++warnings == MaxWarnings)
            {
                return ServerAnswer.Undecided(ProbeFailure.PlainText);
            }
        }
    }

    private async Task<ServerAnswer?> ReadAlertAsync(int length, CancellationToken cancellationToken)
    {
        if (length != 2 || _length > 0)
        {
            return ServerAnswer.Undecided(ProbeFailure.PlainText);
        }

        var alert = new byte[2];
        await stream.ReadExactlyAsync(alert, cancellationToken).ConfigureAwait(false);
        return (alert[0], alert[1]) switch
        {
            ( < 1 or > 2, _) => ServerAnswer.Undecided(ProbeFailure.PlainText),
            (_, CloseNotify) => ServerAnswer.Undecided(ProbeFailure.Reset),
            (1, _) => null,
            (2, UnrecognizedName) => ServerAnswer.Undecided(ProbeFailure.NameRefused),
            _ => ServerAnswer.Refused(alert[1]),
        };
    }

    private async Task<ServerAnswer?> ReadHandshakeAsync(int length, CancellationToken cancellationToken)
    {
        // Only as much of the record as the ServerHello needs is awaited: what follows it is of no interest.
        var left = length;
        while (left > 0)
        {
            var wanted = Math.Min(left, Missing());
            if (wanted <= 0 || _length + wanted > MaxBytes)
            {
                return ServerAnswer.Undecided(ProbeFailure.PlainText);
            }

            await stream.ReadExactlyAsync(_body.AsMemory(_length, wanted), cancellationToken).ConfigureAwait(false);
            _length += wanted;
            left -= wanted;
            if (_length == HandshakeHeaderLength && _body[0] != 2)
            {
                return ServerAnswer.Undecided(ProbeFailure.PlainText);
            }

            if (_length > HandshakeHeaderLength && Missing() == 0)
            {
                return ServerHello.TryRead(_body.AsSpan(HandshakeHeaderLength, _length - HandshakeHeaderLength), out var version, out var suite)
                    ? ServerAnswer.Accepted(version, suite)
                    : ServerAnswer.Undecided(ProbeFailure.PlainText);
            }
        }

        return null;
    }

    private int Missing() =>
        _length < HandshakeHeaderLength
            ? HandshakeHeaderLength - _length
            : HandshakeHeaderLength + ((_body[1] << 16) | (_body[2] << 8) | _body[3]) - _length;

    private static bool IsRecordType(byte type) => (ContentType)type is ContentType.Alert or ContentType.Handshake;
}
