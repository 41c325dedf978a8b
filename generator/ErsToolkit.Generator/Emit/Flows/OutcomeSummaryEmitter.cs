using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits what an outcome says in JSON.</summary>
internal static class OutcomeSummaryEmitter
{
    public static void Emit(CodeWriter writer, OperationPlan operation)
    {
        using (JsonSummary.Open(writer))
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
                {{(!operation.ChangesSomething ? "" : "json.WriteBoolean(\"mayHaveBeenCarriedOut\", MayHaveBeenCarriedOut);")}}
                if (CorrelationId != null)
                {
                    json.WriteString("correlationId", CorrelationId);
                }
                """);
        }

        writer.Line();
    }
}
