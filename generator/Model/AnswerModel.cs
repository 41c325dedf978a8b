namespace ErsToolkit.Generator.Model;

/// <summary>What e-RS answers where it carried a request out.</summary>
internal sealed record AnswerModel
{
    /// <summary>The name of the result.</summary>
    public required string Name { get; init; }

    /// <summary>What the answer must say as the request does.</summary>
    public required EquatableArray<CarriedModel> Same { get; init; }

    /// <summary>The fields whose value the result has as the answer gives it.</summary>
    public required EquatableArray<string> Gives { get; init; }

    public required string Documentation { get; init; }
}
