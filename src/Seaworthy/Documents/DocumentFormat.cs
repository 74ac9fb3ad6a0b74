namespace Seaworthy.Documents;

/// <summary>The grammar a file is read with.</summary>
internal enum DocumentFormat
{
    Json,
    Yaml,
    DotEnv,
    Xml,
    Ini,
    Text,
}
