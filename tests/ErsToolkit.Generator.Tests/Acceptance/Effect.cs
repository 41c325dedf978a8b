using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What a user of A016 would notice of a change in the specs.</summary>
/// <param name="Problems">The problems that the generator reports; nothing else is looked at where there are any.</param>
/// <param name="Files">The generated files that differ, by concept.</param>
/// <param name="Members">The members that appeared, vanished or changed.</param>
/// <param name="Cases">The names of the cases whose verdicts differ.</param>
internal sealed record Effect(IReadOnlyList<string> Problems, IReadOnlyList<string> Files, IReadOnlyList<string> Members, IReadOnlyList<string> Cases)
{
    public bool IsNoticed => Problems.Count + Members.Count + Cases.Count > 0;
}

/// <summary>What the specs of the package give, to compare variants with.</summary>
internal sealed class Baseline
{
    private readonly SpecRun _run;
    private readonly HashSet<string> _api;
    private readonly Dictionary<string, Verdict> _verdicts;

    public Baseline(IReadOnlyList<SpecFile> specs)
    {
        _run = Generate(specs);
        Assembly assembly = _run.Load();
        _api = ApiSurface.Of(assembly);
        _verdicts = Verdicts(assembly);
    }

    public Effect EffectOf(IReadOnlyList<SpecFile> specs)
    {
        SpecRun run = Generate(specs);
        string[] problems = [.. run.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.Id).Distinct()];
        string[] files = [.. _run.GeneratedSources.Keys.Union(run.GeneratedSources.Keys).Where(name => Body(_run, name) != Body(run, name)).Select(Concept).Order(StringComparer.Ordinal)];
        if (problems.Length > 0 || files.Length == 0)
        {
            return new Effect(problems, files, [], []);
        }

        using var image = new MemoryStream();
        if (!run.Compilation.Emit(image).Success)
        {
            throw new InvalidOperationException("What was generated does not compile: " + string.Join("\n", run.CompilerDiagnostics().Take(3)));
        }

        image.Position = 0;
        var context = new AssemblyLoadContext("variant", isCollectible: true);
        Assembly assembly = context.LoadFromStream(image);
        HashSet<string> api = ApiSurface.Of(assembly);
        Dictionary<string, Verdict> verdicts = Verdicts(assembly);
        context.Unload();
        return new Effect(
            problems,
            files,
            [.. _api.Except(api).Concat(api.Except(_api)).Order(StringComparer.Ordinal)],
            [.. _verdicts.Where(pair => pair.Value != verdicts[pair.Key]).Select(pair => pair.Key)]);
    }

    private static SpecRun Generate(IReadOnlyList<SpecFile> specs) => SpecHarness.Run(specs, "A016@v1=", visibility: "public", documentation: DocumentationMode.None);

    private static Dictionary<string, Verdict> Verdicts(Assembly assembly)
    {
        var subject = new Subject(assembly);
        return AcceptanceCases.All.ToDictionary(one => one.Name, one => one.Run(subject));
    }

    /// <summary>The text without its header, which has the hash of the model.</summary>
    private static string Body(SpecRun run, string name) =>
        run.GeneratedSources.TryGetValue(name, out string? text) ? text[text.IndexOf("namespace ", StringComparison.Ordinal)..] : "";

    private static string Concept(string hintName) => hintName.Split('.')[^3];
}
