using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Output.Reports;

/// <summary>SARIF 2.1.0, which code-scanning pages and editors read.</summary>
internal sealed class SarifReport : ProblemReport
{
    protected override void Write(SpecSet specs, IReadOnlyList<Problem> problems, TextWriter output)
    {
        Problem[] rules = [.. problems.DistinctBy(problem => problem.Id).OrderBy(problem => problem.Id, StringComparer.Ordinal)];
        output.WriteLine(JsonSerializer.Serialize(
            new Log(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                [
                    new
                    {
                        Tool = new
                        {
                            Driver = new
                            {
                                Name = "ers",
                                Version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
                                Rules = rules.Select(rule => new { rule.Id, ShortDescription = new { Text = rule.Title }, HelpUri = rule.HelpLink }),
                            },
                        },
                        ColumnKind = "utf16CodeUnits",
                        Results = problems.Select(problem => new
                        {
                            RuleId = problem.Id,
                            RuleIndex = Array.FindIndex(rules, rule => rule.Id == problem.Id),
                            Level = problem.Severity == "info" ? "note" : problem.Severity,
                            Message = new { Text = problem.Message },
                            Locations = problem.File.Length > 0 ? new[] { Location(problem.File, problem.Place) } : null,
                            RelatedLocations = problem.Inherited is { } inherited ? new[] { Location(inherited.File, inherited.Place) } : null,
                        }),
                    },
                ]),
            JsonOutput.Options));
    }

    private static object Location(string file, Place place) => new
    {
        PhysicalLocation = new
        {
            ArtifactLocation = new { Uri = UriOf(file) },
            Region = new { StartLine = place.Line, StartColumn = place.Column, EndLine = place.Line, place.EndColumn },
        },
    };

    /// <summary>A relative path stays relative: it is to be seen from where the tool ran.</summary>
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/', Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private sealed record Log([property: JsonPropertyName("$schema")] string Schema, string Version, object[] Runs);
}
