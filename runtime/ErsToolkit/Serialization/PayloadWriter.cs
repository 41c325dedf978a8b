using System;
using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Writes JSON that a generated writer has laid out: its constant pieces as they are, its values escaped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PayloadWriter
{
    private const int MinimumSpan = 512;
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _used;
    private byte _last;

    /// <summary>Initializes a writer to <paramref name="output"/>; <see cref="Flush"/> hands over what was written last.</summary>
    public PayloadWriter(IBufferWriter<byte> output)
    {
        _output = output ?? throw new ArgumentNullException(nameof(output));
        _span = default;
        _used = 0;
        _last = 0;
    }

    /// <summary>Writes a piece of JSON as it is.</summary>
    public void Json(ReadOnlySpan<byte> json)
    {
        Ensure(json.Length);
        json.CopyTo(_span.Slice(_used));
        _used += json.Length;
    }

    /// <summary>Writes a piece of JSON as it is; for languages that have no UTF-8 literals.</summary>
    public void Json(string json)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        _used += Transcode(json);
    }

    /// <summary>Writes a comma unless an object or an array has just been opened.</summary>
    public void Separator()
    {
        Remember();
        if (_last is not (0 or (byte)'{' or (byte)'['))
        {
            Json(","u8);
        }
    }

    /// <summary>Writes the inside of a JSON string.</summary>
    public void Text(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        int written = Transcode(text);
        if (Encoder.FindFirstCharacterToEncodeUtf8(_span.Slice(_used, written)) < 0)
        {
            _used += written;
        }
        else
        {
            Json(JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes);
        }
    }

    /// <summary>Writes the inside of a JSON string: a time to the second with its own offset, and with a fraction only if it has one.</summary>
    public void Instant(DateTimeOffset value)
    {
        Ensure(FhirPrimitives.LongestInstant);
        _used += FhirPrimitives.Format(value, _span.Slice(_used));
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(int value) => Json(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a decimal number with all its digits, also zeros at its end.</summary>
    public void Number(decimal value) => Json(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes true or false.</summary>
    public void Truth(bool value) => Json(value ? "true"u8 : "false"u8);

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        Remember();
        _output.Advance(_used);
        _span = default;
        _used = 0;
    }

    /// <summary>Keeps the byte written last: a comma depends on it, and the span it stands in may be handed over.</summary>
    private void Remember() => _last = _used > 0 ? _span[_used - 1] : _last;

    private int Transcode(string text)
    {
#if NET8_0_OR_GREATER
        Ensure(Encoding.UTF8.GetMaxByteCount(text.Length));
        return Encoding.UTF8.GetBytes(text, _span.Slice(_used));
#else
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Ensure(bytes.Length);
        bytes.CopyTo(_span.Slice(_used));
        return bytes.Length;
#endif
    }

    private void Ensure(int length)
    {
        if (_span.Length - _used < length)
        {
            Flush();
            _span = _output.GetSpan(Math.Max(length, MinimumSpan));
        }
    }
}
