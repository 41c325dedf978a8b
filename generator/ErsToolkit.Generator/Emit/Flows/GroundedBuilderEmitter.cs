using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits the builder that starts from a ground: what the ground carries cannot be set, what it does not carry can.</summary>
internal static class GroundedBuilderEmitter
{
    public static GeneratedFile Emit(EmitContext context, FlowsPlan plan)
    {
        OperationPlan operation = plan.Operation;
        var builder = new BuilderPlan(plan.Builder, $"new {plan.Builder}(draft, _ground{(plan.Evidence.Count > 0 ? ", _now" : "")})");
        FieldModel[] settable = operation.Model.Fields.Where(plan.IsSettable).ToArray();
        FieldModel[] free = operation.Model.Fields.Where(field => field != plan.By && (!plan.IsCarried(field) || settable.Contains(field))).ToArray();
        FieldModel[] completed = plan.Model.Remainders.Select(remainder => operation.Field(remainder.Field)).ToArray();
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Builds a <see cref="{operation.Request}"/> on a <see cref="{plan.Model.Ground}"/>. {Literal.Documentation(operation.Model.Documentation)}</summary>
            /// <remarks>What the ground carries is in the request and cannot be set{Exceptions(settable)}. Every call returns a new builder and leaves this one as it is. The verdict falls in <see cref="Build"/>.</remarks>
            {JsonEmitter.Mark("BuilderConverter", plan.Builder)}
            {EmitContext.GeneratedCode}
            """);

        // What the ground may carry is not missing where no call sets it.
        FieldModel[] ruled = operation.Model.Fields.Where(field => completed.Contains(field) || (free.Contains(field) && !settable.Contains(field))).ToArray();
        BuilderEmitter.EmitAttributes(writer, operation, ruled, free);
        using (writer.Open($"{context.Visibility} readonly struct {plan.Builder}"))
        {
            EmitConstructors(writer, context, plan);
            foreach (RemainderModel remainder in plan.Model.Remainders)
            {
                EmitRemainder(writer, context, plan, builder, remainder);
            }

            // A setter of several fields, some of which the ground carries, leaves one for each of the others.
            SetterModel[] setters = operation.Model.Setters.Where(setter => setter.Fields.All(name => free.Any(field => field.Name == name))).ToArray();
            foreach (FieldModel field in free.Where(field => !setters.Any(setter => setter.Fields.Contains(field.Name))))
            {
                SetterEmitter.Emit(writer, context, operation, builder, field.Name, [field]);
            }

            foreach (SetterModel setter in setters)
            {
                SetterEmitter.Emit(writer, context, operation, builder, setter.Name, setter.Fields.Select(operation.Field).ToArray());
            }

            if (settable.Length == 0 && plan.Evidence.Count == 0)
            {
                BuilderEmitter.EmitBuild(writer, context, operation);
            }
            else
            {
                BuilderEmitter.EmitBuild(writer, context, operation, "Check()");
                EmitCheck(writer, plan, settable);
            }
        }

        return context.File(plan.Builder, writer);
    }

    private static string Exceptions(FieldModel[] settable) =>
        settable.Length == 0 ? "" : "; where it carries none, " + Names.Or(settable.Select(field => field.Name)) + " can";

    private static void EmitConstructors(CodeWriter writer, EmitContext context, FlowsPlan plan)
    {
        OperationPlan operation = plan.Operation;
        bool isTimed = plan.Evidence.Count > 0;
        string now = isTimed ? ", global::System.DateTimeOffset now" : "";
        writer.Write($$"""
            private readonly {{operation.Draft}} _draft;
            private readonly {{plan.Model.Ground}}{{context.Nullable}} _ground;
            {{(isTimed ? "private readonly global::System.DateTimeOffset _now;\n" : "")}}
            private {{plan.Builder}}({{operation.Draft}} draft, {{plan.Model.Ground}}{{context.Nullable}} ground{{now}})
            {
                _draft = draft;
                _ground = ground;{{(isTimed ? "\n    _now = now;" : "")}}
            }

            """);
        using (writer.Open($"internal {plan.Builder}({plan.Model.Ground} ground{now})"))
        {
            writer.Write($"""
                {operation.Draft} draft = default({operation.Draft});
                draft.{plan.By.Name} = ground.{plan.By.Name};
                draft.Supplied = {operation.Fields}.{plan.By.Name};
                """);
            foreach (IGrouping<string, CarriedModel> carried in plan.Carried.GroupBy(carried => carried.Field))
            {
                EmitTaken(writer, context, plan, operation.Field(carried.Key), carried.ToArray());
            }

            writer.Write($"""
                _draft = draft;
                _ground = ground;{(isTimed ? "\n_now = now;" : "")}
                """);
        }

        writer.Line();
    }

    private static void EmitTaken(CodeWriter writer, EmitContext context, FlowsPlan plan, FieldModel field, CarriedModel[] carried)
    {
        string supply = $"draft.Supplied |= {plan.Operation.Fields}.{field.Name};";
        if (plan.Model.Remainders.Any(remainder => remainder.Field == field.Name))
        {
            return;
        }

        bool isPart = carried[0].Part.Length > 0;
        string value = !isPart ? "ground." + field.Name
            : $"{context.Own(field.Type!.Name)}.From({string.Join(", ", field.Type.Parts.Select(part => "ground." + part.Name))})";
        if (!plan.IsOptional(carried[0]))
        {
            writer.Write($"draft.{field.Name} = {value};").Write(supply);
            return;
        }

        string isThere = isPart ? $"ground.{carried[0].Name} != null" : $"ground.{field.Name}.HasValue";
        writer.Write($$"""
            if ({{isThere}})
            {
                draft.{{field.Name}} = {{value}}{{(isPart ? "" : ".Value")}};
                {{supply}}
            }

            """);
    }

    private static void EmitRemainder(CodeWriter writer, EmitContext context, FlowsPlan plan, BuilderPlan builder, RemainderModel remainder)
    {
        FieldModel field = plan.Operation.Field(remainder.Field);
        string[] carried = plan.Carried.Where(item => item.Field == field.Name).Select(item => item.Part).ToArray();
        IEnumerable<TemplatePartModel> free = field.Type!.Parts.Where(part => !carried.Contains(part.Name));
        string parameters = string.Join(", ", free.Select(part => (part.IsNumber ? "long " : "string ") + Names.Camel(part.Name)));
        string arguments = string.Join(", ", field.Type.Parts.Select(part => carried.Contains(part.Name) ? $"_ground == null ? null : _ground.{part.Name}" : Names.Camel(part.Name)));
        string text = remainder.Documentation.Length > 0 ? remainder.Documentation : field.Documentation;
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}} The rest of {{field.Name}} comes from the ground.</summary>
            /// <remarks><c>{{Literal.Documentation(field.LeafPath)}}</c>, {{FieldText.Cardinality(field)}}; {{Literal.Documentation(field.Value.Format)}}.</remarks>
            [{{EmitContext.Runtime}}ErsSets({{Literal.Text(field.Name)}})]
            public {{builder.Name}} {{remainder.Name}}({{parameters}})
            {
                {{plan.Operation.Draft}} draft = _draft;
                draft.{{field.Name}} = {{context.Own(field.Type.Name)}}.From({{arguments}});
                draft.Supplied |= {{plan.Operation.Fields}}.{{field.Name}};
                return {{builder.Make}};
            }

            """);
    }

    /// <summary>Emits the check of what the ground carries and a call has set too: neither value is taken silently.</summary>
    private static void EmitCheck(CodeWriter writer, FlowsPlan plan, FieldModel[] settable)
    {
        OperationPlan operation = plan.Operation;
        writer.Line();
        using (writer.Open($"private {EmitContext.Runtime}ValidationResult Check()"))
        {
            writer.Write($"{operation.Draft} draft = _draft;");
            writer.Write($"{EmitContext.Serialization}IssueList issues = new {EmitContext.Serialization}IssueList();");
            EvidenceEmitter.EmitAge(writer, plan);
            foreach (FieldModel field in settable)
            {
                EmitConflict(writer, plan, field);
            }

            writer.Write($"issues.AddAll({operation.Checks}.Check(draft));");
            writer.Write("return issues.ToResult();");
        }
    }

    private static void EmitConflict(CodeWriter writer, FlowsPlan plan, FieldModel field)
    {
        CarriedModel[] carried = plan.Carried.Where(item => item.Field == field.Name).ToArray();
        string value = "draft." + field.Name;
        bool isWhole = carried[0].Part.Length == 0;
        string condition = isWhole
            ? $"_ground.{field.Name}.HasValue && {value} != _ground.{field.Name}.Value"
            : $"{value}.IsValid && ({string.Join(" || ", carried.Select(item => $"(_ground.{item.Part} != null && {value}.{item.Part} != _ground.{item.Part})"))})";

        // What is wrong with the value besides makes no difference: the call must go.
        string restore = isWhole ? $"{value} = _ground.{field.Name}.Value;\n    " : "";
        string message = $"{field.Name} comes from the {plan.Model.Ground}, and a call sets another one. Remove that call.";
        writer.Write($$"""
            if (_ground != null && {{condition}})
            {
                {{restore}}issues.Add({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(plan.Operation.Keys.Forbidden)}}, {{Literal.Text(field.OuterPath)}}, {{Literal.Text(message)}});
            }

            """);
    }
}
