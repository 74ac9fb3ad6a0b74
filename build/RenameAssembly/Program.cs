// Gives an assembly a name of our own, and makes those that refer to it refer to that name.
// Among the analyzers of all packages the SDK keeps one file of each name only, so a shared name means a version that was not tested.
using Mono.Cecil;

if (args is not [var oldName, var newName, var target, .. var paths] || paths.Length == 0)
{
    Console.Error.WriteLine("RenameAssembly OLD NEW FOLDER ASSEMBLY...");
    return 2;
}

Directory.CreateDirectory(target);
foreach (var path in paths)
{
    using var assembly = AssemblyDefinition.ReadAssembly(path);
    var isRenamed = assembly.Name.Name == oldName;
    if (isRenamed)
    {
        assembly.Name = new AssemblyNameDefinition(newName, assembly.Name.Version);
        assembly.MainModule.Name = newName + ".dll";
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
    }

    foreach (var reference in assembly.MainModule.AssemblyReferences.Where(r => r.Name == oldName))
    {
        reference.Name = newName;
        reference.PublicKeyToken = [];
        reference.HasPublicKey = false;
    }

    // The same input gives the same bytes.
    assembly.Write(Path.Combine(target, (isRenamed ? newName : Path.GetFileNameWithoutExtension(path)) + ".dll"), new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
}

return 0;
