using System.Collections.Generic;

namespace ErsToolkit.Tool.Pages;

/// <summary>What a page about one edition of an endpoint shows, in its order.</summary>
internal sealed record EndpointPage
{
    public required string Id { get; init; }

    public required string Edition { get; init; }

    /// <summary>The edition that is to be used instead; empty where this one is not deprecated.</summary>
    public required string Successor { get; init; }

    /// <summary>The name of the spec file, without its extension.</summary>
    public required string Stem { get; init; }

    /// <summary>The name of the spec file that this one extends, without its extension; empty where it stands by itself.</summary>
    public required string Extended { get; init; }

    public required RichText Documentation { get; init; }

    public required CallSection? Call { get; init; }

    public required IReadOnlyList<RequestSection> Requests { get; init; }

    public required IReadOnlyList<FlowSection> Flows { get; init; }

    public required IReadOnlyList<CodesSection> Codes { get; init; }

    public required IReadOnlyList<HeldSection> Held { get; init; }

    public required Table Types { get; init; }

    /// <summary>The tables of the source to which the statements refer.</summary>
    public required Table Sources { get; init; }
}

/// <summary>How the endpoint is called.</summary>
internal sealed record CallSection(Table Facts, RichText Note, Table Headers);

/// <summary>An operation or a search.</summary>
internal sealed record RequestSection
{
    public required string Name { get; init; }

    public required RichText Documentation { get; init; }

    public required IReadOnlyList<RichText> Prerequisites { get; init; }

    /// <summary>The elements of a body; <see langword="null"/> for a search.</summary>
    public Table? Elements { get; init; }

    /// <summary>The parameters of a search; <see langword="null"/> for an operation.</summary>
    public Table? Parameters { get; init; }

    /// <summary>The methods of the builder.</summary>
    public required Table Builder { get; init; }

    public AnswerSection? Answer { get; init; }

    public BundleSection? Bundle { get; init; }

    public required Table Outcomes { get; init; }

    public required Table Statuses { get; init; }

    public required Table Checks { get; init; }
}

/// <summary>The answer to a request that was carried out.</summary>
internal sealed record AnswerSection(RichText Documentation, IReadOnlyList<RichText> Facts);

/// <summary>The answer to a search.</summary>
internal sealed record BundleSection(RichText Documentation, IReadOnlyList<RichText> Facts, Table Values);

/// <summary>When a request is permitted.</summary>
internal sealed record FlowSection(string To, FlowDiagram Diagram, Table Flows, IReadOnlyList<RichText> Remainders);

/// <summary>A closed set of codes.</summary>
internal sealed record CodesSection(string Name, RichText Documentation, RichText System, Table Codes);

/// <summary>What a caller may hold of a resource.</summary>
internal sealed record HeldSection(string Name, RichText Documentation, Table Values);
