using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code.Text;

/// <summary>The members by which clients are told whom to call. Names come first, because nearly every member fails on its name.</summary>
internal static class EndpointSinks
{
    /// <summary>The names of the properties that take an address to call.</summary>
    public static readonly string[] Properties = ["BaseAddress", "Address", "Endpoint", "Authority", "MetadataAddress", "RequestUri"];

    /// <summary>Setting the property makes a client call the address.</summary>
    public static bool IsAddress(IPropertySymbol property) => property.Name switch
    {
        "BaseAddress" => Is(property, "System.Net.Http", "HttpClient"),
        "Address" => Is(property, "Grpc.Net.ClientFactory", "GrpcClientFactoryOptions"),
        "Endpoint" => Is(property, "OpenTelemetry.Exporter", "OtlpExporterOptions") || Is(property, "OpenTelemetry.Exporter", "ZipkinExporterOptions"),
        "Authority" or "MetadataAddress" => Is(property, "Microsoft.AspNetCore.Authentication.JwtBearer", "JwtBearerOptions") || Is(property, "Microsoft.AspNetCore.Authentication.OpenIdConnect", "OpenIdConnectOptions"),
        "RequestUri" => Is(property, "System.Net.Http", "HttpRequestMessage"),
        _ => false,
    };

    /// <summary>The parameter that takes the address to call, or null when the method calls none.</summary>
    public static IParameterSymbol? AddressParameter(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor
        ? method.ContainingType.Name switch
        {
            "HttpRequestMessage" when Is(method, "System.Net.Http", "HttpRequestMessage") => Address(method),
            "RestClient" or "RestClientOptions" when NamespaceOf(method) == "RestSharp" => Address(method),
            "ElasticsearchClientSettings" when NamespaceOf(method) == "Elastic.Clients.Elasticsearch" => Address(method),
            // SecretClient, KeyClient, BlobServiceClient and their kin.
            var name when name.EndsWith("Client", StringComparison.Ordinal) && NamespaceOf(method).StartsWith("Azure.", StringComparison.Ordinal) => Address(method),
            _ => null,
        }
        : method.Name switch
        {
            "ForAddress" when Is(method, "Grpc.Net.Client", "GrpcChannel") => Address(method),
            "WithUrl" when Is(method, "Microsoft.AspNetCore.SignalR.Client", "HubConnectionBuilderHttpExtensions") => Address(method),
            "Seq" when NamespaceOf(method) == "Serilog" => Address(method),
            "AddUrlGroup" when NamespaceOf(method) == "Microsoft.Extensions.DependencyInjection" => Address(method),
            "Create" or "CreateHttp" when Is(method, "System.Net", "WebRequest") => Address(method),
            "ConnectAsync" when Is(method, "System.Net.WebSockets", "ClientWebSocket") => Address(method),
            var name when IsVerb(name) && (Is(method, "System.Net", "WebClient") || Is(method, "System.Net.Http", "HttpClient") || Is(method, "System.Net.Http.Json", "HttpClientJsonExtensions")) => Address(method),
            _ => null,
        };

    private static bool IsVerb(string name) =>
        name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("P", StringComparison.Ordinal) || name.StartsWith("Delete", StringComparison.Ordinal)
        || name.StartsWith("Download", StringComparison.Ordinal) || name.StartsWith("Upload", StringComparison.Ordinal);

    private static IParameterSymbol? Address(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                || (parameter.Type.SpecialType == SpecialType.System_String && parameter.Name is "requestUri" or "requestUriString" or "address" or "url" or "uri" or "baseUrl" or "serverUrl"))
            {
                return parameter;
            }
        }

        return null;
    }

    private static bool Is(ISymbol member, string space, string type) => member.ContainingType.Name == type && NamespaceOf(member) == space;

    private static string NamespaceOf(ISymbol member) => member.ContainingNamespace.ToDisplayString();
}
