using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using ErsToolkit.Http.Answers;
using ErsToolkit.Serialization;

namespace ErsToolkit.Http;

/// <summary>Reads the answer to a request that was carried out, and compares it with the request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsAnswer
{
    private readonly AnswerResource? _resource;
    private readonly BreachKeys _keys;
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
        _resource = AnswerResource.TryRead(exchange.Body, resourceType);
        if (_resource is null)
        {
            string what = !exchange.IsBodyComplete ? "broke off or is too long" : exchange.Body.IsEmpty ? "is empty" : "is no " + resourceType + " that can be read";
            _findings.Add(new ValidationIssue(Severity.Error, _keys.Invalid, resourceType, "e-RS carried the request out, but its answer " + what + ". Read the referral to see what was done."));
        }

        Id = _resource?.Text("id");
        Version = Unquoted(Header(exchange, "ETag")) ?? _resource?.Text("meta.versionId");
        Location = Header(exchange, "Location");
    }

    /// <summary>The id of the resource.</summary>
    public string? Id { get; }

    /// <summary>The version of the resource.</summary>
    public string? Version { get; }

    /// <summary>Where the resource can be read.</summary>
    public string? Location { get; }

    /// <summary>What was found up to now.</summary>
    public ValidationResult Findings => ValidationResult.Create(_findings);

    /// <summary>Gives the value at a place; null where there is none.</summary>
    public string? Find(ErsAnswerPlace place) => _resource?.Values(place).FirstOrDefault();

    /// <summary>Compares what the answer says with what was requested. What was not requested is not compared.</summary>
    /// <param name="field">The name of the field, for people.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="expected">What was requested.</param>
    /// <param name="normalize">Gives the part that counts of a value, in the form in which requests have it.</param>
    public void Compare(string field, ErsAnswerPlace place, string? expected, Func<string, string> normalize)
    {
        if (expected is null || _resource is null)
        {
            return;
        }

        string[] found = _resource.Values(place).ToArray();
        if (found.Length == 0)
        {
            _findings.Add(new ValidationIssue(Severity.Warning, _keys.Missing, place.Path, "The answer does not name the " + field + ", so that it cannot be compared with the request."));
        }
        else if (found.Any(value => normalize(value) != expected))
        {
            _findings.Add(new ValidationIssue(Severity.Error, _keys.Invalid, place.Path, "The answer names another " + field + " than the request. Read the referral at once, and do not go on with this result."));
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
}
