using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A check of a request against resources that its sender holds.</summary>
internal sealed record CheckModel
{
    /// <summary>The resources that the check needs.</summary>
    public required EquatableArray<string> Given { get; init; }

    /// <summary>When the check is made; <see langword="null"/> for always.</summary>
    public ConditionModel? When { get; init; }

    public required ConditionModel That { get; init; }

    /// <summary>Whether the check says that the resource is the one which the request means. Where it is not, no other check looks at it.</summary>
    public required bool IsIdentity { get; init; }

    /// <summary>Whether a breach only means that e-RS may refuse the request.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The outcome that a breach raises.</summary>
    public required string Key { get; init; }

    /// <summary>The field whose path an issue shows.</summary>
    public required string At { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Message { get; init; }
}
