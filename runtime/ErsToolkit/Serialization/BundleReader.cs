using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Reads the answer to a search, a FHIR Bundle, for a generated reader, and collects what is wrong with it.</summary>
/// <remarks>Only what the generated reader asks for is looked at: e-RS may say more. No message repeats a value of the answer.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BundleReader : IDisposable
{
    private const int MaximumDepth = 64;
    private const int MaximumLength = 1024 * 1024;
    private const string Root = "Bundle";
    private const string Unusable = " Search again; if it stays so, tell the support of e-RS.";

    private readonly BreachKeys _keys;
    private readonly List<BundleResource> _matches = new();
    private readonly Dictionary<string, List<BundleResource>> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, BundleResource>> _byId = new(StringComparer.Ordinal);
    private List<ValidationIssue>? _issues;
    private HashSet<ValidationIssue>? _known;
    private JsonDocument? _document;
    private int _next;
    private bool _hasErrors;
    private bool _isTruncated;

    private BundleReader(BreachKeys keys) => _keys = keys;

    /// <summary>The resource that <see cref="Read"/> found.</summary>
    public BundleResource Current { get; private set; }

    /// <summary>The number of matches on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the answer says that there is a page after this one.</summary>
    public bool HasNext { get; private set; }

    /// <summary>Whether the search found nothing at all: no match is counted, none is there, not even one that is not listed, and no page follows.</summary>
    public bool HasNothing => Total == 0 && _matches.Count == 0 && !HasNext;

    /// <summary>The number of matches in the answer, each counted once.</summary>
    public int MatchCount => _matches.Count;

    /// <summary>Whether there is an OperationOutcome among the entries: something went wrong, so the answer does not show that there is nothing more.</summary>
    public bool HasOutcome { get; private set; }

    /// <summary>When the answer says that it was made; <see langword="null"/> where it does not.</summary>
    public DateTimeOffset? LastUpdated { get; private set; }

    /// <summary>Whether nothing was found so far that makes the answer useless.</summary>
    public bool IsSound => !_hasErrors;

    /// <summary>Opens an answer.</summary>
    /// <param name="utf8Json">The answer; anything at all, nothing throws.</param>
    /// <param name="resource">The type of the resources that the search looks for.</param>
    /// <param name="keys">The outcome keys that the kinds of breach raise.</param>
    public static BundleReader Open(ReadOnlySpan<byte> utf8Json, string resource, BreachKeys keys)
    {
        var reader = new BundleReader(keys ?? throw new ArgumentNullException(nameof(keys)));
        reader.Parse(utf8Json);
        if (reader._document is { RootElement.ValueKind: JsonValueKind.Object } document)
        {
            reader.ReadRoot(new BundleResource(reader, document.RootElement, Root), resource);
        }

        return reader;
    }

    /// <summary>Moves to the next resource that the search looks for. One whose id came before is passed over.</summary>
    public bool Read()
    {
        bool isFound = _next < _matches.Count;
        Current = isFound ? _matches[_next++] : default;
        return isFound;
    }

    /// <summary>Says that nobody knows when the answer was made, where that is so.</summary>
    /// <param name="readAt">The time that the caller gives; <see langword="null"/> for none.</param>
    /// <returns>The time that counts: the caller's, that of the answer, or none.</returns>
    public DateTimeOffset When(DateTimeOffset? readAt)
    {
        DateTimeOffset? when = readAt ?? LastUpdated;
        if (when is null && IsSound)
        {
            Report(Severity.Warning, _keys.Missing, Root + ".meta.lastUpdated", "The answer does not say when it was made. Pass the time at which it was received, or it proves nothing later.");
        }

        return when ?? default;
    }

    /// <summary>Gives what was found.</summary>
    public ValidationResult ToResult() => _issues is null ? ValidationResult.Valid : ValidationResult.Create(_issues, _isTruncated);

    /// <inheritdoc/>
    public void Dispose() => _document?.Dispose();

    /// <summary>Whether there are so many issues that no other will be kept.</summary>
    internal bool IsFull => _isTruncated;

    internal void Missing(string path) => Refuse(_keys.Missing, path, "This is missing in the answer.");

    internal void Invalid(string path, string what) => Refuse(_keys.Invalid, path, what);

    /// <summary>Finds a resource that the Bundle includes. Those of types that nothing refers to are not looked at.</summary>
    internal bool TryFind(string type, string id, out BundleResource resource)
    {
        if (!_byId.TryGetValue(type, out Dictionary<string, BundleResource>? known))
        {
            known = new Dictionary<string, BundleResource>(StringComparer.Ordinal);
            foreach (BundleResource other in _others.TryGetValue(type, out List<BundleResource>? all) ? all : new List<BundleResource>())
            {
                string own = other.Text("id") ?? "";
                if (!known.ContainsKey(own))
                {
                    known.Add(own, other.Shared());
                }
            }

            _byId.Add(type, known);
        }

        return known.TryGetValue(id, out resource);
    }

    private void Parse(ReadOnlySpan<byte> utf8Json)
    {
        int offset = Utf8Text.MarkLength(utf8Json);
        if (utf8Json.Length > MaximumLength)
        {
            Malformed(utf8Json, offset, offset, "The answer is larger than 1 MiB." + Unusable);
            return;
        }

        int broken = TextEncodingCheck.FindBroken(utf8Json);
        if (broken >= 0)
        {
            Malformed(utf8Json, offset, broken, "The text is not valid UTF-8, or has half of a surrogate pair." + Unusable);
            return;
        }

        var json = new Utf8JsonReader(utf8Json.Slice(offset), new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            _document = JsonDocument.ParseValue(ref json);

            // Nothing may follow the one value.
            json.Read();
        }
        catch (JsonException exception)
        {
            // The exception's own message may repeat a piece of the answer, so only its position is used.
            (int line, int column) = TextPosition.OfLine(utf8Json, offset, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            Report(Severity.Error, _keys.Invalid, Root, "The JSON is malformed here, or ends too early: one object is expected, at most 64 levels deep." + Unusable, line, column);
            _document?.Dispose();
            _document = null;
            return;
        }

        if (_document.RootElement.ValueKind != JsonValueKind.Object)
        {
            Malformed(utf8Json, offset, offset, "The answer is not a JSON object." + Unusable);
        }
    }

    private void ReadRoot(BundleResource root, string resource)
    {
        if (root.Text("resourceType") != Root)
        {
            // Of another resource nothing else is worth saying.
            _issues = null;
            _known = null;
            _isTruncated = false;
            Invalid(Root, "The answer is no Bundle.");
            return;
        }

        if (root.Text("type", isRequired: true) is string type && type != "searchset")
        {
            Invalid(Root + ".type", "The Bundle is not the answer to a search.");
        }

        Total = root.Count("total");
        LastUpdated = root.Instant("meta.lastUpdated", isRequired: false);
        foreach (BundleResource link in root.Entries("link"))
        {
            HasNext |= link.Text("relation") == "next";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (BundleResource entry in root.Entries("entry"))
        {
            ReadEntry(entry, resource, seen);
        }
    }

    private void ReadEntry(BundleResource entry, string resource, HashSet<string> seen)
    {
        BundleResource found = entry.Object("resource", isRequired: true);
        string? type = found.Text("resourceType", isRequired: true);
        HasOutcome |= type == "OperationOutcome" || entry.Text("search.mode") == "outcome";
        if (type == resource && entry.Text("search.mode") is null or "match")
        {
            if (found.Text("id") is not string id || seen.Add(id))
            {
                _matches.Add(found);
            }
        }
        else if (type is not null)
        {
            if (!_others.TryGetValue(type, out List<BundleResource>? others))
            {
                _others.Add(type, others = new List<BundleResource>());
            }

            others.Add(found);
        }
    }

    private void Refuse(string key, string path, string what)
    {
        if (!IsFull)
        {
            Report(Severity.Error, key, path, what + Unusable);
        }
    }

    private void Malformed(ReadOnlySpan<byte> utf8Json, int offset, int position, string message)
    {
        (int line, int column) = TextPosition.Of(utf8Json, offset, position);
        Report(Severity.Error, _keys.Invalid, Root, message, line, column);
    }

    private void Report(Severity severity, string key, string path, string message, int line = 0, int column = 0)
    {
        _hasErrors |= severity == Severity.Error;
        var issue = new ValidationIssue(severity, key, path, message, line, column);

        // Several matches may refer to one resource, and what is wrong with that is said once.
        _known ??= new HashSet<ValidationIssue>();
        _issues ??= new List<ValidationIssue>();
        if (_issues.Count == ValidationResult.MaximumIssues)
        {
            _isTruncated |= !_known.Contains(issue);
        }
        else if (_known.Add(issue))
        {
            _issues.Add(issue);
        }
    }
}
