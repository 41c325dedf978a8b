using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits the request of a search, which is sent as a query.</summary>
internal static class SearchRequestEmitter
{
    public static GeneratedFile Emit(EmitContext context, SearchPlan search) =>
        RequestEmitter.Emit(context, search, writer => QueryEmitter.Emit(writer, context, search), writer => RecordJsonEmitter.EmitSearch(writer, context, search));
}
