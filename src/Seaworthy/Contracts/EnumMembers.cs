using System.Globalization;

namespace Seaworthy.Contracts;

/// <summary>The members of an enum: names and, as far as known, numbers.</summary>
/// <param name="Names">The names as declared.</param>
/// <param name="Values">Their numbers in the same order; shorter when the contract does not tell.</param>
/// <param name="IsFlags">Whether members combine.</param>
internal sealed record EnumMembers(IReadOnlyList<string> Names, IReadOnlyList<decimal> Values, bool IsFlags)
{
    /// <summary>The number of a member, compared without case as the converter does; null when there is no such name.</summary>
    public decimal? Find(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i < Values.Count ? Values[i] : 0;
            }
        }

        return null;
    }

    /// <summary>Whether a number is one of the members, or nothing is known of their numbers.</summary>
    public bool Defines(decimal number) => Values.Count == 0 || Values.Contains(number);

    /// <summary>The names for a message, the first few of many.</summary>
    public string Display() => string.Join(", ", Names.Take(8)) + (Names.Count > 8 ? string.Format(CultureInfo.InvariantCulture, " and {0} more", Names.Count - 8) : "");
}
