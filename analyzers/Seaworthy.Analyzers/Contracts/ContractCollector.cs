using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// Collects a compilation's contract from an analyzer. Make one in a compilation-start action, register a syntax-node action for
/// <see cref="ContractReader.Kinds"/> that calls <see cref="Add"/>, and call <see cref="Build"/> in a compilation-end action:
/// <code>
/// context.RegisterCompilationStartAction(start =>
/// {
///     if (!ContractCollector.Concerns(start.Compilation)) return;
///     var collector = new ContractCollector();
///     start.RegisterSyntaxNodeAction(c => collector.Add(c.Node, c.SemanticModel, c.CancellationToken), ContractReader.Kinds);
///     start.RegisterCompilationEndAction(end =>
///     {
///         var json = collector.Build(ContractCollector.Project(end.Compilation, framework, projectDirectory));
///     });
/// });
/// </code>
/// The text is the one the generator puts into the assembly. Every member may be called from many threads.
/// </summary>
internal sealed class ContractCollector
{
    private readonly ConcurrentBag<EquatableArray<Fact>> _facts = [];

    /// <summary>True when the project references configuration.</summary>
    public static bool Concerns(Compilation compilation) => ConfigurationSymbols.AreReferenced(compilation);

    /// <summary>What the contract says of the project; pass build_property.TargetFramework and build_property.ProjectDir.</summary>
    public static ContractProject Project(Compilation compilation, string? framework, string? projectDirectory) =>
        new(compilation.AssemblyName ?? "", string.IsNullOrEmpty(framework) ? null : framework, projectDirectory);

    /// <summary>Takes what a node tells; a node that tells nothing costs a look at its names.</summary>
    public void Add(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var facts = ContractReader.Read(node, model, cancellationToken);
        if (facts.Count > 0)
        {
            _facts.Add(facts);
        }
    }

    /// <summary>The minified contract, null when there is nothing to tell.</summary>
    public string? Build(ContractProject project) => Contract(project) is { } contract ? ContractWriter.Minified(contract) : null;

    /// <summary>The contract as a document to be written in any form.</summary>
    public JsonMap? Contract(ContractProject project) => ContractBuilder.Build(_facts.SelectMany(f => f), project);
}
