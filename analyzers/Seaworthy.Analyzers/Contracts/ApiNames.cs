namespace Seaworthy.Analyzers.Contracts;

/// <summary>Names of the methods through which .NET code meets configuration.</summary>
internal static class ApiNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "GetSection", "GetRequiredSection", "GetConnectionString", "GetValue", "Get", "Bind", "BindConfiguration", "Configure", "ValidateDataAnnotations", "ValidateOnStart",
        "Validate", "AddOptionsWithValidateOnStart", "GetEnvironmentVariable", "Clear", "GetChildren", "AsEnumerable",
    };

    private static readonly HashSet<string> Registrations = new(StringComparer.Ordinal)
    {
        "AddSingleton", "AddTransient", "AddScoped", "TryAddSingleton", "TryAddTransient", "TryAddScoped", "Singleton", "Transient", "Scoped",
    };

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "AddJsonFile", "AddYamlFile", "AddXmlFile", "AddIniFile", "AddTomlFile", "AddKeyPerFile", "AddNewtonsoftJsonFile",
    };

    public static IEnumerable<string> All => Names.Concat(Registrations).Concat(FileNames);

    public static bool Known(string name) => Names.Contains(name) || Registrations.Contains(name) || FileNames.Contains(name);

    public static bool Registers(string name) => Registrations.Contains(name);

    public static bool AddsFile(string name) => FileNames.Contains(name);
}
