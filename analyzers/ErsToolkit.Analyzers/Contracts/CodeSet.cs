using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The codes that a value may stand for; equal to another with the same.</summary>
internal sealed class CodeSet : IEquatable<CodeSet>
{
    /// <summary>Stands for every value of the enumeration that is no member with a code. No code is empty.</summary>
    public const string Other = "";

    // In their order, each once. There are a handful at most.
    private readonly ImmutableArray<string> _codes;

    public CodeSet(IEnumerable<string> codes) => _codes = codes.Distinct().OrderBy(c => c, StringComparer.Ordinal).ToImmutableArray();

    public bool IsEmpty => _codes.IsEmpty;

    /// <summary>Whether the value certainly is a member with a code.</summary>
    public bool IsKnown => !_codes.IsEmpty && !_codes.Contains(Other);

    /// <summary>The codes in their order, for people.</summary>
    public IEnumerable<string> Codes => _codes;

    public CodeSet And(CodeSet other) => new(_codes.Intersect(other._codes));

    public CodeSet Or(CodeSet other) => new(_codes.Union(other._codes));

    public CodeSet Without(string code) => new(_codes.Where(c => c != code));

    /// <summary>Whether the value certainly has one of some codes.</summary>
    public bool IsWithin(ImmutableArray<string> codes) => IsKnown && _codes.All(c => codes.Contains(c));

    public bool Equals(CodeSet? other) => ReferenceEquals(this, other) || (other is not null && _codes.SequenceEqual(other._codes));

    public override bool Equals(object? obj) => Equals(obj as CodeSet);

    public override int GetHashCode() => _codes.Aggregate(_codes.Length, (hash, code) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(code)));
}
