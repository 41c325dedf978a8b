using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Model;

/// <summary>One element of a resource, as the reader and the writer walk it.</summary>
internal sealed record ElementModel
{
    /// <summary>The JSON member's name; for the root the resource's type.</summary>
    public required string Name { get; init; }

    public required ContentKind Content { get; init; }

    /// <summary>Whether the element is a JSON array. It then has one entry, unless it holds profiles or slices.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether FHIR has an array here of which the one entry is written alone. It is read in both forms.</summary>
    public bool IsUnwrapped { get; init; }

    /// <summary>What it means when the element is absent from a parent that is there.</summary>
    public Demand Missing { get; init; }

    /// <summary>What it means when an <see cref="ContentKind.Unwanted"/> element is there.</summary>
    public Demand Present { get; init; }

    /// <summary>The name of the field that the element carries, or empty.</summary>
    public string Field { get; init; } = "";

    /// <summary>The text that is written where no field carries one; empty where none is.</summary>
    public string Written { get; init; } = "";

    /// <summary>The name of the element beside a <see cref="ContentKind.Hint"/> that is meant; empty for none.</summary>
    public string Means { get; init; } = "";

    /// <summary>The value of a <see cref="ContentKind.Value"/> or <see cref="ContentKind.Fixed"/> element; <see langword="null"/> for others.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>The only value of a <see cref="ContentKind.Fixed"/> element, or what a <see cref="ContentKind.Hint"/> says.</summary>
    public string Text { get; init; } = "";

    /// <summary>How JSON writes what the element holds, where that is a value.</summary>
    internal JsonForm Json => Value?.Json ?? JsonForm.Text;

    /// <summary>The profiles of <see cref="ContentKind.Profiles"/>.</summary>
    public EquatableArray<ProfileModel> Profiles { get; init; }

    /// <summary>The slices of <see cref="ContentKind.Slices"/>; the children are then those of an entry.</summary>
    public EquatableArray<SliceModel> Slices { get; init; }

    public EquatableArray<ElementModel> Children { get; init; }

    /// <summary>The element itself, and all in it.</summary>
    public IEnumerable<ElementModel> AndAllBelow() => Children.Concat(Slices.SelectMany(slice => slice.Children)).SelectMany(child => child.AndAllBelow()).Append(this);
}

/// <summary>What an element holds.</summary>
internal enum ContentKind
{
    /// <summary>Other elements.</summary>
    Object,

    /// <summary>A value.</summary>
    Value,

    /// <summary>One value and no other.</summary>
    Fixed,

    /// <summary>Profiles, of which some are accepted.</summary>
    Profiles,

    /// <summary>Entries told apart by the system of an identifier.</summary>
    Slices,

    /// <summary>The system of the identifier that tells slices apart.</summary>
    SliceSystem,

    /// <summary>The value of the identifier that tells slices apart.</summary>
    SliceValue,

    /// <summary>An element that must not be there, or had better not be.</summary>
    Unwanted,

    /// <summary>An element that is unknown, with a hint at the one that is meant.</summary>
    Hint,
}

/// <summary>A profile that a request may name.</summary>
internal sealed record ProfileModel(string Value, bool IsWritten);

/// <summary>A kind of entry of a sliced array.</summary>
internal sealed record SliceModel
{
    public required string Name { get; init; }

    public required TypeModel Type { get; init; }

    public required Demand Missing { get; init; }

    /// <summary>What it means when an entry of this kind is there; it is then not looked at further.</summary>
    public required Demand Present { get; init; }

    /// <summary>The elements that only entries of this kind have.</summary>
    public EquatableArray<ElementModel> Children { get; init; }
}
