using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Commands;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changed in an endpoint or in a library.</summary>
/// <param name="Name">The id.</param>
/// <param name="Old">The old edition; empty for a library, <see langword="null"/> if it is new.</param>
/// <param name="New">The new edition; empty for a library, <see langword="null"/> if it is gone.</param>
/// <param name="Changes">The changes, the worst first.</param>
internal sealed record ComparedSpec(string Name, string? Old, string? New, IReadOnlyList<Change> Changes);

/// <summary>Compares what two sets of specs say.</summary>
internal static class SpecComparison
{
    /// <summary>The newest version of C#, and all that can be generated.</summary>
    private static readonly CompilationFacts Facts = GenerateCommand.Languages.Values.Last();

    /// <summary>Links specs so that they can be compared: with all that callers can use.</summary>
    public static SpecSet Link(IReadOnlyList<SpecText> files) => SpecSet.Link(files, visibility: "public", withNeighbours: true);

    /// <param name="old">The old specs, as <see cref="Link"/> gives them, without errors.</param>
    /// <param name="now">The new ones.</param>
    public static IReadOnlyList<ComparedSpec> Of(SpecSet old, SpecSet now) => [.. Endpoints(old, now), .. Libraries(old, now)];

    private static IEnumerable<ComparedSpec> Endpoints(SpecSet old, SpecSet now)
    {
        ComparedEndpoint[] before = [.. Endpoints(old)];
        ComparedEndpoint[] after = [.. Endpoints(now)];
        foreach ((ComparedEndpoint? one, ComparedEndpoint? other) in Pairs(before, after))
        {
            var changes = new ChangeList();
            if (one is not null && other is not null)
                EndpointComparison.Find(one, other, Facts, changes);
            else
                changes.Of(ChangeArea.Callers).Add(other is null, "This endpoint is " + (other is null ? "gone." : "new."));

            yield return new ComparedSpec((other ?? one)!.Model.Id, one?.Model.Edition, other?.Model.Edition, changes.All);
        }
    }

    /// <summary>Pairs the same editions of an endpoint, and then what is left of it on both sides if that is one edition each.</summary>
    private static IEnumerable<(ComparedEndpoint? Old, ComparedEndpoint? New)> Pairs(ComparedEndpoint[] before, ComparedEndpoint[] after)
    {
        foreach (string id in before.Concat(after).Select(endpoint => endpoint.Model.Id).Distinct())
        {
            List<ComparedEndpoint> olds = [.. before.Where(endpoint => endpoint.Model.Id == id)];
            List<ComparedEndpoint> news = [.. after.Where(endpoint => endpoint.Model.Id == id)];
            foreach (ComparedEndpoint one in olds.ToArray())
            {
                if (news.FirstOrDefault(other => other.Model.Edition == one.Model.Edition) is not { } other)
                    continue;

                olds.Remove(one);
                news.Remove(other);
                yield return (one, other);
            }

            if (olds is [var last] && news is [var next])
            {
                yield return (last, next);
                continue;
            }

            foreach (ComparedEndpoint one in olds)
                yield return (one, null);

            foreach (ComparedEndpoint other in news)
                yield return (null, other);
        }
    }

    private static IEnumerable<ComparedEndpoint> Endpoints(SpecSet specs)
    {
        var whole = new WholeEndpoints(specs);
        HashSet<string> given = [.. specs.Files.Select(file => file.Path)];
        return specs.Linked.Endpoints
            .Where(endpoint => given.Contains(whole.Path(endpoint)))
            .Select(endpoint => new ComparedEndpoint(specs, endpoint, whole.Of(endpoint)));
    }

    private static IEnumerable<ComparedSpec> Libraries(SpecSet old, SpecSet now)
    {
        foreach (string id in old.Linked.Libraries.Concat(now.Linked.Libraries).Select(library => library.Id).Distinct())
        {
            LibraryModel? before = old.Linked.Libraries.FirstOrDefault(library => library.Id == id);
            LibraryModel? after = now.Linked.Libraries.FirstOrDefault(library => library.Id == id);
            var changes = new ChangeList();
            if (before is not null && after is not null)
                Compare((old, before), (now, after), changes);
            else
                changes.Of(ChangeArea.Callers).Add(after is null, "This library is " + (after is null ? "no longer used." : "now used."));

            yield return new ComparedSpec(id, before is null ? null : "", after is null ? null : "", changes.All);
        }
    }

    private static void Compare((SpecSet Specs, LibraryModel Model) old, (SpecSet Specs, LibraryModel Model) now, ChangeList changes)
    {
        GeneratedFile[] before = [.. SourceEmitter.Emit(new SourcePlan { Library = old.Model, Facts = Facts })];
        GeneratedFile[] after = [.. SourceEmitter.Emit(new SourcePlan { Library = now.Model, Facts = Facts })];
        new CallerChanges(changes.Of(ChangeArea.Callers)).Find(before, after);
        LibraryChanges.Find(old.Model, now.Model, changes);
        if (!changes.HasFacts)
            GeneratedCode.Compare(before, after, changes.Of(ChangeArea.Callers));

        if (Root(old.Specs, old.Model.Id) is SpecNode one && Root(now.Specs, now.Model.Id) is SpecNode other)
            new EditorialChanges(changes).Find(one, other);
    }

    private static SpecNode? Root(SpecSet specs, string library) =>
        specs.Documents.Select(document => document.Root).FirstOrDefault(root => root?.Name == "library" && root["id"] == library);
}
