using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The model that a team without the toolkit would write, for System.Text.Json's source generator.</summary>
internal sealed class AppointmentModel
{
    public MetaModel? Meta { get; set; }

    public string? Language { get; set; }

    public string? ResourceType { get; set; }

    public string? Status { get; set; }

    public List<ConceptModel>? Reason { get; set; }

    public string? Description { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public List<ReferenceModel>? Slot { get; set; }

    public string? Comment { get; set; }

    public List<ReferenceModel>? IncomingReferral { get; set; }

    public List<ParticipantModel>? Participant { get; set; }
}

internal sealed class MetaModel
{
    public List<string>? Profile { get; set; }
}

internal sealed class ConceptModel
{
    public List<CodingModel>? Coding { get; set; }
}

internal sealed class CodingModel
{
    public string? System { get; set; }

    public string? Code { get; set; }
}

internal sealed class ReferenceModel
{
    public string? Reference { get; set; }
}

internal sealed class ParticipantModel
{
    public ActorModel? Actor { get; set; }

    public string? Status { get; set; }
}

internal sealed class ActorModel
{
    public IdentifierModel? Identifier { get; set; }
}

internal sealed class IdentifierModel
{
    public string? System { get; set; }

    public string? Value { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AppointmentModel))]
internal sealed partial class AppointmentContext : JsonSerializerContext;
