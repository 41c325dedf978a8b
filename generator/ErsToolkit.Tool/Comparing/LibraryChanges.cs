using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in the types and codes that several endpoints share.</summary>
internal static class LibraryChanges
{
    public static void Find(LibraryModel old, LibraryModel now, ChangeList changes)
    {
        foreach (TypeModel before in old.Types)
        {
            if (now.Types.FirstOrDefault(type => type.Name == before.Name) is TypeModel after)
                Compare(before, after, changes);
        }

        foreach (CodesModel before in old.Codes.Concat(old.OutcomeCodes))
        {
            if (now.Codes.Concat(now.OutcomeCodes).FirstOrDefault(codes => codes.Name == before.Name) is CodesModel after && !before.Aliases.SequenceEqual(after.Aliases))
                changes.Add(before.Aliases.Except(after.Aliases).Any() ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Outcomes, "", "The other systems of " + RichText.Code(after.Name) + " are now: " + RichText.Join(", ", after.Aliases.Select(RichText.Code)) + ".");
        }
    }

    private static void Compare(TypeModel old, TypeModel now, ChangeList changes)
    {
        RichText shown = RichText.Code(now.Name);
        if (!ValueInclusion.Includes(now, old))
            changes.Refused("", "Some values of " + shown + $" are now refused: it must be {Form(now, old)}, and was {Form(old, now)}.");

        if (!ValueInclusion.Includes(old, now))
            changes.Accepted("", "More values of " + shown + $" are now accepted: it must be {Form(now, old)}, and was {Form(old, now)}.");

        if (old.System != now.System)
            changes.Written("", "The system of " + shown + " is now " + RichText.Code(now.System) + ", and was " + RichText.Code(old.System) + ".");

        if (old.IsSensitive != now.IsSensitive)
            changes.Compatible(ChangeArea.Callers, "", shown + (now.IsSensitive ? " is now personal data." : " is no longer personal data."));
    }

    private static string Form(TypeModel type, TypeModel other) => type.Expected == other.Expected ? type.Pattern.Text : type.Expected;
}
