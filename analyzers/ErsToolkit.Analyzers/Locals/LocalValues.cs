using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Locals;

/// <summary>What a local holds that gets its value once.</summary>
internal sealed class LocalValues(LocalIndex index)
{
    /// <summary>Null where it gets more than one value, or one of which nothing is known.</summary>
    public IOperation? Resolve(ILocalReferenceOperation use)
    {
        if (use.SemanticModel is not { } model
            || use.Local.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax() is not { } declaration)
        {
            return null;
        }

        var writes = index.Around(declaration).WritesTo(use.Local.Name);
        SyntaxNode? value = declaration switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } when writes.Count == 0 => initializer.Value,
            VariableDeclaratorSyntax { Initializer: null }
                when writes is [AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } only] =>
                only.Right,
            SingleVariableDesignationSyntax designation when writes.Count == 0 => MatchedBy(designation),
            _ => null,
        };
        // There is no operation for parentheses.
        while (value is ParenthesizedExpressionSyntax inner)
            value = inner.Expression;
        return value is null ? null : model.GetOperation(value);
    }

    /// <summary>What a pattern matched that gives it a name: the expression, or the name of the property.</summary>
    private static SyntaxNode? MatchedBy(SingleVariableDesignationSyntax designation)
    {
        SyntaxNode? node = designation.Parent;
        while (node is DeclarationPatternSyntax or VarPatternSyntax or RecursivePatternSyntax
            or ParenthesizedPatternSyntax or UnaryPatternSyntax or BinaryPatternSyntax)
        {
            node = node.Parent;
        }

        return node switch
        {
            IsPatternExpressionSyntax pattern => pattern.Expression,
            SubpatternSyntax pattern => pattern,
            _ => null,
        };
    }
}
