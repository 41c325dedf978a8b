using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Output.Reports;

/// <summary>One line for each problem, in the form that editors and CI servers recognise, and a count at the end.</summary>
internal sealed class TextReport : ProblemReport
{
    protected override void Write(SpecSet specs, IReadOnlyList<Problem> problems, TextWriter output)
    {
        foreach (Problem problem in problems)
        {
            string place = problem.File.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}({problem.Place.Line},{problem.Place.Column}): ") : "";
            output.WriteLine(DisplayText.Of($"{place}{problem.Severity} {problem.Id}: {problem.Message}"));
        }

        int wrong = problems.Select(problem => problem.File).Distinct().Count();
        string files = DisplayText.Count(specs.Files.Count, "file");
        output.WriteLine(problems.Count == 0 ? $"{files} checked, no problems." : $"{files} checked, {DisplayText.Count(problems.Count, "problem")} in {wrong.ToString(CultureInfo.InvariantCulture)} of them.");
    }
}
