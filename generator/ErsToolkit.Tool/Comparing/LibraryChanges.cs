using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in the types and codes that several endpoints share.</summary>
internal static class LibraryChanges
{
    public static void Find(LibraryModel old, LibraryModel now, ChangeList changes)
    {
        foreach ((TypeModel before, TypeModel after) in old.Types.Join(now.Types, type => type.Name, type => type.Name, (before, after) => (before, after)))
            Compare(before, after, changes);

        foreach ((CodesModel before, CodesModel after) in Codes(old).Join(Codes(now), codes => codes.Name, codes => codes.Name, (before, after) => (before, after)))
            Compare(before, after, changes.Of(ChangeArea.Outcomes));
    }

    private static void Compare(CodesModel old, CodesModel now, ChangeScope changes)
    {
        foreach (string system in old.Aliases.Except(now.Aliases))
            changes.Breaking("The codes of " + RichText.Code(now.Name) + " are no longer read with the system " + RichText.Code(system) + ".");

        foreach (string system in now.Aliases.Except(old.Aliases))
            changes.Compatible("The codes of " + RichText.Code(now.Name) + " are now read with the system " + RichText.Code(system) + " too.");
    }

    private static void Compare(TypeModel old, TypeModel now, ChangeList changes)
    {
        RichText shown = RichText.Code(now.Name);
        changes.Values("", shown, !ValueInclusion.Includes(now, old), !ValueInclusion.Includes(old, now), Form(now, old), Form(old, now));
        if (old.System != now.System)
            changes.Written("", "The system of " + shown + ChangeScope.IsNow(RichText.Code(now.System), RichText.Code(old.System)));

        if (old.IsSensitive != now.IsSensitive)
            changes.Of(ChangeArea.Callers).Compatible(shown + (now.IsSensitive ? " is now personal data." : " is no longer personal data."));
    }

    private static IEnumerable<CodesModel> Codes(LibraryModel library) => library.Codes.Concat(library.OutcomeCodes);

    private static string Form(TypeModel type, TypeModel other) => type.Expected == other.Expected ? type.Pattern.Text : type.Expected;
}
