using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that reaches a RabbitMQ broker by TLS without asking whether it is that broker: setting an amqps URI switches the check of the host name off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BrokerHostNotChecked() : CodeRule(Descriptor)
{
    private const int NameMismatch = 2;
    private const int ChainErrors = 4;

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA3106", "Message broker connection not protected", "'{0}' {1}: write 'Ssl.AcceptablePolicyErrors = SslPolicyErrors.None'{2}",
        RuleFamily.Transport, DiagnosticSeverity.Warning,
        "Whoever owns a certificate for any name at all can then stand between the service and its broker and read every message.");

    protected override void Register(CodeRegistration on)
    {
        var options = on.Types.Known("RabbitMQ.Client.SslOption", "RabbitMQ.Stream.Client.SslOption");
        if (options.Length == 0)
        {
            return;
        }

        var factory = on.Types["RabbitMQ.Client.ConnectionFactory"];
        on.Assignments(["Uri"], (context, assignment) =>
        {
            if (WellKnownTypes.Is(assignment.Owner, factory) && IsTls(assignment.Value) && !IsMendedLater(assignment, factory) && !context.IsForDevelopment(assignment.Operation))
            {
                context.Report(assignment.Operation.Syntax, "Uri", "with 'amqps' makes the client accept a certificate of any host name", " after it");
            }
        });
        on.Assignments(["AcceptablePolicyErrors"], (context, assignment) =>
        {
            if (options.Any(o => WellKnownTypes.Is(assignment.Owner, o)) && Bits(assignment.Value) is { } bits && (bits & (NameMismatch | ChainErrors)) != 0 && !context.IsForDevelopment(assignment.Operation))
            {
                var accepts = (bits & ChainErrors) != 0 ? "makes the client accept a certificate of any issuer" : "makes the client accept a certificate of any host name";
                context.Report(assignment.Operation.Syntax, "AcceptablePolicyErrors", accepts, "");
            }
        });
    }

    private static bool IsTls(IOperation value) =>
        value.Resolved() is IObjectCreationOperation { Type: { Name: "Uri", ContainingNamespace.Name: "System" }, Arguments: { Length: > 0 } arguments } && Beginning(arguments[0].Value) is { } text
        && text.StartsWith("amqps://", StringComparison.OrdinalIgnoreCase);

    // The scheme of an interpolated text is its first part.
    private static string? Beginning(IOperation text) => text.Resolved() switch
    {
        IInterpolatedStringOperation { Parts: { Length: > 0 } parts } => parts[0] is IInterpolatedStringTextOperation first ? first.Text.ConstantText() : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.ConstantText() is null => Beginning(sum.LeftOperand),
        var other => other.ConstantText() ?? text.ConstantText(),
    };

    // The order counts: the setter of Uri writes over what was there before.
    private static bool IsMendedLater(CodeAssignment uri, INamedTypeSymbol? factory) =>
        uri.Operation.Function().Descendants().OfType<IAssignmentOperation>().Any(a =>
            a.Syntax.SpanStart > uri.Operation.Syntax.SpanStart && a.Target is IMemberReferenceOperation { Member: var member }
            && ((member.Name == "Ssl" && WellKnownTypes.Is(member.ContainingType, factory)) || member.Name == "AcceptablePolicyErrors"));

    private static int? Bits(IOperation value) => value.Bare().ConstantValue is { HasValue: true, Value: int bits } ? bits : null;
}
