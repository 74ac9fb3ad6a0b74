using Microsoft.Extensions.Configuration;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>What the configuration binder makes of texts.</summary>
internal static class Bound
{
    /// <summary>The object bound from pairs of property and text, or null where the binder throws.</summary>
    public static T? To<T>(params (string Property, string Text)[] values)
        where T : class, new() =>
        Written.Accepted(() =>
        {
            var bound = new T();
            new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Property, string? (v) => v.Text)).Build().Bind(bound);
            return bound;
        });
}
