using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;

namespace ErsToolkit.Tool.Importing;

/// <summary>Reads an OpenAPI description. What it refers to in files beside it is put in its place; nothing is fetched from anywhere else.</summary>
internal sealed class OpenApiFile
{
    private const string Reference = "$ref";
    private const string NameOfStandardInput = "stdin";

    private const int MaximumLength = 16 * 1024 * 1024;
    private const int MostNodes = 500_000;
    private const int DeepestReference = 64;
    private const int DeepestJson = 128;

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = DeepestJson, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Examples = ["example", "examples"];

    private readonly Dictionary<string, JsonNode> _files = [];
    private int _nodes;

    private OpenApiFile()
    {
    }

    /// <exception cref="InputException">It cannot be read, or it is not an OpenAPI description.</exception>
    public static OpenApiDocument Read(string name)
    {
        var file = new OpenApiFile();
        string path = name == SpecFiles.StandardInput ? NameOfStandardInput : name;
        JsonNode root = file.Parse(path, name);
        var whole = (JsonObject)file.Inline(root, new Place(path, root, IsRoot: true), [])!;
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(whole.ToJsonString()));
        try
        {
            ReadResult read = OpenApiDocument.Load(json, OpenApiConstants.Json, new OpenApiReaderSettings { LoadExternalRefs = false });
            return read.Document ?? throw NotOpenApi(path, read.Diagnostic?.Errors.FirstOrDefault()?.Message);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            // The library has no exception of its own for all that can be wrong.
            throw NotOpenApi(path, exception.Message);
        }
    }

    private static InputException NotOpenApi(string path, string? why)
    {
        string reason = why is null ? "" : ": " + DisplayText.Of(why.Split('\n')[0].TrimEnd('.'));
        return new InputException($"'{DisplayText.Of(path)}' is not an OpenAPI description of version 2, 3.0, 3.1 or 3.2{reason}.");
    }

    private JsonNode Parse(string path, string name)
    {
        if (_files.TryGetValue(path, out JsonNode? known))
            return known;

        string text = SpecFiles.ReadText(name, MaximumLength);
        if (text.Length > MaximumLength)
            throw new InputException($"'{DisplayText.Of(path)}' is longer than 16 MiB.");

        JsonNode parsed = ParseText(path, text) as JsonObject ?? throw NotOpenApi(path, null);
        _files[path] = parsed;
        return parsed;
    }

    /// <summary>YAML includes JSON, but a JSON reader says better what is wrong with JSON.</summary>
    private static JsonNode? ParseText(string path, string text)
    {
        try
        {
            if (text.AsSpan().TrimStart() is ['{', ..])
                return JsonNode.Parse(text, documentOptions: Lenient);

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 0 ? null : yaml.Documents[0].ToJsonNode();
        }
        catch (JsonException exception)
        {
            throw new InputException($"'{DisplayText.Of(path)}' is not well-formed JSON: line {exception.LineNumber + 1}.");
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new InputException($"'{DisplayText.Of(path)}' is not well-formed YAML: {DisplayText.Of(exception.Message.Split('\n')[0].TrimEnd('.'))}.");
        }
    }

    /// <summary>Copies a part of a description. What other files are referred to for is put in; references within the first file stay.</summary>
    private JsonNode? Inline(JsonNode? node, Place place, HashSet<string> passed)
    {
        if (++_nodes > MostNodes)
            throw new InputException($"'{DisplayText.Of(place.Path)}' and what it refers to are too large: more than {MostNodes} values.");

        switch (node)
        {
            case JsonObject members when members[Reference] is JsonValue value && value.TryGetValue(out string? reference):
                return place.IsRoot && reference.StartsWith('#') ? node.DeepClone() : Follow(reference, place, passed);
            case JsonObject members:
                // Whole examples are not looked at, and their files need not be there.
                IEnumerable<KeyValuePair<string, JsonNode?>> kept = members.Where(member => !(Examples.Contains(member.Key) && member.Value is JsonObject && !IsPropertyName(members)));
                return new JsonObject(kept.Select(member => KeyValuePair.Create(member.Key, Inline(member.Value, place, passed))));
            case JsonArray entries:
                return new JsonArray([.. entries.Select(entry => Inline(entry, place, passed))]);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>Whether the members of an object are names that the author chose, among which an example may be.</summary>
    private static bool IsPropertyName(JsonObject members) => members.Parent is JsonObject && members.GetPropertyName() == "properties";

    private JsonNode? Follow(string reference, Place place, HashSet<string> passed)
    {
        (string file, string pointer) = reference.Split('#', 2) is [var before, var after] ? (before, after) : (reference, "");
        string path = file.Length == 0 ? place.Path : PathOf(file, place.Path);
        string identity = path + "#" + pointer;
        if (passed.Contains(identity) || passed.Count > DeepestReference)
            return new JsonObject { [OpenApiConstants.Description] = "This refers to itself." };

        JsonNode root = Parse(path, path);
        return Inline(Find(root, pointer) ?? throw Unresolved(reference, place.Path), new Place(path, root, IsRoot: false), [.. passed, identity]);
    }

    private static string PathOf(string file, string from)
    {
        if (from == NameOfStandardInput || Uri.TryCreate(file, UriKind.Absolute, out Uri? absolute) && !absolute.IsFile || Path.IsPathRooted(file))
            throw Unresolved(file, from);

        return Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(from) ?? "", Uri.UnescapeDataString(file)));
    }

    private static InputException Unresolved(string reference, string path) =>
        new($"'{DisplayText.Of(path)}' refers to '{DisplayText.Of(reference)}', which is not a file beside it. "
            + "Put all files into one folder, or import a description that is one file.");

    private static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? found = root;
        foreach (string escaped in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string part = Uri.UnescapeDataString(escaped).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            found = found switch
            {
                JsonObject members => members[part],
                JsonArray entries when int.TryParse(part, out int index) && index >= 0 && index < entries.Count => entries[index],
                _ => null,
            };
        }

        return found;
    }

    private sealed record Place(string Path, JsonNode Root, bool IsRoot);
}
