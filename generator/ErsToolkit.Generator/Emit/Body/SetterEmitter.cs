using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the builder methods that set one field, or several at once: an overload for each way to give their values.</summary>
internal static class SetterEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, OperationPlan operation, BuilderPlan builder, string name, IReadOnlyList<FieldModel> fields)
    {
        IEnumerable<Argument[]> overloads = [[]];
        foreach (FieldModel field in fields)
        {
            Argument[] ways = Ways(context, field).ToArray();
            overloads = overloads.SelectMany(overload => ways.Select(way => overload.Append(way).ToArray())).ToList();
        }

        foreach (Argument[] overload in overloads)
        {
            if (overload.Any(argument => argument.LosesOffset))
            {
                EmitRefused(writer, builder, name, overload);
            }
            else
            {
                EmitSetter(writer, operation, builder, name, overload);
            }
        }
    }

    /// <summary>Emits the overload that takes what was found.</summary>
    public static void EmitSource(CodeWriter writer, OperationPlan operation, BuilderPlan builder, string name, SourceModel source)
    {
        SetModel[] always = source.Sets.Where(set => !set.IsOptional).ToArray();
        SetModel[] optional = source.Sets.Where(set => set.IsOptional).ToArray();
        writer.Write($$"""
            /// <summary>Sets {{FieldText.And(source.Sets.Select(set => set.Field))}} as they were found.{{(optional.Length == 0 ? "" : " What was found without " + FieldText.Or(optional.Select(set => set.Field)) + " leaves the request without it.")}}</summary>
            [{{EmitContext.Runtime}}ErsSets({{Literal.Text(string.Join(" ", always.Select(set => set.Field)))}})]
            public {{builder.Name}} {{name}}({{source.Item}} found)
            {
                if (found == null)
                {
                    throw new global::System.ArgumentNullException(nameof(found));
                }

                {{operation.Draft}} draft = _draft;
            """);
        using (writer.Indent())
        {
            foreach (SetModel set in always)
            {
                writer.Write($"draft.{set.Field} = found.{set.Value};");
            }

            writer.Write($"draft.Supplied |= {string.Join(" | ", always.Select(set => operation.Fields + "." + set.Field))};");
            foreach (SetModel set in optional)
            {
                string bit = operation.Fields + "." + set.Field;
                string value = OperationPlan.TypeOf(operation.Field(set.Field)) == "string" ? $"found.{set.Value}" : $"found.{set.Value}.GetValueOrDefault()";
                writer.Write($"draft.{set.Field} = {value};");
                writer.Write($"draft.Supplied = found.{set.Value} != null ? draft.Supplied | {bit} : draft.Supplied & ~{bit};");
            }
        }

        writer.Write($$"""
                return {{builder.Make}};
            }

            """);
    }

    private static IEnumerable<Argument> Ways(EmitContext context, FieldModel field)
    {
        string value = Names.Camel(field.Name);
        string text = OperationPlan.TextParameter(field);
        switch (field.Kind)
        {
            case FieldKind.Code:
                yield return new Argument(field, field.Codes!.Name + " " + value, value);
                break;
            case FieldKind.Typed:
                yield return new Argument(field, "string " + text, $"{context.Own(field.Type!.Name)}.From({text})");
                yield return new Argument(field, field.Type.Name + " " + value, value);
                if (field.Type.Parts.Count > 1)
                {
                    string parameters = string.Join(", ", field.Type.Parts.Select(part => (part.IsNumber ? "long " : "string ") + Names.Camel(part.Name)));
                    string arguments = string.Join(", ", field.Type.Parts.Select(part => Names.Camel(part.Name)));
                    yield return new Argument(field, parameters, $"{context.Own(field.Type.Name)}.From({arguments})");
                }

                break;
            case FieldKind.Number:
                yield return new Argument(field, "int " + value, value);
                break;
            case FieldKind.Instant:
                yield return new Argument(field, "global::System.DateTimeOffset " + value, value);
                yield return new Argument(field, "global::System.DateTime " + value, value, LosesOffset: true);
                break;
            default:
                yield return new Argument(field, "string " + text, text);
                if (field.Primitive == "IsDateTime")
                {
                    yield return new Argument(field, "global::System.DateTimeOffset " + value, $"{EmitContext.Serialization}FhirPrimitives.Format({value})");
                    yield return new Argument(field, "global::System.DateTime " + value, value, LosesOffset: true);
                }

                break;
        }
    }

    private static void EmitSetter(CodeWriter writer, OperationPlan operation, BuilderPlan builder, string name, Argument[] arguments)
    {
        FieldModel[] fields = arguments.Select(argument => argument.Field).ToArray();
        string text = string.Join(" ", fields.Select(field => field.Documentation.Length > 0 ? field.Documentation : "Sets " + field.Name + "."));
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}}</summary>
            /// <remarks>{{string.Join("<br/>", fields.Select(Remark))}}.</remarks>
            [{{EmitContext.Runtime}}ErsSets({{Literal.Text(string.Join(" ", fields.Select(field => field.Name)))}})]
            public {{builder.Name}} {{name}}({{string.Join(", ", arguments.Select(argument => argument.Parameters))}})
            {
                {{operation.Draft}} draft = _draft;
            """);
        using (writer.Indent())
        {
            foreach (Argument argument in arguments)
            {
                writer.Write($"draft.{argument.Field.Name} = {argument.Value};");
            }
        }

        writer.Write($$"""
                draft.Supplied |= {{string.Join(" | ", fields.Select(field => operation.Fields + "." + field.Name))}};
                return {{builder.Make}};
            }

            """);
    }

    private static void EmitRefused(CodeWriter writer, BuilderPlan builder, string name, Argument[] arguments) => writer.Write($$"""
        /// <summary>Does not compile: a <see cref="global::System.DateTime"/> would lose the offset.</summary>
        [global::System.Obsolete("A DateTime has no offset. Pass a DateTimeOffset.", true)]
        public {{builder.Name}} {{name}}({{string.Join(", ", arguments.Select(argument => argument.Parameters))}})
        {
            throw new global::System.NotSupportedException();
        }

        """);

    private static string Remark(FieldModel field)
    {
        string forbidden = field.Rule is { ForbiddenUnder.Count: > 0 } ? ", else forbidden" : "";
        string required = field.Rule is null ? "" : ", required" + FieldText.Condition(field) + forbidden;
        return $"<c>{Literal.Documentation(field.LeafPath)}</c>, {FieldText.Cardinality(field)}{Literal.Documentation(required)}; {Literal.Documentation(FieldText.Format(field))}";
    }

    /// <summary>One way to give a field's value.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Parameters">The parameters with their types.</param>
    /// <param name="Value">The value that they make.</param>
    /// <param name="LosesOffset">Whether the way is only there to be refused.</param>
    private sealed record Argument(FieldModel Field, string Parameters, string Value, bool LosesOffset = false);
}
