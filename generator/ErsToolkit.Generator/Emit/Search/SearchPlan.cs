using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>A search with the names of what is generated for it: as a request it is an operation, and its answer comes in addition.</summary>
internal sealed class SearchPlan(EndpointModel endpoint, SearchModel search) : OperationPlan(endpoint, search.Request)
{
    public SearchModel Search { get; } = search;

    public BundleModel Bundle => Search.Bundle;

    /// <summary>The field that numbers the pages.</summary>
    public FieldModel Pages => Field(Search.Pages);

    /// <summary>The type of a value of what was found, without a mark of absence.</summary>
    public static string TypeOf(ReadModel read) => read.Kind switch
    {
        ReadKind.Instant => "global::System.DateTimeOffset",
        ReadKind.OfSearch => TypeOf(read.Field!),
        _ => read.Type!.Name,
    };

    /// <summary>The mark of what may be absent.</summary>
    public static string MarkOf(EmitContext context, ReadModel read) =>
        !read.IsOptional ? "" : TypeOf(read) == "string" ? context.Nullable : "?";
}
