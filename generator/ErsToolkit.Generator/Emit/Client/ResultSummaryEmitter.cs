using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits what the results of a request say in JSON.</summary>
internal static class ResultSummaryEmitter
{
    /// <summary>Emits the summary of all results.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="context">What all emitters share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="success">The result of a request that was carried out.</param>
    public static void Emit(CodeWriter writer, EmitContext context, OperationPlan operation, string success)
    {
        string n = context.Nullable;
        string more = operation is SearchPlan search
            ? "json.WriteBoolean(\"isComplete\", done.IsComplete);\n    " + PageSummaryEmitter.Items(search, "done.") : "json.WriteBoolean(\"isConfirmed\", done.IsConfirmed);";
        using (JsonSummary.Open(writer))
        {
            writer.Write($$"""
                {{success}}{{n}} done = this as {{success}};
                Failed{{n}} failed = this as Failed;
                Indeterminate{{n}} open = this as Indeterminate;
                json.WriteString("result", done != null ? {{Literal.Text(success)}} : failed != null ? "Failed" : "Indeterminate");
                json.WriteString("correlationId", CorrelationId);
                json.WriteNumber("resends", Resends);
                if (StatusCode.HasValue)
                {
                    json.WriteNumber("status", StatusCode.Value);
                }

                if (RetryAfter.HasValue)
                {
                    json.WriteNumber("retryAfterSeconds", RetryAfter.Value.TotalSeconds);
                }

                if (done != null)
                {
                    {{more}}
                }

                if (failed != null)
                {
                    json.WriteStartObject("outcome");
                    (({{JsonSummary.Interface}})failed.Outcome).WriteMembers(json);
                    json.WriteEndObject();
                }

                if (open != null)
                {
                    json.WriteString("why", open.Why.ToString());
                    json.WriteString("next", open.Next.ToString());{{(operation is SearchPlan ? "" : Open())}}
                }
                """);
        }

        writer.Line();
    }

    /// <summary>What the answer says of a request that may have been carried out all the same.</summary>
    private static string Open() => $$"""

            if (open.Outcome.HasValue)
            {
                json.WriteStartObject("outcome");
                (({{JsonSummary.Interface}})open.Outcome.Value).WriteMembers(json);
                json.WriteEndObject();
            }
        """;
}
