using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BookOrDefer.Rebuilding;

/// <summary>Compares a valid request with what was built from its values: members of objects in any order, arrays in theirs.</summary>
internal sealed class JsonComparison
{
    private static readonly string[] Instants = ["Appointment.start", "Appointment.end"];

    private readonly List<Difference> _differences = [];

    public static IReadOnlyList<Difference> Compare(ReadOnlySpan<byte> file, ReadOnlySpan<byte> rebuilt)
    {
        var comparison = new JsonComparison();
        comparison.Compare("Appointment", Parse(file), Parse(rebuilt));
        return comparison._differences;
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        // The toolkit accepts a byte order mark, the parser does not.
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return JsonNode.Parse(json.StartsWith(mark) ? json[mark.Length..] : json);
    }

    private void Compare(string path, JsonNode? file, JsonNode? rebuilt)
    {
        switch (file, rebuilt)
        {
            case (JsonObject left, JsonObject right):
                CompareMembers(path, left, right);
                break;
            case (JsonArray left, JsonArray right):
                CompareItems(path, left, right);
                break;
            case (JsonValue left, JsonValue right) when left.GetValueKind() == JsonValueKind.String && right.GetValueKind() == JsonValueKind.String:
                CompareTexts(path, left.GetValue<string>(), right.GetValue<string>());
                break;
            default:
                CompareOthers(path, file, rebuilt);
                break;
        }
    }

    private void CompareMembers(string path, JsonObject file, JsonObject rebuilt)
    {
        foreach ((string name, JsonNode? value) in file)
        {
            if (rebuilt.TryGetPropertyValue(name, out JsonNode? other))
                Compare($"{path}.{name}", value, other);
            else
                Add($"{path}.{name}", "only in the file");
        }

        foreach ((string name, _) in rebuilt.Where(member => !file.ContainsKey(member.Key)))
            Add($"{path}.{name}", "only in what was built");
    }

    private void CompareItems(string path, JsonArray file, JsonArray rebuilt)
    {
        for (int index = 0; index < int.Max(file.Count, rebuilt.Count); index++)
        {
            string item = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
            if (index >= rebuilt.Count)
                Add(item, "only in the file");
            else if (index >= file.Count)
                Add(item, "only in what was built");
            else
                Compare(item, file[index], rebuilt[index]);
        }
    }

    // Instants are compared as what they are and as text: a system that keeps the text would see another one.
    private void CompareTexts(string path, string file, string rebuilt)
    {
        if (file == rebuilt)
            return;

        bool isSameInstant = Instants.Contains(path) && Instant.Read(file) is { } instant && instant == Instant.Read(rebuilt);
        Add(path, isSameInstant ? "the same instant, written otherwise" : "another value");
    }

    private void CompareOthers(string path, JsonNode? file, JsonNode? rebuilt)
    {
        JsonValueKind left = KindOf(file);
        JsonValueKind right = KindOf(rebuilt);
        if (left != right)
            Add(path, $"{Describe(left)} in the file, {Describe(right)} in what was built");
        else if (!JsonNode.DeepEquals(file, rebuilt))
            Add(path, "another value");
    }

    private void Add(string path, string what) => _differences.Add(new Difference(path, what));

    private static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
