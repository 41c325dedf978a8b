using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The OperationOutcome as a team without the toolkit would model it, for System.Text.Json's source generator.</summary>
internal sealed class OutcomeModel
{
    public string? ResourceType { get; set; }

    public List<IssueModel>? Issue { get; set; }
}

internal sealed class IssueModel
{
    public string? Severity { get; set; }

    public string? Code { get; set; }

    public ConceptModel? Details { get; set; }

    public string? Diagnostics { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutcomeModel))]
internal sealed partial class OutcomeContext : JsonSerializerContext;
