using Seaworthy.Contracts;

namespace Seaworthy.Rules.Contracts;

/// <summary>How messages name the code that wants a key.</summary>
internal static class ContractWords
{
    /// <summary><c>read at Program.cs:12</c>, <c>bound to WalletOptions at Program.cs:20</c>, or what little is known.</summary>
    public static string Where(ContractMatch match)
    {
        if (match.Nearest?.Reads is [var read, ..])
        {
            return read.Place is { } place ? $"read at {place}" : "read by the code";
        }

        if (match.Bound?.Binds is [var bind, ..])
        {
            return (bind.Type.Length == 0 ? "bound" : "bound to " + TypeName(bind.Type)) + (bind.Place is { } place ? $" at {place}" : "");
        }

        return match.Nearest?.Place is { } declared ? $"declared at {declared}" : "known to the code";
    }

    /// <summary>The type that a section is bound to, without its namespace.</summary>
    public static string Type(ContractMatch match) => match.Bound?.Binds is [{ Type.Length: > 0 } bind, ..] ? TypeName(bind.Type) : "the type bound there";

    /// <summary>How a value of a kind is written.</summary>
    public static string HowTo(ContractKind kind, EnumMembers? members) => kind switch
    {
        ContractKind.Bool => "Write true or false",
        ContractKind.TimeSpan => "Write days.hours:minutes:seconds, for instance 00:00:30 for half a minute",
        ContractKind.Enum when members is not null => $"Write one of {members.Display()}",
        ContractKind.Guid => "Write 32 hexadecimal digits, grouped by hyphens",
        ContractKind.Bytes => "Write it in Base64",
        ContractKind.Version => "Write numbers separated by dots, at least two",
        ContractKind.DateTime or ContractKind.DateTimeOffset => "Write the date as 2026-12-24T18:00:00Z",
        ContractKind.DateOnly => "Write the date as 2026-12-24",
        ContractKind.TimeOnly => "Write the time as 18:30:00",
        ContractKind.Char => "Write one character",
        ContractKind.Uri => "Write a whole address, for instance https://wallet.corp",
        _ when kind.IsInteger() => "Write a whole number within the range of the type, without separators",
        _ => "Write a number with a point, without separators",
    };

    private static string TypeName(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
