using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in what a search sends and in how its answer is read.</summary>
internal static class SearchChanges
{
    public static void Find(SearchModel old, SearchModel now, ChangeList changes)
    {
        string name = now.Request.Name;
        CompareParameters(old, now, name, changes);
        foreach (string path in old.Request.Fields.Concat(now.Request.Fields).Select(field => field.LeafPath).Distinct())
            CompareFields(Field(old, path), Field(now, path), name, changes);

        CompareBundles(old.Bundle, now.Bundle, name, changes);
    }

    private static void CompareParameters(SearchModel old, SearchModel now, string name, ChangeList changes)
    {
        foreach (ParameterModel before in old.Parameters.Where(one => one.Value.Length > 0))
        {
            ParameterModel? after = now.Parameters.FirstOrDefault(one => one.Name == before.Name && one.Value.Length > 0);
            if (after is null && now.Parameters.All(one => one.Name != before.Name))
                changes.Written(name, "The parameter " + RichText.Code($"{before.Name}={before.Value}") + " is no longer sent.");
            else if (after?.Value != before.Value)
                changes.Written(name, "The parameter " + RichText.Code(before.Name) + " is now sent as " + RichText.Code(after?.Value ?? "what a caller sets") + ", and was " + RichText.Code(before.Value) + ".");
        }

        foreach (ParameterModel after in now.Parameters.Where(one => one.Value.Length > 0 && old.Parameters.All(other => other.Name != one.Name)))
            changes.Written(name, "The parameter " + RichText.Code($"{after.Name}={after.Value}") + " is now sent.");

        string[] both = [.. old.Parameters.Select(one => one.Name).Intersect(now.Parameters.Select(one => one.Name))];
        if (!both.SequenceEqual(now.Parameters.Select(one => one.Name).Where(both.Contains)))
            changes.Written(name, RichText.Plain("The parameters are sent in another order."));

        if (old.Pages != now.Pages)
            changes.Breaking(ChangeArea.Callers, name, "The pages are now numbered by " + RichText.Code(now.Pages) + ", and were by " + RichText.Code(old.Pages) + ".");
    }

    private static void CompareFields(FieldModel? old, FieldModel? now, string name, ChangeList changes)
    {
        RichText shown = RichText.Code((now ?? old)!.LeafPath);
        if (now?.IsRequired == true && old?.IsRequired != true)
            changes.Refused(name, "Requests without the parameter " + shown + " are now refused.");
        else if (old?.IsRequired == true && now?.IsRequired != true)
            changes.Accepted(name, "Requests without the parameter " + shown + " are now accepted.");

        if (old is null || now is null)
            return;

        if (!ValueInclusion.Includes(now.Value, old.Value))
            changes.Refused(name, "Some values of the parameter " + shown + $" are now refused: it must be {now.Value.Format}, and was {old.Value.Format}.");

        if (!ValueInclusion.Includes(old.Value, now.Value))
            changes.Accepted(name, "More values of the parameter " + shown + $" are now accepted: it must be {now.Value.Format}, and was {old.Value.Format}.");
    }

    private static void CompareBundles(BundleModel old, BundleModel now, string name, ChangeList changes)
    {
        if (old.Resource != now.Resource)
            changes.Breaking(ChangeArea.Outcomes, name, "The answer must now contain " + RichText.Code(now.Resource) + ", and contained " + RichText.Code(old.Resource) + ".");

        foreach (OnlyModel only in now.Only.Except(old.Only))
            changes.Breaking(ChangeArea.Outcomes, name, "Only what has " + RichText.Code($"{only.Path} = {only.Value}") + " is now listed.");

        foreach (OnlyModel only in old.Only.Except(now.Only))
            changes.Compatible(ChangeArea.Outcomes, name, "What does not have " + RichText.Code($"{only.Path} = {only.Value}") + " is now listed too.");

        foreach (ReadModel before in old.Reads)
        {
            if (now.Reads.FirstOrDefault(read => read.Name == before.Name) is not ReadModel after)
                continue;

            RichText shown = RichText.Code($"{now.Item}.{after.Name}");
            if (Place(before) != Place(after))
                changes.Breaking(ChangeArea.Outcomes, name, shown + " is now read from " + RichText.Code(Place(after)) + ", and was from " + RichText.Code(Place(before)) + ".");

            if (before.After != after.After)
                changes.Add(after.After.Length > 0 ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Outcomes, name, shown + (after.After.Length > 0 ? " must now be after " + RichText.Code(after.After) + "." : " need no longer be after " + RichText.Code(before.After) + "."));

            if (before.IsOptional != after.IsOptional)
                changes.Add(after.IsOptional ? ChangeClass.Compatible : ChangeClass.Breaking, ChangeArea.Outcomes, name, "Answers without " + shown + (after.IsOptional ? " are now read." : " are now refused."));

            if (!ValueInclusion.Includes(after.Value, before.Value) || (before.Field?.Name != after.Field?.Name && after.Field is not null))
                changes.Breaking(ChangeArea.Outcomes, name, "Some values of " + shown + " in an answer are now refused.");
            else if (!ValueInclusion.Includes(before.Value, after.Value) || before.Field?.Name != after.Field?.Name)
                changes.Compatible(ChangeArea.Outcomes, name, "More values of " + shown + " in an answer are now read.");
        }

        foreach (ReadModel after in now.Reads.Where(read => !read.IsOptional && read.Kind != ReadKind.OfSearch && old.Reads.All(other => other.Name != read.Name)))
            changes.Breaking(ChangeArea.Outcomes, name, "Answers without " + RichText.Code($"{now.Item}.{after.Name}") + " are now refused.");
    }

    private static string Place(ReadModel read) => read.Kind == ReadKind.OfSearch ? "the search" : (read.Over.Length > 0 ? read.Over + "." : "") + read.Path;

    private static FieldModel? Field(SearchModel search, string path) => search.Request.Fields.FirstOrDefault(field => field.LeafPath == path);
}
