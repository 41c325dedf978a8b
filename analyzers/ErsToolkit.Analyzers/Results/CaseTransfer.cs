using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What an operation does to what a path knows.</summary>
internal sealed class CaseTransfer(IInvocationOperation source, Sender sender, ResultBody body)
{
    private readonly Dictionary<CaptureId, ISymbol> _targets = [];
    private readonly Lazy<HashSet<string>> _captured = new(() => NamesInFunctions(source, body.Root.Syntax));

    public CaseReader Reader { get; } = new(source.Syntax, sender.Gives, body.Contracts);

    /// <summary>What a result may be where a variable that holds it is named, on the paths that are understood.</summary>
    public Dictionary<SyntaxNode, Cases> Seen { get; } = [];

    /// <summary>The same on all paths.</summary>
    public Dictionary<SyntaxNode, Cases> SeenAtAll { get; } = [];

    /// <summary>Other calls that send the same request while it may have arrived.</summary>
    public HashSet<IInvocationOperation> Repeated { get; } = [];

    /// <summary>Null where no path goes on.</summary>
    public CaseState? Run(IOperation operation, CaseState state)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (Run(child, state) is not { } next)
                return null;
            state = next;
        }

        return operation switch
        {
            IInvocationOperation call => OfCall(call, state),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => OfReference(argument, state),
            ISimpleAssignmentOperation assignment => Assign(assignment.Target, Reader.Read(assignment.Value, state), state),
            IDeconstructionAssignmentOperation deconstruction => OfDeconstruction(deconstruction, state),
            ICompoundAssignmentOperation compound => OfCompound(compound, state),
            IIncrementOrDecrementOperation step => Reader.Read(step.Target, state) is KnownFact ? Assign(step.Target, null, state) : state,
            IFlowCaptureOperation capture => Capture(capture, state),
            IIsPatternOperation test => Declare(test, state),
            ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => Use(operation, state),
            _ => state,
        };
    }

    private CaseState? OfCall(IInvocationOperation call, CaseState state)
    {
        if (call.Syntax == source.Syntax)
            return Uses.IsLook(call) ? state : state with { IsUncertain = true };
        if (call.IsImplicit)
            return state;
        if (body.Contracts.EndsPath(call.TargetMethod))
            return null;
        if (body.Contracts.IsSettlement(call.TargetMethod) || Sending.FindsOut(call))
            return state with { IsUncertain = true, HasActed = true };
        if (state is { IsUnsettled: true, IsRenewed: false } && IsOfSameRequest(call))
            Repeated.Add(call);
        return CaseReader.IsOfSystem(call.TargetMethod) || Logs.IsLog(call.TargetMethod) ? state : state with { HasActed = true };
    }

    private bool IsOfSameRequest(IInvocationOperation call) =>
        sender.Request is not null && body.SenderOf(call)?.Request is { } other && SymbolEqualityComparer.Default.Equals(other, sender.Request);

    private CaseState OfReference(IArgumentOperation argument, CaseState state) =>
        Assign(argument.Value, argument.Parent is IInvocationOperation call && CaseReader.IsOfSystem(call.TargetMethod) ? null : CaseFact.Learned, state);

    private CaseState OfDeconstruction(IDeconstructionAssignmentOperation assignment, CaseState state)
    {
        CaseFact? fact = Reader.Read(assignment.Value, state) is null or KnownFact ? null : CaseFact.Learned;
        return assignment.Target.DescendantsAndSelf().Where(o =>
            o is ILocalReferenceOperation or IParameterReferenceOperation).Aggregate(state, (next, target) => Assign(target, fact, next));
    }

    /// <summary>A counter that is stepped is no longer the constant that it was, and else as it was.</summary>
    private CaseState OfCompound(ICompoundAssignmentOperation compound, CaseState state)
    {
        if (Reader.Read(compound.Value, state) is not (null or KnownFact))
            return Assign(compound.Target, CaseFact.Learned, state);
        CaseFact? before = Reader.Read(compound.Target, state);
        return Assign(compound.Target, before is KnownFact ? null : before, state);
    }

    private CaseState Assign(IOperation target, CaseFact? fact, CaseState state)
    {
        ISymbol? variable = VariableOf(target);
        if (sender.Request is not null && SymbolEqualityComparer.Default.Equals(variable, sender.Request))
            state = state with { IsRenewed = true };
        if (variable is not null)
            return state.With(variable, fact is not null && _captured.Value.Contains(variable.Name) ? CaseFact.Learned : fact);
        if (target is IDiscardOperation)
            return state;
        return state with { HasActed = true, IsUncertain = state.IsUncertain || (fact is ResultFact result && IsOpen(result, state)) };
    }

    private ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => _targets.TryGetValue(capture.Id, out ISymbol? variable) ? variable : null,
        _ => null,
    };

    /// <summary>Where what is assigned branches, the graph keeps the variable aside meanwhile.</summary>
    private CaseState Capture(IFlowCaptureOperation capture, CaseState state)
    {
        if (VariableOf(capture.Value) is { } variable)
            _targets[capture.Id] = variable;
        return state.With(capture.Id, Reader.Read(capture.Value, state));
    }

    private CaseState Declare(IIsPatternOperation test, CaseState state)
    {
        if (Reader.Read(test.Value, state) is not ResultFact value)
            return state;
        foreach (IPatternOperation pattern in test.Pattern.DescendantsAndSelf().OfType<IPatternOperation>())
        {
            if (pattern is IDeclarationPatternOperation { DeclaredSymbol: { } variable })
                state = state.With(variable, FactOf(pattern, value, variable));
            else if (pattern is IRecursivePatternOperation { DeclaredSymbol: { } other })
                state = state.With(other, FactOf(pattern, value, other));
        }

        return state;
    }

    private CaseFact FactOf(IPatternOperation pattern, ResultFact value, ISymbol variable) =>
        body.Contracts.CasesOf(pattern.NarrowedType) is not Cases.None and var cases && !_captured.Value.Contains(variable.Name)
            ? new ResultFact(value.Cases & cases) : CaseFact.Learned;

    private CaseState Use(IOperation reference, CaseState state)
    {
        if (Reader.Read(reference, state) is not ResultFact result)
            return state;
        if (!state.IsUncertain)
            Add(Seen, reference.Syntax, state.Cases);
        Add(SeenAtAll, reference.Syntax, state.Cases);
        return !IsOpen(result, state) || Uses.IsLook(reference) ? state : state with { IsUncertain = true };
    }

    private static void Add(Dictionary<SyntaxNode, Cases> seen, SyntaxNode reference, Cases cases) =>
        seen[reference] = (seen.TryGetValue(reference, out Cases before) ? before : Cases.None) | cases;

    private static bool IsOpen(ResultFact result, CaseState state) => (result.Cases & state.Cases & Cases.Unknown) != 0;

    /// <summary>Variables that a function captures cannot be followed: when it is called is anybody's guess.</summary>
    private static HashSet<string> NamesInFunctions(IOperation source, SyntaxNode root) => new(
        root.DescendantNodes()
            .Where(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && !n.Span.Contains(source.Syntax.Span))
            .SelectMany(CapturedBy),
        StringComparer.Ordinal);

    private static IEnumerable<string> CapturedBy(SyntaxNode function)
    {
        var own = new HashSet<string>(function.DescendantNodes().Select(n => n switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            _ => "",
        }));
        return function.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText).Where(name => !own.Contains(name));
    }
}
