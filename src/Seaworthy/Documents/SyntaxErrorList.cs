using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Collects the defects of a file up to a number beyond which the file is simply of another kind.</summary>
internal sealed class SyntaxErrorList
{
    private const int Limit = 100;
    private readonly List<SyntaxError> _errors = [];

    public void Add(TextSpan span, string message)
    {
        if (_errors.Count < Limit)
        {
            _errors.Add(new SyntaxError(span, message));
        }
    }

    public SyntaxError[] ToArray() => [.. _errors];
}
