using ErsToolkit.Generator.Link;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits what outcomes, results and pages say in JSON: what their text says, as an object.</summary>
/// <remarks>None of it is personal data but the slots of a page.</remarks>
internal static class SummaryEmitter
{
    /// <summary>The interface of what has a summary.</summary>
    public const string Interface = EmitContext.Serialization + "IJsonSummary";

    /// <summary>The attribute of what has a summary.</summary>
    public static string Mark(string type) => JsonEmitter.Mark("SummaryConverter", type);

    public static void EmitPage(CodeWriter writer, SearchPlan search)
    {
        using (Open(writer))
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

    public static void EmitOutcome(CodeWriter writer, OperationPlan operation)
    {
        using (Open(writer))
        {
            writer.Write($$"""
                bool isKnown = Key != {{operation.Endpoint.OutcomeCodes}}.Unknown;
                string key = {{OutcomeEmitter.Sent(operation)}};
                json.WriteNumber("status", StatusCode);
                if (key.Length > 0)
                {
                    json.WriteString("key", {{EmitContext.Serialization}}OutcomeText.Presentable(key, isKnown));
                }

                json.WriteString("next", Next.ToString());
                {{(operation.Model.IsSearch ? "" : "json.WriteBoolean(\"mayHaveBeenCarriedOut\", MayHaveBeenCarriedOut);")}}
                if (CorrelationId != null)
                {
                    json.WriteString("correlationId", CorrelationId);
                }
                """);
        }

        writer.Line();
    }

    /// <summary>Emits the summary of all results of a request.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="context">What all emitters share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="success">The result of a request that was carried out.</param>
    public static void EmitResult(CodeWriter writer, EmitContext context, OperationPlan operation, string success)
    {
        string n = context.Nullable;
        string more = operation is SearchPlan search
            ? "json.WriteBoolean(\"isComplete\", done.IsComplete);\n    " + Items(search, "done.") : "json.WriteBoolean(\"isConfirmed\", done.IsConfirmed);";
        using (Open(writer))
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
                    (({{Interface}})failed.Outcome).WriteMembers(json);
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
                (({{Interface}})open.Outcome.Value).WriteMembers(json);
                json.WriteEndObject();
            }
        """;

    private static CodeWriter.Block Open(CodeWriter writer) => writer.Open($"void {Interface}.WriteMembers(global::System.Text.Json.Utf8JsonWriter json)");

    private static string Items(SearchPlan search, string of = "") =>
        $"new {TypeNames.JsonConverter(search.Bundle.Item)}().WriteArray(json, {JsonEmitter.Member(search.Bundle.Items)}, {of}{search.Bundle.Items});";
}
