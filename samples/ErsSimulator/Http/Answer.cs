using System;
using System.Collections.Generic;
using System.Text;

namespace ErsSimulator.Http;

/// <summary>An answer as it is meant to go out.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    public const string FhirJson = "application/fhir+json";

    /// <summary>The content type; null for none.</summary>
    public string? ContentType { get; init; } = FhirJson;

    /// <summary>The other headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>An answer without a body.</summary>
    public static Answer Bare(int status) => new(status, []) { ContentType = null };

    /// <summary>An answer with another body.</summary>
    public static Answer Of(int status, string contentType, string body) => new(status, Encoding.UTF8.GetBytes(body)) { ContentType = contentType };

    /// <summary>Gives the answer as the bytes of HTTP/1.1, for those who send only some of them.</summary>
    public byte[] ToWire()
    {
        var head = new StringBuilder(FormattableString.Invariant($"HTTP/1.1 {Status} Simulated\r\nContent-Length: {Body.Length}\r\n"));
        if (ContentType is not null)
            head.Append("Content-Type: ").Append(ContentType).Append("\r\n");

        foreach ((string name, string value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}
