using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits how what a search found, and the search itself, are objects in JSON that read back.</summary>
internal static class RecordJsonEmitter
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    private const string Members = EmitContext.Serialization + "RecordMembers";
    private const string Result = EmitContext.Runtime + "ValidationResult";

    public static void EmitFound(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        string name = search.Bundle.Item;
        using (JsonEmitter.Open(writer, context, name, "RecordConverter", "an object, and read it back"))
        {
            using (writer.Open($"/// <inheritdoc/>\nprotected override void WriteMembers({Writer} json, {name} value)"))
            {
                JsonEmitter.EmitNotNull(writer, "json", "value");
                foreach (ReadModel read in search.Bundle.Reads)
                {
                    EmitWrite(writer, read.Name, read.Value, read.IsOptional);
                }
            }

            writer.Line();
            using (writer.Open($"/// <inheritdoc/>\nprotected override {Result} ReadMembers({Members} members, out {name}{context.Nullable} value)"))
            {
                JsonEmitter.EmitNotNull(writer, "members");
                string values = string.Join(",\n    ", search.Bundle.Reads.Select(read => Read(read)));
                writer.Write($"value = new {name}(\n    {values});");
                foreach (ReadModel read in search.Bundle.Reads.Where(read => read.After.Length > 0))
                {
                    writer.Write($"members.Check({JsonEmitter.Member(read.Name)}, !(value.{read.Name} <= value.{read.After}));");
                }

                writer.Write($"return {Result}.Valid;");
            }
        }
    }

    public static void EmitSearch(CodeWriter writer, EmitContext context, OperationPlan search)
    {
        string name = search.Request;
        using (JsonEmitter.Open(writer, context, name, "RecordConverter", "an object with its criteria, and read it back through the checks of its builder"))
        {
            using (writer.Open($"/// <inheritdoc/>\nprotected override void WriteMembers({Writer} json, {name} value)"))
            {
                JsonEmitter.EmitNotNull(writer, "json", "value");
                foreach (FieldModel field in search.Model.Fields)
                {
                    EmitWrite(writer, field.Name, field.Value, !field.IsRequired);
                }
            }

            writer.Line();
            using (writer.Open($"/// <inheritdoc/>\nprotected override {Result} ReadMembers({Members} members, out {name}{context.Nullable} value)"))
            {
                JsonEmitter.EmitNotNull(writer, "members");
                writer.Write($"{search.Draft} draft = default({search.Draft});");
                foreach (FieldModel field in search.Model.Fields)
                {
                    using (writer.Open($"if (members.Has({JsonEmitter.Member(field.Name)}))"))
                    {
                        writer.Write($"""
                            draft.{field.Name} = {field.Value.ReadMemberUnchecked(JsonEmitter.Member(field.Name))};
                            draft.Supplied |= {search.Fields}.{field.Name};
                            """);
                    }

                    writer.Line();
                }

                writer.Write($"""
                    value = new {name}(draft);
                    return {search.Checks}.Check(draft);
                    """);
            }
        }
    }

    private static void EmitWrite(CodeWriter writer, string property, ValueModel model, bool isOptional)
    {
        string value = "value." + property + (isOptional && !model.IsClass ? ".Value" : "");
        string write = model.WriteMember(JsonEmitter.Member(property), value);
        if (!isOptional)
        {
            writer.Write(write);
            return;
        }

        using (writer.Open($"if (value.{property} != null)"))
        {
            writer.Write(write);
        }

        writer.Line();
    }

    private static string Read(ReadModel read)
    {
        string member = JsonEmitter.Member(read.Name);
        string value = read.Value.ReadMember(member);
        return !read.IsOptional ? value : $"members.Has({member}) ? {value} : {(read.Value.IsClass ? "null" : $"({read.Value.ClrType}?)null")}";
    }
}
