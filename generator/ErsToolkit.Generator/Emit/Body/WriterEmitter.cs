using System.Collections.Generic;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the writer of an operation: constant pieces of JSON with the values between them, in the order of the specification.</summary>
internal static class WriterEmitter
{
    public static GeneratedFile Emit(EmitContext context, BodyPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Writes a <see cref="{operation.Request}"/> as minified JSON.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {operation.Writer}"))
        using (writer.Open($"internal static void Write({operation.Draft} draft, global::System.Buffers.IBufferWriter<byte> output)"))
        {
            writer.Write($"{EmitContext.Serialization}PayloadWriter writer = new {EmitContext.Serialization}PayloadWriter(output);");
            EmitPieces(writer, context, operation, new WriteLayout(operation).Pieces());
            writer.Write("writer.Flush();");
        }

        return context.File(operation.Writer, writer);
    }

    private static void EmitPieces(CodeWriter writer, EmitContext context, BodyPlan operation, IEnumerable<WritePiece> pieces)
    {
        foreach (WritePiece piece in pieces)
        {
            if (piece.Condition.Length > 0)
            {
                using (writer.Open($"if ({piece.Condition})"))
                {
                    EmitPieces(writer, context, operation, piece.Inner);
                }

                writer.Line();
            }
            else if (piece.IsSeparator)
            {
                writer.Write("writer.Separator();");
            }
            else if (piece.Field is not null)
            {
                writer.Write(piece.Field.Value.Write(context, "draft." + piece.Field.Name));
            }
            else
            {
                writer.Write($"writer.Json({context.Utf8(piece.Json)});");
            }
        }
    }
}
