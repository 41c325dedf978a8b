using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits a request's builder, with the rules of the specification as attributes for the analyzers.</summary>
internal static class BuilderEmitter
{
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Builds a <see cref="{operation.Request}"/>. {Literal.Documentation(operation.Model.Documentation)}</summary>
            /// <remarks>Every call returns a new builder and leaves this one as it is, so a half-built one can be shared. The verdict falls in <see cref="Build"/>.</remarks>
            {EmitContext.GeneratedCode}
            """);
        EmitAttributes(writer, operation);
        using (writer.Open($"{context.Visibility} readonly struct {operation.Builder}"))
        {
            writer.Write($$"""
                private readonly {{operation.Draft}} _draft;

                private {{operation.Builder}}({{operation.Draft}} draft)
                {
                    _draft = draft;
                }

                """);
            foreach (FieldModel field in operation.Model.Fields)
            {
                EmitSetters(writer, context, operation, field);
            }

            EmitBuild(writer, context, operation);
        }

        return context.File(operation.Builder, writer);
    }

    private static void EmitAttributes(CodeWriter writer, OperationPlan operation)
    {
        writer.Write($"[{EmitContext.Runtime}ErsBuilder({Literal.Text(operation.Model.Name)})]");
        foreach (FieldModel field in operation.Model.Fields)
        {
            if (field.IsRequired)
            {
                writer.Write(Rule("required", field.Name, "", ""));
            }

            if (field.Rule is RuleModel rule)
            {
                writer.Write(Rule("required", field.Name, rule.WhenField, Codes(rule.RequiredUnder)));
                if (rule.ForbiddenUnder.Count > 0)
                {
                    writer.Write(Rule("forbidden", field.Name, rule.WhenField, Codes(rule.ForbiddenUnder)));
                }
            }
        }

        foreach (FieldModel field in operation.Model.Fields.Where(field => field.Type is not null || field.MaximumLength > 0))
        {
            string maximum = field.MaximumLength > 0 ? field.MaximumLength.ToString(CultureInfo.InvariantCulture) : "";
            string arguments = string.Join(", ", new[] { field.Name, field.Type?.Pattern.Text ?? "", field.Type?.CheckName ?? "", maximum, "error" }.Select(Literal.Text));
            writer.Write($"[{EmitContext.Runtime}ErsFormat({arguments})]");
        }
    }

    private static string Rule(string kind, string field, string whenField, string values) =>
        $"[{EmitContext.Runtime}ErsRule({string.Join(", ", new[] { kind, field, whenField, values }.Select(Literal.Text))})]";

    private static string Codes(EquatableArray<CodeModel> codes) => string.Join(" ", codes.Select(code => code.Value));

    private static void EmitSetters(CodeWriter writer, EmitContext context, OperationPlan operation, FieldModel field)
    {
        string text = OperationPlan.TextParameter(field);
        string value = Names.Camel(field.Name);
        switch (field.Kind)
        {
            case FieldKind.Code:
                EmitSetter(writer, operation, field, $"{field.Codes!.Name} {value}", value);
                break;
            case FieldKind.Typed:
                EmitSetter(writer, operation, field, $"string {text}", $"{context.Own(field.Type!.Name)}.From({text})");
                EmitSetter(writer, operation, field, $"{field.Type.Name} {value}", value);
                if (field.Type.Parts.Count > 1)
                {
                    string parameters = string.Join(", ", field.Type.Parts.Select(part => (part.IsNumber ? "long " : "string ") + Names.Camel(part.Name)));
                    string arguments = string.Join(", ", field.Type.Parts.Select(part => Names.Camel(part.Name)));
                    EmitSetter(writer, operation, field, parameters, $"{context.Own(field.Type.Name)}.From({arguments})");
                }

                break;
            case FieldKind.Text:
                EmitSetter(writer, operation, field, $"string {text}", text);
                break;
            case FieldKind.Primitive:
                EmitSetter(writer, operation, field, $"string {text}", text);
                EmitInstantSetters(writer, operation, field, value);
                break;
        }
    }

    private static void EmitInstantSetters(CodeWriter writer, OperationPlan operation, FieldModel field, string value)
    {
        if (field.Primitive != "IsDateTime")
        {
            return;
        }

        EmitSetter(writer, operation, field, $"global::System.DateTimeOffset {value}", $"{EmitContext.Serialization}FhirPrimitives.Format({value})");
        writer.Write($$"""
            /// <summary>Does not compile: a <see cref="global::System.DateTime"/> would lose the offset.</summary>
            [global::System.Obsolete("A DateTime has no offset. Pass a DateTimeOffset.", true)]
            public {{operation.Builder}} {{field.Name}}(global::System.DateTime {{value}})
            {
                throw new global::System.NotSupportedException();
            }

            """);
    }

    private static void EmitSetter(CodeWriter writer, OperationPlan operation, FieldModel field, string parameters, string value)
    {
        string text = field.Documentation.Length > 0 ? field.Documentation : "Sets " + field.Name + ".";
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}}</summary>
            /// <remarks><c>{{Literal.Documentation(field.LeafPath)}}</c>, {{FieldText.Cardinality(field)}}{{Literal.Documentation(Required(field))}}; {{Literal.Documentation(FieldText.Expected(field))}}.</remarks>
            [{{EmitContext.Runtime}}ErsSets({{Literal.Text(field.Name)}})]
            public {{operation.Builder}} {{field.Name}}({{parameters}})
            {
                {{operation.Draft}} draft = _draft;
                draft.{{field.Name}} = {{value}};
                draft.Supplied |= {{operation.Fields}}.{{field.Name}};
                return new {{operation.Builder}}(draft);
            }

            """);
    }

    private static string Required(FieldModel field)
    {
        string forbidden = field.Rule is { ForbiddenUnder.Count: > 0 } ? ", else forbidden" : "";
        return field.Rule is null ? "" : ", required" + FieldText.Condition(field) + forbidden;
    }

    private static void EmitBuild(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        string result = EmitContext.Runtime + "ValidationResult";
        writer.Write($$"""
            /// <summary>Gives the request.</summary>
            /// <exception cref="{{EmitContext.Runtime}}ErsValidationException">e-RS would refuse the request. The exception lists every issue and holds no personal data.</exception>
            public {{operation.Request}} Build()
            {
                {{result}} why = {{operation.Checks}}.Check(_draft);
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
                why = {{operation.Checks}}.Check(_draft);
                request = why.IsValid ? new {{operation.Request}}(_draft) : {{context.NoValue}};
                return why.IsValid;
            }
            """);
    }
}
