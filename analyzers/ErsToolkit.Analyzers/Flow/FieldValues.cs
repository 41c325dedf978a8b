using System;
using System.Linq;
using System.Numerics;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
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
        ExpressionSyntax? value = declarator.Initializer?.Value is { } initializer
            ? constructors.Any(constructor => AssignmentsIn(constructor, field).Any()) ? null : initializer
            : constructors is [var only] && AssignmentsIn(only, field).ToList() is [{ } assignment] && assignment.Parent?.Parent?.Parent is ConstructorDeclarationSyntax ? assignment.Right : null;
        if (value is null || modelOf(value.SyntaxTree) is not { } model || model.GetOperation(value) is not { } operation)
            return null;
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        var scope = new FlowScope(root, contracts, summaries);
        return new FlowTransfer(FlowState.NothingKnown, scope, new Narrowing(scope), new Choices(), NoSites.Instance).Evaluate(operation);
    }

    private static System.Collections.Generic.IEnumerable<AssignmentExpressionSyntax> AssignmentsIn(IMethodSymbol constructor, IFieldSymbol field) =>
        constructor.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Where(assignment => (assignment.Left as IdentifierNameSyntax ?? (assignment.Left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == field.Name);

    /// <summary>An initialiser builds nothing that is of interest here.</summary>
    private sealed class NoSites : IBuildSites
    {
        public static readonly NoSites Instance = new();

        public void Reach(IOperation call, BuildKind kind, Arrival? arrival)
        {
        }

        public void Reach(IOperation call, BuildSite inside, ISymbol through, Arrival? arrival, BigInteger path)
        {
        }

        public int EdgesOf(IOperation call, MethodSummary summary, ISymbol through) => 0;

        public void Keep(BuilderValue builder)
        {
        }
    }
}
