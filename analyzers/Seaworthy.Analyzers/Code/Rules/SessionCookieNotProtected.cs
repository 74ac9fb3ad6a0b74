using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that lets the cookie of a login, session or antiforgery token travel over clear-text HTTP. CookieOptions are left to CA5382 and CA5383.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SessionCookieNotProtected() : CodeRule(Descriptor)
{
    private const string Session = "Microsoft.AspNetCore.Builder.SessionOptions";
    private const string Antiforgery = "Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions";

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA5003", "Session cookie not protected", "'{0}' {1}: write 'SecurePolicy = CookieSecurePolicy.Always'",
        RuleFamily.Access, DiagnosticSeverity.Warning,
        "Whoever reads the cookie on the way is logged in as that user.");

    private static readonly string[] Owners =
    [
        "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions", "Microsoft.AspNetCore.Authentication.RemoteAuthenticationOptions", Session, Antiforgery,
    ];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["Microsoft.AspNetCore.Http.CookieBuilder"] is not { } cookie || on.Types.Known(Owners) is not { Length: > 0 } owners)
        {
            return;
        }

        on.Assignments(["SecurePolicy", "SameSite"], (context, assignment) =>
        {
            if (!WellKnownTypes.Is(assignment.Owner, cookie) || Owner(assignment.Instance) is not { } owner || !owners.Any(o => WellKnownTypes.Is(owner, o)) || !IsNone(assignment))
            {
                return;
            }

            if (assignment.Member.Name == "SecurePolicy")
            {
                if (!context.IsForDevelopment(assignment.Operation))
                {
                    context.Report(assignment.Operation.Syntax, "CookieSecurePolicy.None", "sends the cookie over clear-text HTTP too");
                }
            }
            else if ((context.Types.Is(owner, Session) || context.Types.Is(owner, Antiforgery)) && !SetsPolicy(assignment.Operation) && !context.IsForDevelopment(assignment.Operation))
            {
                // The cookies of these two have SecurePolicy None from the start; a login's cookie follows the request.
                context.Report(assignment.Operation.Syntax, "SameSiteMode.None", "sends the cookie with requests of other sites, and without 'Secure' browsers refuse it");
            }
        });
    }

    // CookieSecurePolicy.None is 2, SameSiteMode.None is 0.
    private static bool IsNone(CodeAssignment assignment) =>
        assignment.Value.Bare().ConstantValue is { HasValue: true, Value: int value } && value == (assignment.Member.Name == "SecurePolicy" ? 2 : 0);

    private static bool SetsPolicy(IOperation operation) =>
        operation.Function().Descendants().OfType<IAssignmentOperation>().Any(static a => a.Target is IMemberReferenceOperation { Member.Name: "SecurePolicy" });

    // The options a cookie belongs to: `options.Cookie.X = `, `Cookie = { X = }`, `Cookie = new CookieBuilder { X = }`.
    private static ITypeSymbol? Owner(IOperation? instance) => instance?.Bare() switch
    {
        IPropertyReferenceOperation cookie => cookie.Instance?.Type ?? cookie.Property.ContainingType,
        ILocalReferenceOperation local => Owner(local.InitialValue()),
        IInstanceReferenceOperation { Parent: IMemberReferenceOperation { Parent: IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: var around } } } } => around switch
        {
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation cookie } => cookie.Property.ContainingType,
            IObjectCreationOperation creation => Assigned(creation),
            _ => null,
        },
        _ => null,
    };

    private static ITypeSymbol? Assigned(IOperation creation)
    {
        var at = creation.Parent;
        while (at is IConversionOperation)
        {
            at = at.Parent;
        }

        return at is IAssignmentOperation { Target: IPropertyReferenceOperation cookie } ? cookie.Instance?.Type ?? cookie.Property.ContainingType : null;
    }
}
