using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the value of a read-only field that is given one at one place.</summary>
internal static class FieldValues
{
    public static FlowValue? Of(IFieldSymbol field, ContractCache contracts, Func<SyntaxTree, SemanticModel> modelOf, SummariesAtLevel summaries)
    {
        if (field is { IsStatic: true, Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
            return TextValue.Of("");
        bool isOfInterest = contracts.BuilderOf(field.Type) is not null || contracts.CodedEnumOf(field.Type) is not null || contracts.IsTypedText(field.Type)
            || field.Type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64;
        if (!field.IsReadOnly || !isOfInterest || field.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not VariableDeclaratorSyntax declarator)
            return null;
        var constructors = (field.IsStatic ? field.ContainingType.StaticConstructors : field.ContainingType.InstanceConstructors).Where(c => !c.IsImplicitlyDeclared).ToList();
        List<ExpressionSyntax?> written = constructors.SelectMany(constructor => WritesIn(constructor, field)).ToList();
        ExpressionSyntax? value = declarator.Initializer?.Value is { } initializer
            ? written.Count == 0 ? initializer : null
            : constructors.Count == 1 && written.Count == 1 ? written[0] : null;
        if (value is null || modelOf(value.SyntaxTree) is not { } model || model.GetOperation(value) is not { } operation)
            return null;
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        var scope = new FlowScope(root, contracts, summaries);
        return new FlowTransfer(FlowState.NothingKnown, scope, new Narrowing(scope), new Choices(), NoSites.Instance).Evaluate(operation);
    }

    /// <summary>What a constructor gives a field; null for each place where it may get something else, or only on some paths.</summary>
    private static IEnumerable<ExpressionSyntax?> WritesIn(IMethodSymbol constructor, IFieldSymbol field)
    {
        foreach (IdentifierNameSyntax name in constructor.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != field.Name)
                continue;
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            switch (whole.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                    bool isPlain = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        && assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax };
                    yield return isPlain ? assignment.Right : null;
                    break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax:
                case PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax:
                    yield return null;
                    break;
            }
        }
    }

    /// <summary>An initialiser builds nothing that is of interest here.</summary>
    private sealed class NoSites : IBuildSites
    {
        public static readonly NoSites Instance = new();

        public void Reach(IOperation call, BuildKind kind, Arrival? arrival)
        {
        }

        public void Reach(IOperation call, BuildSite inside, ISymbol through, Arrival? arrival)
        {
        }

        public void Keep(BuilderValue builder)
        {
        }
    }
}
