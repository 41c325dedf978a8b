namespace ErsSimulator.Rules;

/// <summary>A body of a refusal that is not FHIR.</summary>
/// <param name="ContentType">The content type.</param>
/// <param name="Text">The body.</param>
internal sealed record ForeignBody(string ContentType, string Text)
{
    /// <summary>The answer of an API gateway to an access token.</summary>
    public static ForeignBody Fault(string message, string code) =>
        new("application/json", $$$$"""{"fault":{"faultstring":"{{{{message}}}}","detail":{"errorcode":"{{{{code}}}}"}}}""");

    /// <summary>A sentence.</summary>
    public static ForeignBody PlainText(string sentence) => new("text/plain", sentence);
}
