using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits where a reader remembers the values that it found.</summary>
internal static class TokensEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, BodyPlan operation)
    {
        writer.Write($"""
            /// <summary>Where the values of a payload stand; they become strings only if somebody asks for the request.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal struct {operation.Tokens}"))
        {
            foreach (FieldModel field in operation.Model.Fields)
            {
                writer.Write($"internal {field.Value.TokenType} {field.Name};");
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
                    writer.Write($$"""
                        if ({{field.Value.IsFound(field.Name)}})
                        {
                            draft.{{field.Name}} = {{field.Value.FromToken(context, field.Name)}};
                            draft.Supplied |= {{operation.Fields}}.{{field.Name}};
                        }

                        """);
                }

                writer.Write("return draft;");
            }
        }
    }
}
