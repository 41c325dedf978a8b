using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Tool.Comparing;

/// <summary>A last look at what is generated: if the code differs although no comparison found why, this says so.</summary>
internal static class GeneratedCode
{
    public static void Compare(IReadOnlyList<GeneratedFile> old, IReadOnlyList<GeneratedFile> now, ChangeScope changes)
    {
        IEnumerable<string> names = old.Concat(now).Select(file => file.HintName).Distinct();
        string differing = string.Join(", ", names.Where(name => Code(old, name) != Code(now, name)).Select(name => name.Split('.')[^3]));
        if (differing.Length > 0)
            changes.Compatible($"The generated code differs in {differing}, for a reason that this comparison does not know. Compare it with ers generate.");
    }

    /// <summary>The code without comments and texts: what texts say, the other comparisons know.</summary>
    private static string Code(IEnumerable<GeneratedFile> files, string name) => files.FirstOrDefault(file => file.HintName == name) is { } file
        ? string.Join(' ', CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens().Where(token => !IsText(token)).Select(token => token.Text))
        : "";

    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken);
}
