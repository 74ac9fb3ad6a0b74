using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>What the platform itself does, as far as the code rules rest on it.</summary>
public sealed class PlatformTests
{
    [Fact]
    public void Configure_runs_no_attribute() =>
        Assert.Null(Read(services => services.Configure<Outer>(Section)));

    [Fact]
    public void ValidateDataAnnotations_runs_the_attributes_of_the_type_itself() =>
        Assert.Contains("Name", Read(services => services.AddOptions<Outer>().Bind(Section).ValidateDataAnnotations()), StringComparison.Ordinal);

    [Fact]
    public void ValidateDataAnnotations_does_not_look_into_a_nested_type() =>
        Assert.DoesNotContain("Unled", Read(services => services.AddOptions<Outer>().Bind(Section).ValidateDataAnnotations()), StringComparison.Ordinal);

    [Fact]
    public void ValidateObjectMembers_leads_validation_into_a_nested_type() =>
        Assert.Contains("'Outer.Led' members: 'Inside'", Read(services => services.AddOptions<Outer>().Bind(Section).ValidateDataAnnotations()), StringComparison.Ordinal);

    [Fact]
    public void ValidateEnumeratedItems_leads_validation_into_a_collection() =>
        Assert.Contains("'Outer.Items[0]' members: 'Inside'", Read(services => services.AddOptions<Outer>().Bind(Section).ValidateDataAnnotations()), StringComparison.Ordinal);

    [Fact]
    public void An_ephemeral_provider_reads_nothing_that_another_one_wrote()
    {
        var written = Protector().Protect([1, 2, 3]);
        Assert.Throws<CryptographicException>(() => Protector().Unprotect(written));
    }

    [Fact]
    public void Hsts_lasts_thirty_days_by_default() => Assert.Equal(TimeSpan.FromDays(30), new HstsOptions().MaxAge);

    private static IDataProtector Protector()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private static IConfigurationSection Section =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Outer:Unled:Other", "x"), new("Outer:Led:Other", "x"), new("Outer:Items:0:Other", "x")]).Build().GetSection("Outer");

    private static string? Read(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<Outer>>().Value;
            return null;
        }
        catch (OptionsValidationException exception)
        {
            return exception.Message;
        }
    }

    private sealed class Outer
    {
        [Required]
        public string? Name { get; set; }

        public Inner Unled { get; set; } = new();

        [ValidateObjectMembers]
        public Inner Led { get; set; } = new();

        [ValidateEnumeratedItems]
        public List<Inner> Items { get; set; } = [];
    }

    private sealed class Inner
    {
        [Required]
        public string? Inside { get; set; }

        public string? Other { get; set; }
    }
}
