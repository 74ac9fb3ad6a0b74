using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Tool.Online;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy validate</c>: the gate.</summary>
internal sealed record ValidateCommand(string Path, IReadOnlyList<string> Environments, Profile? Profile, string? Policy, string Format, string? Output, Severity FailOn, Verbosity Verbosity)
{
    public IReadOnlyList<Rule> Rules { get; init; } = RuleCatalog.Rules;

    /// <summary>Whether stores are asked about secrets, and endpoints about themselves.</summary>
    public OnlineCheck Online { get; init; } = OnlineCheck.Off;

    /// <summary>Contracts, assemblies that hold one, or folders of either.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    private string Root => File.Exists(Path) ? System.IO.Path.GetDirectoryName(Path)! : Path;

    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var request = Inputs.Request(Path, Policy, Profile, Environments, today, terminal, cancellationToken);
        if (Contracts.Count > 0)
        {
            request = ContractInputs.Add(request, Contracts, Root, cancellationToken);
        }

        var workspace = Validator.Load(request, cancellationToken);
        Inputs.CheckPolicy(workspace);
        Inputs.CheckEnvironments(workspace, Environments);
        request = Online.Ask(workspace, request, Root, terminal, cancellationToken);
        var result = Validator.Validate(workspace, request, Rules, cancellationToken);
        ReportWriter.Write(new ReportData(result, request.Environments, Root), Format, Output, Verbosity, terminal);
        return ExitCode.Of(result, FailOn);
    }
}
