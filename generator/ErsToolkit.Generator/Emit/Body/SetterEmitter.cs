using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the builder methods that set one field, or several at once: an overload for each way to give their values.</summary>
internal static class SetterEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, OperationPlan operation, BuilderPlan builder, string name, IReadOnlyList<FieldModel> fields)
    {
        IEnumerable<Argument[]> overloads = [[]];
        foreach (FieldModel field in fields)
        {
            Argument[] ways = field.Value.Ways(context, field.Name).Select(way => new Argument(field, way)).ToArray();
            overloads = overloads.SelectMany(overload => ways.Select(way => overload.Append(way).ToArray())).ToList();
        }

        foreach (Argument[] overload in overloads)
        {
            if (overload.Any(argument => argument.Way.LosesOffset))
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
            /// <summary>Sets {{Names.And(source.Sets.Select(set => set.Field))}} as they were found.{{(optional.Length == 0 ? "" : " What was found without " + Names.Or(optional.Select(set => set.Field)) + " leaves the request without it.")}}</summary>
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
                string value = operation.Field(set.Field).Value.IsClass ? $"found.{set.Value}" : $"found.{set.Value}.GetValueOrDefault()";
                writer.Write($"draft.{set.Field} = {value};");
                writer.Write($"draft.Supplied = found.{set.Value} != null ? draft.Supplied | {bit} : draft.Supplied & ~{bit};");
            }
        }

        writer.Write($$"""
                return {{builder.Make}};
            }

            """);
    }

    private static void EmitSetter(CodeWriter writer, OperationPlan operation, BuilderPlan builder, string name, Argument[] arguments)
    {
        FieldModel[] fields = arguments.Select(argument => argument.Field).ToArray();
        string text = string.Join(" ", fields.Select(field => field.Documentation.Length > 0 ? field.Documentation : "Sets " + field.Name + "."));
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}}</summary>
            /// <remarks>{{string.Join("<br/>", fields.Select(Remark))}}.</remarks>
            [{{EmitContext.Runtime}}ErsSets({{Literal.Text(string.Join(" ", fields.Select(field => field.Name)))}})]
            public {{builder.Name}} {{name}}({{string.Join(", ", arguments.Select(argument => argument.Way.Parameters))}})
            {
                {{operation.Draft}} draft = _draft;
            """);
        using (writer.Indent())
        {
            foreach (Argument argument in arguments)
            {
                writer.Write($"draft.{argument.Field.Name} = {argument.Way.Value};");
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
        public {{builder.Name}} {{name}}({{string.Join(", ", arguments.Select(argument => argument.Way.Parameters))}})
        {
            throw new global::System.NotSupportedException();
        }

        """);

    private static string Remark(FieldModel field)
    {
        string forbidden = field.Rule is { ForbiddenUnder.Count: > 0 } ? ", else forbidden" : "";
        string required = field.Rule is null ? "" : ", required" + FieldText.Condition(field) + forbidden;
        return $"<c>{Literal.Documentation(field.LeafPath)}</c>, {FieldText.Cardinality(field)}{Literal.Documentation(required)}; {Literal.Documentation(field.Value.Format)}";
    }

    /// <summary>A field with one way to give its value.</summary>
    private sealed record Argument(FieldModel Field, SetterWay Way);
}
