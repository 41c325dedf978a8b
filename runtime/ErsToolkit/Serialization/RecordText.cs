using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Makes the text of a request in the form that records have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecordText
{
    private readonly StringBuilder _text;

    /// <summary>Starts the text.</summary>
    public RecordText(string name) => _text = new StringBuilder(name).Append(" {");

    /// <summary>Adds a value that may be shown.</summary>
    public void Add(string name, string? value) =>
        _text.Append(_text[_text.Length - 1] == '{' ? " " : ", ").Append(name).Append(" = ").Append(value);

    /// <inheritdoc/>
    public override string ToString() => _text + " }";
}
