using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Flows;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits what a client gives for a request that was sent: done, refused, or not known.</summary>
internal static class ResultEmitter
{
    private const string Usual = "Done";

    public static GeneratedFile Emit(EmitContext context, BodyPlan operation)
    {
        string success = operation.Body.Answer?.Name ?? Usual;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>What became of a <see cref="{operation.Request}"/> that was sent: <see cref="{success}"/>, <see cref="Failed"/> or <see cref="Indeterminate"/>, and nothing else.</summary>
            {JsonSummary.Mark(operation.Result)}
            {EmitContext.GeneratedCode}
            {ContractMarks.Result("result")}
            """);
        using (writer.Open($"{context.Visibility} abstract class {operation.Result} : {JsonSummary.Interface}"))
        {
            EmitMembers(writer, operation);
            ResultSummaryEmitter.Emit(writer, context, operation, success);
            EmitOf(writer, operation, success);
            SuccessEmitter.Emit(writer, context, operation, success);
            EmitFailed(writer, operation);
            IndeterminateEmitter.Emit(writer, context, operation);
        }

        return context.File(operation.Result, writer);
    }

    /// <summary>What all results of a request have, and what is told of them.</summary>
    public static void EmitMembers(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        private {{operation.Result}}({{EmitContext.Http}}ErsExchange exchange)
        {
            CorrelationId = exchange.CorrelationId;
            StatusCode = exchange.StatusCode;
            Resends = exchange.Resends;
            RetryAfter = exchange.RetryAfter;
        }
        {{(!operation.ChangesSomething ? Copy(operation) : "")}}
        /// <summary>The id by which the request can be found again.</summary>
        public string CorrelationId { get; }

        /// <summary>The HTTP status; <see langword="null"/> where there was no answer.</summary>
        public int? StatusCode { get; }

        /// <summary>How often the request was sent again, because e-RS had said that it had not processed it.</summary>
        public int Resends { get; }

        /// <summary>How long the answer asks to wait before the next request; <see langword="null"/> where it does not say.</summary>
        public global::System.TimeSpan? RetryAfter { get; }

        internal static {{EmitContext.Http}}ErsRefusal Describe(int statusCode, global::System.ReadOnlyMemory<byte> body)
        {
            {{operation.Outcome}} outcome = {{operation.Outcome}}.Parse(statusCode, body);
            bool isKnown = outcome.Key != {{operation.Endpoint.OutcomeCodes}}.Unknown;
            return new {{EmitContext.Http}}ErsRefusal(outcome.RawKey, isKnown, outcome.Issues.Count > 0, outcome.Next, {{IsOpen(operation)}});
        }

        """);

    /// <summary>A search changes nothing, so what counts of it is only whether e-RS itself answered.</summary>
    private static string IsOpen(OperationPlan operation) =>
        !operation.ChangesSomething ? $"({OpenOutcomeEmitter.OfGateways}) && !(isKnown && outcome.RawKey.Length > 0)" : "outcome.MayHaveBeenCarriedOut";

    private static string Copy(OperationPlan operation) => $$"""

        private {{operation.Result}}({{operation.Result}} other)
        {
            CorrelationId = other.CorrelationId;
            StatusCode = other.StatusCode;
            Resends = other.Resends;
            RetryAfter = other.RetryAfter;
        }

        """;

    private static void EmitOf(CodeWriter writer, OperationPlan operation, string success) => writer.Write($$"""
        internal virtual {{EmitContext.Runtime}}ValidationResult Mismatches
        {
            get { return {{EmitContext.Runtime}}ValidationResult.Valid; }
        }

        internal static {{operation.Result}} Of({{EmitContext.Http}}ErsExchange exchange, {{operation.Request}} request)
        {
            if (exchange.Cause.HasValue)
            {
                return new Indeterminate(exchange, request, exchange.Cause.Value);
            }

            return exchange.IsRefused ? ({{operation.Result}})new Failed(exchange) : new {{success}}(exchange, request);
        }

        """);

    public static void EmitFailed(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        /// <summary>e-RS refused the request, and nothing was carried out.</summary>
        {{JsonSummary.Mark("Failed")}}{{(!operation.ChangesSomething ? "" : "\n" + ContractMarks.Result("refused"))}}
        public sealed class Failed : {{operation.Result}}
        {
            internal Failed({{EmitContext.Http}}ErsExchange exchange)
                : base(exchange)
            {
                Outcome = {{operation.Outcome}}.Parse(exchange.StatusCode.GetValueOrDefault(), exchange.Body, exchange.CorrelationId);
            }

            /// <summary>Why, and what may be done next.</summary>
            public {{operation.Outcome}} Outcome { get; }

            /// <summary>Gives the id of the call, the status, the key and the next step.</summary>
            public override string ToString()
            {
                return "Failed (" + CorrelationId + ", " + Outcome.ToString() + ")";
            }
        }

        """);
}
