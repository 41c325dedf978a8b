namespace ErsToolkit.Generator.Common;

/// <summary>How generated code names what it uses of the runtime and of the framework.</summary>
internal static class RuntimeNames
{
    public const string Runtime = "global::ErsToolkit.";
    public const string Serialization = "global::ErsToolkit.Serialization.";
    public const string Http = "global::ErsToolkit.Http.";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";
    public const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string DateTime = "global::System.DateTime";
}
