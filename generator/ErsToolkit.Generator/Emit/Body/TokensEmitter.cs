using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits where a reader remembers the values that it found.</summary>
internal static class TokensEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        writer.Write($"""
            /// <summary>Where the values of a payload stand; they become strings only if somebody asks for the request.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal struct {operation.Tokens}"))
        {
            foreach (FieldModel field in operation.Model.Fields)
            {
                writer.Write(field.Kind == FieldKind.Code ? $"internal {field.Codes!.Name} {field.Name};" : $"internal {EmitContext.Serialization}JsonToken {field.Name};");
                if (field.Rule is not null)
                {
                    writer.Write($"internal {EmitContext.Serialization}FieldPlace {field.Name}Position;");
                }
            }

            writer.Line();
            using (writer.Open($"internal {operation.Draft} ToDraft(ref {EmitContext.Serialization}PayloadReader reader)"))
            {
                writer.Write($"{operation.Draft} draft = default({operation.Draft});");
                if (operation.Model.Fields.Count == 0)
                {
                    writer.Write($"draft.Supplied = {operation.Fields}.None;");
                }

                foreach (FieldModel field in operation.Model.Fields)
                {
                    string isPresent = field.Kind == FieldKind.Code ? $"{field.Name} != default({field.Codes!.Name})" : $"{field.Name}.IsPresent";
                    string value = field.Kind switch
                    {
                        FieldKind.Code => field.Name,
                        FieldKind.Typed => $"{context.Own(field.Type!.Name)}.From(reader.GetString({field.Name}))",
                        FieldKind.Instant => $"{EmitContext.Serialization}FhirPrimitives.ParseInstant(reader.GetUtf8({field.Name}))",
                        _ => $"reader.GetString({field.Name})",
                    };
                    writer.Write($$"""
                        if ({{isPresent}})
                        {
                            draft.{{field.Name}} = {{value}};
                            draft.Supplied |= {{operation.Fields}}.{{field.Name}};
                        }

                        """);
                }

                writer.Write("return draft;");
            }
        }
    }
}
