using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Values;

/// <summary>Emits what System.Text.Json makes of the generated types: an attribute on each, and what the converters cannot know.</summary>
internal static class JsonEmitter
{
    private const string Attribute = "global::System.Text.Json.Serialization.JsonConverter";
    private const string Result = EmitContext.Runtime + "ValidationResult";

    /// <summary>The interface of a typed value, which is all that its converter has to know.</summary>
    public static string TextValue(string type) => EmitContext.Serialization + "ITextValue<" + type + ">";

    /// <summary>The attribute that names a converter of the runtime's.</summary>
    public static string Mark(string converter, string type) => $"[{Attribute}(typeof({EmitContext.Serialization}{converter}<{type}>))]";

    /// <summary>The attribute that names the converter which is generated beside a type.</summary>
    public static string MarkOwn(string type) => $"[{Attribute}(typeof({GeneratedNames.JsonConverter(type)}))]";

    /// <summary>A literal of the name that a property has in JSON.</summary>
    public static string Member(string property) => Literal.Text(char.ToLowerInvariant(property[0]) + property.Substring(1));

    public static void EmitPayload(CodeWriter writer, EmitContext context, string name)
    {
        using (Open(writer, context, name, "PayloadConverter", "the JSON that is sent, and read it back through all checks"))
        {
            using (writer.Open($"/// <inheritdoc/>\nprotected override byte[] ToUtf8Json({name} value)"))
            {
                EmitNotNull(writer, "value");
                writer.Write("return value.ToUtf8Json();");
            }

            writer.Line().Write($$"""
                /// <inheritdoc/>
                protected override bool TryParse({{EmitContext.Bytes}} utf8Json, out {{name}}{{context.Nullable}} value, out {{Result}} why)
                {
                    return {{name}}.TryParse(utf8Json, out value, out why);
                }
                """);
        }
    }

    public static void EmitGround(CodeWriter writer, EmitContext context, string name)
    {
        using (Open(writer, context, name, "KeptConverter", "its own JSON, and read it back"))
        {
            using (writer.Open($"/// <inheritdoc/>\nprotected override string ToJson({name} value)"))
            {
                EmitNotNull(writer, "value");
                writer.Write("return value.ToJson();");
            }

            writer.Line().Write($$"""
                /// <inheritdoc/>
                protected override bool TryFromJson(string json, out {{name}}{{context.Nullable}} value, out string problem)
                {
                    return {{name}}.TryFromJson(json, out value, out problem);
                }
                """);
        }
    }

    /// <summary>Emits the converter of a code system; where the system is open, a code that is in no table is a member too.</summary>
    public static void EmitCodes(CodeWriter writer, EmitContext context, CodesModel codes, bool isOpen)
    {
        string parse = isOpen ? $"""
            value = {codes.Name}Extensions.Parse(code);
            return true;
            """ : $"return {codes.Name}Extensions.TryParse(code, out value);";
        using (Open(writer, context, codes.Name, "CodeConverter", "its code, and read it back"))
        {
            using (writer.Open($"/// <inheritdoc/>\nprotected override string ToCode({codes.Name} value)"))
            {
                writer.Write($"return {codes.Name}Extensions.ToCode(value);");
            }

            writer.Line();
            using (writer.Open($"/// <inheritdoc/>\nprotected override bool TryParse({EmitContext.Bytes} code, out {codes.Name} value)"))
            {
                writer.Write(parse);
            }
        }
    }

    /// <summary>Emits the tests of parameters that must not be null, as a careful colleague writes them in a method that others can see.</summary>
    public static void EmitNotNull(CodeWriter writer, params string[] parameters)
    {
        foreach (string parameter in parameters)
        {
            writer.Write($$"""
                if ({{parameter}} == null)
                {
                    throw new global::System.ArgumentNullException(nameof({{parameter}}));
                }

                """);
        }
    }

    /// <summary>Opens the converter of a type, after the type itself.</summary>
    public static CodeWriter.Block Open(CodeWriter writer, EmitContext context, string type, string converter, string form)
    {
        writer.Line().Write($"""
            /// <summary>Lets System.Text.Json write a <see cref="{type}"/> as {form}.</summary>
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            {EmitContext.GeneratedCode}
            """);
        return writer.Open($"{context.Visibility} sealed class {GeneratedNames.JsonConverter(type)} : {EmitContext.Serialization}{converter}<{type}>");
    }
}
