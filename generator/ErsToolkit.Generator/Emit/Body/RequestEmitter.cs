using System;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits a request: immutable, equal by value, and without personal data in its text.</summary>
internal static class RequestEmitter
{
    public static GeneratedFile Emit(EmitContext context, BodyPlan operation) =>
        Emit(context, operation, writer => EmitJson(writer, context, operation), writer => JsonEmitter.EmitPayload(writer, context, operation.Request));

    /// <summary>Emits a request of whichever kind.</summary>
    /// <param name="context">What all emitters share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="emitSent">Emits the members that give what is sent.</param>
    /// <param name="emitConverter">Emits the converter for System.Text.Json.</param>
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation, Action<CodeWriter> emitSent, Action<CodeWriter> emitConverter)
    {
        string name = operation.Request;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>A request that e-RS can be sent. {Literal.Documentation(operation.Model.Documentation)}</summary>
            /// <remarks>{Literal.Documentation(FieldText.Written(operation.Model.Root))}</remarks>
            {JsonEmitter.MarkOwn(name)}
            {ContractMarks.Sensitive(operation.Model.HoldsPersonalData)}{EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {name} : global::System.IEquatable<{name}>"))
        {
            writer.Write($$"""
                private readonly {{operation.Draft}} _draft;

                internal {{name}}({{operation.Draft}} draft)
                {
                    _draft = draft;
                }

                """);
            foreach (FieldModel field in operation.Model.Fields)
            {
                EmitProperty(writer, context, operation, field);
            }

            emitSent(writer);
            EmitEquality(writer, context, operation);
            EmitToString(writer, operation);
        }

        emitConverter(writer);
        return context.File(name, writer);
    }

    private static void EmitProperty(CodeWriter writer, EmitContext context, OperationPlan operation, FieldModel field)
    {
        string type = field.Value.ClrType;
        string value = field.Value.IsClass ? $"_draft.{field.Name}{(field.IsRequired ? context.Forgive : "")}"
            : field.IsRequired ? $"_draft.{field.Name}"
            : $"_draft.Has({operation.Fields}.{field.Name}) ? _draft.{field.Name} : ({type}?)null";
        string mark = field.IsRequired ? "" : field.Value.IsClass ? context.Nullable : "?";
        string text = field.Documentation.Length > 0 ? field.Documentation : field.Name + ".";
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}}</summary>
            /// <remarks><c>{{Literal.Documentation(field.LeafPath)}}</c>, {{FieldText.Cardinality(field)}}; {{Literal.Documentation(field.Value.Format)}}.{{(field.IsSensitive ? " It is personal data." : "")}}</remarks>
            {{ContractMarks.Sensitive(field.IsSensitive && field.Type is null)}}public {{type}}{{mark}} {{field.Name}}
            {
                get { return {{value}}; }
            }

            """);
    }

    private static void EmitJson(CodeWriter writer, EmitContext context, BodyPlan operation) => writer.Write($$"""
        /// <summary>Reads a request from JSON; whatever is wrong with it, every issue is in <paramref name="why"/>.</summary>
        /// <param name="utf8Json">The payload; anything at all, nothing throws.</param>
        /// <param name="request">The request, where the result is true.</param>
        /// <param name="why">Everything that was found; warnings also where the result is true.</param>
        public static bool TryParse({{EmitContext.Bytes}} utf8Json, {{context.OutUnlessNull(operation.Request, "request")}}, out {{EmitContext.Runtime}}ValidationResult why)
        {
            {{operation.Draft}} draft;
            why = {{operation.Reader}}.Read(utf8Json, out draft);
            request = why.IsValid ? new {{operation.Request}}(draft) : {{context.NoValue}};
            return why.IsValid;
        }

        /// <summary>Gives the request as minified JSON in UTF-8.</summary>
        {{ContractMarks.Sensitive(operation.Model.HoldsPersonalData)}}public byte[] ToUtf8Json()
        {
            {{EmitContext.Serialization}}PayloadBuffer buffer = new {{EmitContext.Serialization}}PayloadBuffer();
            WriteTo(buffer);
            return buffer.ToArray();
        }

        /// <summary>Writes the request as minified JSON in UTF-8.</summary>
        public void WriteTo(global::System.Buffers.IBufferWriter<byte> output)
        {
            {{operation.Writer}}.Write(_draft, output);
        }

        """);

    private static void EmitEquality(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        string equal = string.Join("", operation.Model.Fields.Select(field => $"\n        && _draft.{field.Name} == other._draft.{field.Name}"));
        writer.Write($$"""
            /// <summary>Compares all values.</summary>
            public bool Equals({{operation.Request}}{{context.Nullable}} other)
            {
                return !ReferenceEquals(other, null)
                    && _draft.Supplied == other._draft.Supplied{{equal}};
            }

            /// <inheritdoc/>
            public override bool Equals(object{{context.Nullable}} obj)
            {
                return Equals(obj as {{operation.Request}});
            }

            """);
        using (writer.Open("/// <inheritdoc/>\npublic override int GetHashCode()"))
        using (writer.Open("unchecked"))
        {
            writer.Write("int hash = (int)_draft.Supplied;");
            foreach (FieldModel field in operation.Model.Fields)
            {
                writer.Write($"hash = (hash * 397) ^ {field.Value.Hash("_draft." + field.Name)};");
            }

            writer.Write("return hash;");
        }
    }

    private static void EmitToString(CodeWriter writer, OperationPlan operation)
    {
        writer.Line().Write("/// <summary>Names the fields that the request has, and shows those that are no personal data.</summary>");
        using (writer.Open("public override string ToString()"))
        {
            writer.Write($"{EmitContext.Serialization}RecordText text = new {EmitContext.Serialization}RecordText({Literal.Text(operation.Request)});");
            foreach (FieldModel field in operation.Model.Fields)
            {
                string shown = field.IsSensitive ? Literal.Text("(not shown)") : field.Value.Show("_draft." + field.Name);
                writer.Write($$"""
                    if (_draft.Has({{operation.Fields}}.{{field.Name}}))
                    {
                        text.Add({{Literal.Text(field.Name)}}, {{shown}});
                    }

                    """);
            }

            writer.Write("return text.ToString();");
        }
    }
}
