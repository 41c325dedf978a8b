using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>
/// The names of a compilation's methods that may build a request, themselves or by calling one in the same file that does. A body that calls none of them, and
/// builds nothing itself, is never bound.
/// </summary>
internal sealed class BuildingMembers(Compilation compilation)
{
    /// <summary>A file keeps its names until it changes, however often the rest of the project does.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Known = new();

    private readonly Lazy<HashSet<string>> _names = new(() => new HashSet<string>(compilation.SyntaxTrees.SelectMany(tree => Known.GetValue(tree, NamesIn)), StringComparer.Ordinal));

    public bool MayBe(string name) => _names.Value.Contains(name);

    public bool Any => _names.Value.Count > 0;

    private static string[] NamesIn(SyntaxTree tree)
    {
        string text = tree.GetText().ToString();
        if (text.IndexOf("." + BuilderContract.BuildName + "(", StringComparison.Ordinal) < 0 && text.IndexOf("." + BuilderContract.TryBuildName + "(", StringComparison.Ordinal) < 0)
            return [];
        List<(string Name, string Text)> members = tree.GetRoot().DescendantNodes(node => node is not ExpressionSyntax).Select(MemberOf).Where(member => member.Name.Length > 0)
            .Select(member => (member.Name, text.Substring(member.Node.SpanStart, member.Node.Span.Length))).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var sought = new List<string> { "." + BuilderContract.BuildName + "(", "." + BuilderContract.TryBuildName + "(" };
        while (sought.Count > 0)
        {
            var next = members.Where(member => !found.Contains(member.Name) && sought.Any(call => member.Text.IndexOf(call, StringComparison.Ordinal) >= 0)).Select(member => member.Name).Distinct().ToList();
            found.UnionWith(next);
            sought = [.. next.Select(name => name + "(")];
        }

        return [.. found];
    }

    private static (string Name, SyntaxNode Node) MemberOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => (method.Identifier.ValueText, method),
        LocalFunctionStatementSyntax function => (function.Identifier.ValueText, function),
        _ => ("", node),
    };
}
