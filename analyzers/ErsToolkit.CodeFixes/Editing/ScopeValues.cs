using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>The locals, parameters, fields and properties that may be named at a call without breaking the program.</summary>
internal sealed class ScopeValues
{
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly ISymbol? _function;
    private readonly bool _mayUseInstance;

    public ScopeValues(SemanticModel model, InvocationExpressionSyntax call)
    {
        _model = model;
        _position = call.SpanStart;
        _function = model.GetEnclosingSymbol(_position);
        _mayUseInstance = MayUseInstance(call);

        // What is assigned before a chain begins is so before all that it is part of; of a receiver the compiler does not tell.
        DataFlowAnalysis? flow = model.AnalyzeDataFlow(Chain.LastOf(call));
        All = flow is { Succeeded: true } ? model.LookupSymbols(_position).Where(s => MayBeNamed(s, flow)).ToList() : [];
    }

    public IReadOnlyList<ISymbol> All { get; }

    /// <summary>The type of what has a value; null of anything else.</summary>
    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private bool MayBeNamed(ISymbol symbol, DataFlowAnalysis flow) => symbol switch
    {
        ILocalSymbol local => (local.IsConst || flow.DefinitelyAssignedOnEntry.Contains(local)) && IsReachable(local),
        IParameterSymbol { RefKind: not RefKind.Out } parameter => IsReachable(parameter),
        IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, GetMethod: not null } =>
            IsMemberOfThis(symbol) && (symbol.IsStatic || _mayUseInstance),
        _ => false,
    };

    /// <summary>A static function captures nothing; no function captures what is passed by reference or lives on the stack.</summary>
    private bool IsReachable(ISymbol symbol)
    {
        ISymbol? function = _function;
        while (!SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol))
        {
            bool capturable = symbol is not (ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None })
                && TypeOf(symbol) is { IsRefLikeType: false };
            if (!IsNestedFunction(function) || function!.IsStatic || !capturable)
                return false;
            function = function.ContainingSymbol;
        }

        return true;
    }

    private bool IsMemberOfThis(ISymbol member)
    {
        for (INamedTypeSymbol? type = _function?.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
                return type.SpecialType == SpecialType.None && !IsObsolete(member);
        }

        return false;
    }

    /// <summary>Not in a constructor, where a field need not have its value yet, nor in a function of a structure, which does not capture it.</summary>
    private bool MayUseInstance(SyntaxNode call)
    {
        ISymbol? function = _function;
        while (IsNestedFunction(function) && !function!.IsStatic && !function.ContainingType.IsValueType)
            function = function.ContainingSymbol;
        return function is IMethodSymbol { IsStatic: false, MethodKind: not MethodKind.Constructor }
            && !IsNestedFunction(function)
            && !call.Ancestors().Any(a => a is AttributeSyntax or ParameterSyntax);
    }

    private static bool IsNestedFunction(ISymbol? symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };

    /// <summary>Whether a text means a member of the scope there, and its value is there. A warning about null would be an error in many a project.</summary>
    public bool Means(string text, ISymbol symbol)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text);
        const SpeculativeBindingOption option = SpeculativeBindingOption.BindAsExpression;
        return SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeSymbolInfo(_position, expression, option).Symbol, symbol)
            && _model.GetSpeculativeTypeInfo(_position, expression, option).Nullability.FlowState != NullableFlowState.MaybeNull;
    }

    public bool IsReadable(ISymbol member) => !member.IsStatic && !IsObsolete(member) && _model.IsAccessible(_position, member)
        && (member is IFieldSymbol || (member is IPropertySymbol { GetMethod: { } getter } && _model.IsAccessible(_position, getter)));

    public static bool IsObsolete(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");
}
