using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A body that names a result or a method that sends. Its graphs are made at most once, whichever rules ask for them.</summary>
internal sealed class ResultBody
{
    /// <summary>A body that sends more requests than this is left alone: each is followed through all that comes after it.</summary>
    public const int MaxSendings = 100;

    private readonly Lazy<IReadOnlyList<ControlFlowGraph>> _graphs;
    private readonly Lazy<IReadOnlyList<IOperation>> _operations;
    private readonly Lazy<IReadOnlyList<IInvocationOperation>> _sendings;
    private readonly Lazy<IReadOnlyList<Decision>> _decisions;
    private readonly Lazy<IReadOnlyList<SwitchDecision>> _switches;
    private readonly Lazy<ILookup<ISymbol, IOperation>> _assigned;
    private readonly Dictionary<IOperation, CaseWalk?> _walks = [];
    private readonly OwnSenders _own;

    public ResultBody(IOperation root, ResultContracts contracts, OwnSenders own, int depth, SemanticModel model, CancellationToken cancellation)
    {
        _own = own;
        Depth = depth;
        Root = root;
        Contracts = contracts;
        Model = model;
        Cancellation = cancellation;
        _graphs = new(() => BodyWalk.GraphsOf(root, cancellation).ToList());
        _operations = new(() => root.DescendantsAndSelf().ToList());
        _sendings = new(() => Operations.OfType<IInvocationOperation>().Where(call => SenderOf(call) is not null).ToList());
        _decisions = new(() => Decision.In(this).ToList());
        _switches = new(() => SwitchDecision.In(this).ToList());
        _assigned = new(() => AssignmentsIn(Operations).ToLookup(a => a.Local, a => a.Value, SymbolEqualityComparer.Default));
    }

    public IOperation Root { get; }

    public ResultContracts Contracts { get; }

    public SemanticModel Model { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>All operations as they are written, those of nested functions too.</summary>
    public IReadOnlyList<IOperation> Operations => _operations.Value;

    /// <summary>How many calls deep methods of the user's are seen through from here.</summary>
    public int Depth { get; }

    /// <summary>The calls that send, themselves or in a method of the user's, as they are written.</summary>
    public IReadOnlyList<IInvocationOperation> Sendings => _sendings.Value;

    /// <summary>The choices by the case of a result.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions.Value;

    public IReadOnlyList<SwitchDecision> Switches => _switches.Value;

    /// <summary>What a result may be on every path from the call that gives it; null where that is not to be followed.</summary>
    public CaseWalk? WalkFrom(IInvocationOperation source)
    {
        if (!_walks.TryGetValue(source, out CaseWalk? walk))
            _walks.Add(source, walk = FollowFrom(source, SenderOf(source) ?? new Sender(new ResultFact(Cases.All), Request: null)));
        return walk;
    }

    /// <summary>The same from a call that is known to give something.</summary>
    public CaseWalk? FollowFrom(IInvocationOperation source, Sender sender) => CaseWalk.Run(_graphs.Value, source, sender, this);

    /// <summary>What a call gives that sends a request; null where it sends none.</summary>
    public Sender? SenderOf(IInvocationOperation call) =>
        Contracts.IsSending(call.TargetMethod) ? new Sender(new ResultFact(Cases.All), Sending.RequestOf(call)) : _own.Of(call, this);

    /// <summary>The body of a method that is called here.</summary>
    /// <param name="declaration">The method's declaration, in the same file.</param>
    public ResultBody? Below(SyntaxNode declaration) => ResultBodies.RootAround(Function.BodyOf(declaration), declaration, Model, Cancellation) is { } root
        ? new(root, Contracts, _own, Depth - 1, Model, Cancellation)
        : null;

    /// <summary>Every value that a local is given by name.</summary>
    public IEnumerable<IOperation> AssignedTo(ILocalSymbol local) => _assigned.Value[local];

    private static IEnumerable<(ISymbol Local, IOperation Value)> AssignmentsIn(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { } declared } declarator && declarator.GetVariableInitializer()?.Value is { } initial)
                yield return (declared, initial);
            else if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Value: { } value })
                yield return (local, value);
        }
    }
}
