namespace Seaworthy.Documents;

/// <summary>What a file is for; decided by its name and, where names do not tell, by what is in it.</summary>
internal enum DocumentKind
{
    /// <summary>A settings file that .NET loads.</summary>
    Settings,
    LaunchSettings,
    Compose,
    Kubernetes,
    Policy,
    Descriptor,
    DotEnv,
    WebConfig,

    /// <summary>Settings of a node or server in INI form: bitcoin.conf, lnd.conf.</summary>
    NodeSettings,
    Project,
    Dockerfile,
    Nginx,

    /// <summary>A file that is read for nothing yet.</summary>
    Other,
}
