using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Values;

/// <summary>What outcomes, results and pages have in common in JSON: what their text says, as an object.</summary>
/// <remarks>None of it is personal data but the slots of a page.</remarks>
internal static class JsonSummary
{
    /// <summary>The interface of what has a summary.</summary>
    public const string Interface = EmitContext.Serialization + "IJsonSummary";

    /// <summary>The attribute of what has a summary.</summary>
    public static string Mark(string type) => JsonEmitter.Mark("SummaryConverter", type);

    /// <summary>Opens the method that writes the members.</summary>
    public static CodeWriter.Block Open(CodeWriter writer) => writer.Open($"void {Interface}.WriteMembers(global::System.Text.Json.Utf8JsonWriter json)");
}
