using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the values that builder, request and reader share, and which of them were supplied.</summary>
internal static class DraftEmitter
{
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>The fields of a <see cref="{operation.Request}"/>.</summary>
            [global::System.Flags]
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal enum {operation.Fields}"))
        {
            writer.Write("None = 0,");
            writer.Write(string.Join("\n", operation.Model.Fields.Select((field, index) => field.Name + " = " + (1L << index).ToString(CultureInfo.InvariantCulture) + ",")));
        }

        writer.Line().Write($"""
            /// <summary>The values of a <see cref="{operation.Request}"/> while it is built or read.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal struct {operation.Draft}"))
        {
            writer.Write($"internal {operation.Fields} Supplied;");
            foreach (FieldModel field in operation.Model.Fields)
            {
                writer.Write($"internal {field.Value.ClrType}{(field.Value.IsClass ? context.Nullable : "")} {field.Name};");
            }

            writer.Line();
            using (writer.Open($"internal bool Has({operation.Fields} field)"))
            {
                writer.Write("return (Supplied & field) != 0;");
            }
        }

        return context.File(operation.Draft, writer);
    }
}
