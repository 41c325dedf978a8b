namespace ErsToolkit.Analyzers.Contracts;

/// <summary>A field that a method supplies, and the ordinal of the enumeration parameter that its code comes from.</summary>
internal readonly record struct FieldSetting(string Field, int CodedParameter)
{
    public const int NotCoded = -1;
}
