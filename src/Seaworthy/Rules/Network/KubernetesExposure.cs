using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Rules.Network;

/// <summary>How far a Kubernetes Service reaches.</summary>
internal static class KubernetesExposure
{
    // Clouds mark a balancer that stays inside the network by annotation.
    private static readonly string[] InternalMarks =
    [
        "service.beta.kubernetes.io/azure-load-balancer-internal",
        "service.beta.kubernetes.io/aws-load-balancer-internal",
        "networking.gke.io/load-balancer-type",
        "cloud.google.com/load-balancer-type",
    ];

    /// <summary>Whether source ranges or an internal balancer limit who gets in.</summary>
    public static bool IsRestricted(ObjectNode service)
    {
        if (service.At("spec", "loadBalancerSourceRanges").Items().Length > 0)
        {
            return true;
        }

        foreach (var mark in InternalMarks)
        {
            if (service.At("metadata", "annotations", mark).AsText() is { } value && !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The port a Service entry leads to: its numeric target, else its own.</summary>
    public static int? PortOf(ConfigNode entry) => Number(entry.At("targetPort").AsText()) ?? Number(entry.At("port").AsText());

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
}
