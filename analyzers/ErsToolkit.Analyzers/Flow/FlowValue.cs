using System;
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
    public bool Equals(CodeValue? other) => other is not null && Codes.Equals(other.Codes) && SymbolEqualityComparer.Default.Equals(Outcome, other.Outcome);

    public override int GetHashCode() => Codes.GetHashCode();
}

/// <summary>A text, or a whole number as the text that it is written as. Null is the null reference.</summary>
internal sealed record TextValue(string? Text) : FlowValue;

/// <summary>A captured variable: read as the value it had, or assigned through.</summary>
/// <param name="Slot">The slot of the variable.</param>
/// <param name="Value">Its value when it was captured.</param>
internal sealed record CapturedSlot(object Slot, FlowValue? Value) : FlowValue;

/// <summary>A field that was supplied.</summary>
/// <param name="Field">The field.</param>
/// <param name="SetBy">The call that supplied it.</param>
/// <param name="Code">Its codes, where anything is known of them.</param>
/// <param name="From">The slot that the code was read from and that still has it: what is found out about the one holds for the other.</param>
/// <param name="Misfit">What is wrong with its text, where anything certainly is.</param>
internal sealed record FieldFact(string Field, IInvocationOperation SetBy, CodeValue? Code = null, object? From = null, Misfit? Misfit = null)
{
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Field) * 31) + SetBy.GetHashCode());
}

/// <summary>A text that its field refuses.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="What">What is wrong with it, in words that do not show it.</param>
internal sealed record Misfit(IArgumentOperation Argument, string What);

/// <summary>A builder: the fields supplied so far, in the order in which they were last supplied.</summary>
/// <param name="Contract">What its type says.</param>
/// <param name="Facts">The fields.</param>
/// <param name="Replaced">Calls that supplied a field, each with the call that supplied it again.</param>
internal sealed record BuilderValue(BuilderContract Contract, ImmutableArray<FieldFact> Facts, ImmutableArray<Replacement> Replaced) : FlowValue
{
    public static BuilderValue Fresh(BuilderContract contract) => new(contract, ImmutableArray<FieldFact>.Empty, ImmutableArray<Replacement>.Empty);

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

    /// <summary>A field supplied again replaces its first value.</summary>
    public BuilderValue With(FieldFact fact)
    {
        FieldFact? first = this[fact.Field];
        ImmutableArray<FieldFact> facts = first is null ? Facts : Facts.Remove(first);
        return first is null || Replaced.Contains(new Replacement(first.SetBy, fact.SetBy))
            ? this with { Facts = facts.Add(fact) }
            : this with { Facts = facts.Add(fact), Replaced = Replaced.Add(new Replacement(first.SetBy, fact.SetBy)) };
    }

    /// <summary>What was found out about a slot, for the fields whose code was read from it.</summary>
    public BuilderValue Knowing(object slot, CodeValue code) => Change(slot, fact => fact with { Code = code });

    /// <summary>A slot has another value from now on.</summary>
    public BuilderValue Parted(object slot) => Change(slot, fact => fact with { From = null });

    public FieldFact LaterOf(FieldFact one, FieldFact other) => Facts.IndexOf(one) < Facts.IndexOf(other) ? other : one;

    public bool Equals(BuilderValue? other) => ReferenceEquals(this, other) || (other is not null && ReferenceEquals(Contract, other.Contract) && Facts.SequenceEqual(other.Facts) && Replaced.SequenceEqual(other.Replaced));

    public override int GetHashCode() => Facts.Aggregate(Facts.Length, (hash, fact) => unchecked((hash * 31) + fact.GetHashCode()));

    private BuilderValue Change(object slot, Func<FieldFact, FieldFact> change)
    {
        ImmutableArray<FieldFact> facts = Facts;
        for (int index = 0; index < Facts.Length; index++)
        {
            if (slot.Equals(Facts[index].From))
                facts = facts.SetItem(index, change(Facts[index]));
        }

        return facts == Facts ? this : this with { Facts = facts };
    }
}

/// <summary>A call that supplied what another supplied again.</summary>
internal readonly record struct Replacement(IInvocationOperation First, IInvocationOperation Second);
