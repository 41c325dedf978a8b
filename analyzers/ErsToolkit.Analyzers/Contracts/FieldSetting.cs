using System;
using System.Collections.Immutable;
using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>A field that a method supplies, and the ordinals of the parameters that its value comes from.</summary>
/// <param name="Field">The field.</param>
/// <param name="CodedParameter">That of the enumeration parameter which its code comes from.</param>
/// <param name="Formats">Those of the parameters whose text, or number, has a form.</param>
internal readonly record struct FieldSetting(string Field, int CodedParameter, ImmutableArray<ParameterFormat> Formats)
{
    public const int NotCoded = -1;
}

/// <summary>What a parameter accepts; any text but null where there is no format.</summary>
/// <param name="Ordinal">The ordinal of the parameter.</param>
/// <param name="Format">The format of the whole text.</param>
/// <param name="Parts">The formats of its parts, where the parameter takes a value made of parts.</param>
internal sealed record ParameterFormat(int Ordinal, FieldFormat? Format, ImmutableArray<FieldFormat> Parts)
{
    public FieldFormat? PartOf(string name) => Parts.FirstOrDefault(part => part.Field.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
}
