using Microsoft.Extensions.Configuration;

namespace Seaworthy.Tests.Contracts;

/// <summary>What the rules claim of the binder, shown by the binder itself.</summary>
public sealed class BinderFactsTests
{
    [Fact]
    public void A_strict_binder_knows_a_member_only_by_its_own_name() =>
        Assert.Contains("'fee-rate'", Assert.Throws<InvalidOperationException>(() => Bind(("fee-rate", "1"), strict: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_lax_binder_passes_an_unknown_key_over() => Assert.Equal(3, Bind(("Retry", "5")).Retries);

    [Fact]
    public void A_null_turns_a_number_into_zero() => Assert.Equal(0, Bind(("Retries", null)).Retries);

    [Fact]
    public void A_null_takes_the_default_of_a_text_away() => Assert.Null(Bind(("Name", null)).Name);

    [Fact]
    public void A_get_only_member_throws_upon_what_can_not_be_converted() => Assert.Throws<InvalidOperationException>(() => Bind(("Fixed", "x")));

    [Fact]
    public void A_member_that_can_not_be_converted_takes_its_whole_element_away() =>
        Assert.Equal([1], Configuration(("Nodes:0:Weight", "1"), ("Nodes:1:Weight", "x")).Get<Options>()!.Nodes.Select(n => n.Weight));

    [Fact]
    public void A_strict_binder_throws_upon_an_element() =>
        Assert.Throws<InvalidOperationException>(() => Configuration(("Nodes:0:Weight", "x")).Get<Options>(o => o.ErrorOnUnknownConfiguration = true));

    [Fact]
    public void A_constructor_without_its_parameter_throws_where_the_section_exists() =>
        Assert.Throws<InvalidOperationException>(() => Configuration(("Ledger:Size", "1")).GetSection("Ledger").Get<Ledger>());

    [Fact]
    public void A_constructor_is_not_called_where_the_section_does_not_exist() => Assert.Null(Configuration().GetSection("Ledger").Get<Ledger>());

    [Fact]
    public void A_read_takes_a_null_for_absence() => Assert.Equal(5, Configuration(("Retries", null)).GetValue("Retries", 5));

    private static Options Bind((string Key, string? Value) value, bool strict = false) => Configuration(value).Get<Options>(o => o.ErrorOnUnknownConfiguration = strict)!;

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build();

    internal sealed record Ledger(string File, int Size = 0);

    internal sealed class Node
    {
        public int Weight { get; set; }
    }

    internal sealed class Options
    {
        public int Retries { get; set; } = 3;

        public string? Name { get; set; } = "default";

        public int Fixed { get; } = 1;

        [ConfigurationKeyName("fee-rate")]
        public int FeeRate { get; set; }

        public List<Node> Nodes { get; set; } = [];
    }
}
