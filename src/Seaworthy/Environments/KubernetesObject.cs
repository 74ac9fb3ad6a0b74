using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>One object of a manifest file.</summary>
internal sealed record KubernetesObject(WorkspaceDocument Document, ObjectNode Node)
{
    public string Kind => Node["kind"].AsText() ?? "";

    public string ApiVersion => Node["apiVersion"].AsText() ?? "";

    public string Name => Node.At("metadata", "name").AsText() ?? "";

    public string Namespace => Node.At("metadata", "namespace").AsText() ?? "";

    /// <summary>The pod specification of a workload, whatever its kind; null for other kinds.</summary>
    public ObjectNode? PodSpec => Kind switch
    {
        "Pod" => Node["spec"] as ObjectNode,
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "ReplicationController" => Node.At("spec", "template", "spec") as ObjectNode,
        "CronJob" => Node.At("spec", "jobTemplate", "spec", "template", "spec") as ObjectNode,
        _ => null,
    };
}
