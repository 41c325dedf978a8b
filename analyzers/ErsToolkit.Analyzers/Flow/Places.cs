using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the outcome keys inside variables. Only what cannot change between a test and a use of it is one.</summary>
internal static class Places
{
    /// <summary>The place that a property reads; null where it is no key of an outcome from which flows start.</summary>
    public static Place? InsideVariable(IPropertyReferenceOperation property, FlowScope scope)
    {
        if (OutcomeOf(property.Property, scope) is null)
            return null;
        string path = property.Property.Name;
        IOperation? instance = property.Instance;
        while (instance is IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null or { IsInitOnly: true } } outer } inner)
        {
            path = outer.Name + "." + path;
            instance = inner.Instance;
        }

        return instance is not null && FlowScope.VariableOf(instance) is { } root && scope.IsStable(root) ? new Place(root, path) : null;
    }

    /// <summary>The value of a key of which nothing was found out yet; null where the property is none.</summary>
    public static CodeValue? Unknown(IPropertySymbol property, FlowScope scope) =>
        OutcomeOf(property, scope) is { } outcome ? new CodeValue(scope.Contracts.CodedEnumOf(property.Type)!.Any, outcome) : null;

    private static INamedTypeSymbol? OutcomeOf(IPropertySymbol property, FlowScope scope) =>
        !property.IsStatic && scope.Contracts.CodedEnumOf(property.Type) is not null && scope.Contracts.IsOutcome(property.ContainingType) ? property.ContainingType : null;
}
