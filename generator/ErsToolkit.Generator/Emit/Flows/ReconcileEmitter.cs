using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits how to find out whether a request was carried out of which nobody can tell.</summary>
internal static class ReconcileEmitter
{
    private const string Reconciliation = EmitContext.Runtime + "Reconciliation";

    public static void Emit(CodeWriter writer, EmitContext context, BodyPlan operation)
    {
        if (operation.Body.Answer?.Reconcile is not ReconcileModel model)
        {
            return;
        }

        ResourceModel resource = operation.Endpoint.Resources.First(candidate => candidate.Name == model.Given);
        string parameter = Names.Local(resource.Name, ConditionCode.Request);
        string held = ConditionCode.Held(resource.Name);
        var code = new ConditionCode(context);
        writer.Write($$"""
            /// <summary>Says what a {{Literal.Documentation(resource.Name)}} that was read afterwards tells about a request of which nobody can tell what became of it.</summary>
            /// <param name="request">The request.</param>
            /// <param name="{{parameter.TrimStart('@')}}">The {{Literal.Documentation(resource.Name)}} as it was read after the request was sent.</param>
            /// <returns>What it tells. e-RS may still be at work: before the time that it may take is over, that nothing was carried out is not final.</returns>
            /// <exception cref="global::System.ArgumentException">It is another {{Literal.Documentation(resource.Name)}} than the request names.</exception>
            {{ContractMarks.Result("settlement")}}
            """);
        using (writer.Open($"public static {Reconciliation} Reconcile({operation.Request} {ConditionCode.Request}, {resource.ClassName} {parameter})"))
        {
            writer.Write($$"""
                if ({{ConditionCode.Request}} == null)
                {
                    throw new global::System.ArgumentNullException(nameof({{ConditionCode.Request}}));
                }

                if ({{parameter}} == null)
                {
                    throw new global::System.ArgumentNullException(nameof({{parameter}}));
                }

                {{resource.ClassName}} {{held}} = {{parameter}};
                if ({{All(Known(model.Identity).Append(Denied(code, model.Identity)))}})
                {
                    throw new global::System.ArgumentException({{Literal.Text("It is another " + resource.Name + " than the request names. Read the one of the request.")}}, nameof({{parameter}}));
                }

                """);
            EmitCase(writer, code, Known(model.Identity), model.Done, "CarriedOut");
            EmitCase(writer, code, Known(model.Identity), model.Undone, "NotCarriedOut");
            string known = All(Known(model.Identity).Concat(ConditionCode.Known(model.Done)).Concat(ConditionCode.Known(model.Undone)).Distinct());
            writer.Write($"return {known} ? {Reconciliation}.Overtaken : {Reconciliation}.NotKnown;");
        }

        writer.Line();
    }

    private static void EmitCase(CodeWriter writer, ConditionCode code, IEnumerable<string> isIt, ConditionModel condition, string result) => writer.Write($$"""
        if ({{All(isIt.Concat(ConditionCode.Known(condition)).Append(code.Write(condition)).Distinct())}})
        {
            return {{Reconciliation}}.{{result}};
        }

        """);

    private static string Denied(ConditionCode code, CheckModel identity) => code.Write(identity.That, isDenied: true);

    private static IEnumerable<string> Known(CheckModel check) => ConditionCode.Known(check.That);

    private static string All(IEnumerable<string> conditions) => conditions.ToArray() is { Length: > 0 } all ? string.Join(" && ", all) : "true";
}
