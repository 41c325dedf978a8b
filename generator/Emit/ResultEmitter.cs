using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits what a client gives for a request that was sent: done, refused, or not known.</summary>
internal static class ResultEmitter
{
    private const string Usual = "Done";

    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        string success = operation.Model.Answer?.Name ?? Usual;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>What became of a <see cref="{operation.Request}"/> that was sent: <see cref="{success}"/>, <see cref="Failed"/> or <see cref="Indeterminate"/>, and nothing else.</summary>
            {SummaryEmitter.Mark(operation.Result)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} abstract class {operation.Result} : {SummaryEmitter.Interface}"))
        {
            EmitMembers(writer, operation);
            SummaryEmitter.EmitResult(writer, context, operation, success);
            EmitOf(writer, operation, success);
            EmitSuccess(writer, context, operation, success);
            EmitFailed(writer, operation);
            EmitIndeterminate(writer, context, operation);
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
        {{(operation.Model.IsSearch ? Copy(operation) : "")}}
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
        operation.Model.IsSearch ? "(statusCode >= 500 || statusCode == 408 || statusCode == 499) && !(isKnown && outcome.RawKey.Length > 0)" : "outcome.MayHaveBeenCarriedOut";

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

    private static void EmitSuccess(CodeWriter writer, EmitContext context, OperationPlan operation, string success)
    {
        AnswerModel? model = operation.Model.Answer;
        string text = model is { Documentation.Length: > 0 } ? model.Documentation : "e-RS carried the request out.";
        writer.Write($"/// <summary>{Literal.Documentation(text)}</summary>").Write(SummaryEmitter.Mark(success));
        using (writer.Open($"public sealed class {success} : {operation.Result}"))
        {
            using (writer.Open($"internal {success}({EmitContext.Http}ErsExchange exchange, {operation.Request} request)\n    : base(exchange)"))
            {
                EmitReading(writer, context, operation, model);
            }

            writer.Line().Write($$"""
                /// <summary>The id of the resource; <see langword="null"/> where the answer does not say it.</summary>
                public string{{context.Nullable}} Id { get; }

                /// <summary>The version of the resource; <see langword="null"/> where the answer does not say it.</summary>
                public string{{context.Nullable}} Version { get; }

                /// <summary>Where the resource can be read, as the answer says it; <see langword="null"/> where it does not.</summary>
                public string{{context.Nullable}} Location { get; }

                /// <summary>Where the answer says otherwise than the request, or cannot be read. An error in it is to be looked into at once: it may be about somebody else.</summary>
                public {{EmitContext.Runtime}}ValidationResult Findings { get; }

                /// <summary>Whether everything of the request that can be compared is in the answer, once, and equal.</summary>
                public bool IsConfirmed
                {
                    get { return Findings.IsValid; }
                }

                """);
            foreach (FieldModel field in (model?.Gives ?? EquatableArray<string>.Empty).Select(operation.Field))
            {
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(field.Documentation)}}</summary>
                    /// <remarks>As the answer has it; <see langword="null"/> where it has none, or one that is not valid.</remarks>
                    public {{context.Own(field.Type!.Name)}}? {{field.Name}} { get; }

                    """);
            }

            writer.Write($$"""
                internal override {{EmitContext.Runtime}}ValidationResult Mismatches
                {
                    get { return Findings; }
                }

                /// <summary>Gives the id of the call and whether the answer is about what was requested.</summary>
                public override string ToString()
                {
                    return {{Literal.Text(success + " (")}} + CorrelationId + ", " + Findings.ToString() + ")";
                }
                """);
        }

        writer.Line();
    }

    private static void EmitReading(CodeWriter writer, EmitContext context, OperationPlan operation, AnswerModel? model)
    {
        writer.Write($"{EmitContext.Http}ErsAnswer answer = new {EmitContext.Http}ErsAnswer(exchange, {Literal.Text(operation.Endpoint.Resource)}, {operation.Endpoint.Id}.Keys);");
        string discriminator = operation.Model.Discriminator;
        string status = $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(operation.Endpoint.Resource + "." + discriminator)})";
        writer.Write($"answer.Compare({Literal.Text(discriminator)}, {status}, {Literal.Text(operation.Element(operation.Endpoint.Resource + "." + discriminator).Value)});");
        foreach (CarriedModel same in model?.Same ?? EquatableArray<CarriedModel>.Empty)
        {
            writer.Write(Comparison(context, operation, same));
        }

        foreach (CarriedModel later in model?.Later ?? EquatableArray<CarriedModel>.Empty)
        {
            FieldModel field = operation.Field(later.Field);
            writer.Write($"answer.DemandLater({Literal.Text(field.Name + "." + later.Part)}, {Place(operation, field)}, {Requested(field, later.Part)}, {Part(context, field, later.Part)});");
        }

        foreach (FieldModel field in (model?.Gives ?? EquatableArray<string>.Empty).Select(operation.Field))
        {
            string type = context.Own(field.Type!.Name);
            string local = Local(field.Name, "answer", "exchange", "request");
            writer.Write($$"""
                {{type}} {{local}};
                {{field.Name}} = {{type}}.TryParse(answer.Find({{Place(operation, field)}}), out {{local}}) ? {{local}} : ({{type}}?)null;
                """);
        }

        writer.Write("""
            Id = answer.Id;
            Version = answer.Version;
            Location = answer.Location;
            Findings = answer.Findings;
            """);
    }

    /// <summary>The name of a variable for something that the specification names, which may not be one of those beside it.</summary>
    public static string Local(string name, params string[] others) => Link.Names.Camel(name) is var local && others.Contains(local) ? "given" + name : local;

    private static string Comparison(EmitContext context, OperationPlan operation, CarriedModel same)
    {
        FieldModel field = operation.Field(same.Field);
        string head = $"({Literal.Text(field.Name)}, {Place(operation, field)}, ";
        string absence = field.IsRequired ? "" : "?";
        return field.Kind switch
        {
            FieldKind.Instant => $"answer.CompareInstant{head}request.{field.Name});",
            FieldKind.Code when field.IsRequired => $"answer.Compare{head}{field.Codes!.Name}Extensions.ToCode(request.{field.Name}));",
            FieldKind.Code => $"answer.{Method(field)}{head}request.{field.Name}.HasValue ? {field.Codes!.Name}Extensions.ToCode(request.{field.Name}.Value) : null);",
            _ when field.Type!.IsReference => $"answer.CompareReference{head}{Requested(field, same.Part)}, {Part(context, field, same.Part)});",
            _ => $"answer.{Method(field)}{head}request.{field.Name}{absence}.Value);",
        };
    }

    /// <summary>What is merely optional, the answer may only have where the request has it. What every request should have says nothing where one lacks it.</summary>
    private static string Method(FieldModel field) => field.Missing == Demand.None ? "CompareBothWays" : "Compare";

    private static string Requested(FieldModel field, string part) => "request." + field.Name + (field.IsRequired ? "." : "?.") + (part.Length > 0 ? part : "Value");

    private static string Part(EmitContext context, FieldModel field, string part) => $"text => {context.Own(field.Type!.Name)}.From(text).{(part.Length > 0 ? part : "Value")}";

    /// <summary>Where the value of a field is; an entry of a sliced array, and a code, is found by its system.</summary>
    private static string Place(OperationPlan operation, FieldModel field)
    {
        if (field.Kind == FieldKind.Code)
        {
            string coding = field.LeafPath.Substring(0, field.LeafPath.LastIndexOf('.'));
            return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(coding)}, \"\", {Literal.Text(field.Codes!.System)}, \"code\")";
        }

        if (operation.SliceOf(field) is not var (array, slice))
        {
            return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(field.LeafPath)})";
        }

        // The path of the value runs through the entry that the request has it in; the answer may order its entries otherwise.
        string below = field.LeafPath.Substring(field.LeafPath.IndexOf(']') + 2);
        string by = below.Substring(0, below.LastIndexOf('.'));
        return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(operation.Endpoint.Resource + "." + array.Name)}, {Literal.Text(by)}, {Literal.Text(slice.Type.System)}, \"value\")";
    }

    public static void EmitFailed(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        /// <summary>e-RS refused the request, and nothing was carried out.</summary>
        {{SummaryEmitter.Mark("Failed")}}
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

    private static void EmitIndeterminate(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        ReconcileModel? reconcile = operation.Model.Answer?.Reconcile;
        FlowsPlan[] flows = FlowsPlan.All(operation.Endpoint).Where(plan => plan.Sources.Contains(operation.Model.Name)).ToArray();
        bool holdsRequest = reconcile is not null || flows.Length > 0;
        writer.Write("/// <summary>Whether e-RS carried the request out is not known. It must not be sent again before the referral was read.</summary>").Write(SummaryEmitter.Mark("Indeterminate"));
        using (writer.Open($"public sealed class Indeterminate : {operation.Result}"))
        {
            if (holdsRequest)
            {
                writer.Write($"private readonly {operation.Request} _request;").Line();
            }

            using (writer.Open($"internal Indeterminate({EmitContext.Http}ErsExchange exchange, {operation.Request} request, {EmitContext.Http}IndeterminateCause why)\n    : base(exchange)"))
            {
                writer.Write((holdsRequest ? "_request = request;\n" : "") + $$"""
                    SettledAt = exchange.SettledAt;
                    Why = why;
                    Exception = exchange.Exception;
                    if (why == {{EmitContext.Http}}IndeterminateCause.UnclearOutcome || why == {{EmitContext.Http}}IndeterminateCause.ServerError)
                    {
                        Outcome = {{operation.Outcome}}.Parse(exchange.StatusCode.GetValueOrDefault(), exchange.Body, exchange.CorrelationId);
                    }
                    """);
            }

            writer.Line().Write($$"""
                /// <summary>Why it is not known.</summary>
                public {{EmitContext.Http}}IndeterminateCause Why { get; }

                /// <summary>Whether e-RS may have received the request.</summary>
                public bool MayHaveArrived
                {
                    get { return Why != {{EmitContext.Http}}IndeterminateCause.NotConnected; }
                }

                /// <summary>What to do next: read the referral, unless e-RS cannot have received the request.</summary>
                public {{EmitContext.Runtime}}NextStep Next
                {
                    get { return MayHaveArrived ? {{EmitContext.Runtime}}NextStep.RereadReferral : {{EmitContext.Runtime}}NextStep.Wait; }
                }

                /// <summary>When e-RS has had all the time that the specification gives it.</summary>
                public global::System.DateTimeOffset SettledAt { get; }

                /// <summary>What the answer says went wrong; <see langword="null"/> where e-RS, or a gateway before it, gave no answer that says so.</summary>
                public {{operation.Outcome}}? Outcome { get; }

                /// <summary>What was thrown on the way; <see langword="null"/> for nothing.</summary>
                public global::System.Exception{{context.Nullable}} Exception { get; }

                """);
            foreach (FlowsPlan plan in flows)
            {
                EmitGround(writer, context, plan, reconcile is not null);
            }

            if (reconcile is not null)
            {
                EmitReconcile(writer, operation, operation.Endpoint.Resources.First(resource => resource.Name == reconcile.Given));
            }

            writer.Write("""
                /// <summary>Gives the id of the call and why it is not known.</summary>
                public override string ToString()
                {
                    return "Indeterminate (" + CorrelationId + ", " + Why.ToString() + ")";
                }
                """);
        }
    }

    private static void EmitGround(CodeWriter writer, EmitContext context, FlowsPlan plan, bool canReconcile) => writer.Write($$"""
        /// <summary>Gives the ground on which {{Literal.Documentation(plan.Model.To)}} is permitted once it is known that the request was not carried out.</summary>
        /// <remarks>{{(canReconcile ? "Read the referral first, and use the ground only where <see cref=\"Reconcile\"/> says <see cref=\"" + EmitContext.Runtime + "Reconciliation.NotCarriedOut\"/>." : "Read the referral first.")}}</remarks>
        /// <param name="ground">The ground, where the result is true.</param>
        public bool TryGet{{plan.Model.Ground}}({{context.OutUnlessNull(plan.Model.Ground, "ground")}})
        {
            ground = {{context.NoValue}};
            return Outcome.HasValue && Outcome.Value.TryGet{{plan.Model.Ground}}(_request, out ground);
        }

        """);

    private static void EmitReconcile(CodeWriter writer, OperationPlan operation, ResourceModel resource)
    {
        string name = Literal.Documentation(resource.Name);
        string parameter = Local(resource.Name, "readAt", "told", "isOpen");
        writer.Write($$"""
            /// <summary>Says what became of the request, by a {{name}} that was read after it was sent.</summary>
            /// <param name="{{parameter.TrimStart('@')}}">The {{name}}.</param>
            /// <param name="readAt">When it was read.</param>
            /// <returns>What it tells. That nothing was carried out is final only where it was read after <see cref="SettledAt"/>, or e-RS cannot have seen the request.</returns>
            /// <exception cref="global::System.ArgumentException">It is another {{name}} than the request names.</exception>
            public {{EmitContext.Runtime}}Reconciliation Reconcile({{resource.ClassName}} {{parameter}}, global::System.DateTimeOffset readAt)
            {
                {{EmitContext.Runtime}}Reconciliation told = {{operation.Endpoint.Id}}.Reconcile(_request, {{parameter}});
                bool isOpen = MayHaveArrived && readAt < SettledAt;
                return told == {{EmitContext.Runtime}}Reconciliation.NotCarriedOut && isOpen ? {{EmitContext.Runtime}}Reconciliation.StillPossible : told;
            }

            """);
    }
}
