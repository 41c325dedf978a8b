using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>How an object was made, where that is in sight.</summary>
internal static class Construction
{
    /// <summary>The expression that made the object: itself, or the only one that its local or read-only field is given in the same file. Null where there
    /// is none.</summary>
    public static SyntaxNode? Of(IOperation instance, ResultBody body) => Look.Bare(instance) switch
    {
        ILocalReferenceOperation { Local: { } local } => body.AssignedTo(local).ToList() is [var only] ? only.Syntax : null,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => OfField(field, instance.Syntax, body),
        IInvocationOperation or IObjectCreationOperation => instance.Syntax,
        _ => null,
    };

    /// <summary>The names of all that is called there.</summary>
    public static IEnumerable<string> CallsIn(SyntaxNode construction) =>
        construction.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(i => Call.NameIn(i)?.Identifier.ValueText).OfType<string>();

    public static bool Names(SyntaxNode construction, params string[] names) =>
        construction.DescendantTokens().Any(t => t.Parent is SimpleNameSyntax && names.Contains(t.ValueText, StringComparer.Ordinal));

    private static ExpressionSyntax? OfField(IFieldSymbol field, SyntaxNode use, ResultBody body)
    {
        if (field.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != use.SyntaxTree
            || reference.GetSyntax(body.Cancellation) is not VariableDeclaratorSyntax declarator)
            return null;
        var assigned = declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name
                || a.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name.Identifier.ValueText == field.Name)
            .Select(a => a.Right)
            .ToList();
        return (declarator.Initializer?.Value, assigned) switch
        {
            ({ } initial, []) => initial,
            (null, [var only]) => only,
            _ => null,
        };
    }
}
