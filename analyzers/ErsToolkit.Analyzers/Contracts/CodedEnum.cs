using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>An enumeration whose members stand for codes.</summary>
internal sealed class CodedEnum
{
    private CodedEnum(ImmutableArray<KeyValuePair<IFieldSymbol, string>> members) => Members = members;

    /// <summary>The members that have a code, in their order.</summary>
    public ImmutableArray<KeyValuePair<IFieldSymbol, string>> Members { get; }

    public static CodedEnum? TryRead(INamedTypeSymbol type, ErsSymbols symbols)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>()
            .Where(f => f.HasConstantValue)
            .Select(f => new KeyValuePair<IFieldSymbol, string?>(f, symbols.CodeOf(f)))
            .Where(p => p.Value is not null)
            .Select(p => new KeyValuePair<IFieldSymbol, string>(p.Key, p.Value!))
            .ToImmutableArray();
        return members.IsEmpty ? null : new CodedEnum(members);
    }

    /// <summary>The code of a constant; null where no member, or more than one code, belongs to it.</summary>
    public string? CodeOf(object? constant)
    {
        var codes = Members.Where(m => Equals(m.Key.ConstantValue, constant)).Select(m => m.Value).Distinct().ToList();
        return codes.Count == 1 ? codes[0] : null;
    }
}
