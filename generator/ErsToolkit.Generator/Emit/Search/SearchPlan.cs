using System.Collections.Generic;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>A search: a request without a body, and its answer.</summary>
internal sealed class SearchPlan(EndpointModel endpoint, SearchModel search) : OperationPlan(endpoint, search.Request)
{
    public SearchModel Search { get; } = search;

    public override bool ChangesSomething => false;

    public BundleModel Bundle => Search.Bundle;

    /// <summary>The field that numbers the pages.</summary>
    public FieldModel Pages => Field(Search.Pages);

    /// <summary>What the number of a page can be.</summary>
    public IntegerValue PageNumbers => (IntegerValue)Pages.Value;

    /// <summary>The mark of what may be absent.</summary>
    public static string MarkOf(EmitContext context, ReadModel read) =>
        !read.IsOptional ? "" : read.Value.IsClass ? context.Nullable : "?";

    public override string MissingKey(FieldModel field) => field.IsHeader ? Keys.Header : Keys.Parameter;

    public override (ElementModel Array, SliceModel Slice)? SliceOf(FieldModel field) => null;

    public override IReadOnlyList<(ElementModel Element, string Path)> Around(FieldModel field) => [];

    public override (Demand Severity, string Key, string Message)? Empty(FieldModel field) => null;

    public override string Missing(FieldModel field) => Catalog.MissingParameter(field);

    public override string Invalid(FieldModel field) => Catalog.InvalidParameter(field);

    public override string TooLong(FieldModel field) => Catalog.TooLongParameter(field);
}
