using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>One edition of an endpoint, with all it uses, for one namespace.</summary>
internal sealed record EndpointModel
{
    public required string Id { get; init; }

    public required string Edition { get; init; }

    /// <summary>The edition that is to be used in the place of this one; empty where this one is not deprecated.</summary>
    public string Successor { get; init; } = "";

    public required string Namespace { get; init; }

    /// <summary><c>internal</c> or <c>public</c>.</summary>
    public required string Visibility { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The ids of the libraries that it uses.</summary>
    public required EquatableArray<string> Libraries { get; init; }

    /// <summary>How the endpoint is called; <see langword="null"/> where the specification does not say.</summary>
    public RequestModel? Request { get; init; }

    /// <summary>The version of FHIR; empty where the specification does not say.</summary>
    public string FhirVersion { get; init; } = "";

    /// <summary>The type of the resource that every operation sends.</summary>
    public required string Resource { get; init; }

    public required BreachModel Breaches { get; init; }

    public required EquatableArray<CodesModel> Codes { get; init; }

    /// <summary>What the sender of a request may hold, for checks to look at.</summary>
    public EquatableArray<ResourceModel> Resources { get; init; }

    public required EquatableArray<BodyModel> Operations { get; init; }

    public EquatableArray<SearchModel> Searches { get; init; }

    /// <summary>The name of the enumeration of outcomes; empty where no library has one.</summary>
    public required string OutcomeCodes { get; init; }

    public required EquatableArray<FlowsModel> Flows { get; init; }

    /// <summary>The full name of the class that users start from.</summary>
    public string FullName => Namespace + "." + Id;
}
