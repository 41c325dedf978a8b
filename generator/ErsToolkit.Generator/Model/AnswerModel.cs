using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>What e-RS answers where it carried a request out.</summary>
internal sealed record AnswerModel
{
    /// <summary>The name of the result.</summary>
    public required string Name { get; init; }

    /// <summary>What the answer must say as the request does.</summary>
    public required EquatableArray<CarriedModel> Same { get; init; }

    /// <summary>The parts of references that are numbers, and greater in the answer than in the request.</summary>
    public required EquatableArray<CarriedModel> Later { get; init; }

    /// <summary>The fields whose value the result has as the answer gives it.</summary>
    public required EquatableArray<string> Gives { get; init; }

    /// <summary>How to find out whether a request was carried out of which nobody can tell; <see langword="null"/> where nothing says it.</summary>
    public ReconcileModel? Reconcile { get; init; }

    public required string Documentation { get; init; }
}

/// <summary>What a resource that is read afterwards says about a request.</summary>
internal sealed record ReconcileModel
{
    /// <summary>The resource.</summary>
    public required string Given { get; init; }

    /// <summary>The check that tells whether it is the one that the request means.</summary>
    public required CheckModel Identity { get; init; }

    /// <summary>Holds where the request was carried out.</summary>
    public required ConditionModel Done { get; init; }

    /// <summary>Holds where it was not.</summary>
    public required ConditionModel Undone { get; init; }
}
