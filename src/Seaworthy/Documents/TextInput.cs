namespace Seaworthy.Documents;

/// <summary>Hands a text to a parser that wants a reader, without copying it.</summary>
internal sealed class TextInput(string text) : System.IO.TextReader
{
    private int _at;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, length);
        _at += length;
        return length;
    }
}
