using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that takes whatever certificate the other side shows. Delegates of type RemoteCertificateValidationCallback are left to CA5359.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CodeAcceptsAnyCertificate() : CodeRule(Descriptor)
{
    private const string AcceptAny = "DangerousAcceptAnyServerCertificateValidator";
    private const string Pinning = "remove it, or compare the certificate with the one you expect where the policy errors are not 'SslPolicyErrors.None'";

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA3501", "Code accepts any certificate", "'{0}' {1}: {2}",
        RuleFamily.Transport, DiagnosticSeverity.Warning,
        "TLS then keeps out nobody who can put himself between the two ends: a certificate that he made a minute ago is as good as the real one.");

    // `if (options.AllowInsecureTls)`: a rule over configuration judges the value of such a key.
    private static readonly string[] SwitchWords =
        ["Insecure", "Ignore", "Skip", "Untrusted", "TrustAll", "TrustServer", "AcceptAny", "AcceptAll", "SelfSigned", "AllowInvalid", "Verify", "Validat", "Bypass", "DisableSsl", "DisableTls"];

    // Owner, member, and the value that turns the check of the certificate off.
    private static readonly (string Owner, string Member, bool Off)[] Switches =
    [
        ("Yarp.ReverseProxy.Configuration.HttpClientConfig", "DangerousAcceptAnyServerCertificate", true),
        ("Confluent.Kafka.ClientConfig", "EnableSslCertificateVerification", false),
        ("Npgsql.NpgsqlConnectionStringBuilder", "TrustServerCertificate", true),
        ("Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "TrustServerCertificate", true),
        ("System.Data.SqlClient.SqlConnectionStringBuilder", "TrustServerCertificate", true),
        ("MQTTnet.MqttClientTlsOptions", "AllowUntrustedCertificates", true),
        ("MQTTnet.Client.MqttClientTlsOptions", "AllowUntrustedCertificates", true),
    ];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["System.Net.Security.SslPolicyErrors"] is not { } errors)
        {
            return;
        }

        var flags = on.Types["System.Security.Cryptography.X509Certificates.X509VerificationFlags"];
        on.Mentions([AcceptAny], See);
        on.Assignments(IsAboutCertificates, (context, assignment) => See(context, assignment, errors));
        on.Calls(IsAboutCertificates, (context, call) => See(context, call, errors));
        on.Assignments(["VerificationFlags"], (context, assignment) =>
        {
            if (flags is not null && SymbolEqualityComparer.Default.Equals(assignment.Value.Type, flags)
                && assignment.Value.ConstantValue is { HasValue: true, Value: int value } && value == 0xFFF && !IsGuarded(context, assignment.Operation))
            {
                context.Report(assignment.Operation.Syntax, "AllFlags", "lets a chain pass whatever is wrong with it", "remove it, or name the one flag you need");
            }
        });
    }

    private static bool IsAboutCertificates(string name) => name.IndexOf("Certificat", StringComparison.Ordinal) >= 0;

    private static bool IsGuarded(CodeContext context, IOperation operation) => context.IsForDevelopment(operation) || SwitchGuard.Covers(operation, SwitchWords);

    // Certificate authentication checks the client's certificate itself, after the handshake.
    private static bool IsCheckedLater(IOperation operation) => operation.Root().Descendants().OfType<IInvocationOperation>().Any(static c => c.TargetMethod is { Name: "AddCertificate", IsExtensionMethod: true });

    private static void See(CodeContext context, IMemberReferenceOperation mention)
    {
        if (mention.Member.ContainingType.Name == "HttpClientHandler" && !IsGuarded(context, mention))
        {
            var whole = mention.Syntax;
            for (IOperation? at = mention.Parent; at is IConversionOperation or IAssignmentOperation; at = at.Parent)
            {
                whole = at.Syntax;
            }

            context.Report(whole, AcceptAny, "takes any certificate of any server", Pinning);
        }
    }

    private static void See(CodeContext context, CodeAssignment assignment, INamedTypeSymbol errors)
    {
        if (assignment.Value.Bare().ConstantValue is { HasValue: true, Value: bool value })
        {
            var (_, member, off) = Array.Find(Switches, s => s.Member == assignment.Member.Name && context.Types.Is(assignment.Owner, s.Owner));
            if (member is not null && off == value && !IsGuarded(context, assignment.Operation))
            {
                context.Report(assignment.Operation.Syntax, $"{member} = {(value ? "true" : "false")}", "takes any certificate of any server", "remove it, and make the certificate's issuer known to the machine");
            }

            return;
        }

        var type = assignment.Member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IEventSymbol handler => handler.Type,
            _ => null,
        };
        if (CertificateCallback.IsCallbackType(type, errors))
        {
            Judge(context, assignment.Operation.Syntax, assignment.Member.Name, assignment.Value, assignment.Operation);
        }
    }

    private static void See(CodeContext context, IInvocationOperation call, INamedTypeSymbol errors)
    {
        switch (call.TargetMethod.Name)
        {
            case "AllowAnyClientCertificate" when call.TargetMethod.ContainingType.Name == "HttpsConnectionAdapterOptions":
                if (!IsCheckedLater(call))
                {
                    Report(call, "takes any certificate of any client");
                }

                return;
            case "WithAllowUntrustedCertificates" when (call.Arguments.Length == 0 || call.Arguments.Any(static a => a.Value.IsConstant(true))) && call.TargetMethod.ContainingNamespace.ToString().StartsWith("MQTTnet", StringComparison.Ordinal):
                Report(call, "takes any certificate of any server");
                return;
        }

        foreach (var argument in call.Arguments)
        {
            if (CertificateCallback.IsCallbackType(argument.Parameter?.Type, errors))
            {
                Judge(context, argument.Syntax, call.TargetMethod.Name, argument.Value, call);
            }
        }

        void Report(IInvocationOperation operation, string what)
        {
            if (!IsGuarded(context, operation))
            {
                context.Report(operation.Syntax, operation.TargetMethod.Name, what, "remove it, and make the certificate's issuer known to the machine");
            }
        }
    }

    private static void Judge(CodeContext context, SyntaxNode at, string name, IOperation value, IOperation whole)
    {
        var (verdict, found) = CertificateCallback.Judge(value);
        if (verdict == CallbackVerdict.Judges || (name == "ClientCertificateValidation" && IsCheckedLater(whole)) || IsGuarded(context, whole) || IsGuarded(context, found))
        {
            return;
        }

        var whose = name.IndexOf("Client", StringComparison.Ordinal) >= 0 ? "client" : "server";
        context.Report(at, name, verdict == CallbackVerdict.AcceptsAll ? $"takes any certificate of any {whose}" : $"refuses a {whose} without a certificate alone and takes any other", Pinning);
    }
}
