using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Tool.Comparing;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Output.Reports;

/// <summary>Writes what a comparison found.</summary>
internal static class ChangeReport
{
    /// <summary>Lines for people: a heading for each spec, and under it the changes by how much they matter.</summary>
    public static void WriteText(IReadOnlyList<ComparedSpec> specs, TextWriter output)
    {
        foreach (ComparedSpec spec in specs)
        {
            output.WriteLine(DisplayText.Of(Title(spec)));
            if (spec.Changes.Count == 0)
                output.WriteLine("  Nothing has changed.");

            foreach (Change change in spec.Changes)
                output.WriteLine(DisplayText.Of($"  {Word(change.Class),-10}  {Word(change.Area),-13}  {Prefix(change)}{change.Text}"));

            output.WriteLine();
        }

        output.WriteLine(Summary(specs));
    }

    /// <summary>A table for each spec, for the description of a pull request.</summary>
    public static void WriteMarkdown(IReadOnlyList<ComparedSpec> specs, TextWriter output) => output.Write(PageRenderer.Changes(new
    {
        Summary = Summary(specs),
        Specs = specs.Select(spec => new
        {
            Title = Title(spec),
            spec.Changes,
            Groups = spec.Changes.GroupBy(change => change.Class).Select(group => new
            {
                Title = $"{Capital(Word(group.Key))} ({group.Count()})",
                Changes = Table.Of(
                    group,
                    ("area", change => RichText.Plain(Word(change.Area))),
                    ("request", change => RichText.Plain(change.Request)),
                    ("change", change => change.Text)),
            }),
        }),
    }));

    /// <summary>One JSON document.</summary>
    public static void WriteJson(IReadOnlyList<ComparedSpec> specs, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Worst = Worst(specs) is ChangeClass worst ? Word(worst) : null,
            Specs = specs.Select(spec => new
            {
                spec.Name,
                OldEdition = spec.Old is { Length: > 0 } ? spec.Old : null,
                NewEdition = spec.New is { Length: > 0 } ? spec.New : null,
                Changes = spec.Changes.Select(change => new
                {
                    Class = Word(change.Class),
                    Area = Word(change.Area),
                    Effect = change.Effect == PayloadEffect.None ? null : Word(change.Effect),
                    Request = change.Request.Length > 0 ? change.Request : null,
                    Text = change.Text.ToString(),
                }),
            }),
        },
        JsonOutput.Options));

    /// <summary>The worst class of change; <see langword="null"/> if there is no change.</summary>
    public static ChangeClass? Worst(IEnumerable<ComparedSpec> specs) =>
        specs.SelectMany(spec => spec.Changes).Select(change => (ChangeClass?)change.Class).Max();

    private static string Title(ComparedSpec spec) => (spec.Old, spec.New) switch
    {
        ("", _) or (_, "") => spec.Name,
        (null, _) => $"{spec.Name}, edition {spec.New}",
        (_, null) => $"{spec.Name}, edition {spec.Old}",
        _ when spec.Old == spec.New => $"{spec.Name}, edition {spec.New}",
        _ => $"{spec.Name}, from edition {spec.Old} to edition {spec.New}",
    };

    private static string Summary(IReadOnlyList<ComparedSpec> specs)
    {
        int breaking = Count(specs, ChangeClass.Breaking);
        int compatible = Count(specs, ChangeClass.Compatible);
        int editorial = Count(specs, ChangeClass.Editorial);
        return breaking + compatible + editorial == 0
            ? "Nothing has changed."
            : $"Changes: {breaking} breaking, {compatible} compatible, {editorial} editorial.";
    }

    private static int Count(IEnumerable<ComparedSpec> specs, ChangeClass severity) =>
        specs.SelectMany(spec => spec.Changes).Count(change => change.Class == severity);

    private static string Prefix(Change change) => change.Request.Length > 0 ? change.Request + ": " : "";

    private static string Word<T>(T value)
        where T : struct, System.Enum => value.ToString().ToLowerInvariant();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
