using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Seaworthy.Build;

/// <summary>Reads the texts that an assembly carries in <c>AssemblyMetadataAttribute</c>, without loading it.</summary>
internal static class AssemblyMetadataText
{
    /// <summary>The value under a key; null when the assembly has none.</summary>
    /// <exception cref="BadImageFormatException">The stream is no .NET assembly.</exception>
    public static string? Find(Stream assembly, string key)
    {
        using var image = new PEReader(assembly);
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("The file holds no .NET metadata.");
        }

        var reader = image.GetMetadataReader();
        if (!reader.IsAssembly)
        {
            return null;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsMetadata(reader, attribute.Constructor))
            {
                // ECMA-335 II.23.3: a prolog of 1, then the two strings of the constructor.
                var value = reader.GetBlobReader(attribute.Value);
                if (value.ReadUInt16() == 1 && value.ReadSerializedString() == key)
                {
                    return value.ReadSerializedString();
                }
            }
        }

        return null;
    }

    private static bool IsMetadata(MetadataReader reader, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference &&
        reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent &&
        reader.GetTypeReference((TypeReferenceHandle)parent) is var type &&
        reader.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute") &&
        reader.StringComparer.Equals(type.Namespace, "System.Reflection");
}
