using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>One program: what the analyzer says of it and what its runs show.</summary>
internal sealed record Trial(string Text, TextSpan Span, IReadOnlyList<Place> Places, IReadOnlyList<Report> Reports, Evidence Evidence)
{
    private static readonly SyntaxTree Builders = CSharpSyntaxTree.ParseText(Given.Fixture("ThrowingBuilders.cs.txt"), path: "Builders.g.cs");
    private static readonly int[] Reasons = [1, 2, 3, 0, 7];
    private static readonly SyntaxTree RunLog = CSharpSyntaxTree.ParseText(Given.Fixture("RunLog.cs.txt"), path: "RunLog.g.cs");

    public IEnumerable<Place> Builds => Places.Where(p => p.Kind == MarkKind.Build);

    public string Describe(int? edge) => edge is { } code ? $"where '{TextOf(Condition(code))}' is {(code % 2 == 1 ? "true" : "false")}" : "on every path";

    public Place Condition(int edge) => Places.First(p => p.Kind != MarkKind.Build && p.Number == edge / 2);

    /// <summary>What a report claims and some run contradicts; null where there is no such report.</summary>
    public string? Contradiction(IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims.Where(c => !Evidence.Permits(c)))
        {
            int input = Evidence.On(claim).ToList().IndexOf(Verdict.Wrong);
            return $"{claim.Breach} is reported for build {claim.Build} {Describe(claim.Edge)}, which does not fail so where f0={(input & 1) > 0}, f1={(input & 2) > 0}, f2={(input & 4) > 0}, reason={Reasons[input / 8]}:\n{Text}";
        }

        return null;
    }

    /// <summary>For each build and breach of which there is no report, the claim that the runs would bear out: on every path, else through one edge.</summary>
    public IEnumerable<Claim> Misses() =>
        from build in Builds
        from breach in Breach.All
        where !Reports.Any(r => r.Claim.Build == build.Number && r.Claim.Breach == breach)
        let demanded = Evidence.Edges.Order().Select(edge => (int?)edge).Prepend(null).Select(edge => new Claim(breach, build.Number, edge)).FirstOrDefault(Evidence.Demands)
        where demanded is not null
        select demanded;

    /// <summary>Analyzes and runs many programs in one compilation each.</summary>
    public static IReadOnlyList<Trial> Of(string[] programs)
    {
        var printer = new Printer();
        IReadOnlyList<TextSpan> spans = ProgramText.Print(printer, programs);
        string text = printer.Analyzed;
        var reports = Lab.AnalyzeAsync(Lab.Compile(text, Builders)).GetAwaiter().GetResult().Where(d => Breach.All.Any(b => b.Id == d.Id)).ToLookup(ProgramOf);
        int[][][] logs = Lab.Run(Lab.Compile(printer.Run, Builders, RunLog), type => type.GetMethod("RunAll")!.CreateDelegate<Func<int[][][]>>()());
        var places = printer.Places.Values.ToLookup(p => p.Program);
        return [.. spans.Select((span, i) => new Trial(
            text.Substring(span.Start, span.Length), span, [.. places[i]], [.. reports[i].Select(d => new Report(ClaimOf(d), d))], new Evidence(logs[i])))];

        int ProgramOf(Diagnostic diagnostic) => PlaceOf(diagnostic.AdditionalLocations[^1]).Program;

        Place PlaceOf(Location location) => printer.Places.TryGetValue(location.SourceSpan, out Place? place)
            ? place
            : throw new InvalidOperationException($"No condition and no build stands at '{location.SourceTree!.GetText().ToString(location.SourceSpan)}': {LineOf(location)}");

        Claim ClaimOf(Diagnostic diagnostic)
        {
            ImmutableDictionary<string, string?> properties = diagnostic.Properties;
            int? edge = properties.TryGetValue("Edge", out string? index)
                ? (PlaceOf(diagnostic.AdditionalLocations[int.Parse(index!, CultureInfo.InvariantCulture)]).Number * 2) + (bool.Parse(properties["EdgeIs"]!) ? 1 : 0)
                : null;
            return new Claim(Breach.All.Single(b => b.Id == diagnostic.Id && b.Field == properties["Field"]), PlaceOf(diagnostic.AdditionalLocations[^1]).Number, edge);
        }
    }

    private static string LineOf(Location location) => location.SourceTree!.GetText().Lines.GetLineFromPosition(location.SourceSpan.Start).ToString();

    private string TextOf(Place place) => Text.Substring(place.Span.Start - Span.Start, place.Span.Length);
}
