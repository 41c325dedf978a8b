using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>An enumeration whose members stand for codes.</summary>
internal sealed class CodedEnum
{
    private readonly ConcurrentDictionary<object, (CodeSet Holds, CodeSet Fails)?> _tests = new();

    private CodedEnum(ImmutableArray<KeyValuePair<IFieldSymbol, string>> members)
    {
        Members = members;
        Any = new CodeSet(members.Select(m => m.Value).Append(CodeSet.Other));
    }

    /// <summary>The members that have a code, in their order.</summary>
    public ImmutableArray<KeyValuePair<IFieldSymbol, string>> Members { get; }

    /// <summary>All that a value of the enumeration can stand for.</summary>
    public CodeSet Any { get; }

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

    /// <summary>What a value stands for that equals a constant, and what one may stand for that does not; null where that is not certain.</summary>
    public (CodeSet Holds, CodeSet Fails)? Test(object? constant) => constant is null ? Read(null) : _tests.GetOrAdd(constant, Read);

    private (CodeSet Holds, CodeSet Fails)? Read(object? constant) => CodesOf(constant) switch
    {
        // Another constant without a code may be meant by the same test, so that the rest is as open as before.
        [] => (new CodeSet([CodeSet.Other]), Any),
        [var code] when Members.Where(m => m.Value == code).All(m => Equals(m.Key.ConstantValue, constant)) => (new CodeSet([code]), Any.Without(code)),
        [var code] => (new CodeSet([code]), Any),
        _ => null,
    };

    private List<string> CodesOf(object? constant) => Members.Where(m => Equals(m.Key.ConstantValue, constant)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
}
