using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>An enumeration whose members stand for codes.</summary>
internal sealed class CodedEnum
{
    private static readonly CodeSet Nothing = new([CodeSet.Null]);

    private readonly ConcurrentDictionary<object, (CodeSet Holds, CodeSet Fails)?> _tests = new();

    private CodedEnum(INamedTypeSymbol type, ImmutableArray<KeyValuePair<IFieldSymbol, string>> members)
    {
        Type = type;
        Members = members;
        IsOpen = members.All(m => !IsZero(m.Key)) && type.GetMembers().OfType<IFieldSymbol>().Any(IsZero);
        Any = new CodeSet(members.Select(m => m.Value).Append(CodeSet.Other));
        All = Any.Or(Nothing);
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Whether the enumeration also has a member, its zero, for codes that no specification knows.</summary>
    public bool IsOpen { get; }

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
        return members.IsEmpty ? null : new CodedEnum(type, members);
    }

    /// <summary>The same, and nothing.</summary>
    public CodeSet All { get; }

    /// <summary>All that a value of a type can stand for: of the enumeration, or of one that may be null.</summary>
    public CodeSet AnyOf(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? All : Any;

    /// <summary>What a value stands for that has the given code, and what one may stand for that has not.</summary>
    public (CodeSet Holds, CodeSet Fails) TestCode(string code) => Members.Any(m => m.Value == code)
        ? (new CodeSet([code]), All.Without(code))
        : (new CodeSet([CodeSet.Other]), All);

    /// <summary>What a value stands for that equals a constant, and what one may stand for that does not; null where that is not certain.</summary>
    public (CodeSet Holds, CodeSet Fails)? Test(object? constant) => constant is null ? (Nothing, Any) : _tests.GetOrAdd(constant, Read);

    private (CodeSet Holds, CodeSet Fails)? Read(object? constant) => CodesOf(constant) switch
    {
        // Another constant without a code may be meant by the same test, so that the rest is as open as before.
        [] => (new CodeSet([CodeSet.Other]), All),
        [var code] when Members.Where(m => m.Value == code).All(m => Equals(m.Key.ConstantValue, constant)) => (new CodeSet([code]), All.Without(code)),
        [var code] => (new CodeSet([code]), All),
        _ => null,
    };

    private List<string> CodesOf(object? constant) => Members.Where(m => Equals(m.Key.ConstantValue, constant)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();

    private static bool IsZero(IFieldSymbol member) => member.HasConstantValue && Convert.ToDecimal(member.ConstantValue, CultureInfo.InvariantCulture) == 0;
}
