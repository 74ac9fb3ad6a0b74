using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Code;

/// <summary>The method names that a compilation calls, by syntax alone: enough to tell that something is never called. Built once, when the first rule asks.</summary>
internal sealed class CodeNames
{
    private readonly HashSet<string> _names = [];

    public bool Contains(string name) => _names.Contains(name);

    public bool Any(Func<string, bool> test)
    {
        foreach (var name in _names)
        {
            if (test(name))
            {
                return true;
            }
        }

        return false;
    }

    public static CodeNames Of(Compilation compilation)
    {
        var names = new CodeNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is SimpleNameSyntax name)
                {
                    names._names.Add(name.Identifier.ValueText);
                }
            }
        }

        return names;
    }
}
