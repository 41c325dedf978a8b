using System;
using System.ComponentModel;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Looks at a payload before anybody knows which request it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadScan
{
    /// <summary>Gives the text of a member of the root, or nothing where there is none that can be read.</summary>
    public static ReadOnlySpan<byte> FindText(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> member)
    {
        var json = new Utf8JsonReader(utf8Json.Slice(Utf8Text.MarkLength(utf8Json)));
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isFound = json.ValueTextEquals(member);
                json.Read();
                if (isFound)
                {
                    return json.TokenType != JsonTokenType.String ? default : json.ValueIsEscaped ? TextEscapes.OfToken(json) : json.ValueSpan;
                }

                json.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads the payload next says what is wrong with it, and where.
        }

        return default;
    }

    /// <inheritdoc cref="FindText(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static ReadOnlySpan<byte> FindText(ReadOnlySpan<byte> utf8Json, string member) => FindText(utf8Json, System.Text.Encoding.UTF8.GetBytes(member));

    /// <summary>Gives the one issue of a payload that is no known request: it is malformed, another resource, or does not say what it is.</summary>
    public static ValidationResult Undecided(ReadOnlySpan<byte> utf8Json, string root, BreachKeys keys, string member, string message)
    {
        if (keys is null)
        {
            throw new ArgumentNullException(nameof(keys));
        }

        var reader = new PayloadReader(utf8Json, root, keys);
        try
        {
            if (reader.ReadRoot())
            {
                reader.ReadUndecided(member, message);
                reader.ReadEnd();
            }
        }
        catch (JsonException exception)
        {
            reader.Malformed(exception);
        }

        return reader.ToResult();
    }
}
