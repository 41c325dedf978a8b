using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Flows;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits the result of a request of which it is not known whether it was carried out.</summary>
internal static class IndeterminateEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, BodyPlan operation)
    {
        ReconcileModel? reconcile = operation.Body.Answer?.Reconcile;
        FlowsPlan[] flows = FlowsPlan.All(operation.Endpoint).Where(plan => plan.Sources.Contains(operation.Model.Name)).ToArray();
        bool holdsRequest = reconcile is not null || flows.Length > 0;
        writer.Write("/// <summary>Whether e-RS carried the request out is not known. It must not be sent again before the referral was read.</summary>").Write(JsonSummary.Mark("Indeterminate")).Write(ContractMarks.Result("unknown"));
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
                {{ContractMarks.Result("arrival")}}
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

    private static void EmitReconcile(CodeWriter writer, BodyPlan operation, ResourceModel resource)
    {
        string name = Literal.Documentation(resource.Name);
        string parameter = Names.Local(resource.Name, "readAt", "told", "isOpen");
        writer.Write($$"""
            /// <summary>Says what became of the request, by a {{name}} that was read after it was sent.</summary>
            /// <param name="{{parameter.TrimStart('@')}}">The {{name}}.</param>
            /// <param name="readAt">When it was read.</param>
            /// <returns>What it tells. That nothing was carried out is final only where it was read after <see cref="SettledAt"/>, or e-RS cannot have seen the request.</returns>
            /// <exception cref="global::System.ArgumentException">It is another {{name}} than the request names.</exception>
            {{ContractMarks.Result("settlement")}}
            public {{EmitContext.Runtime}}Reconciliation Reconcile({{resource.ClassName}} {{parameter}}, global::System.DateTimeOffset readAt)
            {
                {{EmitContext.Runtime}}Reconciliation told = {{operation.Endpoint.Id}}.Reconcile(_request, {{parameter}});
                bool isOpen = MayHaveArrived && readAt < SettledAt;
                return told == {{EmitContext.Runtime}}Reconciliation.NotCarriedOut && isOpen ? {{EmitContext.Runtime}}Reconciliation.StillPossible : told;
            }

            """);
    }
}
