namespace Seaworthy.Benchmarks;

/// <summary>What one schema costs.</summary>
internal sealed record SchemaFigures
{
    public required string Name { get; init; }

    public required int Instances { get; init; }

    public required int Invalid { get; init; }

    /// <summary>Milliseconds of the first compilation in a process of its own.</summary>
    public required double FirstCompile { get; init; }

    /// <summary>Milliseconds of the first yes/no pass in that process.</summary>
    public required double FirstPass { get; init; }

    /// <summary>Milliseconds of a compilation, warm.</summary>
    public required double Compile { get; init; }

    /// <summary>Nanoseconds an instance: every value looked at.</summary>
    public required double Walk { get; init; }

    /// <summary>Nanoseconds an instance: yes or no.</summary>
    public required double Verdict { get; init; }

    public required double VerdictToWalk { get; init; }

    /// <summary>Nanoseconds a mutated instance: findings with their places.</summary>
    public required double Findings { get; init; }

    /// <summary>All findings with their places against yes/no, which ends at the first, on invalid instances.</summary>
    public required double FindingsToVerdict { get; init; }

    /// <summary>The same with every message and path read.</summary>
    public required double WordsToVerdict { get; init; }

    /// <summary>Bytes a valid instance in a yes/no pass.</summary>
    public required double Allocated { get; init; }

    /// <summary>Nanoseconds an instance of NJsonSchema; not a number where it cannot read the schema.</summary>
    public required double Peer { get; init; }

    public required double PeerToVerdict { get; init; }
}
