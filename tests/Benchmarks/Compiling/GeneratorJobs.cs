using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>What the generator costs a build, and what it costs an editor at every keystroke, beside the framework's Regex generator.</summary>
internal static class GeneratorJobs
{
    public const string Child = "generator-of";
    private const int Files = 1000;

    private static int Edits => Effort.Of(301, quick: 31);

    public static IEnumerable<Standing> Run()
    {
        CompilerParts.Use();
        return Cold().Concat(Edited()).Concat(GeneratorGrowthJob.Run());
    }

    /// <summary>A compiler that has read its references and has run a driver, then meets the generator for the first time.</summary>
    public static int RunChild(string key)
    {
        CompilerParts.Use();
        return MeasureFirst(key == "regex" ? CompilerParts.RegexGenerator : CompilerParts.Generator, key == "again");
    }

    private static int MeasureFirst(string assembly, bool hasRun)
    {
        CSharpCompilation compilation = Project.Compilation(files: 10);
        compilation.GetDiagnostics();
        Project.Driver(hasRun ? assembly : null).RunGenerators(compilation);
        CSharpCompilation next = compilation.AddSyntaxTrees(Project.Parse("class Next { }"));
        return FreshProcess.Measure(() => HasRun(Project.Driver(assembly).RunGenerators(next)));
    }

    private static IEnumerable<Standing> Cold() => new FreshProcess(
        "generator, cold",
        Child,
        [("regex", "Regex generator, one expression"), ("toolkit", "ErsToolkit, A016 and ers-common"), ("again", "ErsToolkit, the compiler's next project")],
        rounds: 21).Run();

    private static IEnumerable<Standing> Edited()
    {
        CSharpCompilation compilation = Project.Compilation(Files);
        SyntaxTree edited = compilation.SyntaxTrees[Files / 2];
        RequireCached(compilation, edited);
        string[] names = ["Regex generator, one expression", "ErsToolkit, A016 and ers-common", "a generator that does nothing"];
        GeneratorDriver[] drivers = new[] { CompilerParts.RegexGenerator, CompilerParts.Generator, null }.Select(assembly => Project.Driver(assembly).RunGenerators(compilation)).ToArray();
        var rounds = new double[Edits][];
        for (int round = 0; round < rounds.Length; round++)
        {
            rounds[round] = new double[drivers.Length];
            SyntaxTree next = Project.Parse(Project.File(Files / 2, round + 1));
            for (int turn = 0; turn < drivers.Length; turn++)
            {
                // A compilation for each, so that nobody finds what another has already asked of it.
                int index = (round + turn) % drivers.Length;
                Compilation changed = compilation.ReplaceSyntaxTree(edited, next);
                TimeSpan start = Environment.CpuUsage.TotalTime;
                drivers[index] = drivers[index].RunGenerators(changed);
                rounds[round][index] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            }
        }

        double[][] quiet = rounds.OrderBy(times => times.Sum()).Take(rounds.Length / 10).ToArray();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one-file edit: 1.00 is {quiet.Select(times => times[0]).Order().ElementAt(quiet.Length / 2):0.0} ms."));
        return names.Select((name, index) => Standing.Of("generator, one-file edit", name, quiet.Select(times => times[index] / times[0]), bytes: null));
    }

    /// <summary>An edit of a file may run nothing again but the look at what the compilation can take, and must find that unchanged.</summary>
    private static void RequireCached(CSharpCompilation compilation, SyntaxTree edited)
    {
        GeneratorDriver driver = Project.Driver(CompilerParts.Generator, areStepsTracked: true).RunGenerators(compilation);
        Jobs.Require(HasRun(driver), "the generator runs over the specs");
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(edited, Project.Parse(Project.File(Files / 2, 1))));
        IEnumerable<IncrementalStepRunReason> reasons = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
        Jobs.Require(reasons.All(reason => reason == IncrementalStepRunReason.Cached), "an edit of a file generates nothing again");
    }

    private static bool HasRun(GeneratorDriver driver) => driver.GetRunResult().Results.Single() is { Exception: null, GeneratedSources.IsEmpty: false, Diagnostics.IsEmpty: true };
}
