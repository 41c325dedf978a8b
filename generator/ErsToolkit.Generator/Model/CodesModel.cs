using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A code system that becomes an enumeration.</summary>
internal sealed record CodesModel
{
    public required string Name { get; init; }

    public required string System { get; init; }

    /// <summary>Other systems under which the codes are known too.</summary>
    public EquatableArray<string> Aliases { get; init; }

    public required string Documentation { get; init; }

    public required EquatableArray<CodeModel> Codes { get; init; }
}
