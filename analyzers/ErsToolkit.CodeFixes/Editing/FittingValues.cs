using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>A value in scope, or that there is none or more than one.</summary>
/// <param name="Text">How it is named.</param>
/// <param name="Holder">What it is a property of; empty where it is named by itself.</param>
internal sealed record FittingValue(string Text, string Holder)
{
    public bool IsUsable => Text.Length > 0;
}

/// <summary>Finds the value in scope that a parameter means. One that only might be meant is not used: a wrong value is worse than none.</summary>
internal sealed class FittingValues(SemanticModel model, InvocationExpressionSyntax call)
{
    private static readonly FittingValue NotOne = new("", "");

    private readonly ScopeValues _scope = new(model, call);

    /// <summary>The one value of a type; null where there is none.</summary>
    public FittingValue? OfType(ITypeSymbol type) => One(symbol => SymbolEqualityComparer.Default.Equals(ScopeValues.TypeOf(symbol), type));

    /// <summary>The one value that has a name and can be passed as a type; null where there is none. A name that only contains it is another.</summary>
    public FittingValue? Named(string name, ITypeSymbol type) =>
        One(symbol => string.Equals(symbol.Name.TrimStart('_'), name, StringComparison.OrdinalIgnoreCase)
            && ScopeValues.TypeOf(symbol) is { } own
            && IsPassableAs(own, type));

    private FittingValue? One(Func<ISymbol, bool> fits)
    {
        var found = _scope.All.Where(fits).Select(s => (Symbol: s, Name: Names.Escaped(s.Name), Holder: ""))
            .Where(value => _scope.Means(value.Name, value.Symbol))
            .Concat(_scope.All.SelectMany(holder => PropertiesOf(holder, fits)))
            .Take(2)
            .ToList();
        return found.Count switch
        {
            0 => null,
            1 => new FittingValue(found[0].Name, found[0].Holder),
            _ => NotOne,
        };
    }

    private IEnumerable<(ISymbol Symbol, string Name, string Holder)> PropertiesOf(ISymbol holder, Func<ISymbol, bool> fits)
    {
        string name = Names.Escaped(holder.Name);
        return MembersOf(ScopeValues.TypeOf(holder)).Where(m => fits(m) && _scope.IsReadable(m))
            .Select(m => (m, $"{name}.{Names.Escaped(m.Name)}", name))
            .Where(value => _scope.Means(name, holder) && _scope.Means(value.Item2, value.m));
    }

    // What the framework wraps a value in has a property of its type too, as a task has its result: to read it does something, or fails.
    private static IEnumerable<ISymbol> MembersOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return tuple.TupleElements;
        return type is null || IsOfFramework(type)
            ? Enumerable.Empty<ISymbol>()
            : WithBases(type).SelectMany(t => t.GetMembers()).Where(m => m is IPropertySymbol { IsIndexer: false, IsOverride: false } or IFieldSymbol);
    }

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> interfaces = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Enumerable.Empty<ITypeSymbol>();
        for (ITypeSymbol? t = type; t is not null && t.SpecialType == SpecialType.None; t = t.BaseType)
            interfaces = interfaces.Prepend(t);
        return interfaces;
    }

    public static bool IsOfFramework(ITypeSymbol type) => Symbols.OutermostNamespaceOf(type) is null or { Name: "System" };

    private bool IsPassableAs(ITypeSymbol own, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(own, type) || model.Compilation.ClassifyCommonConversion(own, type) is { IsImplicit: true, IsNumeric: true };
}
