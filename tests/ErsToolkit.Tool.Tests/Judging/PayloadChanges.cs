using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tests;

namespace ErsToolkit.Tool.Tests.Judging;

/// <summary>Payloads that differ in up to four places from one with everything in it, and now and then in a character of their text.</summary>
internal sealed class PayloadChanges
{
    private static readonly string[] Values =
    [
        "null", "\"\"", "1", "5", "1.5", "1e2", "0.10", "99999999999", "-0", "12345678901234567890123456789", "1E-30", "true", "false", "{}", "[]", "[{}]", "[null]", "[{},{}]", "[\"x\"]", "\"x\"", "\" \"", "\"a b\"",
        "\"Slot/1\"", "\"https://example.invalid/Slot/1\"", "\"https://example.invalid/a/b/Slot/1\"", "\"https://Slot/1\"", "\"http://x/y\"", "\"ReferralRequest/000000081234/_history/5\"",
        "\"9462640300\"", "\"9401130264\"", "\"9401130265\"", "\"021600556514\"", "\"2026\"", "\"2026-13\"", "\"2026-11-23\"", "\"2026-02-29\"", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T11:00:00+01:00\"", "\"2026-11-23T10:00:00.5-01:00\"",
        "\"2026-11-23T10:00:00.00000001Z\"", "\"2026-11-23T24:00:00Z\"", "\"2026-11-23T10:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"a text that is longer than ten units\"", "\"\\ud83d\\ude00\"", "\"\\u0041\"",
    ];

    private static readonly string[] Names = ["id", "meta", "reason", "slot", "comment", "start", "end", "reference", "display", "system", "value", "coding", "type", "extension", "no name", "Surname", "_id", "status"];

    private static readonly string[] Pieces = ["", "}", "\"", ",", "\\", "\uFEFF", "x", "/", "[", "\uD800", "\\ud800"];

    private readonly string _text;
    private readonly string[] _values;
    private readonly string[] _names;

    public PayloadChanges(EndpointModel endpoint, BodyModel operation)
    {
        _text = SamplePayload.Of(operation).ToJsonString();
        ElementModel[] elements = [.. operation.Root.AndAllBelow()];
        _names = [.. Names.Concat(elements.Select(element => element.Name)).Distinct()];
        _values = [.. Values
            .Concat(elements.Where(element => element.Content == ContentKind.Fixed).Select(element => element.Json.Quote + element.Text + element.Json.Quote))
            .Concat(endpoint.Codes.SelectMany(codes => codes.Codes).Select(code => $"\"{code.Value}\""))
            .Concat(elements.SelectMany(element => element.Slices).SelectMany(slice => slice.Type.Slips.Prepend(slice.Type.System)).Select(system => $"\"{system}\""))
            .Distinct()];
    }

    public Gen<string> Payloads => Gen.Select(
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, JsonChange.Last], Gen.Int[0, _values.Length - 1], Gen.Int[0, _names.Length - 1]).Array[0, 4],
        Gen.Frequency((9, Gen.Const(-1)), (1, Gen.Int[0, 4000])),
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
        (changes, at, piece) =>
        {
            JsonNode payload = JsonNode.Parse(_text)!;
            foreach ((int element, int action, int value, int name) in changes)
                JsonChange.Apply(payload, element, action, JsonNode.Parse(_values[value]), _names[name]);

            string text = payload.ToJsonString();
            return at < 0 ? text : text.Insert(at % (text.Length + 1), piece);
        });
}
