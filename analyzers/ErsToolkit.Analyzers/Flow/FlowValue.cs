using System;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What is known of a value on one path. What is not known has no value at all.</summary>
internal abstract record FlowValue;

/// <summary>A member of a coded enumeration.</summary>
internal sealed record CodeValue(string Code) : FlowValue;

/// <summary>A captured local: read as the value it had, or assigned through.</summary>
internal sealed record LocalTarget(ILocalSymbol Local, FlowValue? Value) : FlowValue
{
    public bool Equals(LocalTarget? other) => other is not null && SymbolEqualityComparer.Default.Equals(Local, other.Local) && Equals(Value, other.Value);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Local);
}

/// <summary>A field that was supplied: by which call, and with which code if that is known.</summary>
internal sealed record FieldFact(string Field, string? Code, IInvocationOperation SetBy);

/// <summary>A builder: the fields supplied so far, in the order in which they were last supplied.</summary>
internal sealed record BuilderValue(BuilderContract Contract, ImmutableArray<FieldFact> Facts) : FlowValue
{
    public static BuilderValue Fresh(BuilderContract contract) => new(contract, ImmutableArray<FieldFact>.Empty);

    public FieldFact? this[string field] => Facts.FirstOrDefault(f => f.Field == field);

    /// <summary>A field supplied again replaces its first value.</summary>
    public BuilderValue With(FieldFact fact) => this with { Facts = Facts.RemoveAll(f => f.Field == fact.Field).Add(fact) };

    public FieldFact LaterOf(FieldFact one, FieldFact other) => Facts.IndexOf(one) < Facts.IndexOf(other) ? other : one;

    public bool Equals(BuilderValue? other) => other is not null && ReferenceEquals(Contract, other.Contract) && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => Facts.Aggregate(Facts.Length, (hash, fact) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(fact.Field)));
}
