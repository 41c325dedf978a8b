using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Output.Reports;

/// <summary>One JSON document: the files that were checked, and the problems.</summary>
internal sealed class JsonReport : ProblemReport
{
    protected override void Write(SpecSet specs, IReadOnlyList<Problem> problems, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Files = specs.Files.Select(file => file.Path),
            Problems = problems.Select(problem => new
            {
                problem.Id,
                problem.Severity,
                File = problem.File.Length > 0 ? problem.File : null,
                Line = problem.File.Length > 0 ? problem.Place.Line : (int?)null,
                Column = problem.File.Length > 0 ? problem.Place.Column : (int?)null,
                EndColumn = problem.File.Length > 0 ? problem.Place.EndColumn : (int?)null,
                problem.Message,
                InheritedFrom = problem.Inherited is { } inherited ? new { inherited.File, inherited.Place.Line, inherited.Place.Column } : null,
                problem.HelpLink,
            }),
        },
        JsonOutput.Options));
}
