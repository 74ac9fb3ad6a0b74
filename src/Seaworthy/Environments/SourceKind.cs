namespace Seaworthy.Environments;

/// <summary>How a source's names become configuration keys.</summary>
internal enum SourceKind
{
    /// <summary>A file whose tree is flattened: JSON, YAML or INI.</summary>
    File,

    /// <summary>Variables without prefix: <c>__</c> separates, connection-string prefixes are translated.</summary>
    Variables,

    /// <summary>The <c>ASPNETCORE_</c> and <c>DOTNET_</c> variables, prefix removed, below every file.</summary>
    HostVariables,

    /// <summary>Values read for their text only; no .NET process layers them.</summary>
    TextOnly,
}
