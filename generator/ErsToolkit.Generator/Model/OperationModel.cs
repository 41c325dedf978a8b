using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>One of the requests that an endpoint takes. How it is built and refused is the same for all.</summary>
internal abstract record OperationModel
{
    public required string Name { get; init; }

    public required string Documentation { get; init; }

    public required ElementModel Root { get; init; }

    public required EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Builder methods that set several fields at once; each field is in at most one.</summary>
    public required EquatableArray<SetterModel> Setters { get; init; }

    /// <summary>Whether a field of the request is personal data.</summary>
    public bool HoldsPersonalData => Fields.Any(held => held.IsSensitive);

    public EquatableArray<OutcomeModel> Outcomes { get; init; }

    /// <summary>What to do where an answer has no key.</summary>
    public EquatableArray<StatusModel> Statuses { get; init; }
}

/// <summary>A request with a body.</summary>
internal sealed record BodyModel : OperationModel
{
    /// <summary>The member of the resource that tells the operations apart.</summary>
    public required string Discriminator { get; init; }

    /// <summary>What e-RS answers where it carried the request out; <see langword="null"/> where nothing says it.</summary>
    public AnswerModel? Answer { get; init; }

    /// <summary>The checks against what the sender holds; the identity of a resource comes before what else is said of it.</summary>
    public EquatableArray<CheckModel> Checks { get; init; }
}

/// <summary>A request that has parameters and no body, and changes nothing.</summary>
internal sealed record QueryModel : OperationModel;

/// <summary>A builder method that sets several fields.</summary>
internal sealed record SetterModel(string Name, EquatableArray<string> Fields)
{
    /// <summary>What else the method takes: something that was found, in which all the fields are.</summary>
    public EquatableArray<SourceModel> Sources { get; init; }
}
