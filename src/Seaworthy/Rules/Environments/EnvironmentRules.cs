using Seaworthy.Rules.Contracts;

namespace Seaworthy.Rules.Environments;

/// <summary>SEA1xxx: contract and environments.</summary>
internal static class EnvironmentRules
{
    public static readonly Rule[] All =
    [
        new OverrideWithoutEffect(),
        new ShorterList(),
        new EmptyOverride(),
        new MixedListElement(),
        new ListIndexDrift(),
        new EnvironmentFileNotSelected(),
        new EmptyVariable(),
        new TwoEnvironmentVariables(),
        new LateFileWins(),
        new UnresolvedToken(),
        new FillMeIn(),
        new UnsetVariableFeedsKey(),
        new UnguardedVariable(),
        new KeyMissingInOneEnvironment(),
        new DifferentKindOfValue(),
        new StagingUnlikeProduction(),
        new SharedDatastore(),
        new LocalAddress(),
        new DevelopmentSelected(),
        new DebugLogging(),
        new DetailedErrors(),
        new SensitiveLogging(),
        new DebugBuild(),
        new DevelopmentFilePublished(),
        new EmulatorInUse(),
        new BitcoinNetwork(),
    ];
}
