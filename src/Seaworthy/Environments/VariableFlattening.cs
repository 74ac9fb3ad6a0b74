namespace Seaworthy.Environments;

/// <summary>Turns variables into configuration keys exactly as the platform's environment-variable provider does.</summary>
internal static class VariableFlattening
{
    /// <summary>Variables without prefix. Those whose value comes from elsewhere give no entry: nothing is known of them.</summary>
    public static List<SourceEntry> Plain(ConfigurationSource source, IReadOnlyList<Variable> variables)
    {
        var entries = new List<SourceEntry>(variables.Count);
        foreach (var variable in variables)
        {
            if (variable.Value is null)
            {
                continue;
            }

            var (key, provider) = VariableNames.Translate(variable.Name);
            entries.Add(new SourceEntry(source, key, variable.Name, variable.Value, variable.NameSpan, variable.ValueSpan, EntryShape.Text));
            if (provider is not null)
            {
                entries.Add(new SourceEntry(source, key + "_ProviderName", variable.Name, provider, variable.NameSpan, variable.NameSpan, EntryShape.Derived));
            }
        }

        return entries;
    }

    /// <summary>The variables the host reads with the prefix given, prefix removed.</summary>
    public static List<SourceEntry> Host(ConfigurationSource source, IReadOnlyList<Variable> variables, string prefix)
    {
        var entries = new List<SourceEntry>();
        foreach (var variable in variables)
        {
            if (variable.Value is not null && VariableNames.HostKey(variable.Name, prefix) is { } key)
            {
                entries.Add(new SourceEntry(source, key, variable.Name, variable.Value, variable.NameSpan, variable.ValueSpan, EntryShape.Text));
            }
        }

        return entries;
    }
}
