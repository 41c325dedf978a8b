using System.ComponentModel;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Something that is told in JSON but not read back, such as an outcome or a page.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonSummary
{
    /// <summary>Writes the members of the JSON object.</summary>
    void WriteMembers(Utf8JsonWriter json);
}
