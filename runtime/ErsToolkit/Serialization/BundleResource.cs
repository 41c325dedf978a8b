using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>A resource of a Bundle, or an element of one. What is wrong in it, it reports to the reader that it comes from.</summary>
/// <remarks>The default value has nothing, and reports nothing: whatever it stands for was reported.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BundleResource
{
    private const string NotExpected = "This has another JSON type than it should.";

    private readonly BundleReader? _reader;
    private readonly JsonElement _element;
    private readonly string _path;

    // For a resource that others refer to.
    private readonly ResourceMemory? _memory;

    internal BundleResource(BundleReader reader, JsonElement element, string path, ResourceMemory? memory = null)
    {
        _reader = reader;
        _element = element;
        _path = path;
        _memory = memory;
    }

    /// <summary>Gives a text; <see langword="null"/> where there is none.</summary>
    /// <param name="path">Names of elements parted by dots.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    public string? Text(string path, bool isRequired = false) => Get(path, JsonValueKind.String, isRequired, out _)?.GetString();

    /// <summary>Gives an instant; <see langword="null"/> where there is none that can be read.</summary>
    public DateTimeOffset? Instant(string path, bool isRequired) =>
        _memory is null ? ReadInstant(path, isRequired)
        : _memory.TryInstant(path, out DateTimeOffset? known) ? known
        : _memory.Remember(path, ReadInstant(path, isRequired));

    /// <summary>Gives the reference that the resource's own id makes; <see langword="null"/> where it has none.</summary>
    /// <param name="resource">The resource's type.</param>
    public string? Own(string resource) => Text("id", isRequired: true) is string id ? resource + "/" + id : null;

    /// <summary>Gives the included resource that an element refers to.</summary>
    public BundleResource Follow(string path, string to)
    {
        if (Text(path, isRequired: true) is not string reference)
        {
            return default;
        }

        string relative = ReferenceText.Relative(reference, 2)!;
        if (relative.StartsWith(to + "/", StringComparison.Ordinal) && _reader!.TryFind(to, relative.Substring(to.Length + 1), out BundleResource found))
        {
            return found;
        }

        Refuse(path, "This refers to no " + to + " that the Bundle includes.");
        return default;
    }

    /// <summary>Gives the value of the identifier that has a system, among the entries of an array.</summary>
    /// <param name="path">The array and the identifier in its entries, as <c>outer[].inner</c>.</param>
    /// <param name="system">The identifier's system.</param>
    /// <param name="isRequired">Whether one entry must have it.</param>
    /// <param name="place">Where the value stands, for what is said of it later.</param>
    public string? Identifier(string path, string system, bool isRequired, out string place)
    {
        if (_memory is null)
        {
            return ReadIdentifier(path, system, isRequired, out place);
        }

        return _memory.TryIdentifier(path, system, out string? known, out place) ? known
            : _memory.Remember(path, system, ReadIdentifier(path, system, isRequired, out place), place);
    }

    /// <summary>Reports an element whose content is wrong.</summary>
    /// <param name="path">The element below the resource.</param>
    /// <param name="what">What is wrong, without its value.</param>
    public void Refuse(string path, string what) => _reader?.Invalid(_path + "." + path, what);

    /// <summary>Reports an element by its whole path.</summary>
    public void RefuseAt(string place, string what)
    {
        _memory?.Refuse(place);
        _reader?.Invalid(place, what);
    }

    /// <summary>Gives the same resource for those that refer to it.</summary>
    internal BundleResource Shared() => new(_reader!, _element, _path, new ResourceMemory());

    internal int Count(string path)
    {
        if (Get(path, JsonValueKind.Number, isRequired: true, out string place) is not JsonElement value)
        {
            return 0;
        }

        if (value.TryGetInt32(out int count) && count >= 0)
        {
            return count;
        }

        _reader!.Invalid(place, "This is no number of resources.");
        return 0;
    }

    internal BundleResource Object(string path, bool isRequired) =>
        Get(path, JsonValueKind.Object, isRequired, out string place) is JsonElement value ? new BundleResource(_reader!, value, place) : default;

    /// <summary>Gives the entries of an array that are objects; none where it is not there. Any other is reported.</summary>
    internal List<BundleResource> Entries(string path)
    {
        var entries = new List<BundleResource>();
        if (Get(path, JsonValueKind.Array, isRequired: false, out string place) is not JsonElement array)
        {
            return entries;
        }

        int index = 0;
        foreach (JsonElement entry in array.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object || !_reader!.IsFull)
            {
                string at = place + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
                if (Is(entry, JsonValueKind.Object, at))
                {
                    entries.Add(new BundleResource(_reader!, entry, at));
                }
            }

            index++;
        }

        return entries;
    }

    private DateTimeOffset? ReadInstant(string path, bool isRequired)
    {
        if (Text(path, isRequired) is not string text)
        {
            return null;
        }

        ReadOnlySpan<byte> utf8 = Utf8Text.Encode(text, stackalloc byte[64]);
        if (FhirPrimitives.IsInstant(utf8))
        {
            return FhirPrimitives.ParseInstant(utf8);
        }

        Refuse(path, "This is no FHIR instant.");
        return null;
    }

    private string? ReadIdentifier(string path, string system, bool isRequired, out string place)
    {
        string[] parts = (path ?? throw new ArgumentNullException(nameof(path))).Split('.');
        string array = parts[0].Substring(0, parts[0].Length - 2);
        place = "";
        string? found = null;
        foreach (BundleResource entry in Entries(array))
        {
            BundleResource identifier = entry.Object(parts[1], isRequired: false);
            if (identifier.Text("system") != system)
            {
                continue;
            }

            if (found is not null)
            {
                _reader!.Invalid(identifier._path, "There are two identifiers of one system.");
                return null;
            }

            place = identifier._path + ".value";
            found = identifier.Text("value", isRequired: true);
            if (found is null)
            {
                return null;
            }
        }

        if (found is null && isRequired)
        {
            _reader?.Missing(_path + "." + array);
        }

        return found;
    }

    /// <summary>Finds an element and reports one that is missing, repeated, or of another JSON type. Null is the same as absent.</summary>
    private JsonElement? Get(string path, JsonValueKind kind, bool isRequired, out string place)
    {
        place = _path;
        if (_reader is null)
        {
            return null;
        }

        JsonElement value = _element;
        string[] names = path.Split('.');
        for (int index = 0; index < names.Length; index++)
        {
            place += "." + names[index];
            if (!TryMember(value, names[index], place, out JsonElement? member))
            {
                return null;
            }

            if (member is not JsonElement found)
            {
                if (isRequired)
                {
                    _reader.Missing(place);
                }

                return null;
            }

            if (!Is(found, index + 1 < names.Length ? JsonValueKind.Object : kind, place))
            {
                return null;
            }

            value = found;
        }

        return value;
    }

    private bool Is(JsonElement value, JsonValueKind kind, string place)
    {
        if (value.ValueKind != kind)
        {
            _reader!.Invalid(place, NotExpected);
        }

        return value.ValueKind == kind;
    }

    private bool TryMember(JsonElement owner, string name, string place, out JsonElement? found)
    {
        found = null;
        bool isFirst = true;
        foreach (JsonProperty member in owner.EnumerateObject())
        {
            if (!member.NameEquals(name))
            {
                continue;
            }

            if (!isFirst)
            {
                _reader!.Invalid(place, "This appears more than once in its object.");
                return false;
            }

            isFirst = false;
            found = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value;
        }

        return true;
    }
}
