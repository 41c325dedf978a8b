using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>The members of a JSON object, and which of them will not do. Members that nobody asks for are ignored.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordMembers
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    private RecordMembers()
    {
    }

    internal IReadOnlyList<string> Problems => _problems;

    /// <summary>Says whether a member is there and is not <c>null</c>.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Gives the text of a member.</summary>
    public string Text(string name)
    {
        string? text = Find(name) as string;
        Check(name, text is not null);
        return text ?? "";
    }

    /// <summary>Gives the typed value of a member.</summary>
    public T Value<T>(string name)
        where T : struct, ITextValue<T>
    {
        T value = default(T).FromText(Find(name) as string);
        Check(name, value.IsValid);
        return value;
    }

    /// <summary>Gives the member of a code system that a member's code means.</summary>
    public T Code<T>(string name, CodeConverter<T> codes)
        where T : struct, Enum
    {
        if (codes is null)
        {
            throw new ArgumentNullException(nameof(codes));
        }

        Check(name, codes.TryParseCode(Utf8(name), out T value));
        return value;
    }

    /// <summary>Gives the time of a member.</summary>
    public DateTimeOffset Instant(string name)
    {
        byte[] text = Utf8(name);
        bool isInstant = FhirPrimitives.IsInstant(text);
        Check(name, isInstant);
        return isInstant ? FhirPrimitives.ParseInstant(text) : default;
    }

    /// <summary>Gives the number of a member.</summary>
    public int Number(string name)
    {
        int? number = Find(name) as int?;
        Check(name, number.HasValue);
        return number.GetValueOrDefault();
    }

    /// <summary>Gives the decimal number of a member.</summary>
    public decimal ExactNumber(string name)
    {
        decimal? number = Find(name) switch { int whole => whole, decimal exact => exact, _ => null };
        Check(name, number.HasValue);
        return number.GetValueOrDefault();
    }

    /// <summary>Gives the true or false of a member.</summary>
    public bool Truth(string name)
    {
        bool? truth = Find(name) as bool?;
        Check(name, truth.HasValue);
        return truth.GetValueOrDefault();
    }

    /// <summary>Remembers a member that will not do.</summary>
    public void Check(string name, bool isUsable)
    {
        if ((!isUsable || _repeated.Contains(name)) && !_problems.Contains(name))
        {
            _problems.Add(name);
        }
    }

    internal static RecordMembers Read(ref Utf8JsonReader reader)
    {
        var members = new RecordMembers();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (!seen.Add(name))
            {
                members._repeated.Add(name);
            }

            if (reader.TokenType != JsonTokenType.Null)
            {
                members._values[name] = ValueOf(ref reader);
            }

            reader.Skip();
        }

        return members;
    }

    /// <summary>A text, a number, true or false; <see langword="null"/> for anything else.</summary>
    private static object? ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt32(out int number) => number,
        JsonTokenType.Number when reader.TryGetDecimal(out decimal number) => number,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private object? Find(string name) => _values.TryGetValue(name, out object? value) ? value : null;

    private byte[] Utf8(string name) => Encoding.UTF8.GetBytes(Find(name) as string ?? "");
}
