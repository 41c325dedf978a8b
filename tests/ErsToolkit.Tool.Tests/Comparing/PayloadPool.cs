using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tests;
using ErsToolkit.Tool.Tests.Judging;

namespace ErsToolkit.Tool.Tests.Comparing;

/// <summary>Payloads that differ in one place from a sample of either of two editions.</summary>
internal static class PayloadPool
{
    /// <summary>Values of all kinds. An array without entries is not among them: it counts as nothing at all.</summary>
    private static readonly string[] Values =
    [
        "\"\"", "1", "0", "5", "21", "1.5", "101", "-1", "true", "false", "{}", "[{}]", "\"x\"", "\"a b\"", "\"12345678901\"", "\"Slot/1\"", "\"9401130264\"", "\"9401130265\"", "\"021600556514\"", "\"12345\"",
        "\"2026\"", "\"2026-11-23\"", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T09:00:00Z\"", "\"2026-11-23T12:00:00Z\"", "\"e-Referral Appointment\"", "\"ReferralRequest/000000081234/_history/5\"",
    ];

    /// <summary>The payload with everything in it.</summary>
    public static byte[] Sample(BodyModel operation) => Utf8(SamplePayload.Of(operation));

    public static IEnumerable<byte[]> Of(params (EndpointModel Endpoint, BodyModel Operation)[] editions)
    {
        string[] values = [.. Values.Concat(editions.SelectMany(ValuesOf)).Concat(Lengths(editions)).Distinct()];
        string[][] codes = [.. editions.SelectMany(edition => edition.Operation.Fields).Where(field => field.Codes is not null).GroupBy(field => field.Name).Select(same => same.SelectMany(field => field.Codes!.Codes).Select(code => code.Value).Distinct().ToArray())];
        (string Name, JsonNode Value)[] members = [.. editions.SelectMany(edition => Named(SamplePayload.Of(edition.Operation)).Concat(Unwanted(edition.Operation))).DistinctBy(member => member.Name + member.Value.ToJsonString())];
        JsonObject[] samples = [.. editions.Select(edition => SamplePayload.Of(edition.Operation)).DistinctBy(sample => sample.ToJsonString())];
        foreach (JsonObject sample in samples.SelectMany(sample => Coded(sample, codes)).DistinctBy(sample => sample.ToJsonString()))
        {
            yield return Utf8(sample);
            foreach (string name in sample.Select(member => member.Key))
                yield return Utf8(Without(sample, name));
        }

        foreach (JsonObject changed in samples.SelectMany(sample => Changed(sample, values, members)))
            yield return Utf8(changed);
    }

    private static IEnumerable<JsonObject> Changed(JsonObject sample, string[] values, (string Name, JsonNode Value)[] members) =>
        Added(sample, members).Concat(Enumerable.Range(0, JsonChange.Below(sample).Count()).SelectMany(index => ChangedAt(sample, index, values, members)));

    private static IEnumerable<JsonObject> ChangedAt(JsonObject sample, int index, string[] values, (string Name, JsonNode Value)[] members)
    {
        JsonNode at = JsonChange.Below(sample).ElementAt(index);
        yield return Changed(sample, index, JsonChange.Remove);
        yield return Changed(sample, index, node => node.ReplaceWith(new JsonArray(node.DeepClone())));
        if (at is JsonArray { Count: > 0 } entries)
        {
            yield return Changed(sample, index, node => node.ReplaceWith(entries[0]!.DeepClone()));
            yield return Changed(sample, index, node => node.AsArray().Add(entries[0]!.DeepClone()));
        }
        else if (at is JsonObject)
        {
            foreach ((string name, JsonNode value) in members)
                yield return Changed(sample, index, node => node[name] = value.DeepClone());
        }
        else
        {
            foreach (string value in values)
                yield return Changed(sample, index, node => node.ReplaceWith(JsonNode.Parse(value)));
        }
    }

    private static IEnumerable<JsonObject> Added(JsonObject sample, (string Name, JsonNode Value)[] members)
    {
        foreach ((string name, JsonNode value) in members)
        {
            JsonObject copy = sample.DeepClone().AsObject();
            copy[name] = value.DeepClone();
            yield return copy;
        }
    }

    /// <summary>The sample, and the sample with each code of each field.</summary>
    private static IEnumerable<JsonObject> Coded(JsonObject sample, string[][] codes) => codes.SelectMany(field => field.Select(code => WithCode(sample, field, code))).Prepend(sample);

    /// <summary>What a sample leaves out.</summary>
    private static IEnumerable<(string Name, JsonNode Value)> Unwanted(BodyModel operation) => operation.Root.AndAllBelow()
        .Where(element => element.Content is ContentKind.Unwanted or ContentKind.Hint).Select(element => (element.Name, (JsonNode)"x"));

    private static JsonObject WithCode(JsonObject sample, string[] codes, string code)
    {
        JsonObject copy = sample.DeepClone().AsObject();
        foreach (JsonNode node in JsonChange.Below(copy).Where(node => node is JsonValue && codes.Contains(node.ToString())).ToArray())
            node.ReplaceWith(code);

        return copy;
    }

    private static JsonObject Without(JsonObject sample, string name)
    {
        JsonObject copy = sample.DeepClone().AsObject();
        copy.Remove(name);
        return copy;
    }

    private static JsonObject Changed(JsonObject sample, int index, Action<JsonNode> change)
    {
        JsonObject copy = sample.DeepClone().AsObject();
        change(JsonChange.Below(copy).ElementAt(index));
        return copy;
    }

    private static IEnumerable<string> ValuesOf((EndpointModel Endpoint, BodyModel Operation) edition)
    {
        ElementModel[] elements = [.. edition.Operation.Root.AndAllBelow()];
        return elements.Where(element => element.Content == ContentKind.Fixed).Select(element => element.Json.Quote + element.Text + element.Json.Quote)
            .Concat(elements.SelectMany(element => element.Profiles).Select(profile => Quoted(profile.Value)))
            .Concat(edition.Endpoint.Codes.SelectMany(codes => codes.Codes).Select(code => Quoted(code.Value)))
            .Concat(elements.SelectMany(element => element.Slices).Select(slice => Quoted(slice.Type.System)));
    }

    /// <summary>Texts of the greatest lengths, and a character longer.</summary>
    private static IEnumerable<string> Lengths((EndpointModel Endpoint, BodyModel Operation)[] editions) => editions
        .SelectMany(edition => edition.Operation.Root.AndAllBelow()).Select(element => element.Value).OfType<Generator.Model.Values.TextValue>().Select(text => text.MaximumLength).Distinct().Where(most => most > 0)
        .SelectMany(most => new[] { Quoted(new string('x', most)), Quoted(new string('x', most + 1)) });

    /// <summary>The members of all objects, by name.</summary>
    private static IEnumerable<(string Name, JsonNode Value)> Named(JsonObject sample) => JsonChange.Below(sample).Where(node => node.Parent is JsonObject).Select(node => (node.GetPropertyName(), node.DeepClone()));

    private static string Quoted(string text) => "\"" + text + "\"";

    private static byte[] Utf8(JsonObject payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());
}
