using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a condition tells of the values that it looks at, on the edge where it holds and on the edge where it does not.</summary>
internal sealed class Narrowing(FlowScope scope)
{
    /// <summary>The state on one edge of a condition; null where no value can take that edge.</summary>
    public FlowState? Follow(FlowState state, IOperation condition, bool holds) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Follow(state, not.Operand, !holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, OperatorMethod: null } equal => Compare(state, equal, holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, OperatorMethod: null } unequal => Compare(state, unequal, !holds),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { MatchesNull: true } or IDiscardPatternOperation } => holds ? state : null,
        IIsPatternOperation match => Match(state, match.Value, match.Pattern, holds),
        _ => state,
    };

    private FlowState? Compare(FlowState state, IBinaryOperation comparison, bool holds)
    {
        (IOperation value, IOperation constant) = comparison.LeftOperand.ConstantValue.HasValue
            ? (comparison.RightOperand, comparison.LeftOperand)
            : (comparison.LeftOperand, comparison.RightOperand);
        return constant.ConstantValue.HasValue && scope.Contracts.CodedEnumOf(value.Type)?.Test(constant.ConstantValue.Value) is { } test
            ? Narrow(state, value, holds ? test.Holds : test.Fails)
            : state;
    }

    private FlowState? Match(FlowState state, IOperation value, IPatternOperation pattern, bool holds)
    {
        if (scope.Contracts.CodedEnumOf(value.Type) is { } coded)
            return Test(pattern, coded) is { } test ? Narrow(state, value, holds ? test.Holds : test.Fails) : state;

        // That an object does not match may be for any of its members.
        return holds && pattern is IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } members && RootOf(state, value) is { } root
            ? members.PropertySubpatterns.Aggregate((FlowState?)state, (known, member) => known is null ? null : MatchMember(known, root, member))
            : state;
    }

    private FlowState? MatchMember(FlowState state, ISymbol root, IPropertySubpatternOperation member)
    {
        if (member.Member is not IPropertyReferenceOperation { Property: var property }
            || Places.Unknown(property, scope) is not { } unknown
            || scope.Contracts.CodedEnumOf(property.Type) is not { } coded
            || Test(member.Pattern, coded) is not { } test)
        {
            return state;
        }

        var place = new Place(root, property.Name);
        return Narrow(state, place, state[place] as CodeValue ?? unknown, test.Holds);
    }

    private ISymbol? RootOf(FlowState state, IOperation value)
    {
        ISymbol? root = value is IFlowCaptureReferenceOperation reference ? (state[reference.Id] as CapturedSlot)?.Slot as ISymbol : FlowScope.VariableOf(value);
        return root is not null && scope.IsStable(root) ? root : null;
    }

    private FlowState? Narrow(FlowState state, IOperation value, CodeSet allowed)
    {
        switch (value)
        {
            case IFlowCaptureReferenceOperation { Id: var id } when state[id] is CapturedSlot captured:
                // The variable is meant too, unless something else was assigned since.
                CodeValue? now = captured.Value as CodeValue;
                FlowState? narrowed = Equals(state[captured.Slot] ?? Default(captured, now), captured.Value) ? Narrow(state, captured.Slot, now ?? Any(value), allowed) : state;
                CodeSet left = (now ?? Any(value)).Codes.And(allowed);
                return left.IsEmpty ? null : narrowed?.With(id, captured with { Value = (now ?? Any(value)) with { Codes = left } });
            case IFlowCaptureReferenceOperation { Id: var id }:
                return Narrow(state, id, state[id] as CodeValue ?? Any(value), allowed);
            case IPropertyReferenceOperation property when Places.InsideVariable(property, scope) is { } place:
                return Narrow(state, place, state[place] as CodeValue ?? Places.Unknown(property.Property, scope)!, allowed);
            default:
                return FlowScope.VariableOf(value) is { } variable && scope.IsTracked(variable)
                    ? Narrow(state, variable, state[variable] as CodeValue ?? Any(value), allowed)
                    : state;
        }
    }

    private static FlowState? Narrow(FlowState state, object slot, CodeValue known, CodeSet allowed)
    {
        CodeSet left = known.Codes.And(allowed);
        if (left.IsEmpty)
            return null;
        return left.Equals(known.Codes) && state[slot] is null && known.Outcome is null ? state : state.Knowing(slot, known with { Codes = left });
    }

    // A key that nobody has looked at has no slot of its own yet.
    private static CodeValue? Default(CapturedSlot captured, CodeValue? now) => captured.Slot is Place ? now : null;

    private CodeValue Any(IOperation value) => new(scope.Contracts.CodedEnumOf(value.Type)!.Any);

    /// <summary>What a value stands for that matches a pattern, and what one may stand for that does not; null where the pattern is not understood.</summary>
    private static (CodeSet Holds, CodeSet Fails)? Test(IPatternOperation pattern, CodedEnum coded)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } }:
                return coded.Test(constant);
            case INegatedPatternOperation negated:
                return Test(negated.Pattern, coded) is { } inner ? (inner.Fails, inner.Holds) : null;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Test(either.LeftPattern, coded) is { } one && Test(either.RightPattern, coded) is { } other
                    ? (one.Holds.Or(other.Holds), one.Fails.And(other.Fails))
                    : null;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return Test(both.LeftPattern, coded) is { } first && Test(both.RightPattern, coded) is { } second
                    ? (first.Holds.And(second.Holds), first.Fails.Or(second.Fails))
                    : null;
            case IDiscardPatternOperation:
                return (coded.Any, new CodeSet([]));
            default:
                return null;
        }
    }
}
