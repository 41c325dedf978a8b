using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>
/// The summaries of a compilation's methods, each made when a body that builds first calls the method. A summary of one level sees through calls by those of
/// the level below, and the lowest through none: that cuts recursion, and what is known of a method does not depend on who asked first.
/// </summary>
internal sealed class Summaries(Compilation compilation, ContractCache contracts, BuildingMembers members)
{
    /// <summary>How many calls deep a body is seen through.</summary>
    public const int Depth = 3;

    /// <summary>A method with more text than this is not seen through.</summary>
    private const int LongestBody = 20_000;

    private readonly ConcurrentDictionary<(IMethodSymbol, int), MethodSummary?> _methods = new(new MethodComparer());
    private readonly ConcurrentDictionary<IMethodSymbol, SyntaxNode?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IFieldSymbol, FlowValue?> _fields = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The methods that were looked at so far.</summary>
    public IEnumerable<IMethodSymbol> Made => _methods.Where(pair => pair.Value is not null).Select(pair => pair.Key.Item1).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);

    public SummariesAtLevel AtLevel(int level, CancellationToken cancellation) => new(this, level, cancellation);

    /// <summary>Whether calls of a method may be seen through: nobody can override it, its body is in sight, and it has to do with requests.</summary>
    public bool MayHave(IMethodSymbol method) => BodyOf(Definition(method)) is not null;

    public MethodSummary? Of(IMethodSymbol method, int level, CancellationToken cancellation)
    {
        IMethodSymbol definition = Definition(method);
        if (level == 0 || BodyOf(definition) is not { } body)
            return null;
        if (!_methods.TryGetValue((definition, level), out MethodSummary? summary))
        {
            summary = GraphOf(body, definition, cancellation) is var (graph, root)
                ? GraphWalk.Summarize(graph, new FlowScope(root, contracts, AtLevel(level - 1, cancellation), definition), cancellation)
                : null;
            if (summary is not null)
                summary = summary with { IsTable = body.DescendantNodes().Any(node => node is SwitchExpressionSyntax or SwitchStatementSyntax) };

            // Where another thread was first, its summary is the one: a caller tells the build calls apart by their summary, and would take one call for two.
            summary = _methods.GetOrAdd((definition, level), summary);
        }

        return summary;
    }

    /// <summary>The value that a read-only field is initialised with; null where it may have another, or too little is known of it.</summary>
    public FlowValue? OfField(IFieldSymbol field, int level, CancellationToken cancellation) =>
        level == 0 ? null : _fields.GetOrAdd(field, f => FieldValues.Of(f, contracts, ModelOf, AtLevel(level - 1, cancellation)));

    // The models that an analyzer is given are of the file at hand; a method that is called may be in another one.
#pragma warning disable RS1030
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        IMethodSymbol whole = method.ReducedFrom ?? method;
        return whole.PartialImplementationPart ?? whole;
    }

    private SyntaxNode? BodyOf(IMethodSymbol method) => _bodies.GetOrAdd(method, FindBody);

    private SyntaxNode? FindBody(IMethodSymbol method)
    {
        if (Symbols.CanBeOverridden(method)
            || method is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet, IsExtern: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
            || method.DeclaringSyntaxReferences is not [var reference]
            || !compilation.ContainsSyntaxTree(reference.SyntaxTree)
            || IsGeneric(method)
            || Generated.Is(method.ContainingType)
            || !HasToDoWithRequests(method))
        {
            return null;
        }

        SyntaxNode declaration = reference.GetSyntax();
        SyntaxNode? body = declaration switch
        {
            MethodDeclarationSyntax { Body: null, ExpressionBody: null } or AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax => declaration,
            _ => null,
        };
        bool isIterator = body is not null && method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable;
        return body is null || isIterator || body.FullSpan.Length > LongestBody ? null : body;
    }

    private static bool IsGeneric(IMethodSymbol method)
    {
        bool isGeneric = method.IsGenericMethod;
        for (INamedTypeSymbol? type = method.ContainingType; type is not null && !isGeneric; type = type.ContainingType)
            isGeneric = type.IsGenericType;
        return isGeneric;
    }

    /// <summary>By what it builds, or the types that it takes and gives: to look into every method that takes a text would be to look into all.</summary>
    private bool HasToDoWithRequests(IMethodSymbol method) =>
        members.MayBe(method.Name) || IsOfRequests(Tasks.Carried(method.ReturnType)) || method.Parameters.Any(parameter => IsOfRequests(parameter.Type));

    private bool IsOfRequests(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => IsOfRequests(element.Type)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => IsOfRequests(inner),
        INamedTypeSymbol named => contracts.BuilderOf(named) is not null || contracts.CodedEnumOf(named) is not null || contracts.IsOutcome(named) || Generated.IsOurs(named) || Generated.IsOurs(named.ContainingType),
        _ => false,
    };

    private (ControlFlowGraph Graph, IOperation Root)? GraphOf(SyntaxNode body, IMethodSymbol method, CancellationToken cancellation)
    {
        if (ModelOf(body.SyntaxTree).GetOperation(body, cancellation) is not { } operation)
            return null;
        IOperation root = BodyWalk.RootOf(operation);
        if (BodyWalk.GraphOf(root, cancellation) is not { } graph)
            return null;
        if (method.MethodKind != MethodKind.LocalFunction)
            return (graph, root);
        return BodyWalk.LocalFunctionIn(graph, method, cancellation) is { } function ? (function, root) : null;
    }

    private sealed class MethodComparer : IEqualityComparer<(IMethodSymbol, int)>
    {
        public bool Equals((IMethodSymbol, int) x, (IMethodSymbol, int) y) => x.Item2 == y.Item2 && SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1);

        public int GetHashCode((IMethodSymbol, int) key) => SymbolEqualityComparer.Default.GetHashCode(key.Item1);
    }
}

/// <summary>The summaries as a body sees them that is itself so many calls deep.</summary>
internal sealed class SummariesAtLevel(Summaries summaries, int level, CancellationToken cancellation)
{
    public bool MayHave(IMethodSymbol method) => level > 0 && summaries.MayHave(method);

    public MethodSummary? Of(IMethodSymbol method) => summaries.Of(method, level, cancellation);

    public FlowValue? OfField(IFieldSymbol field) => summaries.OfField(field, level, cancellation);
}
