using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Seaworthy.Tests.Environments;

/// <summary>The real provider over variables of our own, so that the process's environment stays untouched.</summary>
internal sealed class FixedVariables((string Name, string Value)[] variables, string? prefix) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(variables, prefix);

    private sealed class Provider((string Name, string Value)[] variables, string? prefix) : EnvironmentVariablesConfigurationProvider(prefix)
    {
        public override void Load() => LoadFrom(this, variables.ToDictionary(v => v.Name, v => v.Value));

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Load")]
        private static extern void LoadFrom(EnvironmentVariablesConfigurationProvider provider, IDictionary variables);
    }
}
