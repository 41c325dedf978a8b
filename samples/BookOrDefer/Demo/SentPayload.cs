using System;
using System.Text;
using System.Text.Json.Nodes;
using BookOrDefer.Editions;
using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>A good payload, as it is or with a fault.</summary>
/// <param name="What">What is sent, in words.</param>
/// <param name="Text">Gives the text to send; the payload is its own to change.</param>
internal sealed record SentPayload(string What, Func<JsonNode, string> Text)
{
    public static SentPayload Good { get; } = new("as it was built", SamplePayload.Print);

    public static SentPayload Changed(string fault, Action<JsonNode> change) => new(fault, payload =>
    {
        change(payload);
        return SamplePayload.Print(payload);
    });

    public ValidationResult Check(IEdition edition, ReadOnlySpan<byte> good) => edition.Validate(Encoding.UTF8.GetBytes(Text(SamplePayload.Parse(good))), out _);
}
