using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes for the C# of callers: types, members, overloads and members of enumerations.</summary>
/// <param name="changes">Where changes are collected.</param>
internal sealed class CallerChanges(ChangeScope changes)
{
    public void Find(IReadOnlyList<GeneratedFile> before, IReadOnlyList<GeneratedFile> after)
    {
        (PublicSurface old, PublicSurface now) = PublicSurface.Of(before, after);
        foreach ((string name, string declaration) in old.Types)
        {
            if (!now.Types.TryGetValue(name, out string? other))
                changes.Breaking("The type " + RichText.Code(name) + " is gone.");
            else if (other != declaration)
                changes.Breaking(RichText.Code(declaration) + " is now " + RichText.Code(other) + ".");
        }

        foreach (string name in now.Types.Keys.Where(name => !old.Types.ContainsKey(name)))
            changes.Compatible("The type " + RichText.Code(name) + " is new.");

        // The members of a type that is new, or gone, are so too.
        ILookup<(string, string), SurfaceMember> olds = Members(old, now);
        ILookup<(string, string), SurfaceMember> news = Members(now, old);
        foreach ((string, string) key in olds.Select(group => group.Key).Union(news.Select(group => group.Key)))
            Compare([.. olds[key]], [.. news[key]]);
    }

    private static ILookup<(string Type, string Name), SurfaceMember> Members(PublicSurface surface, PublicSurface other) =>
        surface.Members.Where(member => other.Types.ContainsKey(member.Type)).ToLookup(member => (member.Type, member.Name));

    /// <summary>Compares the members of one type that have one name.</summary>
    private void Compare(SurfaceMember[] old, SurfaceMember[] now)
    {
        foreach (SurfaceMember before in old)
            CompareValues(before, now.FirstOrDefault(member => member.Declaration == before.Declaration));

        SurfaceMember[] gone = [.. old.Where(member => now.All(other => other.Declaration != member.Declaration))];
        SurfaceMember[] added = [.. now.Where(member => old.All(other => other.Declaration != member.Declaration))];
        if (gone is [var was] && added is [var became])
        {
            changes.Add(!IsNeverNullNow(was, became), RichText.Code(was.Declaration) + " is now " + RichText.Code(became.Declaration) + ".");
            return;
        }

        foreach (SurfaceMember member in gone)
            changes.Breaking(RichText.Code(member.Declaration) + " is gone.");

        foreach (SurfaceMember member in added)
            changes.Compatible(RichText.Code(member.Declaration) + " is new.");
    }

    /// <summary>Compares the values of a constant, or the numbers of a member of an enumeration.</summary>
    private void CompareValues(SurfaceMember old, SurfaceMember? now)
    {
        if (now is null || old.Value == now.Value)
            return;

        RichText shown = RichText.Code(now.Declaration) + " is now " + RichText.Code(now.Value) + ", and was " + RichText.Code(old.Value);
        changes.Add(now.IsNumbered, shown + (now.IsNumbered ? ": numbers that were stored mean something else." : "."));
    }

    /// <summary>Whether a property that gives a string, which is a class, no longer gives null. Of a structure it would be another type.</summary>
    private static bool IsNeverNullNow(SurfaceMember old, SurfaceMember now) =>
        old.Declaration.StartsWith("string? ", StringComparison.Ordinal)
        && old.Declaration.EndsWith(" { get; }", StringComparison.Ordinal)
        && now.Declaration == "string" + old.Declaration["string?".Length..];
}
