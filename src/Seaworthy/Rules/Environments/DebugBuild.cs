using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A debug build or an open debugger where users are.</summary>
internal sealed class DebugBuild : Rule
{
    // Visual Studio's remote debugger and the inspector of Node.
    private static readonly int[] DebuggerPorts = [4020, 4021, 4022, 4023, 4024, 4025, 4026, 9229];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1406", "Remote debugging or debug build", "-wee", Profile.Recommended, "environments/development/debug-configuration",
        "A debugger runs any code it is sent, and a debug build never times out and shows its source");

    public override void Register(RuleRegistration on)
    {
        on.Document(DocumentKind.WebConfig, SeeWebConfig);
        on.Container(SeeContainer);
        on.Key(["remoteDebuggingEnabled", "RemoteDebugging"], SeeSetting);
    }

    private static void SeeWebConfig(DocumentContext context)
    {
        if (context.Root.At("configuration", "system.web", "compilation", "@debug") is { } debug && ConfigurationKey.Equals(debug.AsText() ?? "", "true") && !WebConfigTransform.Settles(context, "compilation", "debug"))
        {
            context.Report(debug.Span, "compilation", "'compilation' builds for debugging", "Set debug=\"false\", or remove it in web.Release.config", environments: WebConfigEnvironment.Of(context));
        }
    }

    private static void SeeContainer(ContainerContext context)
    {
        foreach (var port in context.Container.IsCompose ? PublishedPort.Of(context.Container.Node) : [])
        {
            if (Array.IndexOf(DebuggerPorts, port.Target) >= 0)
            {
                context.Report(port.Span, "ports", $"'{context.Container.Name}' publishes a debugger's port", "Remove the port from this environment");
            }
        }

        foreach (var item in context.Container.IsCompose ? [] : context.Container.Node["ports"].Items())
        {
            if (item.At("containerPort") is { } port && int.TryParse(port.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Array.IndexOf(DebuggerPorts, number) >= 0)
            {
                context.Report(port.Span, "ports", $"'{context.Container.Name}' opens a debugger's port", "Remove the port from this environment");
            }
        }

        if (context.Container.Node["image"] is { } image && IsDebugTag(image.AsText() ?? ""))
        {
            context.Report(image.Span, "image", $"'{context.Container.Name}' runs a debug image", "Name the tag of the release image");
        }
    }

    private static bool IsDebugTag(string image)
    {
        var tag = image.Substring(image.LastIndexOf(':') + 1);
        return tag.Length < image.Length && (tag == "debug" || tag.EndsWith("-debug", StringComparison.Ordinal));
    }

    private static void SeeSetting(SettingContext context)
    {
        if (ConfigurationKey.Equals(context.Entry.Value ?? "", "true"))
        {
            context.Report($"'{context.Key}' lets debuggers attach from outside", "Set it to false for this environment", Evidence.Settled(context));
        }
    }
}
