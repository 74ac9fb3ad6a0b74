using System.Runtime.CompilerServices;

namespace Seaworthy.Compatibility;

/// <summary>Compares by identity; the platform has its own only on .NET 5 and later.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<object>
{
    public static readonly ReferenceComparer Instance = new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
