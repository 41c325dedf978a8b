using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Judges an analyzer by programs in which is marked what it must find. Each is a file in a project whose other files are compiled once for all of them, as in an editor.</summary>
internal sealed class MarkedProgram
{
    private readonly DiagnosticAnalyzer _analyzer;

    private readonly CSharpCompilation _project;

    /// <param name="analyzer">The analyzer. A rule of it that is off by default is on here.</param>
    /// <param name="project">The project without the program.</param>
    public MarkedProgram(DiagnosticAnalyzer analyzer, CSharpCompilation project)
    {
        _analyzer = analyzer;
        var on = analyzer.SupportedDiagnostics.Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn));
        _project = project.WithOptions(project.Options.WithSpecificDiagnosticOptions(on));
    }

    /// <summary>The same in another project.</summary>
    public MarkedProgram With(Func<CSharpCompilation, CSharpCompilation> change) => new(_analyzer, change(_project));

    /// <summary>The program compiles, and what is reported in it is what is marked.</summary>
    /// <param name="source">The program. A mark that names a rule wants it with its own severity, one with a number is what <paramref name="expected"/> refers to.</param>
    /// <param name="expected">What is reported at numbered marks.</param>
    public Task RunAsync(string source, params DiagnosticResult[] expected) => RunAsync(source, expected, compiles: true);

    /// <summary>Whether the program compiles does not matter.</summary>
    public Task RunIncompleteAsync(string source) => RunAsync(source, [], compiles: false);

    private async Task RunAsync(string source, DiagnosticResult[] expected, bool compiles)
    {
        TestFileMarkupParser.GetSpans(source, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        SyntaxTree file = CSharpSyntaxTree.ParseText(text, path: "Program.cs");
        CSharpCompilation compilation = _project.AddSyntaxTrees(file);
        if (compiles)
            ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file);
        var wanted = marks.Where(mark => !IsNumber(mark.Key)).SelectMany(mark => mark.Value.Select(span => Line(file, span, mark.Key, DefaultSeverity(mark.Key))))
            .Concat(expected.Select(result => Line(file, At(result, marks), result.Id, result.Severity)));
        var reports = (await ProjectAnalysis.RunAsync(compilation, [_analyzer], file)).OrderBy(report => report.Location.SourceSpan).ToList();
        Assert.Equal(wanted.Order(), reports.Select(report => Line(file, report.Location.SourceSpan, report.Id, report.Severity)).Order());
        foreach (DiagnosticResult result in expected)
        {
            var there = reports.Where(report => report.Id == result.Id && report.Location.SourceSpan == At(result, marks)).ToList();
            if (result.MessageArguments is { } arguments)
                Assert.Contains(there, report => Message(report) == string.Format(CultureInfo.InvariantCulture, report.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments));
            else if (result.Message is { } message)
                Assert.Contains(message, there.Select(Message));
            if (!result.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
                Assert.All(there, report => Assert.Empty(report.AdditionalLocations));
        }
    }

    private static string Message(Diagnostic report) => report.GetMessage(CultureInfo.InvariantCulture);

    private DiagnosticSeverity DefaultSeverity(string id) => _analyzer.SupportedDiagnostics.First(rule => rule.Id == id).DefaultSeverity;

    private static TextSpan At(DiagnosticResult result, ImmutableDictionary<string, ImmutableArray<TextSpan>> marks) =>
        Assert.Single(marks["#" + result.Spans[0].Span.StartLinePosition.Character.ToString(CultureInfo.InvariantCulture)]);

    private static bool IsNumber(string mark) => mark.StartsWith('#');

    private static string Line(SyntaxTree file, TextSpan span, string id, DiagnosticSeverity severity) => $"{file.GetLineSpan(span)} {id} {severity}: {file.GetText().ToString(span)}";
}
