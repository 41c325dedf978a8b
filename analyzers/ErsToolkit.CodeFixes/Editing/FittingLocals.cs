using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>The locals and parameters that may be named at a call without breaking the program.</summary>
internal sealed class FittingLocals
{
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly List<ISymbol> _usable;

    public FittingLocals(SemanticModel model, InvocationExpressionSyntax call)
    {
        _model = model;
        _position = call.SpanStart;
        DataFlowAnalysis? flow = model.AnalyzeDataFlow(call);
        ISymbol? function = model.GetEnclosingSymbol(_position);
        _usable = flow is { Succeeded: true }
            ? model.LookupSymbols(_position).Where(s => IsAssigned(s, flow) && IsReachable(s, function)).OrderByDescending(DeclaredAt).ToList()
            : [];
    }

    /// <summary>A name that is, or else contains, the given one; null where there is none of that type.</summary>
    public string? Suggesting(string name, ITypeSymbol type) =>
        Named(name, type) ?? First(s => s.Name.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0, type);

    public string? Named(string name, ITypeSymbol type) => First(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase), type);

    private string? First(Func<ISymbol, bool> condition, ITypeSymbol type) => _usable
        .Where(s => condition(s) && SymbolEqualityComparer.Default.Equals(TypeOf(s), type))
        .Select(s => Names.Escaped(s.Name))
        .FirstOrDefault(IsNotNull);

    // A warning about null would be an error in many a project.
    private bool IsNotNull(string name) =>
        _model.GetSpeculativeTypeInfo(_position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsExpression).Nullability.FlowState != NullableFlowState.MaybeNull;

    private static bool IsAssigned(ISymbol symbol, DataFlowAnalysis flow) => symbol switch
    {
        ILocalSymbol local => local.IsConst || flow.DefinitelyAssignedOnEntry.Contains(local),
        IParameterSymbol { RefKind: not RefKind.Out } => true,
        _ => false,
    };

    /// <summary>A static function captures nothing; no function captures what is passed by reference or lives on the stack.</summary>
    private static bool IsReachable(ISymbol symbol, ISymbol? function)
    {
        while (!SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol))
        {
            bool capturable = symbol is not (ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None }) && TypeOf(symbol) is { IsRefLikeType: false };
            if (function is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction, IsStatic: false } || !capturable)
                return false;
            function = function.ContainingSymbol;
        }

        return true;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;

    private static int DeclaredAt(ISymbol symbol) => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
}
