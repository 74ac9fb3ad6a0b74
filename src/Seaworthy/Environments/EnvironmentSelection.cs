namespace Seaworthy.Environments;

/// <summary>Which variable of a process selects its environment.</summary>
internal static class EnvironmentSelection
{
    public const string AspNetCore = "ASPNETCORE_ENVIRONMENT";
    public const string DotNet = "DOTNET_ENVIRONMENT";

    /// <summary>The variable that wins for <c>WebApplication.CreateBuilder</c>: DOTNET_ENVIRONMENT before ASPNETCORE_ENVIRONMENT; null when neither has a plain value.</summary>
    public static Variable? Of(IReadOnlyList<Variable> variables) => Find(variables, DotNet) ?? Find(variables, AspNetCore);

    private static Variable? Find(IReadOnlyList<Variable> variables, string name)
    {
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (string.Equals(variables[i].Name, name, StringComparison.Ordinal) && IsPlainName(variables[i].Value))
            {
                return variables[i];
            }
        }

        return null;
    }

    // `${ENVIRONMENT}` selects something, but not here.
    private static bool IsPlainName(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return false;
        }

        foreach (var c in value!)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
