using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What is known of a value on one path. What is not known has no value at all.</summary>
internal abstract record FlowValue;

/// <summary>A value of a coded enumeration: the codes that it may stand for.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Outcome">The type that said how a request was refused, where the value comes from there.</param>
internal sealed record CodeValue(CodeSet Codes, INamedTypeSymbol? Outcome = null) : FlowValue
{
    /// <summary>Whether a method of the user's chose it by an outcome, so that it is judged there.</summary>
    public bool IsJudged { get; init; }

    public bool Equals(CodeValue? other) => other is not null && Codes.Equals(other.Codes) && IsJudged == other.IsJudged && SymbolEqualityComparer.Default.Equals(Outcome, other.Outcome);

    public override int GetHashCode() => Codes.GetHashCode();
}

/// <summary>A text, or a whole number as the text that it is written as, in pieces of which some may not be known. No piece is the null reference.</summary>
internal sealed record TextValue(ImmutableArray<TextPiece> Pieces) : FlowValue
{
    public static readonly TextValue Null = new(ImmutableArray<TextPiece>.Empty);

    public static readonly TextValue Unknown = new(ImmutableArray.Create(new TextPiece(null)));

    public static readonly TextValue Number = new(ImmutableArray.Create(new TextPiece(null, IsNumber: true)));

    public bool IsNull => Pieces.IsEmpty;

    /// <summary>The text; null where a piece of it is not known.</summary>
    public string? Text => Pieces is [{ Known: { } known }] ? known : null;

    public static TextValue Of(string text) => new(ImmutableArray.Create(new TextPiece(text)));

    /// <summary>One text after the other. The null reference adds nothing.</summary>
    public static TextValue Join(IEnumerable<TextValue> texts)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (TextPiece piece in texts.SelectMany(text => text.Pieces).Where(piece => piece.Known != ""))
        {
            if (pieces.Count > 0 && pieces[pieces.Count - 1].Known is { } before && piece.Known is { } after)
                pieces[pieces.Count - 1] = new TextPiece(before + after);
            else
                pieces.Add(piece);
        }

        return pieces.Count == 0 ? Of("") : new TextValue(pieces.ToImmutable());
    }

    public bool Equals(TextValue? other) => other is not null && Pieces.SequenceEqual(other.Pieces);

    public override int GetHashCode() => Pieces.Aggregate(Pieces.Length, (hash, piece) => unchecked((hash * 31) + piece.GetHashCode()));
}

/// <summary>A typed value made of parts, each of which has a name and is a text.</summary>
internal sealed record PartsValue(ImmutableArray<KeyValuePair<string, FlowValue>> Parts) : FlowValue
{
    public bool Equals(PartsValue? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Length;
}

/// <summary>Whether something holds.</summary>
internal sealed record BoolValue(bool Holds) : FlowValue;

/// <summary>Several values at once; null where one is not known.</summary>
internal sealed record TupleValue(ImmutableArray<FlowValue?> Elements) : FlowValue
{
    public bool Equals(TupleValue? other) => other is not null && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => Elements.Length;
}

/// <summary>The value that a variable has, of which nothing more is known.</summary>
internal sealed record VariableValue(ISymbol Variable) : FlowValue
{
    public bool Equals(VariableValue? other) => other is not null && SymbolEqualityComparer.Default.Equals(Variable, other.Variable);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Variable);
}

/// <summary>A captured variable: read as the value it had, or assigned through.</summary>
/// <param name="Slot">The slot of the variable.</param>
/// <param name="Value">Its value when it was captured.</param>
internal sealed record CapturedSlot(object Slot, FlowValue? Value) : FlowValue;

/// <summary>A field that was supplied.</summary>
/// <param name="Field">The field.</param>
/// <param name="SetBy">The call that supplied it: that of a method, or the use of a member, of the user's where that did it.</param>
internal sealed record FieldFact(string Field, IOperation SetBy)
{
    /// <summary>Its codes, where anything is known of them.</summary>
    public CodeValue? Code { get; init; }

    /// <summary>The slot that the code was read from and that still has it: what is found out about the one holds for the other.</summary>
    public object? From { get; init; }

    /// <summary>What is wrong with its texts, where anything certainly is.</summary>
    public ImmutableArray<Misfit> Misfits { get; init; } = ImmutableArray<Misfit>.Empty;

    /// <summary>The parameters whose texts it has, of which the caller of the method may know more.</summary>
    public ImmutableArray<OpenText> Open { get; init; } = ImmutableArray<OpenText>.Empty;

    /// <summary>The method, or the member, of the user's that supplied it; null where the call did it itself.</summary>
    public ISymbol? Through { get; init; }

    public bool Equals(FieldFact? other) => other is not null
        && Field == other.Field
        && ReferenceEquals(SetBy, other.SetBy)
        && Equals(Code, other.Code)
        && Equals(From, other.From)
        && Misfits.SequenceEqual(other.Misfits)
        && Open.SequenceEqual(other.Open)
        && SymbolEqualityComparer.Default.Equals(Through, other.Through);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Field) * 31) + SetBy.GetHashCode());
}

/// <summary>A text that its field refuses.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="What">What is wrong with it, in words that do not show it.</param>
/// <param name="IsOfCallee">Whether a method that was called says so itself, where the text stands.</param>
internal sealed record Misfit(IArgumentOperation Argument, string What, bool IsOfCallee = false);

