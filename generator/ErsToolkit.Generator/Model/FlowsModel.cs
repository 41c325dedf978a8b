using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>Which outcomes of other requests permit a request.</summary>
internal sealed record FlowsModel
{
    /// <summary>The name of the operation that the flows lead to.</summary>
    public required string To { get; init; }

    /// <summary>The name of its coded field whose code follows from the flow.</summary>
    public required string By { get; init; }

    /// <summary>The name of the class of a ground.</summary>
    public required string Ground { get; init; }

    /// <summary>The name of the method that takes a ground.</summary>
    public required string Opens { get; init; }

    public required EquatableArray<FlowModel> Flows { get; init; }

    public required EquatableArray<UnstatedModel> Unstated { get; init; }

    public required EquatableArray<RemainderModel> Remainders { get; init; }
}

/// <summary>An outcome, and the only code that fits it.</summary>
internal sealed record FlowModel
{
    /// <summary>The operation that was refused; where there is no outcome, the name of what happened.</summary>
    public required string After { get; init; }

    /// <summary>The key of the outcome; <see langword="null"/> where what happened is no refusal.</summary>
    public required CodeModel? Outcome { get; init; }

    public required CodeModel Reason { get; init; }

    /// <summary>What the ground takes over from the request that was refused.</summary>
    public required EquatableArray<CarriedModel> Carries { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The search whose empty answer hands out the ground; <see langword="null"/> where none does.</summary>
    public EvidenceModel? Evidence { get; init; }
}

/// <summary>A field that a ground takes over.</summary>
/// <param name="Field">The field's name, the same in both requests.</param>
/// <param name="Part">The part of a reference that is taken over; empty for all of the field.</param>
internal sealed record CarriedModel(string Field, string Part)
{
    /// <summary>The name under which the ground has it.</summary>
    public string Name => Part.Length > 0 ? Part : Field;
}

/// <summary>An outcome of which the source does not say whether it permits the request.</summary>
internal sealed record UnstatedModel(string After, CodeModel Outcome);

/// <summary>The builder method that sets the parts of a reference which the ground does not carry.</summary>
internal sealed record RemainderModel(string Field, string Name, string Documentation);
