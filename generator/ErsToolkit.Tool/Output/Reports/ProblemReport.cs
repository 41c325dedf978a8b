using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Input;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Tool.Output.Reports;

/// <summary>Writes the problems of spec files.</summary>
internal abstract class ProblemReport
{
    public void Write(SpecSet specs, TextWriter output) => Write(
        specs,
        [.. specs.Linked.Problems.Select(Problem.Of).OrderBy(problem => problem.File, System.StringComparer.Ordinal).ThenBy(problem => problem.Place.Start).ThenBy(problem => problem.Id, System.StringComparer.Ordinal)],
        output);

    protected abstract void Write(SpecSet specs, IReadOnlyList<Problem> problems, TextWriter output);

    /// <summary>A problem as a build reports it.</summary>
    /// <param name="Id">The id of the rule.</param>
    /// <param name="Title">The title of the rule.</param>
    /// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
    /// <param name="File">The file; empty where the problem is not in a file.</param>
    /// <param name="Place">The start and the end, counted from 1.</param>
    /// <param name="Message">What is wrong, and what to do.</param>
    /// <param name="Inherited">The place in the file that the edition extends; <see langword="null"/> where there is none.</param>
    /// <param name="HelpLink">Where the rule is explained; <see langword="null"/> where that is not known.</param>
    protected sealed record Problem(string Id, string Title, string Severity, string File, Place Place, string Message, (string File, Place Place)? Inherited, string? HelpLink)
    {
        public static Problem Of(SpecProblem problem)
        {
            Diagnostic diagnostic = problem.ToDiagnostic();
            DiagnosticDescriptor rule = diagnostic.Descriptor;
            return new Problem(
                diagnostic.Id,
                rule.Title.ToString(CultureInfo.InvariantCulture),
                WordFor(diagnostic.Severity),
                problem.Span?.Path ?? "",
                Place.Of(problem.Span),
                diagnostic.GetMessage(CultureInfo.InvariantCulture),
                problem.Inherited is SpecSpan inherited ? (inherited.Path, Place.Of(inherited)) : null,
                rule.HelpLinkUri.Length > 0 ? rule.HelpLinkUri : null);
        }

        private static string WordFor(DiagnosticSeverity severity) => severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
    }

    /// <summary>A place on one line of a file, counted from 1.</summary>
    protected readonly record struct Place(int Start, int Line, int Column, int EndColumn)
    {
        public static Place Of(SpecSpan? span) => span is { } at ? new Place(at.Start, at.Line + 1, at.Column + 1, at.Column + at.Length + 1) : default;
    }
}
