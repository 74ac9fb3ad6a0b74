using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>
/// Code that takes a check of tokens away, where CA5404 and CA5405 do not look or are off.
/// ValidateIssuerSigningKey is false from the start and does not touch the check of the signature, so setting it says nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TokenValidationWeakened() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA5001", "Token validation weakened", "'{0}' accepts {1}: {2}",
        RuleFamily.Access, DiagnosticSeverity.Warning,
        "A token that was made for another service, by another issuer or last year then opens this one.");

    // A validator of one's own runs whatever the switch says.
    private static readonly Dictionary<string, (string Accepts, string? Validator)> Switches = new(StringComparer.Ordinal)
    {
        ["ValidateIssuer"] = ("tokens of any issuer whose key is known", "IssuerValidator"),
        ["ValidateAudience"] = ("tokens that were made for other services", "AudienceValidator"),
        ["ValidateLifetime"] = ("tokens that have expired", "LifetimeValidator"),
        ["RequireExpirationTime"] = ("tokens that never expire", null),
        ["RequireSignedTokens"] = ("tokens that nobody signed", null),
    };

    private static readonly Dictionary<string, string> Validators = new(StringComparer.Ordinal)
    {
        ["SignatureValidator"] = "tokens whose signature nobody checked",
        ["IssuerValidator"] = "tokens of any issuer whose key is known",
        ["AudienceValidator"] = "tokens that were made for other services",
        ["LifetimeValidator"] = "tokens that have expired",
    };

    private static readonly string[] TokenReaders = ["ReadToken", "ReadJwtToken", "ReadJsonWebToken"];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["Microsoft.IdentityModel.Tokens.TokenValidationParameters"] is not { } parameters)
        {
            return;
        }

        on.Assignments(static name => Switches.ContainsKey(name) || Validators.ContainsKey(name), (context, assignment) =>
        {
            if (WellKnownTypes.Is(assignment.Owner, parameters))
            {
                if (Switches.TryGetValue(assignment.Member.Name, out var known))
                {
                    SeeSwitch(context, assignment, known.Accepts, known.Validator);
                }
                else
                {
                    SeeValidator(context, assignment);
                }
            }
        });
    }

    private static void SeeSwitch(CodeContext context, CodeAssignment assignment, string accepts, string? validator)
    {
        var name = assignment.Member.Name;
        if (!assignment.IsConstant(false)
            || context.IsForDevelopment(assignment.Operation)
            || (name != "RequireSignedTokens" && IsOn(context, assignment, "CA5404"))
            || (validator is not null && HasValidator(assignment.Operation, validator))
            || (name == "ValidateAudience" && ChecksClaims(assignment.Operation))
            || (name == "ValidateLifetime" && ReadsExpiredTokens(context.ContainingSymbol, assignment.Operation)))
        {
            return;
        }

        context.Report(assignment.Operation.Syntax, name + " = false", accepts, "set it to true or remove it");
    }

    private static void SeeValidator(CodeContext context, CodeAssignment assignment)
    {
        var name = assignment.Member.Name;
        if (FunctionBody.Of(assignment.Value) is { Throws: false, Returned.Count: > 0, Statements.Count: 0 } body
            && body.Returned.All(r => Accepts(name, r, body.Parameters))
            && !context.IsForDevelopment(assignment.Operation)
            && !(name is "AudienceValidator" or "LifetimeValidator" && IsOn(context, assignment, "CA5405")))
        {
            context.Report(assignment.Operation.Syntax, name, Validators[name], "remove it, so that the handler's own check runs");
        }
    }

    private static bool Accepts(string name, ExpressionSyntax returned, IReadOnlyList<string> parameters) => name switch
    {
        "SignatureValidator" => returned switch
        {
            ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 1 } creation => TypeName(creation.Type) is "JwtSecurityToken" or "JsonWebToken",
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Array.IndexOf(TokenReaders, access.Name.Identifier.ValueText) >= 0,
            _ => false,
        },
        "IssuerValidator" => returned is IdentifierNameSyntax same && parameters.Count > 0 && same.Identifier.ValueText == parameters[0],
        _ => returned is LiteralExpressionSyntax { Token.ValueText: "true" },
    };

    private static string TypeName(TypeSyntax type) => type is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : type.ToString();

    private static bool IsOn(CodeContext context, CodeAssignment assignment, string id) =>
        OtherAnalyzers.IsOn(context.Compilation, assignment.Operation.Syntax.SyntaxTree, id, context.CancellationToken);

    private static bool HasValidator(IOperation operation, string validator) =>
        operation.Function().Descendants().OfType<IAssignmentOperation>().Any(a =>
            a.Target is IMemberReferenceOperation { Member.Name: var name } && name.StartsWith(validator, StringComparison.Ordinal) && a.Value.ConstantValue is not { HasValue: true, Value: null });

    // Who exchanges a refresh token has to read the expired one.
    private static bool ReadsExpiredTokens(ISymbol containing, IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation local && SaysExpired(local.Symbol.Name))
            {
                return true;
            }

            if (at is IVariableDeclaratorOperation variable && SaysExpired(variable.Symbol.Name))
            {
                return true;
            }
        }

        return SaysExpired(containing.Name) || ReadsOneTokenWithCare(operation);
    }

    // A token that is read here and now, with its issuer and audience checked, is one about to be exchanged; a handler of requests does not call ValidateToken itself.
    private static bool ReadsOneTokenWithCare(IOperation operation)
    {
        var readsHere = false;
        foreach (var other in operation.Function().Descendants())
        {
            switch (other)
            {
                case IInvocationOperation { TargetMethod.Name: "ValidateToken" or "ValidateTokenAsync" }:
                    readsHere = true;
                    break;
                case IAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: "ValidateIssuer" or "ValidateAudience" }, Value: var value } when value.IsConstant(false):
                    return false;
            }
        }

        return readsHere;
    }

    // Some issuers put no audience into access tokens: what stands in for it is checked once the token has been read.
    private static bool ChecksClaims(IOperation operation)
    {
        var body = operation.Function();
        return body.Descendants().OfType<IAssignmentOperation>().Any(static a => a.Target is IMemberReferenceOperation { Member.Name: "OnTokenValidated" })
            && body.Descendants().OfType<ILiteralOperation>().Any(static l => l.ConstantText() is "client_id" or "aud" or "azp" or "appid" or "scope" or "token_use");
    }

    private static bool SaysExpired(string name) => name.IndexOf("Expired", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Refresh", StringComparison.OrdinalIgnoreCase) >= 0;
}
