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

    /// <summary>Stands for no value at all.</summary>
    public const string Null = "\0";

    // In their order, each once. There are a handful at most.
    private readonly ImmutableArray<string> _codes;

    public CodeSet(IEnumerable<string> codes) => _codes = codes.Distinct().OrderBy(c => c, StringComparer.Ordinal).ToImmutableArray();

    public bool IsEmpty => _codes.IsEmpty;

    /// <summary>Whether the value certainly is a member with a code.</summary>
    public bool IsKnown => !_codes.IsEmpty && !_codes.Contains(Other) && !_codes.Contains(Null);

    /// <summary>The codes in their order, for people.</summary>
    public IEnumerable<string> Codes => _codes.Where(code => code is not (Other or Null));

    public bool Contains(string code) => _codes.Contains(code);

    public CodeSet And(CodeSet other) => new(_codes.Intersect(other._codes));

    public CodeSet Or(CodeSet other) => new(_codes.Union(other._codes));

    public CodeSet Without(string code) => new(_codes.Where(c => c != code));

    /// <summary>Whether each code that the value may have is one of some. A value without a code has none of them, and is refused for that.</summary>
    public bool IsWithin(ImmutableArray<string> codes) => Codes.Any() && Codes.All(c => codes.Contains(c));

    public bool Equals(CodeSet? other) => ReferenceEquals(this, other) || (other is not null && _codes.SequenceEqual(other._codes));

    public override bool Equals(object? obj) => Equals(obj as CodeSet);

    public override int GetHashCode() => _codes.Aggregate(_codes.Length, (hash, code) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(code)));
}
