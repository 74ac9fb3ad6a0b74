using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Seaworthy.Tool.Input;

/// <summary>The contract that a build puts into an assembly, read from its metadata: no code of it is loaded.</summary>
internal static class AssemblyContract
{
    private const string Key = "Seaworthy.Contract";

    /// <summary>Whether a path is an assembly by its name.</summary>
    public static bool IsAssembly(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    /// <summary>The contract's text; null when the file is no .NET assembly or holds none.</summary>
    public static string? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream);
            return image.HasMetadata ? Find(image.GetMetadataReader()) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The assembly '{path}' can't be read.");
        }
    }

    private static string? Find(MetadataReader metadata)
    {
        if (!metadata.IsAssembly)
        {
            return null;
        }

        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsAssemblyMetadata(metadata, attribute.Constructor))
            {
                // A prolog, then the two texts of the constructor.
                var blob = metadata.GetBlobReader(attribute.Value);
                if (blob.ReadUInt16() == 1 && blob.ReadSerializedString() == Key)
                {
                    return blob.ReadSerializedString();
                }
            }
        }

        return null;
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference || metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute") && metadata.StringComparer.Equals(type.Namespace, "System.Reflection");
    }
}
