using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>
/// Requests of random specs, built with random values: what the builder reports is what the validator reports of the payload that the builder would have written,
/// and what the builder hands out the validator and the parser accept.
/// </summary>
public sealed class BuildAgainstValidateTests
{
    private const int OperationsInASpec = 24;
    private const int RequestsOfAnOperation = 24;

    /// <summary>Places that share objects, arrays and arrays that are written alone, so that fields of one stand beside each other.</summary>
    private static readonly string[] Places =
    [
        "a", "b", "note.a", "note.b", "note.in.a", "note.in.b", "note.list[].a", "note.list[].b",
        "array[].a", "array[].b", "array[].in.a", "array[].in.b", "array[].array[].a", "one{}.a", "one{}.b", "one{}.in.a",
    ];

    private static readonly MethodInfo ReadsBackOf = typeof(BuildAgainstValidateTests).GetMethod(nameof(ReadsBack), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly Gen<(int[] Places, int[] Kinds)> Statements =
        Gen.Select(Gen.Int[0, Places.Length - 1].HashSet[1, 8].Select(places => places.Order().ToArray()), Gen.Int[0, 99].Array[8]);

    [Fact]
    public void Of_a_request_of_any_shape_builder_and_validator_say_the_same() => Gen.Select(Statements.Array[OperationsInASpec], Gen.Int.Array[400]).Sample(
        (operations, numbers) =>
        {
            SpecFile spec = SpecTexts.Endpoint("""<codes name="Why"><code value="EARLY"/><code value="LATE"/></codes>""" + string.Concat(operations.Select(Operation)));
            SpecRun run = SpecHarness.Run([.. Repository.Specs, spec], visibility: "public");
            Assert.Empty(run.Diagnostics);
            Assembly assembly = run.Load();
            int next = 0;
            int Choose(int count) => (int)(((uint)numbers[next++ % numbers.Length] * 2654435761u >> 8) % (uint)count);
            for (int operation = 0; operation < operations.Length; operation++)
            {
                for (int request = 0; request < RequestsOfAnOperation; request++)
                {
                    Check(assembly, "Op" + operation, Sent(operations[operation], operation), Choose, () => spec.Text);
                }
            }
        },
        iter: 4, threads: 1);

    private static string Operation((int[] Places, int[] Kinds) statements, int index)
    {
        var text = new StringBuilder($"""<operation name="Op{index}" by="status"><fixed path="resourceType" value="Appointment"/><fixed path="status" value="s{index}"/><field path="why" name="Why" type="Why" occurs="{(statements.Kinds[7] % 2 == 0 ? "0..1" : "1..1")}"/>""");
        for (int number = 0; number < statements.Places.Length; number++)
        {
            string path = Places[statements.Places[number]];
            int kind = statements.Kinds[number];
            string type = (kind / 13 % 3) switch { 0 => "type=\"integer\" max=\"9\"", 1 => "type=\"boolean\"", _ => "max=\"3\"" };
            string field = $"<field path=\"{path}\" name=\"F{number}\" {type}";
            text.Append((kind % 13) switch
            {
                0 => $"<fixed path=\"{path}\" value=\"x\"/>",
                1 => $"<fixed path=\"{path}\" value=\"x\" missing=\"warning\"/>",
                2 => $"<field path=\"{path}\" write=\"w\" occurs=\"0..1\"/>",
                3 => $"<field path=\"{path}\" occurs=\"0..1\"/>",
                4 => $"<field path=\"{path}\" occurs=\"0..0\"/>",
                5 or 6 => field + "/>",
                7 => field + " missing=\"warning\"/>",
                8 or 9 => field + "><required when=\"Why = EARLY\"/></field>",
                10 => field + "><required when=\"Why = LATE\" else=\"forbidden\"/></field>",
                _ => field + " occurs=\"0..1\"/>",
            });
        }

        return text.Append("</operation>").ToString();
    }

    /// <summary>What a request has by itself: the path and the value of each statement that is always written.</summary>
    private static (string Path, JsonNode Value)[] Always((int[] Places, int[] Kinds) statements, int index) =>
    [
        ("resourceType", "Appointment"),
        ("status", "s" + index),
        .. statements.Places.Select((place, number) => (Path: Places[place], Kind: statements.Kinds[number] % 13))
            .Where(statement => statement.Kind is 0 or 1 or 2)
            .Select(statement => (statement.Path, (JsonNode)(statement.Kind == 2 ? "w" : "x"))),
    ];

    /// <summary>Writes a payload slowly, from the statements and not from the model: what is always there and what a request was given, each at its path.</summary>
    private static Func<Dictionary<string, object>, JsonObject> Sent((int[] Places, int[] Kinds) statements, int index) => given =>
    {
        var root = new JsonObject();
        foreach ((string path, JsonNode value) in Always(statements, index))
        {
            Put(root, path, value);
        }

        foreach ((string name, object value) in given)
        {
            string path = name == "Why" ? "why" : Places[statements.Places[name[1] - '0']];
            Put(root, path, value switch { int number => number, bool truth => truth, string text => text, _ => value.ToString()!.ToUpperInvariant() });
        }

        return root;

        static void Put(JsonObject parent, string path, JsonNode value)
        {
            string[] parts = path.Split('.');
            foreach (string part in parts[..^1])
            {
                string name = part.Replace("[]", "", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal);
                parent[name] ??= part.EndsWith("[]", StringComparison.Ordinal) ? new JsonArray(new JsonObject()) : new JsonObject();
                parent = (parent[name] is JsonArray array ? array[0] : parent[name])!.AsObject();
            }

            parent[parts[^1]] = value;
        }
    };

    private static void Check(Assembly assembly, string operation, Func<Dictionary<string, object>, JsonObject> sent, Func<int, int> choose, Func<string> spec)
    {
        Type type = assembly.GetType("ErsToolkit." + operation + "RequestBuilder")!;
        object builder = Activator.CreateInstance(type)!;
        var given = new Dictionary<string, object>();
        foreach (MethodInfo setter in type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.ReturnType == type))
        {
            if (choose(3) > 0)
            {
                object value = Value(setter.GetParameters().Single().ParameterType, choose);
                given.Add(setter.Name, value);
                builder = setter.Invoke(builder, [value])!;
            }
        }

        object?[] arguments = [null, null];
        bool isBuilt = (bool)type.GetMethod("TryBuild")!.Invoke(builder, arguments)!;
        var why = (ValidationResult)arguments[1]!;
        JsonObject payload = sent(given);
        var validated = assembly.GetType("ErsToolkit.A900")!.GetMethod("Validate" + operation)!.CreateDelegate<Validate>().Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString()));

        string context = $"{operation}: {string.Join(", ", given)}\n{payload.ToJsonString()}\n{spec()}\n";
        Assert.True(Lines(validated) == Lines(why), $"{context}Validate:\n{Lines(validated)}\nBuild:\n{Lines(why)}");
        if (isBuilt)
        {
            var written = (byte[])arguments[0]!.GetType().GetMethod("ToUtf8Json")!.Invoke(arguments[0], null)!;
            Assert.True(JsonNode.DeepEquals(payload, JsonNode.Parse(written)), context + Encoding.UTF8.GetString(written));

            // An empty text where one is merely expected raises a warning, and reads back as none.
            Assert.True(given.ContainsValue("") || (bool)ReadsBackOf.MakeGenericMethod(arguments[0]!.GetType()).Invoke(null, [arguments[0], written])!, context);
        }

        Assert.Equal(isBuilt, validated.IsValid);
    }

    private static object Value(Type type, Func<int, int> choose) =>
        type == typeof(int) ? choose(14)
        : type == typeof(bool) ? choose(2) == 0
        : type == typeof(string) ? new[] { "a", "abc", "abcd", "" }[choose(4)]
        : Enum.ToObject(type, 1 + choose(2));

    private static string Lines(ValidationResult result) =>
        string.Join("\n", result.Issues.Select(issue => $"{issue.Severity} {issue.Code} {issue.Path} {issue.Message}").Order(StringComparer.Ordinal));

    private static bool ReadsBack<T>(T request, byte[] written)
        where T : class => typeof(T).GetMethod("TryParse")!.CreateDelegate<TryParse<T>>().Invoke(written, out T? read, out ValidationResult _) && read!.Equals(request);

    private delegate bool TryParse<T>(ReadOnlySpan<byte> utf8Json, out T? request, out ValidationResult why);

    private delegate ValidationResult Validate(ReadOnlySpan<byte> utf8Json);
}
