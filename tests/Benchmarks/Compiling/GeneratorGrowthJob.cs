using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>How the time of the generator grows with one thing in the specs: endpoints, editions that extend each other, elements of a path, fields, codes, outcomes, conditions.</summary>
internal static class GeneratorGrowthJob
{
    private const double Goal = 1.2;

    private static readonly string Common = CompilerParts.Specs.Single(path => Path.GetFileName(path) == "ers-common.ers.xml");

    private static readonly (string Name, int Least, Func<int, (string[] Specs, string Chosen)> Make)[] Families =
    [
        ("endpoints", 10, n => ([.. Enumerable.Range(0, n).Select(i => Endpoint("", id: $"A{100 + i}"))], string.Join('|', Enumerable.Range(0, n).Select(i => $"A{100 + i}@v0=N{i}")))),
        ("editions, each of which extends the one before and adds a code", 25, n => ([Endpoint(""), .. Enumerable.Range(1, n - 1).Select(i => Edition(i))], $"A100@v{n - 1}=")),
        ("elements of a path", 2, n => ([Endpoint(Field(string.Join('.', Enumerable.Range(0, n).Select(i => "e" + Letter(i))), "Deep"))], "A100@v0=")),
        ("fields of a request", 3, n => ([Endpoint(string.Concat(Enumerable.Range(0, n).Select(i => Field("f" + Letter(i), "F" + i))))], "A100@v0=")),
        ("codes of a code system", 50, n => ([Endpoint("", codes: n)], "A100@v0=")),
        ("values of a resource and checks of them", 25, n => ([Endpoint("", checks: n)], "A100@v0=")),
        ("alternatives of a condition", 8, n => ([Endpoint("", checks: 1, condition: string.Join(" or ", Enumerable.Repeat("Thing.V0 = 'x'", n)))], "A100@v0=")),
    ];

    public static IEnumerable<Standing> Run()
    {
        CSharpCompilation compilation = Project.Compilation(files: 1);
        int[] factors = Effort.IsQuick ? [1, 2] : [1, 2, 4, 8];
        foreach ((string name, int least, Func<int, (string[] Specs, string Chosen)> make) in Families)
        {
            // What runs for the first time is compiled first.
            Least(compilation, make(least * factors[^1]));
            List<(double Size, double Time)> points = [.. factors.Select(factor => (least * factor, Least(compilation, make(least * factor))))
                .Select(point => ((double)point.Item1, point.Item2))];
            double exponent = Growth.Exponent(points);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {points[0].Size:0} to {points[^1].Size:0}: exponent {exponent:0.00}, {points[^1].Time:0.0} ms{(exponent > Goal ? ", GOAL MISSED" : "")}"));
            yield return Standing.Of("generator, exponent of growth", name, [exponent], bytes: null);
        }
    }

    private static double Least(CSharpCompilation compilation, (string[] Specs, string Chosen) made)
    {
        (string Path, string Text)[] specs = [(Common, File.ReadAllText(Common)), .. made.Specs.Select((text, index) => ($"spec{index:000}.ers.xml", text))];
        return Enumerable.Range(0, Effort.Of(7, quick: 1)).Min(_ =>
        {
            GeneratorDriver driver = Project.Driver(CompilerParts.Generator, specs, made.Chosen);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            driver = driver.RunGenerators(compilation);
            double time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            Jobs.Require(result is { Exception: null, GeneratedSources.IsEmpty: false, Diagnostics.IsEmpty: true }, "the generator accepts the spec: " + string.Join(" ", result.Diagnostics));
            return time;
        });
    }

    private static string Endpoint(string fields, string id = "A100", int codes = 2, int checks = 0, string condition = "") => $"""
        <endpoint xmlns="urn:ers-toolkit:spec:1" id="{id}" edition="v0" resource="Appointment">
          <use spec="ers-common"/>
          <codes name="{id}Kind">{string.Concat(Enumerable.Range(0, codes).Select(i => $"<code value=\"CODE-{i}\"/>"))}</codes>
          {(checks == 0 ? "" : $"<resource name=\"Thing\">{string.Concat(Enumerable.Range(0, checks).Select(i => $"<value name=\"V{i}\" type=\"string\"/>"))}</resource>")}
          <operation name="{id}Send" by="status">
            <fixed path="resourceType" value="Appointment"/>
            <fixed path="status" value="proposed"/>
            <field path="kind" name="Kind" type="{id}Kind" occurs="0..1"/>
            <field path="comment" name="Comment" occurs="0..1"/>
            {fields}
          </operation>
          {(checks == 0 ? "" : $"<checks of=\"{id}Send\">{string.Concat(Enumerable.Range(0, checks).Select(i => $"<check given=\"Thing\" that=\"{(condition.Length > 0 ? condition : $"Thing.V{i} = Comment")}\" key=\"INVALID_VALUE\" at=\"Comment\">Compare them.</check>"))}</checks>")}
        </endpoint>
        """;

    private static string Edition(int number) => $"""
        <endpoint xmlns="urn:ers-toolkit:spec:1" id="A100" edition="v{number}" extends="A100/v{number - 1}">
          <codes name="A100Kind"><code value="MORE-{number}"/></codes>
        </endpoint>
        """;

    private static string Field(string path, string name) => $"<field path=\"{path}\" name=\"{name}\" occurs=\"0..1\"/>";

    private static string Letter(int number) => ((char)('a' + (number / 26))).ToString() + (char)('a' + (number % 26));
}
