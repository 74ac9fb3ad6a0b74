using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that lets an authentication handler fetch its signing keys over clear-text HTTP.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdentityMetadataOverClearText() : CodeRule(Descriptor)
{
    private static readonly string[] Names = ["RequireHttpsMetadata", "RequireHttps"];

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA5002", "Identity metadata over clear text",
        "'{0} = false' lets the keys that sign tokens arrive over clear-text HTTP, where anyone on the way can replace them: remove it, or write '{0} = !builder.Environment.IsDevelopment()'",
        RuleFamily.Access, DiagnosticSeverity.Warning,
        "Whoever can change the answer of the metadata address hands out their own signing key, and every token they make is then accepted.");

    protected override void Register(CodeRegistration on)
    {
        var retriever = on.Types["Microsoft.IdentityModel.Protocols.HttpDocumentRetriever"];
        if (retriever is null && on.Types["Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions"] is null && on.Types["Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions"] is null)
        {
            return;
        }

        on.Assignments(Names, (context, assignment) =>
        {
            var isSwitch = assignment.Member.Name == "RequireHttps"
                ? SymbolEqualityComparer.Default.Equals(assignment.Owner, retriever)
                : assignment.Owner.Locations.All(static l => l.IsInMetadata); // a team's own settings class is not a handler
            if (isSwitch && assignment.IsConstant(false) && !HasItsOwnKey(assignment) && !context.IsForDevelopment(assignment.Operation))
            {
                context.Report(assignment.Operation.Syntax, assignment.Member.Name);
            }
        });
    }

    // A handler that is given the key and no authority fetches nothing.
    private static bool HasItsOwnKey(CodeAssignment assignment)
    {
        var hasKey = false;
        foreach (var given in assignment.Operation.Function().Descendants().OfType<IAssignmentOperation>())
        {
            switch (given.Target)
            {
                case IMemberReferenceOperation { Member.Name: "Authority" or "MetadataAddress" or "ConfigurationManager" }:
                    return false;
                case IMemberReferenceOperation { Member.Name: "IssuerSigningKey" or "IssuerSigningKeys" or "IssuerSigningKeyResolver" }:
                case IMemberReferenceOperation { Member.Name: "TokenValidationParameters" } when given.Value.Bare() is not IObjectCreationOperation:
                    hasKey = true;
                    break;
            }
        }

        return hasKey;
    }
}
