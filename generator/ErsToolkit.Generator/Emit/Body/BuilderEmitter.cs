using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits a request's builder, with the rules of the specification as attributes for the analyzers.</summary>
internal static class BuilderEmitter
{
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        var writer = new CodeWriter();
        var builder = new BuilderPlan(operation.Builder, $"new {operation.Builder}(draft)");
        writer.Write($"""
            /// <summary>Builds a <see cref="{operation.Request}"/>. {Literal.Documentation(operation.Model.Documentation)}</summary>
            /// <remarks>Every call returns a new builder and leaves this one as it is, so a half-built one can be shared. The verdict falls in <see cref="Build"/>.</remarks>
            {JsonEmitter.Mark("BuilderConverter", operation.Builder)}
            {ContractMarks.Sensitive(operation.Model.HoldsPersonalData)}{EmitContext.GeneratedCode}
            """);
        EmitAttributes(writer, operation, operation.Model.Fields, operation.Model.Fields);
        EmitFlows(writer, operation.Endpoint, operation.Model.Name);
        using (writer.Open($"{context.Visibility} readonly struct {operation.Builder}"))
        {
            writer.Write($$"""
                private readonly {{operation.Draft}} _draft;

                private {{operation.Builder}}({{operation.Draft}} draft)
                {
                    _draft = draft;
                }

                """);
            var together = operation.Model.Setters.SelectMany(setter => setter.Fields).ToList();
            foreach (FieldModel field in operation.Model.Fields.Where(field => !together.Contains(field.Name)))
            {
                SetterEmitter.Emit(writer, context, operation, builder, field.Name, [field]);
            }

            foreach (SetterModel setter in operation.Model.Setters)
            {
                SetterEmitter.Emit(writer, context, operation, builder, setter.Name, setter.Fields.Select(operation.Field).ToArray());
                foreach (SourceModel source in setter.Sources)
                {
                    SetterEmitter.EmitSource(writer, operation, builder, setter.Name, source);
                }
            }

            EmitBuild(writer, context, operation);
        }

        return context.File(operation.Builder, writer);
    }

    /// <summary>Emits the rules of the specification for the analyzers.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="ruled">The fields whose rules the builder's callers must know.</param>
    /// <param name="formed">The fields whose values its callers give as they are sent.</param>
    public static void EmitAttributes(CodeWriter writer, OperationPlan operation, IReadOnlyCollection<FieldModel> ruled, IReadOnlyCollection<FieldModel> formed)
    {
        writer.Write($"[{EmitContext.Runtime}ErsBuilder({Literal.Text(operation.Model.Name)})]");
        foreach (FieldModel field in ruled)
        {
            if (field.IsRequired)
            {
                writer.Write(Rule("required", field.Name, "", ""));
            }

            if (field.Rule is RuleModel rule && ruled.Any(other => other.Name == rule.WhenField))
            {
                writer.Write(Rule("required", field.Name, rule.WhenField, Codes(rule.RequiredUnder)));
                if (rule.ForbiddenUnder.Count > 0)
                {
                    writer.Write(Rule("forbidden", field.Name, rule.WhenField, Codes(rule.ForbiddenUnder)));
                }
            }
        }

        foreach (FieldModel field in formed)
        {
            if (field.Value.Constant is not FormatModel format)
            {
                continue;
            }

            string arguments = string.Join(", ", new[] { field.Name, format.Pattern, format.Check, format.Maximum, format.Severity }.Select(Literal.Text));
            string form = format.Form.Length > 0 ? $", Form = {Literal.Text(format.Form)}" : "";
            writer.Write($"[{EmitContext.Runtime}ErsFormat({arguments}{form})]");
            EmitPartFormats(writer, field);
        }
    }

    /// <summary>Emits the flows that lead to an operation, or start from it, for the analyzers.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="to">The operation that the flows lead to.</param>
    /// <param name="after">The operation whose outcomes they start from; <see langword="null"/> for all.</param>
    public static void EmitFlows(CodeWriter writer, EndpointModel endpoint, string to, string? after = null)
    {
        foreach (FlowsModel flows in endpoint.Flows.Where(flows => flows.To == to))
        {
            foreach (FlowModel flow in flows.Flows.Where(flow => after is null || (flow.After == after && flow.Outcome is not null)))
            {
                writer.Write($"[{EmitContext.Runtime}ErsFlow({Literal.Text(flow.Outcome?.Value ?? "")}, {Literal.Text(flow.Reason.Value)})]");
            }

            foreach (UnstatedModel unstated in flows.Unstated.Where(unstated => after is null || unstated.After == after))
            {
                writer.Write($"[{EmitContext.Runtime}ErsFlow({Literal.Text(unstated.Outcome.Value)}, \"\")]");
            }
        }
    }

    /// <summary>The forms of the parts that a setter takes apart from each other: each fills one segment of the reference.</summary>
    private static void EmitPartFormats(CodeWriter writer, FieldModel field)
    {
        if (field.Type is not { Parts.Count: > 1 } type)
        {
            return;
        }

        string[] segments = type.Pattern.Text.Split('/');
        foreach (TemplatePartModel part in type.Parts)
        {
            writer.Write($"[{EmitContext.Runtime}ErsFormat({Literal.Text(field.Name + "." + part.Name)}, {Literal.Text(segments[part.Segment])}, \"\", \"\", \"error\")]");
        }
    }

    private static string Rule(string kind, string field, string whenField, string values) =>
        $"[{EmitContext.Runtime}ErsRule({string.Join(", ", new[] { kind, field, whenField, values }.Select(Literal.Text))})]";

    private static string Codes(EquatableArray<CodeModel> codes) => string.Join(" ", codes.Select(code => code.Value));

    /// <summary>Emits the end of a builder.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="context">What all emitters share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="check">The expression that checks what was set; by default that of the operation.</param>
    public static void EmitBuild(CodeWriter writer, EmitContext context, OperationPlan operation, string? check = null)
    {
        check ??= operation.Checks + ".Check(_draft)";
        string result = EmitContext.Runtime + "ValidationResult";
        writer.Write($$"""
            /// <summary>Gives the request.</summary>
            /// <exception cref="{{EmitContext.Runtime}}ErsValidationException">e-RS would refuse the request. The exception lists every issue and holds no personal data.</exception>
            public {{operation.Request}} Build()
            {
                {{result}} why = {{check}};
                if (!why.IsValid)
                {
                    throw new {{EmitContext.Runtime}}ErsValidationException(why);
                }

                return new {{operation.Request}}(_draft);
            }

            /// <summary>Gives the request, or says why there is none.</summary>
            /// <param name="request">The request, where the result is true.</param>
            /// <param name="why">Everything that was found; warnings also where the result is true.</param>
            public bool TryBuild({{context.OutUnlessNull(operation.Request, "request")}}, out {{result}} why)
            {
                why = {{check}};
                request = why.IsValid ? new {{operation.Request}}(_draft) : {{context.NoValue}};
                return why.IsValid;
            }
            """);
    }
}
