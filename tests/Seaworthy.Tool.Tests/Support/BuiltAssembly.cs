using System.Reflection;
using System.Reflection.Emit;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>A real assembly on disk, with the metadata a build gives it.</summary>
internal static class BuiltAssembly
{
    public static void Write(string path, params (string Key, string Value)[] metadata)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(path)), typeof(object).Assembly);
        assembly.DefineDynamicModule("main").DefineType("Acme.Program", TypeAttributes.Public).CreateType();
        var constructor = typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!;
        foreach (var (key, value) in metadata)
        {
            assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [key, value]));
        }

        assembly.Save(path);
    }
}
