using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

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
                    EmitWrite(writer, read.Name, KindOf(read), read.Field?.Codes, read.IsOptional);
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
                    EmitWrite(writer, field.Name, field.Kind, field.Codes, !field.IsRequired);
                }
            }

            writer.Line();
            using (writer.Open($"/// <inheritdoc/>\nprotected override {Result} ReadMembers({Members} members, out {name}{context.Nullable} value)"))
            {
                JsonEmitter.EmitNotNull(writer, "members");
                writer.Write($"{search.Draft} draft = default({search.Draft});");
                foreach (FieldModel field in search.Model.Fields)
                {
                    string read = field.Kind == FieldKind.Typed ? $"{field.Type!.Name}.From(members.Text({JsonEmitter.Member(field.Name)}))" : Read(field.Name, field.Kind, field.Type, field.Codes);
                    using (writer.Open($"if (members.Has({JsonEmitter.Member(field.Name)}))"))
                    {
                        writer.Write($"""
                            draft.{field.Name} = {read};
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

    private static FieldKind KindOf(ReadModel read) => read.Kind switch
    {
        ReadKind.Instant => FieldKind.Instant,
        ReadKind.OfSearch => read.Field!.Kind,
        _ => FieldKind.Typed,
    };

    private static void EmitWrite(CodeWriter writer, string property, FieldKind kind, CodesModel? codes, bool isOptional)
    {
        string value = "value." + property + (isOptional && kind is not (FieldKind.Text or FieldKind.Primitive) ? ".Value" : "");
        string write = kind switch
        {
            FieldKind.Number => $"json.WriteNumber({JsonEmitter.Member(property)}, {value});",
            FieldKind.Code => $"json.WriteString({JsonEmitter.Member(property)}, {codes!.Name}Extensions.ToCode({value}));",
            FieldKind.Typed => $"json.WriteString({JsonEmitter.Member(property)}, {value}.Value);",
            _ => $"json.WriteString({JsonEmitter.Member(property)}, {value});",
        };
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
        string value = Read(read.Name, KindOf(read), read.Type ?? read.Field?.Type, read.Field?.Codes);
        string type = SearchPlan.TypeOf(read);
        return !read.IsOptional ? value : $"members.Has({JsonEmitter.Member(read.Name)}) ? {value} : {(type == "string" ? "null" : $"({type}?)null")}";
    }

    private static string Read(string property, FieldKind kind, TypeModel? type, CodesModel? codes) => kind switch
    {
        FieldKind.Number => $"members.Number({JsonEmitter.Member(property)})",
        FieldKind.Code => $"members.Code({JsonEmitter.Member(property)}, new {GeneratedNames.JsonConverter(codes!.Name)}())",
        FieldKind.Typed => $"members.Value<{type!.Name}>({JsonEmitter.Member(property)})",
        FieldKind.Instant => $"members.Instant({JsonEmitter.Member(property)})",
        _ => $"members.Text({JsonEmitter.Member(property)})",
    };
}
