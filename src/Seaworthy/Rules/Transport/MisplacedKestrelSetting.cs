using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A Kestrel setting where nobody reads it.</summary>
internal sealed class MisplacedKestrelSetting : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3005", "Kestrel setting in a place nobody reads", "wwww", Profile.Recommended, "process/pre/configuration-validation",
        "The server starts without the setting and says nothing, or only in its log");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var name in context.Effective.Children("Kestrel"))
        {
            if (ConfigurationKey.Equals(name, "Certificate") && context.Effective.Values.FirstOrDefault(v => v.Value is not null && ConfigurationKey.IsUnder(v.Key, "Kestrel:Certificate")) is { } certificate)
            {
                context.Report(certificate, "Kestrel reads 'Kestrel:Certificates:Default', not 'Kestrel:Certificate'", "Move it to Kestrel:Certificates:Default", atKey: true);
            }
        }

        if (context.Effective["urls"] is { Value.Length: > 0 } urls && context.Effective.Values.FirstOrDefault(v => ConfigurationKey.IsUnder(v.Key, "Kestrel:Endpoints") && ConfigurationKey.Equals(ConfigurationKey.Leaf(v.Key), "Url")) is { } endpoint)
        {
            context.Report(urls, $"'{urls.Key}' has no effect: 'Kestrel:Endpoints' overrides it", "Keep one of the two", atKey: true, related: [new(endpoint.Winner.ValueLocation, "the endpoint that wins")]);
        }
    }
}
