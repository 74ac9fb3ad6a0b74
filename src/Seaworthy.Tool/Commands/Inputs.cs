using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;
using Seaworthy.Tool.Input;

namespace Seaworthy.Tool.Commands;

/// <summary>From a path to what the engine wants.</summary>
internal static class Inputs
{
    public static ValidationRequest Request(string path, string? policy, Profile? profile, IReadOnlyList<string> environments, DateTime today, Terminal terminal, CancellationToken cancellationToken)
    {
        var progress = new Progress(terminal.IsInteractive ? terminal.Error : null);
        var input = FileDiscovery.Read(path, policy, progress, cancellationToken);
        progress.Clear();
        if (input.Files.Count == 0 && input.Unread.Count == 0 && !IsPolicyItself(path, input))
        {
            throw new InputException($"There is no settings, compose, Kubernetes or .env file under '{path}'. Give the folder of a service, for instance: seaworthy validate src/Wallet");
        }

        var request = new ValidationRequest
        {
            Files = input.Files,
            Policy = input.Policy,
            Unread = input.Unread,
            Schemas = NamedSchemas.Read(input, cancellationToken),
            Tracked = input.Files.Any(f => DocumentNames.FormatOf(f.Path) == DocumentFormat.DotEnv) ? GitIndex.Tracked(input.Root) : [],
            Today = today,
            Profile = profile,
            Environments = environments.Count == 0 ? null : environments,
        };
        var unread = new List<UnreadFile>(input.Unread);
        return request with { Certificates = NamedCertificateFiles.Read(input.Root, request, unread, cancellationToken), Unread = unread };
    }

    // 'seaworthy validate seaworthy.yaml' checks the policy alone.
    private static bool IsPolicyItself(string path, InputFiles input) =>
        input.Policy is { } file && File.Exists(path) && System.IO.Path.GetFullPath(path) == System.IO.Path.GetFullPath(System.IO.Path.Combine(input.Root, file.Path));

    /// <summary>Refuses names that nothing here belongs to, with the one that was probably meant.</summary>
    public static void CheckEnvironments(Workspace workspace, IEnumerable<string> asked) =>
        // A folder of manifests has environments without having a service.
        Check(asked, [
            .. workspace.Services.SelectMany(s => s.Environments).Select(e => e.Name),
            .. workspace.Policy.Environments.Select(e => e.Name),
            .. workspace.Containers.Select(c => c.Environment?.Name).OfType<string>(),
            .. workspace.Documents.Select(d => d.Environment?.Name).OfType<string>(),
        ]);

    private static void Check(IEnumerable<string> asked, IEnumerable<string> names)
    {
        var known = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in asked)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                var hint = NearMiss.Find(name, known) is { } near ? $"Did you mean '{near}'?"
                    : known.Count == 0 ? "No file here tells of an environment."
                    : $"There are: {string.Join(", ", known)}.";
                throw new InputException($"There is no environment '{name}' here. {hint}");
            }
        }
    }

    /// <summary>The one service meant; several need a narrower path.</summary>
    public static ServiceModel Service(Workspace workspace, string path) => workspace.Services.Count switch
    {
        0 => throw new InputException($"There is no service (a folder with appsettings.json) under '{path}'"),
        1 => workspace.Services[0],
        _ => throw new InputException($"There are {workspace.Services.Count} services under '{path}'; name one with --path: {string.Join(", ", workspace.Services.Take(10).Select(s => s.Folder))}"),
    };

    public static EnvironmentModel Environment(ServiceModel service, string name)
    {
        Check([name], service.Environments.Select(e => e.Name));
        return service.Environments.First(e => ConfigurationKey.Equals(e.Name, name));
    }

    /// <summary>Refuses a policy that can't be read: it would silently be no policy.</summary>
    public static void CheckPolicy(Workspace workspace)
    {
        if (workspace.Policy.File is { } file && workspace.Document(file.Path)?.Document.Errors is [var error, ..])
        {
            var at = file.GetPosition(error.Span.Start);
            throw new InputException($"{file.Path}({at.Line},{at.Column}): the policy can't be read: {error.Message}");
        }
    }
}
