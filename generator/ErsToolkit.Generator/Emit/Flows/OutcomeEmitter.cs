using System;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits how an operation was refused, and what may be done next.</summary>
internal static class OutcomeEmitter
{
    private const string Step = EmitContext.Runtime + "NextStep";
    private const string Memory = "global::System.ReadOnlyMemory<byte>";
    private const string Token = EmitContext.Serialization + "JsonToken";
    private const string Reader = EmitContext.Serialization + "OutcomeReader";

    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        FlowsPlan[] flows = FlowsPlan.All(operation.Endpoint).Where(plan => plan.Sources.Contains(operation.Model.Name)).ToArray();
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>How e-RS refused a <see cref="{operation.Request}"/>, and what may be done next.</summary>
            /// <remarks>It keeps the body of the answer, which may hold personal data; <see cref="ToString"/> shows none of it.</remarks>
            {JsonSummary.Mark(operation.Outcome)}
            {EmitContext.GeneratedCode}
            """);
        foreach (FlowsPlan plan in flows)
        {
            BuilderEmitter.EmitFlows(writer, operation.Endpoint, plan.Model.To, after: operation.Model.Name);
        }

        if (flows.Length > 0)
        {
            OutcomeStepsEmitter.EmitMarks(writer, operation);
        }

        using (writer.Open($"{context.Visibility} readonly struct {operation.Outcome} : {JsonSummary.Interface}"))
        {
            EmitState(writer, context, operation, flows);
            EmitProperties(writer, context, operation);
            OutcomeRowsEmitter.EmitProperties(writer, operation);
            EmitParse(writer, context, operation, flows);
            foreach (FlowsPlan plan in flows)
            {
                EmitGround(writer, context, operation, plan);
            }

            OutcomeSummaryEmitter.Emit(writer, operation);
            EmitToString(writer, operation);
            OutcomeStepsEmitter.Emit(writer, operation);
            if (operation.ChangesSomething)
            {
                OpenOutcomeEmitter.Emit(writer, operation);
            }

            if (HasStatusKeys(operation))
            {
                EmitStatusKeys(writer, operation);
            }

            foreach (FlowsPlan plan in flows)
            {
                EmitReasons(writer, operation, plan);
            }

            OutcomeRowsEmitter.EmitTable(writer, operation);
        }

        return context.File(operation.Outcome, writer);
    }

    private static void EmitState(CodeWriter writer, EmitContext context, OperationPlan operation, FlowsPlan[] flows)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        string open = !operation.ChangesSomething ? "" : ", bool mayHaveBeenCarriedOut";
        string parameters = open + string.Concat(flows.Select(plan => $", {plan.Reasons.Name} {Parameter(plan)}"));
        writer.Write($"""
            private readonly {Memory} _body;
            private readonly {Token} _rawKey;
            """);
        foreach (FlowsPlan plan in flows)
        {
            writer.Write($"private readonly {plan.Reasons.Name} _{Parameter(plan)};");
        }

        writer.Line().Write($$"""
            private {{operation.Outcome}}(int statusCode, {{Memory}} body, string{{context.Nullable}} correlationId, {{keys}} key, {{Token}} rawKey, {{Step}} next{{parameters}})
            {
                StatusCode = statusCode;
                CorrelationId = correlationId;
                Key = key;
                Next = next;
                _body = body;
                _rawKey = rawKey;
            """);
        using (writer.Indent())
        {
            if (operation.ChangesSomething)
            {
                writer.Write("MayHaveBeenCarriedOut = mayHaveBeenCarriedOut;");
            }

            foreach (FlowsPlan plan in flows)
            {
                writer.Write($"_{Parameter(plan)} = {Parameter(plan)};");
            }
        }

        writer.Write("}").Line();
    }

    private static void EmitProperties(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        writer.Write($$"""
            /// <summary>The HTTP status.</summary>
            public int StatusCode { get; }

            /// <summary>The key of the issue that decides <see cref="Next"/>, the first of them; <see cref="{{keys}}.Unknown"/> where it has none, or one that the specification does not know.{{(HasStatusKeys(operation) ? " Where the body says nothing, the key that the status alone tells." : "")}}</summary>
            public {{keys}} Key { get; }

            /// <summary>That key as it was sent, also where it is unknown; empty where there is none.</summary>
            public string RawKey
            {
                get { return Key != {{keys}}.Unknown && _rawKey.IsPresent ? {{keys}}Extensions.ToCode(Key) : {{Reader}}.Text(_body.Span, _rawKey); }
            }

            /// <summary>What to do next: of several issues the most cautious step.</summary>
            public {{Step}} Next { get; }

            {{Open(operation)}}/// <summary>The id by which the request can be found again; null where none was given.</summary>
            public string{{context.Nullable}} CorrelationId { get; }

            /// <summary>All issues, read from the body at each call; none where the body is no OperationOutcome.</summary>
            public global::System.Collections.Generic.IReadOnlyList<{{EmitContext.Runtime}}OutcomeIssue> Issues
            {
                get { return {{Reader}}.Issues(_body.Span, {{keys}}Extensions.Systems); }
            }

            """);
    }

    private static string Open(OperationPlan operation) => !operation.ChangesSomething ? "" : """
        /// <summary>Whether e-RS may have carried the request out all the same. Then read what it was about before anything else is done.</summary>
        public bool MayHaveBeenCarriedOut { get; }


        """;

    private static void EmitParse(CodeWriter writer, EmitContext context, OperationPlan operation, FlowsPlan[] flows)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        writer.Write($"""
            /// <summary>Reads the answer to a request that failed. Where the body does not say why, the status alone decides.</summary>
            /// <param name="statusCode">The HTTP status.</param>
            /// <param name="body">The body; anything at all, also none, nothing throws. It must not change while the outcome is used.</param>
            /// <param name="correlationId">The id by which the request can be found again.</param>
            """);
        using (writer.Open($"public static {operation.Outcome} Parse(int statusCode, {Memory} body, string{context.Nullable} correlationId = null)"))
        {
            writer.Write($"""
                {Step} byStatus = StepAfter(statusCode);
                {Step} next = byStatus;
                {keys} key = {keys}.Unknown;
                {Token} rawKey = default({Token});
                """);
            if (operation.ChangesSomething)
            {
                writer.Write("bool isOpen = false;");
            }

            foreach (FlowsPlan plan in flows)
            {
                writer.Write($"{plan.Reasons.Name} {Parameter(plan)} = default({plan.Reasons.Name});");
            }

            writer.Write($"""
                bool isFirst = true;
                {Reader} reader = new {Reader}(body.Span, {keys}Extensions.Systems);
                """);
            using (writer.Open("while (reader.ReadIssue())"))
            {
                EmitIssue(writer, operation, flows);
            }

            if (flows.Length > 0)
            {
                writer.Line().Write("// Only a refusal is a ground for anything.\nbool isRefusal = statusCode >= 400 && statusCode < 600;");
            }

            EmitReturn(writer, operation, flows);
        }

        writer.Line();
    }

    /// <summary>Emits what one issue of the answer says: the most cautious step of all counts, and a reason only where all have it.</summary>
    private static void EmitIssue(CodeWriter writer, OperationPlan operation, FlowsPlan[] flows)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        string parsed = $"{keys}Extensions.Parse(reader.Code)";
        string key = HasStatusKeys(operation) ? $"reader.HasCode ? {parsed} : KeyAfter(statusCode)" : parsed;
        string open = operation.ChangesSomething ? $"isOpen |= reader.HasCode && issue != {keys}.Unknown ? IsOpenAfter(issue, statusCode) : reader.IsTimeout || IsOpenAfter(statusCode);" : "";
        writer.Write($$"""
            {{keys}} issue = {{key}};
            {{Step}} step = reader.HasCode ? StepAfter(issue, statusCode, byStatus) : byStatus;
            {{open}}
            if (isFirst || step < next)
            {
                next = step;
                key = issue;
                rawKey = reader.CodeToken;
            }

            """);
        foreach (FlowsPlan plan in flows)
        {
            string type = plan.Reasons.Name;
            string all = Parameter(plan);
            string one = all + "OfIssue";
            string reason = $"{Method(plan)}(issue)";
            writer.Write($"""
                // Only where all issues permit it, and for one reason.
                {type} {one} = {(HasStatusKeys(operation) ? $"reader.HasCode ? {reason} : default({type})" : reason)};
                {all} = isFirst || {one} == {all} ? {one} : default({type});
                """);
        }

        writer.Write("isFirst = false;");
    }

    private static void EmitReturn(CodeWriter writer, OperationPlan operation, FlowsPlan[] flows)
    {
        string key = HasStatusKeys(operation) ? "KeyAfter(statusCode)" : operation.Endpoint.OutcomeCodes + ".Unknown";
        string found = operation.ChangesSomething ? ", isOpen" : "";
        string none = operation.ChangesSomething ? ", IsOpenAfter(statusCode)" : "";
        foreach (FlowsPlan plan in flows)
        {
            found += $", isRefusal ? {Parameter(plan)} : default({plan.Reasons.Name})";
            none += $", default({plan.Reasons.Name})";
        }

        writer.Line().Write($"""
            return reader.IsOutcome && !isFirst
                ? new {operation.Outcome}(statusCode, body, correlationId, key, rawKey, next{found})
                : new {operation.Outcome}(statusCode, body, correlationId, {key}, default({Token}), byStatus{none});
            """);
    }

    private static void EmitGround(CodeWriter writer, EmitContext context, OperationPlan operation, FlowsPlan plan) => writer.Write($$"""
        /// <summary>Gives the ground on which {{Literal.Documentation(plan.Model.To)}} is permitted now; there is none unless every issue permits it, and for the same reason.</summary>
        /// <param name="request">The request that was refused.</param>
        /// <param name="ground">The ground, where the result is true.</param>
        public bool TryGet{{plan.Model.Ground}}({{operation.Request}} request, {{context.OutUnlessNull(plan.Model.Ground, "ground")}})
        {
            if (request == null)
            {
                throw new global::System.ArgumentNullException(nameof(request));
            }

            ground = {{plan.Model.Ground}}.After(request, _{{Parameter(plan)}}){{(context.Facts.HasNotNullWhen ? "" : context.Forgive)}};
            return ground != null;
        }

        """);

    /// <summary>The expression of the key as it was sent, or as the status alone tells it, where <c>isKnown</c> says whether the specification has it.</summary>
    public static string Sent(OperationPlan operation) => $"isKnown ? {operation.Endpoint.OutcomeCodes}Extensions.ToCode(Key) : RawKey";

    private static void EmitToString(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        /// <summary>Gives status, key and next step, and nothing else of the answer.</summary>
        public override string ToString()
        {
            bool isKnown = Key != {{operation.Endpoint.OutcomeCodes}}.Unknown;
            string key = {{Sent(operation)}};
            return StatusCode.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " " + {{EmitContext.Serialization}}OutcomeText.Presentable(key, isKnown) + ": " + Next.ToString();
        }

        """);

