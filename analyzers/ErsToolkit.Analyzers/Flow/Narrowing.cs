using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a condition tells of the values that it looks at, on the edge where it holds and on the edge where it does not.</summary>
internal sealed class Narrowing(FlowScope scope)
{
    /// <summary>The state on one edge of a condition; null where no value can take that edge.</summary>
    public FlowState? Follow(FlowState state, IOperation condition, bool holds)
    {
        FlowState? narrowed = condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Follow(state, not.Operand, !holds),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compare(state, equal, holds),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => Compare(state, unequal, !holds),
            IIsPatternOperation { Pattern: IDeclarationPatternOperation { MatchesNull: true } or IDiscardPatternOperation } => holds ? state : null,
            IIsPatternOperation match => Match(state, match.Value, match.Pattern, holds),
            _ => state,
        };
        if (narrowed is not null && holds && condition is IIsPatternOperation { Pattern: IRecursivePatternOperation or ITypePatternOperation or IDeclarationPatternOperation { MatchesNull: false } } typed && FlowScope.VariableOf(typed.Value) is { } matched)
            narrowed = Answer(narrowed, new Question(matched, Question.IsNull), isYes: false);
        return narrowed is not null && Questions.Read(condition) is { } asked ? Answer(narrowed, asked.Question, asked.IsYes == holds) : narrowed;
    }

    /// <summary>What is left of a state where one of its slots has one of some codes; null where it has none of them.</summary>
    public FlowState? Narrow(FlowState state, IOperation value, CodeSet allowed)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion when scope.Contracts.CodedEnumOf(conversion.Operand.Type) is not null:
                return Narrow(state, conversion.Operand, allowed);
            case IFlowCaptureReferenceOperation { Id: var id } when state[id] is CapturedSlot captured:
                // The variable is meant too, unless something else was assigned since.
                CodeValue? now = captured.Value as CodeValue;
                FlowState? narrowed = Equals(state[captured.Slot] ?? Default(captured, now), captured.Value) ? Narrow(state, captured.Slot, now ?? Any(value), allowed) : state;
                CodeSet left = (now ?? Any(value)).Codes.And(allowed);
                return left.IsEmpty ? null : narrowed?.With(id, captured with { Value = (now ?? Any(value)) with { Codes = left } });
            case IFlowCaptureReferenceOperation { Id: var id }:
                return Narrow(state, id, state[id] as CodeValue ?? Any(value), allowed);
            case IPropertyReferenceOperation property when Places.InsideVariable(property, scope, state) is { } place:
                return Narrow(state, place, state[place] as CodeValue ?? Places.Unknown(property.Property, scope)!, allowed);
            case IPropertyReferenceOperation { Property: { } property, Instance: { } instance } when Symbols.IsValueOfNullable(property):
                return Narrow(state, instance, allowed);
            default:
                if (FlowScope.VariableOf(value) is not { } variable || !scope.IsTracked(variable))
                    return state;

                // A copy tells as much about what it was copied from.
                object slot = state[variable] is VariableValue alias ? alias.Variable : variable;
                return Narrow(state, slot, state[slot] as CodeValue ?? Any(value), allowed);
        }
    }

    /// <summary>The same for a slot whose value is known so far.</summary>
    public static FlowState? Narrow(FlowState state, object slot, CodeValue known, CodeSet allowed)
    {
        CodeSet left = known.Codes.And(allowed);
        if (left.IsEmpty)
            return null;
        return left.Equals(known.Codes) && state[slot] is null && known.Outcome is null ? state : state.Knowing(slot, known with { Codes = left });
    }

    /// <summary>Keeps an answer; null where another was given before.</summary>
    public FlowState? Answer(FlowState state, Question question, bool isYes)
    {
        if ((state[question] ?? (question.Asked == Question.Holds ? state[question.Root] : null)) is BoolValue known)
            return known.Holds == isYes ? state : null;
        if (question.Asked == Question.IsNull && state[question.Root] is TextValue text && text.IsNull != isYes && (text.IsNull || text.Text is not null))
            return null;
        return scope.Keeps(question) ? state.Answering(question, new BoolValue(isYes)) : state;
    }

    private FlowState? Compare(FlowState state, IBinaryOperation comparison, bool holds)
    {
        (IOperation value, IOperation constant) = comparison.LeftOperand.ConstantValue.HasValue || comparison.LeftOperand is IConversionOperation { Operand.ConstantValue.HasValue: true }
            ? (comparison.RightOperand, comparison.LeftOperand)
            : (comparison.LeftOperand, comparison.RightOperand);
        if (constant is IConversionOperation { Operand: { ConstantValue.HasValue: true } inner } && !constant.ConstantValue.HasValue)
            constant = inner;
        return constant.ConstantValue.HasValue && CodesOf(state, value) is { } coded && CodeTests.Of(constant.ConstantValue.Value, coded) is { } test
            ? Narrow(state, value, holds ? test.Holds : test.Fails)
            : state;
    }

    /// <summary>The codes of a value, or of the text of one.</summary>
    private CodedEnum? CodesOf(FlowState state, IOperation value) => value switch
    {
        IFlowCaptureReferenceOperation { Type.SpecialType: SpecialType.System_String, Id: var id } => state[id] is CapturedSlot { Value: CodeValue { Outcome: { } outcome } } ? scope.Contracts.KeysOf(outcome) : null,
        IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_String } property } => Places.RawCodesOf(property, scope.Contracts),
        _ => scope.Contracts.CodedEnumOf(value.Type),
    };

    private FlowState? Match(FlowState state, IOperation value, IPatternOperation pattern, bool holds)
    {
        if (CodesOf(state, value) is { } coded)
            return CodeTests.Of(pattern, coded) is { } test ? Narrow(state, value, holds ? test.Holds : test.Fails) : state;

        // That an object does not match may be for any of its members.
        return holds ? MatchMembers(state, PlaceOf(state, value), pattern) : state;
    }

    private FlowState? MatchMembers(FlowState state, (ISymbol Root, string Path)? place, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return MatchMembers(state, place, both.LeftPattern) is { } left ? MatchMembers(left, place, both.RightPattern) : null;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } members:
                var roots = new[] { place, members.DeclaredSymbol is { } declared && scope.IsStable(declared) ? (declared, "") : null };
                return roots.OfType<(ISymbol Root, string Path)>().Aggregate((FlowState?)state, (known, root) =>
                    members.PropertySubpatterns.Aggregate(known, (left, member) => left is null ? null : MatchMember(left, root, member)));
            default:
                return state;
        }
    }

    private FlowState? MatchMember(FlowState state, (ISymbol Root, string Path) inside, IPropertySubpatternOperation member)
    {
        if (member.Member is not IPropertyReferenceOperation { Property: var property })
            return state;
        string path = inside.Path.Length > 0 ? inside.Path + "." + property.Name : property.Name;
        if (Places.Unknown(property, scope) is { } unknown && scope.Contracts.CodedEnumOf(property.Type) is { } coded)
        {
            var place = new Place(inside.Root, path);
            return CodeTests.Of(member.Pattern, coded) is { } test ? Narrow(state, place, state[place] as CodeValue ?? unknown, test.Holds) : state;
        }

        return property.SetMethod is null or { IsInitOnly: true } ? MatchMembers(state, (inside.Root, path), member.Pattern) : state;
    }

    private (ISymbol Root, string Path)? PlaceOf(FlowState state, IOperation value)
    {
        switch (value)
        {
            case IFlowCaptureReferenceOperation reference:
                return (state[reference.Id] as CapturedSlot)?.Slot is ISymbol captured && scope.IsStable(captured) ? (captured, "") : null;
            case IConversionOperation { OperatorMethod: null } conversion:
                return PlaceOf(state, conversion.Operand);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null or { IsInitOnly: true } } property, Instance: { } instance }:
                return Places.Below(instance, property.Name, scope, state) is { } place ? (place.Root, place.Path) : null;
            default:
                return FlowScope.VariableOf(value) is { } root && scope.IsStable(root) ? (root, "") : null;
        }
    }

    // A key that nobody has looked at has no slot of its own yet.
    private static CodeValue? Default(CapturedSlot captured, CodeValue? now) => captured.Slot is Place ? now : null;

    private CodeValue Any(IOperation value) => new(scope.Contracts.CodedEnumOf(value.Type)!.AnyOf(value.Type));
}
