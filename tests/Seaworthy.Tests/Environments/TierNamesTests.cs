using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class TierNamesTests
{
    [Theory]
    [InlineData("Development", nameof(EnvironmentTier.Development))]
    [InlineData("override", nameof(EnvironmentTier.Development))]
    [InlineData("QA", nameof(EnvironmentTier.Testing))]
    [InlineData("IntegrationTests", nameof(EnvironmentTier.Testing))]
    [InlineData("uat", nameof(EnvironmentTier.Staging))]
    [InlineData("pre-prod", nameof(EnvironmentTier.Staging))]
    [InlineData("Pre_Production.eu", nameof(EnvironmentTier.Staging))]
    [InlineData("non-prod", nameof(EnvironmentTier.Testing))]
    [InlineData("nonprod-eu", nameof(EnvironmentTier.Testing))]
    [InlineData("westeurope.staging", nameof(EnvironmentTier.Staging))]
    [InlineData("PROD-eu", nameof(EnvironmentTier.Production))]
    [InlineData("live_2", nameof(EnvironmentTier.Production))]
    public void Tell_the_tier_of_a_whole_name_or_one_of_its_words(string name, string tier) => Assert.Equal((true, tier), (TierNames.TryGetTier(name, out var found), found.ToString()));

    [Theory]
    [InlineData("Docker")]
    [InlineData("product")]
    [InlineData("test-prod")]
    [InlineData("")]
    public void Tell_nothing_of_other_names_or_of_words_of_two_tiers(string name) => Assert.False(TierNames.TryGetTier(name, out _));

    [Theory]
    [InlineData("prod", true)]
    [InlineData("dev", true)]
    [InlineData("tests", false)]
    [InlineData("integration", false)]
    [InlineData("prod-eu", false)]
    public void Know_the_folders_that_name_an_environment(string folder, bool known) => Assert.Equal(known, TierNames.IsTierWord(folder));
}
