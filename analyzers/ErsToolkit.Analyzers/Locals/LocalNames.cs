using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Locals;

/// <summary>
/// What the syntax of one member tells of the names in it: where each is used, and which may hold something marked. One walk, and nothing is bound.
/// </summary>
internal sealed class LocalNames
{
    /// <summary>Expressions nested deeper than this are nobody's own handwriting.</summary>
    private const int Reach = 64;

    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SimpleNameSyntax>> _uses = new(StringComparer.Ordinal);

    private LocalNames()
    {
    }

    /// <summary>Whether a local with that name may hold something marked.</summary>
    public bool MayHold(string name) => _holders.Contains(name);

    /// <summary>Where a name is, declarations aside.</summary>
    public IReadOnlyList<SimpleNameSyntax> UsesOf(string name) => _uses.TryGetValue(name, out List<SimpleNameSyntax>? uses) ? uses : [];

    /// <summary>Where a name is written to, declarations aside.</summary>
    public IReadOnlyList<SyntaxNode> WritesTo(string name) => UsesOf(name).Select(WriteTo).OfType<SyntaxNode>().ToList();

    /// <summary>The member of a type in which a node is; the file, for top-level statements.</summary>
    public static SyntaxNode RootOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    public static LocalNames Read(SyntaxNode root, Func<string, bool> isMarked)
    {
        var names = new LocalNames();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            if (node is not SimpleNameSyntax name)
                continue;
            string text = name.Identifier.ValueText;
            if (isMarked(text) || names._holders.Contains(text))
                names.AddHolders(name);
            if (!names._uses.TryGetValue(text, out List<SimpleNameSyntax>? uses))
                names._uses.Add(text, uses = []);
            uses.Add(name);
        }

        return names;
    }

    private void AddHolders(SimpleNameSyntax name)
    {
        SyntaxNode child = name;
        for (int i = 0; i < Reach && child.Parent is { } node and not (StatementSyntax or AnonymousFunctionExpressionSyntax); i++, child = node)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    _holders.Add(variable.Identifier.ValueText);
                    return;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment when assignment.Right == child:
                    _holders.Add(left.Identifier.ValueText);
                    break;
                case IsPatternExpressionSyntax pattern when pattern.Expression == child:
                    AddDesignations(pattern.Pattern);
                    break;
                case SubpatternSyntax pattern when pattern.Pattern != child:
                    AddDesignations(pattern.Pattern);
                    return;
            }
        }
    }

    private void AddDesignations(PatternSyntax pattern) =>
        _holders.UnionWith(pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(d => d.Identifier.ValueText));

    private static SyntaxNode? WriteTo(SimpleNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == name => assignment,
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => unary,
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression) => unary,
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None)
            || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } =>
            argument,
        RefExpressionSyntax reference => reference,
        _ => null,
    };
}
