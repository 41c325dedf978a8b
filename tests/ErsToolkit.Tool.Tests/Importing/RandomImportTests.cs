using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsCheck;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Importing;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Tests.Judging;
using Json.Schema;
using Xunit;

namespace ErsToolkit.Tool.Tests.Importing;

/// <summary>Any description gives a spec without errors, and a payload of that spec is one of the description: a JSON Schema validator that shares no code with the import is the judge.</summary>
public sealed class RandomImportTests
{
    private static readonly string[] Words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "Build", "x-y", "value", "code", "system", "reference", "id", "status", "class", "a b", "ToString", "--", "<b>", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi"];

    private static readonly string[] Texts = ["a", "b c", "", "<x>&\"'", "--", "\u0001", "]]>", "ROUTINE", "x|y", "1", "true", "\uD83D\uDE00", "class"];

    private static readonly string[] Losses = ["mandatory", "Any text is accepted here", "accepts at most"];

    [Fact]
    public void A_spec_from_any_description_has_no_errors_and_its_payloads_are_those_of_the_description()
    {
        int carried = 0;
        int judged = 0;
        Gen.Select(Object(3), Gen.Bool).Sample(
            (schema, isMandatory) =>
            {
                JsonObject resource = WithType(schema, isMandatory);
                SpecSet specs = Import(resource, out ImportedSpec spec);
                Assert.False(specs.HasErrors, string.Join("\n", specs.Linked.Problems.Select(problem => problem.ToDiagnostic().GetMessage(null))) + "\n" + spec.Endpoint.ToFile());
                BodyModel operation = specs.Linked.Endpoints.Single(endpoint => endpoint.Id == "Imported").Operations.Single();
                carried += operation.Fields.Count;

                // What is mandatory and cannot be carried is said in a comment, and so is a text of which too much is accepted.
                if (spec.Endpoint.AndAllBelow().Any(element => element.IsComment && Losses.Any(loss => element.Text.Contains(loss, System.StringComparison.Ordinal))))
                    return;

                judged++;
                JsonObject sample = SamplePayload.Of(operation);
                EvaluationResults result = JsonSchema.FromText(resource.ToJsonString()).Evaluate(sample, new EvaluationOptions { OutputFormat = OutputFormat.List });
                Assert.True(result.IsValid, string.Join("\n", (result.Details ?? []).Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")) + "\n" + resource.ToJsonString() + "\n" + spec.Endpoint.ToFile() + "\n" + sample.ToJsonString());
            },
            iter: 300,
            threads: 1);
        Assert.True(carried > 300 && judged > 75);
    }

    private static SpecSet Import(JsonObject resource, out ImportedSpec spec)
    {
        var description = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Random", ["version"] = "1" },
            ["paths"] = new JsonObject
            {
                ["/x"] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = "imported",
                        ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/fhir+json"] = new JsonObject { ["schema"] = resource.DeepClone() } } },
                        ["responses"] = new JsonObject { ["201"] = new JsonObject { ["description"] = "ok" } },
                    },
                },
            },
        };
        string file = Path.Combine(Directory.CreateTempSubdirectory("ers").FullName, "api.json");
        File.WriteAllText(file, description.ToJsonString());
        spec = ImportedSpec.Read(OpenApiFile.Read(file), "imported", null, "v1", []);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        List<SpecText> files = [new SpecText("Imported.ers.xml", spec.Endpoint.ToFile(), IsChosen: true, Namespace: "")];
        if (spec.Library is { } library)
            files.Add(new SpecText("Imported-common.ers.xml", library.ToFile(), IsChosen: true, Namespace: ""));

        foreach (SpecText text in files)
            _ = XDocument.Parse(text.Text);

        return SpecSet.Link(files);
    }

    private static JsonObject WithType(JsonObject schema, bool hasStatus)
    {
        var properties = new JsonObject { ["resourceType"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("Task") } };
        if (hasStatus)
            properties["status"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("draft", "done") };

        foreach ((string name, JsonNode? property) in schema["properties"]!.AsObject())
            properties.TryAdd(name, property!.DeepClone());

        return new JsonObject { ["type"] = "object", ["required"] = new JsonArray([.. schema["required"]!.AsArray().Select(name => name!.ToString()).Append("resourceType").Distinct().Select(name => (JsonNode)name)]), ["properties"] = properties };
    }

    private static Gen<JsonObject> Object(int depth) => Gen.Select(
        Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[0, 7],
        Schema(depth).Array[7],
        Gen.Bool.Array[7],
        (names, schemas, required) =>
        {
            string[] distinct = [.. names.Distinct()];
            return new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. distinct.Where((_, index) => required[index]).Select(name => (JsonNode)name)]),
                ["properties"] = new JsonObject(distinct.Select((name, index) => KeyValuePair.Create(name, (JsonNode?)schemas[index].DeepClone()))),
            };
        });

    private static Gen<JsonObject> Schema(int depth) => depth == 0 ? Value() : Gen.Frequency(
        (6, Value()),
        (2, Object(depth - 1)),
        (2, Gen.Select(Schema(depth - 1), Gen.Int[0, 3], (items, most) => most == 0 ? new JsonObject { ["type"] = "array", ["items"] = items.DeepClone() } : new JsonObject { ["type"] = "array", ["minItems"] = 1, ["maxItems"] = most, ["items"] = items.DeepClone() })),
        (1, Coding()),
        (1, Schema(depth - 1).Array[1, 3].Select(parts => new JsonObject { ["anyOf"] = new JsonArray([.. parts.Select(part => part.DeepClone())]) })),
        (1, Gen.Select(Object(depth - 1), Value(), (part, value) => new JsonObject { ["allOf"] = new JsonArray(part.DeepClone(), new JsonObject { ["required"] = new JsonArray("added"), ["properties"] = new JsonObject { ["added"] = value.DeepClone() } }) })),
        (1, Gen.Const(new JsonObject())));

    private static Gen<JsonObject> Value() => Gen.OneOf(
        Gen.Int[0, 3].Select(most => most == 0 ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["maxLength"] = most * 5 }),
        Gen.Int[0, Texts.Length - 1].Array[1, 3].Select(values => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. values.Distinct().Select(index => (JsonNode)Texts[index])]) }),
        Gen.OneOf([.. new[] { "date-time", "date", "uri" }.Select(Gen.Const)]).Select(format => new JsonObject { ["type"] = "string", ["format"] = format }),
        Gen.Select(Gen.Int[-5, 5], Gen.Int[6, 12], (least, most) => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }),
        Gen.OneOf([.. new[] { "boolean", "number", "integer", "null" }.Select(Gen.Const)]).Select(type => new JsonObject { ["type"] = type }),
        Gen.Const(new JsonObject { ["type"] = new JsonArray("string", "null"), ["readOnly"] = false }));

    private static Gen<JsonObject> Coding() => Gen.Int[0, 2].Select(count => new JsonObject
    {
        ["type"] = "object",
        ["required"] = new JsonArray("system", "code"),
        ["properties"] = new JsonObject
        {
            ["system"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("https://example.org/s") },
            ["code"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enumerable.Range(0, count + 1).Select(index => (JsonNode)("CODE" + (char)('A' + index)))]) },
        },
    });
}
