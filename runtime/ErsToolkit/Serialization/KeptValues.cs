using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Writes named values as JSON that is kept for a later request, and reads them again.</summary>
/// <remarks>The checksum finds accidents: a cut, a typing error, a mix of two. It is not a signature, and whoever can write the JSON can write a checksum that fits.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeptValues
{
    private const int Format = 1;
    private const int MaximumLength = 64 * 1024;
    private const string FormatName = "format";
    private const string EndpointName = "endpoint";
    private const string EditionName = "edition";
    private const string ValuesName = "values";
    private const string ChecksumName = "checksum";

    /// <summary>Writes values; those that are null are left out.</summary>
    public static string Write(string endpoint, string edition, string[] names, string?[] values)
    {
        Verify(names, values);
        var buffer = new PayloadBuffer();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber(FormatName, Format);
            json.WriteString(EndpointName, endpoint);
            json.WriteString(EditionName, edition);
            json.WriteStartObject(ValuesName);
            for (int index = 0; index < names.Length; index++)
            {
                if (values[index] is string value)
                {
                    json.WriteString(names[index], value);
                }
            }

            json.WriteEndObject();
            json.WriteString(ChecksumName, Checksum(endpoint, edition, names, values));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads values.</summary>
    /// <param name="json">The JSON; anything at all, nothing throws.</param>
    /// <param name="endpoint">The endpoint that the values must be of.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="names">The names that the values can have.</param>
    /// <param name="values">The values in the order of the names; null where one is left out.</param>
    /// <param name="problem">What is wrong; without any of the JSON's text. Empty where nothing is.</param>
    public static bool TryRead(string? json, string endpoint, string edition, string[] names, string?[] values, out string problem)
    {
        Verify(names, values);
        const string Malformed = "It is not the JSON that was written: it is malformed, incomplete, or something else.";
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null || json.Length > MaximumLength || !TryReadMembers(Encoding.UTF8.GetBytes(json), members))
        {
            problem = Malformed;
            return false;
        }

        if (!members.TryGetValue(FormatName, out string? format) || format != Format.ToString(CultureInfo.InvariantCulture))
        {
            problem = "It has another format version than " + Format.ToString(CultureInfo.InvariantCulture) + ", the one that this version of the library reads.";
            return false;
        }

        if (!members.TryGetValue(EndpointName, out string? ofEndpoint) || !members.TryGetValue(EditionName, out string? ofEdition) || ofEndpoint != endpoint || ofEdition != edition)
        {
            problem = "It is of another endpoint or another edition than " + endpoint + " " + edition + ".";
            return false;
        }

        int found = 3;
        for (int index = 0; index < names.Length; index++)
        {
            values[index] = members.TryGetValue(ValuesName + "." + names[index], out string? value) ? value : null;
            found += value is null ? 0 : 1;
        }

        if (!members.TryGetValue(ChecksumName, out string? checksum) || found + 1 != members.Count)
        {
            problem = Malformed;
            return false;
        }

        problem = checksum == Checksum(endpoint, edition, names, values) ? "" : "Its checksum does not fit: it was changed or damaged after it was written.";
        return problem.Length == 0;
    }

    private static bool TryReadMembers(byte[] utf8, Dictionary<string, string> members)
    {
        var json = new Utf8JsonReader(utf8);
        string prefix = "";
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.EndObject)
                {
                    prefix = "";
                    continue;
                }

                string name = prefix + json.GetString();
                json.Read();
                bool isFormat = name == FormatName && json.TokenType == JsonTokenType.Number;
                if (name == ValuesName && json.TokenType == JsonTokenType.StartObject)
                {
                    prefix = ValuesName + ".";
                }
                else if (!(isFormat || (json.TokenType == JsonTokenType.String && name != FormatName)) || members.ContainsKey(name))
                {
                    return false;
                }
                else
                {
                    members.Add(name, isFormat ? Encoding.UTF8.GetString(json.ValueSpan.ToArray()) : json.GetString()!);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }

        return true;
    }

    /// <summary>FNV-1a over all names and values: a change of one character always shows.</summary>
    private static string Checksum(string endpoint, string edition, string[] names, string?[] values)
    {
        ulong hash = Add(Add(14695981039346656037, endpoint), edition);
        for (int index = 0; index < names.Length; index++)
        {
            hash = values[index] is string value ? Add(Add(hash, names[index]), value) : hash;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        // What no text has parts it from the next one.
        return unchecked((hash ^ 0x10000) * 1099511628211);
    }

    private static void Verify(string[] names, string?[] values)
    {
        if (names is null || values is null || names.Length != values.Length)
        {
            throw new ArgumentException("There must be as many values as names.", nameof(values));
        }
    }
}