/// <summary>A field's text that comes from a parameter.</summary>
internal sealed record OpenText(IParameterSymbol Parameter, ParameterFormat Format)
{
    public bool Equals(OpenText? other) => other is not null && ReferenceEquals(Format, other.Format) && SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter);

    public override int GetHashCode() => Parameter.Ordinal;
}

/// <summary>A builder: the fields supplied so far, in the order in which they were last supplied.</summary>
/// <param name="Contract">What its type says.</param>
/// <param name="Facts">The fields.</param>
/// <param name="Replaced">Calls that supplied a field, each with the call that supplied it again.</param>
/// <param name="Start">Where it came from.</param>
internal sealed record BuilderValue(BuilderContract Contract, ImmutableArray<FieldFact> Facts, ImmutableArray<Replacement> Replaced, BuilderStart Start) : FlowValue
{
    /// <summary>Whether a field of which nothing is known is certainly not supplied.</summary>
    public bool IsWhole => Start.Kind == BuilderStartKind.Fresh;

    public static BuilderValue Fresh(BuilderContract contract) => Of(contract, BuilderStart.Fresh);

    /// <summary>A builder on which anything may have been supplied before.</summary>
    public static BuilderValue Open(BuilderContract contract) => Of(contract, BuilderStart.Unknown);

    public static BuilderValue OfParameter(BuilderContract contract, IParameterSymbol parameter) => Of(contract, new BuilderStart(BuilderStartKind.Parameter, parameter));

    public FieldFact? this[string field]
    {
        get
        {
            foreach (FieldFact fact in Facts)
            {
                if (fact.Field == field)
                    return fact;
            }

            return null;
        }
    }

    /// <summary>A field supplied again replaces its first value. Where a method of the user's does that, it may be what the method is for.</summary>
    public BuilderValue With(FieldFact fact)
    {
        FieldFact? first = this[fact.Field];
        ImmutableArray<FieldFact> facts = first is null ? Facts : Facts.Remove(first);
        return first is null || first.Through is not null || fact.Through is not null || Replaced.Contains(new Replacement(first.SetBy, fact.SetBy))
            ? this with { Facts = facts.Add(fact) }
            : this with { Facts = facts.Add(fact), Replaced = Replaced.Add(new Replacement(first.SetBy, fact.SetBy)) };
    }

    /// <summary>What was found out about a slot, for the fields whose code was read from it.</summary>
    public BuilderValue Knowing(object slot, CodeValue code) => Change(fact => slot.Equals(fact.From), fact => fact with { Code = code });

    /// <summary>Whether the code of a field was read from a slot.</summary>
    public bool IsReadFrom(object slot)
    {
        foreach (FieldFact fact in Facts)
        {
            if (slot.Equals(fact.From))
                return true;
        }

        return false;
    }

    /// <summary>Whether each code was read from a slot of some kind, if from any.</summary>
    public bool IsReadOnlyFrom(Func<object, bool> which)
    {
        foreach (FieldFact fact in Facts)
        {
            if (fact.From is not null && !which(fact.From))
                return false;
        }

        return true;
    }

    /// <summary>A slot has another value from now on.</summary>
    public BuilderValue Parted(object slot) => Change(fact => slot.Equals(fact.From), fact => fact with { From = null });

    public FieldFact LaterOf(FieldFact one, FieldFact other) => Facts.IndexOf(one) < Facts.IndexOf(other) ? other : one;

    public bool Equals(BuilderValue? other) => ReferenceEquals(this, other)
        || (other is not null && ReferenceEquals(Contract, other.Contract) && Start.Equals(other.Start) && Facts.SequenceEqual(other.Facts) && Replaced.SequenceEqual(other.Replaced));

    public override int GetHashCode() => Facts.Aggregate(Facts.Length, (hash, fact) => unchecked((hash * 31) + fact.GetHashCode()));

    public BuilderValue Change(Func<FieldFact, bool> which, Func<FieldFact, FieldFact> change)
    {
        ImmutableArray<FieldFact> facts = Facts;
        for (int index = 0; index < Facts.Length; index++)
        {
            if (which(Facts[index]))
                facts = facts.SetItem(index, change(Facts[index]));
        }

        return facts == Facts ? this : this with { Facts = facts };
    }

    private static BuilderValue Of(BuilderContract contract, BuilderStart start) => new(contract, ImmutableArray<FieldFact>.Empty, ImmutableArray<Replacement>.Empty, start);
}

/// <summary>Where a builder came from.</summary>
internal enum BuilderStartKind
{
    /// <summary>Nothing was supplied on it.</summary>
    Fresh,

    /// <summary>Anything may have been supplied on it.</summary>
    Unknown,

    /// <summary>The caller of the method knows.</summary>
    Parameter,
}

/// <summary>Where a builder came from, and the parameter where it was one.</summary>
internal sealed record BuilderStart(BuilderStartKind Kind, IParameterSymbol? Parameter = null)
{
    public static readonly BuilderStart Fresh = new(BuilderStartKind.Fresh);

    public static readonly BuilderStart Unknown = new(BuilderStartKind.Unknown);

    public bool Equals(BuilderStart? other) => other is not null && Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter);

    public override int GetHashCode() => (int)Kind;
}

/// <summary>A call that supplied what another supplied again.</summary>
internal readonly record struct Replacement(IOperation First, IOperation Second);
