using System.Collections.Immutable;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>Which of several policies is that of a project.</summary>
internal static class NearestPolicy
{
    /// <summary>The policy of the project's folder or of the nearest one above; those below belong to other runs. Null when there is none.</summary>
    public static HandedFile? Of(ImmutableArray<HandedFile> files)
    {
        HandedFile? nearest = null;
        foreach (var file in files)
        {
            if (file.IsPolicy && file.Path.Replace("../", "").IndexOf('/') < 0 && (nearest is null || file.Path.Length < nearest.Path.Length))
            {
                nearest = file;
            }
        }

        return nearest;
    }
}
