using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that maps an API explorer, dashboard, metrics or health detail for everyone who finds the address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ManagementSurfaceInCode() : CodeRule(Descriptor)
{
    private const string Hangfire = "HangfireDashboard";

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA4010", "Management surface without a fence", "'{0}' shows {1} to everyone who finds the address: {2}",
        RuleFamily.Network, DiagnosticSeverity.Warning,
        "Explorers and dashboards show every operation and often run them, for anyone who finds the address.");

    // Surfaces that are endpoints take RequireAuthorization(); those that are middleware answer before any endpoint is chosen.
    private static readonly Dictionary<string, string> Surfaces = new(StringComparer.Ordinal)
    {
        ["UseSwagger"] = "the description of every operation",
        ["UseSwaggerUI"] = "the API explorer",
        ["UseSwaggerUi"] = "the API explorer",
        ["UseSwaggerUi3"] = "the API explorer",
        ["UseReDoc"] = "the API explorer",
        ["UseOpenApi"] = "the description of every operation",
        ["MapSwagger"] = "the description of every operation",
        ["MapSwaggerUI"] = "the API explorer",
        ["MapOpenApi"] = "the description of every operation",
        ["MapScalarApiReference"] = "the API explorer",
        ["Use" + Hangfire] = "the job dashboard",
        ["Map" + Hangfire] = "the job dashboard",
        ["MapMetrics"] = "metrics",
        ["UseMetricServer"] = "metrics",
        ["MapPrometheusScrapingEndpoint"] = "metrics",
        ["UseOpenTelemetryPrometheusScrapingEndpoint"] = "metrics",
        ["UseMiniProfiler"] = "the profiler",
        ["UseHealthChecksUI"] = "the health dashboard",
        ["MapHealthChecksUI"] = "the health dashboard",
        ["MapHealthChecks"] = "the detail of each health check",
        ["UseHealthChecks"] = "the detail of each health check",
    };

    private static readonly string[] Fences = ["RequireAuthorization", "RequireHost"];
    private static readonly string[] SwitchWords = ["Enable", "Swagger", "OpenApi", "Dashboard", "Metrics", "Explorer", "Docs", "Profiler"];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["Microsoft.AspNetCore.Builder.IApplicationBuilder"] is not { } application || on.Types["Microsoft.AspNetCore.Routing.IEndpointRouteBuilder"] is not { } routes)
        {
            return;
        }

        on.Calls(Surfaces.ContainsKey, (context, call) =>
        {
            var name = call.TargetMethod.Name;
            if (call.Receiver()?.Bare() is not { } receiver
                || !(WellKnownTypes.Is(receiver.Type, application) || WellKnownTypes.Is(receiver.Type, routes))
                || !IsOpen(call, name)
                || context.IsForDevelopment(call)
                || SwitchGuard.Covers(call, SwitchWords)
                || IsFenced(call, receiver))
            {
                return;
            }

            var mend = name.EndsWith(Hangfire, StringComparison.Ordinal) ? "leave 'Authorization' as it is, or give it a filter that asks who the user is"
                : name.StartsWith("Map", StringComparison.Ordinal) ? "append '.RequireAuthorization()', or call it inside 'if (app.Environment.IsDevelopment())'"
                : "call it inside 'if (app.Environment.IsDevelopment())'";
            context.Report(call.NameLocation(), name, Surfaces[name], mend);
        });
    }

    private static bool IsOpen(IInvocationOperation call, string name) => name switch
    {
        // Answers local requests alone unless its filters are replaced.
        "UseHangfireDashboard" or "MapHangfireDashboard" => call.Descendants().OfType<IAssignmentOperation>().Any(static a =>
            a.Target is IPropertyReferenceOperation { Property.Name: "Authorization" or "AsyncAuthorization" } && LetsEveryoneIn(a.Value)),

        // Says a single word unless it is given a writer.
        "MapHealthChecks" or "UseHealthChecks" => call.Descendants().OfType<IAssignmentOperation>().Any(static a => a.Target is IPropertyReferenceOperation { Property.Name: "ResponseWriter" }),

        // A port of its own is a fence that the network keeps.
        _ => !call.Arguments.Any(static a => a is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt16 }),
    };

    private static bool LetsEveryoneIn(IOperation filters)
    {
        var bare = filters.Bare();
        ImmutableArray<IOperation> values = bare switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayCreationOperation { DimensionSizes: var sizes } => sizes.All(static s => s.ConstantValue is { HasValue: true, Value: 0 }) ? ImmutableArray<IOperation>.Empty : default,
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } } => ImmutableArray<IOperation>.Empty,
            IOperation { Syntax: CollectionExpressionSyntax } => bare.ChildOperations.ToImmutableArray(),
            _ => default,
        };
        return !values.IsDefault && values.All(static v => v.Bare() is IObjectCreationOperation { Type: INamedTypeSymbol filter } && AlwaysTrue(filter));
    }

    private static bool AlwaysTrue(INamedTypeSymbol filter) =>
        filter.GetMembers("Authorize").FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } method
        && FunctionBody.OfDeclaration(method) is { Throws: false, Returned.Count: > 0 } body
        && body.Returned.All(static r => r is LiteralExpressionSyntax { Token.ValueText: "true" });

    private static bool SaysSwitch(string name) => Array.Exists(SwitchWords, w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsFenced(IInvocationOperation call, IOperation receiver)
    {
        if (IsCalledOn(call, Fences) || HasFence(receiver))
        {
            return true;
        }

        foreach (var operation in call.Root().Descendants())
        {
            switch (operation)
            {
                // var endpoint = app.MapX(); endpoint.RequireAuthorization();
                case IInvocationOperation fence when Array.IndexOf(Fences, fence.TargetMethod.Name) >= 0 && fence.Receiver()?.Resolved().Syntax == call.Syntax:
                // A fallback policy asks every request; a middleware of the team's own stands before the surface.
                case IMemberReferenceOperation { Member.Name: "FallbackPolicy" }:
                case IInvocationOperation { TargetMethod.Name: "SetFallbackPolicy" }:
                case IInvocationOperation { TargetMethod: { Name: "UseMiddleware", TypeArguments: { Length: 1 } middleware } } when middleware[0].Name.IndexOf("Auth", StringComparison.Ordinal) >= 0 || SaysSwitch(middleware[0].Name):
                    return true;
            }
        }

        // A branch of the pipeline was opened on some condition.
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod.Name: "UseWhen" or "MapWhen" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCalledOn(IOperation call, string[] names)
    {
        for (var at = call.Parent; at is IArgumentOperation or IConversionOperation or IInvocationOperation; at = at.Parent)
        {
            if (at is IInvocationOperation outer && Array.IndexOf(names, outer.TargetMethod.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // app.MapGroup("/admin").RequireAuthorization().MapX()
    private static bool HasFence(IOperation receiver)
    {
        for (var at = receiver.Resolved(); at is IInvocationOperation call; at = call.Receiver()?.Resolved())
        {
            if (Array.IndexOf(Fences, call.TargetMethod.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
