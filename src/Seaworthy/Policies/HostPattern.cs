using Seaworthy.Values;

namespace Seaworthy.Policies;

/// <summary>Hosts that the policy allows to ask: one name, all names below a domain (<c>*.example.com</c>), an address or an address range.</summary>
internal sealed class HostPattern
{
    private readonly string _name;
    private readonly bool _isSuffix;
    private readonly NetworkRange? _range;

    private HostPattern(string name, bool isSuffix, NetworkRange? range)
    {
        _name = name;
        _isSuffix = isSuffix;
        _range = range;
    }

    /// <summary>Reads a pattern; null for what is none.</summary>
    public static HostPattern? Parse(string text)
    {
        if (NetworkRange.TryParse(text, out var range))
        {
            return new HostPattern("", false, range);
        }

        var isSuffix = text.StartsWith("*.", StringComparison.Ordinal);
        return HostName.Normalize(isSuffix ? text.Substring(2) : text) is { } name ? new HostPattern(isSuffix ? "." + name : name, isSuffix, null) : null;
    }

    /// <summary>Whether a normalized host is meant.</summary>
    public bool Covers(string host)
    {
        if (!NetworkRange.TryParse(host, out var address))
        {
            return _range is null && (_isSuffix ? host.Length > _name.Length && host.EndsWith(_name, StringComparison.Ordinal) : host == _name);
        }

        // A range that holds the whole Internet was not written with the machine itself or its network in mind.
        return _range is not null && _range.Contains(address)
            && (address.IsLoopback ? _range.IsLoopback : !address.IsPrivate || _range.IsPrivate);
    }
}
