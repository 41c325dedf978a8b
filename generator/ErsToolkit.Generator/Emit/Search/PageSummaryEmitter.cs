using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits what a page says in JSON.</summary>
internal static class PageSummaryEmitter
{
    public static void Emit(CodeWriter writer, SearchPlan search)
    {
        using (JsonSummary.Open(writer))
        {
            writer.Write($$"""
                json.WriteNumber("number", Number);
                json.WriteNumber("total", Total);
                json.WriteBoolean("hasNext", HasNext);
                if (ReadAt != default(global::System.DateTimeOffset))
                {
                    json.WriteString("readAt", ReadAt);
                }

                {{Items(search)}}
                """);
        }

        writer.Line();
    }

    /// <summary>Writes what was found.</summary>
    public static string Items(SearchPlan search, string of = "") =>
        $"new {GeneratedNames.JsonConverter(search.Bundle.Item)}().WriteArray(json, {JsonEmitter.Member(search.Bundle.Items)}, {of}{search.Bundle.Items});";
}
