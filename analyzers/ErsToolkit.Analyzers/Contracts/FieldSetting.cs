namespace ErsToolkit.Analyzers.Contracts;

/// <summary>A field that a method supplies, and the ordinals of the parameters that its value comes from.</summary>
/// <param name="Field">The field.</param>
/// <param name="CodedParameter">That of the enumeration parameter which its code comes from.</param>
/// <param name="Formats">Those of the parameters whose text, or number, has a form.</param>
internal readonly record struct FieldSetting(string Field, int CodedParameter, System.Collections.Immutable.ImmutableArray<ParameterFormat> Formats)
{
    public const int NotCoded = -1;
}

/// <summary>What a parameter accepts; any text but null where there is no format.</summary>
internal readonly record struct ParameterFormat(int Ordinal, FieldFormat? Format);
