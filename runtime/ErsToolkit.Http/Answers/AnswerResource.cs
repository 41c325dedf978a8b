using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ErsToolkit.Http.Answers;

/// <summary>A resource as an answer has it. Answers have more in them than requests, so only what is asked for is looked at.</summary>
internal sealed class AnswerResource
{
    private readonly JsonElement _root;

    private AnswerResource(JsonElement root)
    {
        _root = root;
    }

    /// <summary>Null for a body that is no such resource.</summary>
    public static AnswerResource? TryRead(ReadOnlyMemory<byte> body, string resourceType)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            var reader = new Utf8JsonReader(body.Span.StartsWith(mark) ? body.Span.Slice(mark.Length) : body.Span);
            JsonElement root = JsonElement.ParseValue(ref reader);
            var resource = new AnswerResource(root);
            return !reader.Read() && root.ValueKind == JsonValueKind.Object && resource.Values(new ErsAnswerPlace("resourceType")).Single == resourceType ? resource : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one tells of text that is no valid Unicode.
            return null;
        }
    }

    /// <summary>The text at a path below the resource; null where there is not exactly one.</summary>
    public string? Text(string path) => Values(path, "", "", "").Single;

    /// <summary>What there is at a place.</summary>
    public AnswerValues Values(ErsAnswerPlace place) => Values(place.Path.Substring(place.Path.IndexOf('.') + 1), place.By, place.System, place.Leaf);

    private AnswerValues Values(string path, string by, string system, string leaf)
    {
        bool isRepeated = false;
        IEnumerable<JsonElement> found = Elements(_root, path, ref isRepeated);
        if (system.Length > 0)
        {
            var values = new List<JsonElement>();
            foreach (JsonElement entry in found)
            {
                foreach (JsonElement identifier in by.Length == 0 ? [entry] : Elements(entry, by, ref isRepeated))
                {
                    if (Elements(identifier, "system", ref isRepeated).Any(candidate => TextOf(candidate) == system))
                    {
                        values.AddRange(Elements(identifier, leaf, ref isRepeated));
                    }
                }
            }

            found = values;
        }

        JsonElement[] all = [.. found.Where(element => element.ValueKind != JsonValueKind.Null)];
        return new AnswerValues(all.Length, isRepeated || all.Length > 1, all.Length > 0 ? TextOf(all[0]) : null);
    }

    /// <summary>Every element at a path, through all entries of arrays on the way.</summary>
    private static List<JsonElement> Elements(JsonElement element, string path, ref bool isRepeated)
    {
        List<JsonElement> found = [.. Entries(element)];
        foreach (string name in path.Split('.'))
        {
            var inner = new List<JsonElement>();
            foreach (JsonElement outer in found)
            {
                int before = inner.Count;
                int members = AddMembers(outer, WithoutIndex(name), inner);
                isRepeated |= members > 1 && inner.Count > before;
            }

            found = inner;
        }

        return found;
    }

    /// <summary>What FHIR has an array of, e-RS writes alone in places.</summary>
    private static JsonElement[] Entries(JsonElement element) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];

    private static int AddMembers(JsonElement element, string name, List<JsonElement> found)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return 0;
        }

        int count = 0;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsNamed(member, name))
            {
                count++;
                found.AddRange(Entries(member.Value));
            }
        }

        return count;
    }

    /// <summary>A name may be a lone surrogate, which is none that is looked for.</summary>
    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string WithoutIndex(string name) => name.IndexOf('[') is > 0 and int bracket ? name.Substring(0, bracket) : name;

    /// <summary>A lone surrogate is well-formed JSON, and no text.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
