using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes for the C# of callers: types, members, overloads and members of enumerations.</summary>
internal static class CallerChanges
{
    public static void Find(IReadOnlyList<GeneratedFile> before, IReadOnlyList<GeneratedFile> after, ChangeList changes)
    {
        (PublicSurface old, PublicSurface now) = PublicSurface.Of(before, after);
        foreach ((string name, string declaration) in old.Types)
        {
            if (!now.Types.TryGetValue(name, out string? other))
                changes.Breaking(ChangeArea.Callers, "", "The type " + RichText.Code(name) + " is gone.");
            else if (other != declaration)
                changes.Breaking(ChangeArea.Callers, "", RichText.Code(declaration) + " is now " + RichText.Code(other) + ".");
        }

        foreach (string name in now.Types.Keys.Where(name => !old.Types.ContainsKey(name)))
            changes.Compatible(ChangeArea.Callers, "", "The type " + RichText.Code(name) + " is new.");

        // The members of a type that is new, or gone, are so too.
        ILookup<(string, string), SurfaceMember> olds = Members(old, now);
        ILookup<(string, string), SurfaceMember> news = Members(now, old);
        foreach ((string, string) key in olds.Select(group => group.Key).Union(news.Select(group => group.Key)))
            Compare([.. olds[key]], [.. news[key]], changes);
    }

    private static ILookup<(string Type, string Name), SurfaceMember> Members(PublicSurface surface, PublicSurface other) =>
        surface.Members.Where(member => other.Types.ContainsKey(member.Type)).ToLookup(member => (member.Type, member.Name));

    /// <summary>Compares the members of one type that have one name.</summary>
    private static void Compare(SurfaceMember[] old, SurfaceMember[] now, ChangeList changes)
    {
        foreach ((SurfaceMember before, SurfaceMember after) in old.Join(now, member => member.Declaration, member => member.Declaration, (before, after) => (before, after)).Where(pair => pair.before.Value != pair.after.Value))
        {
            RichText shown = RichText.Code(after.Declaration) + " is now " + RichText.Code(after.Value) + ", and was " + RichText.Code(before.Value);
            if (after.IsNumbered)
                changes.Breaking(ChangeArea.Callers, "", shown + ": numbers that were stored mean something else.");
            else
                changes.Compatible(ChangeArea.Callers, "", shown + ".");
        }

        SurfaceMember[] gone = [.. old.Where(member => now.All(other => other.Declaration != member.Declaration))];
        SurfaceMember[] added = [.. now.Where(member => old.All(other => other.Declaration != member.Declaration))];
        if (gone is [var was] && added is [var became])
        {
            changes.Add(IsNeverNullNow(was, became) ? ChangeClass.Compatible : ChangeClass.Breaking, ChangeArea.Callers, "", RichText.Code(was.Declaration) + " is now " + RichText.Code(became.Declaration) + ".");
            return;
        }

        foreach (SurfaceMember member in gone)
            changes.Breaking(ChangeArea.Callers, "", RichText.Code(member.Declaration) + " is gone.");

        foreach (SurfaceMember member in added)
            changes.Compatible(ChangeArea.Callers, "", RichText.Code(member.Declaration) + " is new.");
    }

    /// <summary>Whether a property that gives a string, which is a class, no longer gives null. Of a structure it would be another type.</summary>
    private static bool IsNeverNullNow(SurfaceMember old, SurfaceMember now) =>
        old.Declaration.StartsWith("string? ", StringComparison.Ordinal) && old.Declaration.EndsWith(" { get; }", StringComparison.Ordinal) && now.Declaration == "string" + old.Declaration["string?".Length..];
}
