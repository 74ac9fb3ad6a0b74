using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Collects errors in the order of their places, without echoes and up to a number.</summary>
internal ref partial struct JsonParser
{
    private const int MaxErrors = 20;

    public readonly SyntaxError[] Errors => _errors is null ? [] : [.. _errors];

    private void Error(int start, int length, string message)
    {
        if (_at < _heldBackUntil)
        {
            return;
        }

        _errors ??= [];
        var index = _errors.Count;
        while (index > 0 && _errors[index - 1].Span.Start > start)
        {
            index--;
        }

        _errors.Insert(index, new SyntaxError(new TextSpan(start, Math.Min(length, _span.Length - start)), message));

        // Enough is known; the rest would be noise and time.
        _isExhausted |= _errors.Count == MaxErrors;
        if (_isExhausted)
        {
            _heldBackUntil = int.MaxValue;
        }
        else if (_at >= _span.Length)
        {
            _heldBackUntil = _span.Length + 1;
        }
    }

    private void NeverClosed(int start) =>
        Error(start, 1, _span[start] == '{' ? "This object is never closed: '}' is missing" : "This list is never closed: ']' is missing");

    /// <summary>An error at the next token would only repeat the one just reported.</summary>
    private void HoldBack()
    {
        Next();
        _heldBackUntil = Math.Max(_heldBackUntil, _isExhausted ? int.MaxValue : _at + 1);
    }
}
