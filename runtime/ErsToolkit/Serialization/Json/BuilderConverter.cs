using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Keeps System.Text.Json away from a builder, of which it would write nothing.</summary>
/// <typeparam name="T">The builder.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BuilderConverter<T> : RefusingConverter<T>
{
    private protected override string Advice => "Build the request, and serialize that.";
}
