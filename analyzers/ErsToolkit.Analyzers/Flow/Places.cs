using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the codes inside variables. Only what cannot change between a test and a use of it is one.</summary>
internal static class Places
{
    /// <summary>What the property with a code as it came has in its name that the one with the member has not.</summary>
    private const string RawPrefix = "Raw";

    /// <summary>The place that a property reads; null where it is no code of a type that the toolkit generated.</summary>
    public static Place? InsideVariable(IPropertyReferenceOperation property, FlowScope scope, FlowState state) =>
        CodedPropertyFor(property.Property, scope.Contracts) is { } coded && property.Instance is { } instance ? Below(instance, coded.Name, scope, state) : null;

    /// <summary>The place of a member inside what an operation reads; null where that may change.</summary>
    public static Place? Below(IOperation instance, string path, FlowScope scope, FlowState state)
    {
        while (true)
        {
            switch (instance)
            {
                case IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null or { IsInitOnly: true } } outer, Instance: { } inner }:
                    // What may be null is the same where it is not.
                    if (!Symbols.IsValueOfNullable(outer))
                        path = outer.Name + "." + path;
                    instance = inner;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    instance = conversion.Operand;
                    break;
                default:
                    ISymbol? variable = instance is IFlowCaptureReferenceOperation capture ? (state[capture.Id] as CapturedSlot)?.Slot as ISymbol : FlowScope.VariableOf(instance);
                    return variable is { } root && scope.IsStable(root) ? new Place(root, path) : null;
            }
        }
    }

    /// <summary>The value of a code of which nothing was found out yet; null where the property is none.</summary>
    public static CodeValue? Unknown(IPropertySymbol property, FlowScope scope) =>
        CodedPropertyFor(property, scope.Contracts) is { } coded
            ? new CodeValue(scope.Contracts.CodedEnumOf(coded.Type)!.AnyOf(coded.Type), scope.Contracts.IsOutcome(coded.ContainingType) ? coded.ContainingType : null)
            : null;

    /// <summary>The enumeration of which a property gives the code as a text; null where it gives none.</summary>
    public static CodedEnum? RawCodesOf(IPropertySymbol property, ContractCache contracts) =>
        property.Type.SpecialType == SpecialType.System_String && CodedPropertyFor(property, contracts) is { } coded ? contracts.CodedEnumOf(coded.Type) : null;

    private static IPropertySymbol? CodedPropertyFor(IPropertySymbol property, ContractCache contracts)
    {
        if (property is not { IsStatic: false, IsIndexer: false, SetMethod: null })
            return null;
        if (property.Type.SpecialType == SpecialType.System_String)
        {
            return property.Name.StartsWith(RawPrefix, System.StringComparison.Ordinal) && contracts.IsOutcome(property.ContainingType)
                ? property.ContainingType.GetMembers(property.Name.Substring(RawPrefix.Length)).OfType<IPropertySymbol>().FirstOrDefault(p => contracts.CodedEnumOf(p.Type) is not null)
                : null;
        }

        return contracts.CodedEnumOf(property.Type) is not null && (contracts.IsOutcome(property.ContainingType) || Generated.IsOurs(property.ContainingType)) ? property : null;
    }
}
