namespace ErsToolkit.Generator.Model;

/// <summary>One code of a code system and the enumeration member that stands for it.</summary>
internal sealed record CodeModel
{
    public required string Value { get; init; }

    public required string Member { get; init; }

    public required string Documentation { get; init; }
}