    /// <summary>Whether some status tells the key where the body does not.</summary>
    private static bool HasStatusKeys(OperationPlan operation) => operation.Model.Statuses.Any(status => status.Key is not null);

    private static void EmitStatusKeys(CodeWriter writer, OperationPlan operation)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        using (writer.Open($"private static {keys} KeyAfter(int statusCode)"))
        {
            using (writer.Open("switch (statusCode)"))
            {
                foreach (StatusModel status in operation.Model.Statuses.Where(status => status.Key is not null))
                {
                    writer.Write($"""
                        case {status.Code}:
                            return {keys}.{status.Key!.Member};
                        """);
                }
            }

            writer.Line().Write($"return {keys}.Unknown;");
        }

        writer.Line();
    }

    private static void EmitReasons(CodeWriter writer, OperationPlan operation, FlowsPlan plan)
    {
        using (writer.Open($"private static {plan.Reasons.Name} {Method(plan)}({operation.Endpoint.OutcomeCodes} key)"))
        {
            using (writer.Open("switch (key)"))
            {
                foreach (IGrouping<CodeModel, FlowModel> flows in FlowsPlan.ByReason(plan.Flows.Where(flow => flow.After == operation.Model.Name)))
                {
                    writer.Write(string.Join("\n", flows.Select(flow => $"case {operation.Endpoint.OutcomeCodes}.{flow.Outcome!.Member}:")));
                    writer.Write($"    return {plan.Reasons.Name}.{flows.Key.Member};");
                }
            }

            writer.Line().Write($"return default({plan.Reasons.Name});");
        }

        writer.Line();
    }

    private static string Parameter(FlowsPlan plan) => "reasonOf" + plan.Model.Ground;

    private static string Method(FlowsPlan plan) => "ReasonOf" + plan.Model.Ground;
}
