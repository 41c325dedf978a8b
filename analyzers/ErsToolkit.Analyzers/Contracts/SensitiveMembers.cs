using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.ERS3006;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What must not be written to a log: the members and types that are marked so, and what may tell them apart without binding anything.</summary>
internal sealed class SensitiveMembers
{
    private readonly INamedTypeSymbol? _mark;
    private readonly INamedTypeSymbol? _logMethod;
    private readonly ConcurrentDictionary<ISymbol, string?> _kinds = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<string>> _names;
    private readonly Lazy<HashSet<string>> _logMethods;

    public SensitiveMembers(Compilation compilation, IAssemblySymbol runtime)
    {
        _mark = compilation.GetTypeByMetadataName("ErsToolkit.ErsSensitiveAttribute");
        _logMethod = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute");
        _names = new(() => new HashSet<string>(
            _mark is null
                ? [] : ToolkitTypes.In(compilation, runtime).Concat(ToolkitTypes.TypesIn(runtime.GlobalNamespace)).SelectMany(MarkedIn).Select(m => m.Name),
            StringComparer.Ordinal));
        _logMethods = new(() => new HashSet<string>(
            _logMethod is null
                ? [] : ToolkitTypes.TypesIn(compilation.Assembly.GlobalNamespace)
                    .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Where(IsLogMethod).Select(m => m.Name),
            StringComparer.Ordinal));
    }

    /// <summary>Whether anything is marked at all.</summary>
    public bool Any => _names.Value.Count > 0;

    /// <summary>Whether a member with that name is marked somewhere, or may write a whole object.</summary>
    public bool MayBe(string name) => _names.Value.Contains(name) || Conversions.IsSerializer(name);

    /// <summary>Whether a method with that name has its body generated as one that writes to a log.</summary>
    public bool MayBeLogMethod(string name) => _logMethods.Value.Contains(name);

    /// <summary>Whether the body of a method is generated as one that writes to a log.</summary>
    public bool IsLogMethod(IMethodSymbol method) => Marks.Of(method, _logMethod).Any();

    /// <summary>How a member or a type is marked; null where it is not.</summary>
    public string? KindOf(ISymbol? symbol) => symbol is null || _mark is null ? null : _kinds.GetOrAdd(symbol.OriginalDefinition, s => Marks.TextOf(s, _mark));

    /// <summary>How a type is marked whose public properties show what it holds; null where it is not, or has none.</summary>
    public string? KindOfContent(ITypeSymbol? type) => PropertiesOf(type).Any() ? KindOf(type) : null;

    /// <summary>The same where each public property is written: then one that is marked is enough.</summary>
    public string? KindOfProperties(ITypeSymbol? type) => KindOfContent(type) ?? PropertiesOf(type).Select(KindOf).FirstOrDefault(kind => kind is not null);

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol? type) => type is INamedTypeSymbol named
        ? named.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, IsIndexer: false })
        : [];

    private IEnumerable<ISymbol> MarkedIn(INamedTypeSymbol type) =>
        type.GetMembers().Where(m => m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && KindOf(m) is not null);
}
