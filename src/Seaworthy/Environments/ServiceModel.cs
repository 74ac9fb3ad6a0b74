using Seaworthy.Contracts;

namespace Seaworthy.Environments;

/// <summary>A folder that configures one .NET process, with all environments found for it.</summary>
internal sealed class ServiceModel(string name, string folder)
{
    private readonly List<EnvironmentModel> _environments = [];
    private readonly List<ConfigurationSource> _sources = [];

    /// <summary>The application's name: its project's assembly name, or the folder's.</summary>
    public string Name { get; } = name;

    /// <summary>Folder relative to the validated one; empty for that folder itself.</summary>
    public string Folder { get; } = folder;

    /// <summary>The project file beside the settings; null when there is none.</summary>
    public ProjectFile? Project { get; init; }

    /// <summary>Whether its folder is in view; otherwise it is known by its contract and its containers alone.</summary>
    public bool HasFolder { get; init; } = true;

    /// <summary>What its code needs; null when no contract was handed over for it.</summary>
    public Contract? Contract { get; set; }

    public IReadOnlyList<EnvironmentModel> Environments => _environments;

    /// <summary>Every source that at least one environment loads, each once.</summary>
    public IReadOnlyList<ConfigurationSource> Sources => _sources;

    public void Add(EnvironmentModel environment)
    {
        _environments.Add(environment);
        foreach (var source in environment.Layers)
        {
            if (!_sources.Contains(source))
            {
                _sources.Add(source);
            }
        }
    }
}
