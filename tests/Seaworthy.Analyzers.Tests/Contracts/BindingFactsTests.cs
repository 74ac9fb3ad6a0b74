using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Seaworthy.Analyzers.Tests.Contracts;

/// <summary>What contracts claim of binding, shown by the real binder.</summary>
public sealed class BindingFactsTests
{
    [Fact]
    public void A_constructor_parameter_without_default_is_required() =>
        Assert.Throws<InvalidOperationException>(() => Section(("A:X", "1")).Get<Point>());

    [Fact]
    public void A_constructor_parameter_with_default_is_not() => Assert.Equal(7, Section(("A:X", "1")).Get<Defaulted>()!.Y);

    [Fact]
    public void A_parameterless_constructor_wins_over_parameters() => Assert.Equal(0, Section(("A:Other", "1")).Get<Both>()!.X);

    [Fact]
    public void A_private_setter_and_a_getter_alone_are_dead()
    {
        var access = Section(("A:Closed", "1"), ("A:Computed", "2"), ("A:Init", "3")).Get<Access>()!;
        Assert.Equal((0, 9, 3), (access.Closed, access.Computed, access.Init));
    }

    [Fact]
    public void The_key_name_attribute_replaces_the_name()
    {
        Assert.Equal("k", Section(("A:api-key", "k")).Get<Renamed>()!.ApiKey);
        Assert.Null(Section(("A:ApiKey", "k")).Get<Renamed>()!.ApiKey);
    }

    [Fact]
    public void The_keyword_required_demands_nothing_of_configuration() => Assert.Null(Section(("A:Other", "x")).Get<Needed>()!.Name);

    [Fact]
    public void A_required_section_that_is_missing_throws() => Assert.Throws<InvalidOperationException>(() => Configuration().GetRequiredSection("A"));

    [Fact]
    public void Reads_of_absent_keys_demand_nothing() =>
        Assert.Equal((null, 0, null, null), (Configuration()["A"], Configuration().GetValue<int>("A"), Configuration().GetConnectionString("A"), Configuration().GetSection("A").Get<Renamed>()));

    [Fact]
    public void An_element_that_does_not_convert_is_dropped() => Assert.Equal([1, 3], Section(("A:0", "1"), ("A:1", "x"), ("A:2", "3")).Get<List<int>>()!);

    [Fact]
    public void An_unknown_key_throws_only_where_the_binder_is_told() =>
        Assert.Throws<InvalidOperationException>(() => Section(("A:Closd", "1")).Get<Access>(o => o.ErrorOnUnknownConfiguration = true));

    [Fact]
    public void The_attribute_required_passes_a_number_that_is_missing_and_refuses_a_text_that_is() =>
        Assert.Equal(["Text"], Failures<Attributed>(("A:Other", "x")));

    [Fact]
    public void A_range_that_excludes_the_default_makes_the_key_required() => Assert.Equal(["Number"], Failures<Ranged>(("A:Other", "x")));

    [Fact]
    public void Constraints_of_nested_types_run_only_where_an_attribute_says_so()
    {
        Assert.Empty(Failures<Outer>(("A:Inner:Other", "x")));
        Assert.NotEmpty(Failures<Recursing>(("A:Inner:Other", "x")));
    }

    private static IEnumerable<string> Failures<T>(params (string Key, string? Value)[] values)
        where T : class
    {
        var services = new ServiceCollection();
        services.AddOptions<T>().Bind(Section(values)).ValidateDataAnnotations();
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures.Select(f => f.Split('\'')[3])];
        }
    }

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => v.Value)).Build();

    private static IConfigurationSection Section(params (string Key, string? Value)[] values) => Configuration(values).GetSection("A");

    public sealed record Point(int X, int Y);

    public sealed record Defaulted(int X, int Y = 7);

    public sealed class Both
    {
        public Both()
        {
        }

        public Both(int x) => X = x;

        public int X { get; set; }
    }

    public sealed class Access
    {
        public int Closed { get; private set; }

        public int Computed => 9;

        public int Init { get; init; }
    }

    public sealed class Renamed
    {
        [ConfigurationKeyName("api-key")]
        public string? ApiKey { get; set; }
    }

    public sealed class Needed
    {
        public required string Name { get; set; }
    }

    public sealed class Attributed
    {
        [Required]
        public int Number { get; set; }

        [Required]
        public string? Text { get; set; }
    }

    public sealed class Ranged
    {
        [Range(1, 10)]
        public int Number { get; set; }
    }

    public sealed class Inner
    {
        [Required]
        public string? Name { get; set; }
    }

    public sealed class Outer
    {
        public Inner Inner { get; set; } = new();
    }

    public sealed class Recursing
    {
        [ValidateObjectMembers]
        public Inner Inner { get; set; } = new();
    }
}
