using Seaworthy.Environments;

namespace Seaworthy.Certificates;

/// <summary>A place in configuration that names a certificate or key file. No record: its text would show the password.</summary>
internal sealed class CertificateReference(CertificateRole role, EffectiveValue value, string name, string? path)
{
    public CertificateRole Role { get; } = role;

    /// <summary>The value that names the file.</summary>
    public EffectiveValue Value { get; } = value;

    /// <summary>How messages call the setting: its key, with the part of a connection string.</summary>
    public string Name { get; } = name;

    /// <summary>The path in the validated folder; null for one outside it, which belongs to the machine of the deployment.</summary>
    public string? Path { get; } = path;

    /// <summary>Whether Kestrel reads it: what stops Kestrel is known exactly.</summary>
    public bool IsKestrel { get; init; }

    /// <summary>The value that names the file of the private key; null when none does.</summary>
    public EffectiveValue? KeyValue { get; init; }

    /// <summary>The path of the private key in the validated folder; null when there is none or it is outside.</summary>
    public string? KeyPath { get; init; }

    /// <summary>The password as configuration gives it in plain text; null when it gives none, or only a token for one.</summary>
    public string? Password { get; init; }

    /// <summary>Whether configuration speaks of a password at all, so that none at hand proves nothing.</summary>
    public bool HasPassword { get; init; }

    /// <summary>A certificate of the machine's store, named beside the file; null as a rule.</summary>
    public EffectiveValue? Subject { get; init; }

    /// <summary>The names by which clients reach what presents it, where configuration tells them.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public override string ToString() => Name;
}
