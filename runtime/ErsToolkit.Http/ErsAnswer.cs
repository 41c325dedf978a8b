using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using ErsToolkit.Http.Answers;
using ErsToolkit.Serialization;

namespace ErsToolkit.Http;

/// <summary>Reads the answer to a request that was carried out, and compares it with the request.</summary>
/// <remarks>What is missing, there twice or different is an error: who booked must be able to rely on an answer without errors.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsAnswer
{
    private const string ReadIt = " Read the referral at once, and do not go on with this result.";

    private readonly AnswerResource? _resource;
    private readonly BreachKeys _keys;
    private readonly Uri? _address;
    private readonly List<ValidationIssue> _findings = [];

    /// <summary>Initializes the answer.</summary>
    /// <param name="exchange">What became of the request.</param>
    /// <param name="resourceType">The resource that e-RS answers with.</param>
    /// <param name="keys">The codes of findings.</param>
    public ErsAnswer(ErsExchange exchange, string resourceType, BreachKeys keys)
    {
        if (exchange is null)
        {
            throw new ArgumentNullException(nameof(exchange));
        }

        _keys = keys ?? throw new ArgumentNullException(nameof(keys));
        _address = exchange.Address;
        _resource = AnswerResource.TryRead(exchange.Body, resourceType);
        if (_resource is null)
        {
            string what = !exchange.IsBodyComplete ? "broke off or is too long" : exchange.Body.IsEmpty ? "is empty" : "is not a readable " + resourceType;
            Add(Severity.Error, _keys.Invalid, resourceType, "e-RS carried the request out, but its answer " + what + ". Read the referral to see what was done.");
        }

        if (!exchange.IsVouchedFor)
        {
            Add(Severity.Error, _keys.Invalid, resourceType, "Something between the client and e-RS replaced the request, so it is not certain that it was sent once." + ReadIt);
        }

        Id = _resource?.Text("id");
        string? tag = Unquoted(Header(exchange, "ETag"));
        string? version = _resource?.Text("meta.versionId");
        Version = tag ?? version;
        Location = Header(exchange, "Location");
        if (tag is not null && version is not null && tag != version)
        {
            Add(Severity.Warning, _keys.Invalid, resourceType + ".meta.versionId", "The answer's ETag header and its body give different versions. Read the appointment for its version.");
        }
    }

    /// <summary>The id of the resource.</summary>
    public string? Id { get; }

    /// <summary>The version of the resource.</summary>
    public string? Version { get; }

    /// <summary>Where the resource can be read.</summary>
    public string? Location { get; }

    /// <summary>What was found up to now.</summary>
    public ValidationResult Findings => ValidationResult.Create(_findings);

    /// <summary>Gives the value at a place; null where there is not exactly one.</summary>
    public string? Find(ErsAnswerPlace place) => _resource?.Values(place).Single;

    /// <summary>Compares a value with the one that was requested. A value that the request does not have is not compared.</summary>
    /// <param name="field">The name of the field, for people.</param>
    /// <param name="place">Where the value is.</param>
    /// <param name="expected">What was requested.</param>
    public void Compare(string field, ErsAnswerPlace place, string? expected)
    {
        if (expected is not null)
        {
            Check(field, place, found => found == expected);
        }
    }

    /// <summary>Compares a value that the answer may only have if the request has it.</summary>
    /// <inheritdoc cref="Compare(string, ErsAnswerPlace, string?)"/>
    public void CompareBothWays(string field, ErsAnswerPlace place, string? expected)
    {
        if (expected is not null)
        {
            Compare(field, place, expected);
        }
        else if (_resource is not null && !_resource.Values(place).IsNone)
        {
            Add(Severity.Error, _keys.Forbidden, place.Path, "The answer names a " + field + ", and the request does not." + ReadIt);
        }
    }

    /// <summary>Compares a reference, or a part of one. An absolute reference must be to the server that was asked.</summary>
    /// <param name="field">The name of the field, for people.</param>
    /// <param name="place">Where the reference is.</param>
    /// <param name="expected">What was requested.</param>
    /// <param name="part">Gives the part that counts, in the form in which requests have it.</param>
    public void CompareReference(string field, ErsAnswerPlace place, string? expected, Func<string, string> part)
    {
        if (expected is not null)
        {
            Check(field, place, found => IsOfServer(found) && part(found) == expected);
        }
    }

    /// <summary>Compares an instant: the same time may be written in several ways.</summary>
    /// <inheritdoc cref="Compare(string, ErsAnswerPlace, string?)"/>
    public void CompareInstant(string field, ErsAnswerPlace place, DateTimeOffset? expected)
    {
        if (expected is { } time)
        {
            Check(field, place, found => Recency.Parse(found) is { } instant && instant == time);
        }
    }

    /// <summary>Demands a number in a reference that is greater than that of the request.</summary>
    /// <param name="field">The name of the part, for people.</param>
    /// <param name="place">Where the reference is.</param>
    /// <param name="than">The number in the request.</param>
    /// <param name="part">Gives the number in a reference.</param>
    public void DemandLater(string field, ErsAnswerPlace place, string? than, Func<string, string> part)
    {
        // What is wrong with the reference as a whole was said already.
        if (than is null || _resource is null || _findings.Any(finding => finding.Path == place.Path))
        {
            return;
        }

        if (_resource.Values(place).Single is not { } found || !Digits.Less(than, part(found)))
        {
            Add(Severity.Error, _keys.Invalid, place.Path, "The answer's " + field + " is not later than the request's, as it is after a change." + ReadIt);
        }
    }

    private static string? Header(ErsExchange exchange, string name) => exchange.Headers.TryGetValue(name, out string? value) ? value : null;

    /// <summary>An entity tag is a version in quotes, mostly with a mark that it is a weak one.</summary>
    private static string? Unquoted(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        string text = tag.StartsWith("W/", StringComparison.Ordinal) ? tag.Substring(2) : tag;
        return text.Length > 2 && text[0] == '"' && text[text.Length - 1] == '"' ? text.Substring(1, text.Length - 2) : null;
    }

    private void Check(string field, ErsAnswerPlace place, Func<string, bool> isEqual)
    {
        if (_resource is null)
        {
            return;
        }

        AnswerValues values = _resource.Values(place);
        if (values.IsNone)
        {
            Add(Severity.Error, _keys.Missing, place.Path, "The answer does not name the " + field + ", so it cannot be compared with the request." + ReadIt);
        }
        else if (values.IsRepeated)
        {
            Add(Severity.Error, _keys.Invalid, place.Path, "The answer names the " + field + " more than once." + ReadIt);
        }
        else if (values.Single is not { } found || !isEqual(found))
        {
            Add(Severity.Error, _keys.Invalid, place.Path, "The answer names another " + field + " than the request." + ReadIt);
        }
    }

    /// <summary>Only the host counts: behind a gateway e-RS does not know the whole address at which it is called.</summary>
    private bool IsOfServer(string reference) =>
        reference.IndexOf("://", StringComparison.Ordinal) < 0
        || (_address is not null && Uri.TryCreate(reference, UriKind.Absolute, out Uri? uri) && string.Equals(uri.Host, _address.Host, StringComparison.OrdinalIgnoreCase));

    private void Add(Severity severity, string key, string path, string message) => _findings.Add(new ValidationIssue(severity, key, path, message));
}
