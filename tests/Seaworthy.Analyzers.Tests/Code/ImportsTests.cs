using Microsoft.CodeAnalysis.CSharp;
using Seaworthy.Analyzers.CodeFixes;

namespace Seaworthy.Analyzers.Tests.Code;

public sealed class ImportsTests
{
    [Theory]
    [InlineData("class C;", "using Microsoft.Extensions.Options;\nclass C;")]
    [InlineData("using System;\nclass C;", "using System;\nusing Microsoft.Extensions.Options;\nclass C;")]
    [InlineData("using System;\nusing Zoo;\n\nclass C;", "using System;\nusing Microsoft.Extensions.Options;\nusing Zoo;\n\nclass C;")]
    [InlineData("using Microsoft.Extensions.Hosting;\r\n\r\nclass C;", "using Microsoft.Extensions.Hosting;\r\nusing Microsoft.Extensions.Options;\r\n\r\nclass C;")]
    [InlineData("using Microsoft.Extensions.Options;\nclass C;", "using Microsoft.Extensions.Options;\nclass C;")]
    [InlineData("using O = Microsoft.Extensions.Options;\nclass C;", "using Microsoft.Extensions.Options;\nusing O = Microsoft.Extensions.Options;\nclass C;")]
    [InlineData("// Licence\nusing Zoo;\nclass C;", "// Licence\nusing Microsoft.Extensions.Options;\nusing Zoo;\nclass C;")]
    public void A_namespace_is_imported_once_at_its_place(string before, string after)
    {
        var root = SyntaxFactory.ParseCompilationUnit(before);
        Assert.Equal(after, Imports.Add(root, "Microsoft.Extensions.Options").ToFullString());
    }
}
