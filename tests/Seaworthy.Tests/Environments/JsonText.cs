using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Seaworthy.Tests.Environments;

/// <summary>The real JSON provider over a text.</summary>
internal sealed class JsonText(string json) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) =>
        new JsonStreamConfigurationProvider(new() { Stream = new MemoryStream(Encoding.UTF8.GetBytes(json)) });
}
