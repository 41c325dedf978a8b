using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>A typed value that is one text. It lets <see cref="TextValueConverter{T}"/> read and write any of them.</summary>
/// <typeparam name="T">The typed value itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextValue<T>
    where T : struct, ITextValue<T>
{
    /// <summary>The text; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Whether the text has the form that the specification asks for.</summary>
    bool IsValid { get; }

    /// <summary>Makes a value of a text, whatever this one is.</summary>
    T FromText(string? text);
}
