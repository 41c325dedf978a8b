using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in what a search sends and in how its answer is read.</summary>
/// <param name="name">The name of the search.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class SearchChanges(string name, ChangeList changes)
{
    private readonly ChangeScope _outcomes = changes.Of(ChangeArea.Outcomes, name);

    public void Find(SearchModel old, SearchModel now)
    {
        CompareConstants(old, now);
        IEnumerable<string> before = old.Parameters.Select(one => one.Name);
        IEnumerable<string> after = now.Parameters.Select(one => one.Name);
        if (!before.Intersect(after).SequenceEqual(after.Intersect(before)))
            changes.Written(name, "The parameters are sent in another order.");

        changes.Of(ChangeArea.Callers, name).Differ(isBreaking: true, "The number of the page", old.Pages, now.Pages);
        foreach (string path in old.Request.Fields.Concat(now.Request.Fields).Select(field => field.LeafPath).Distinct())
            CompareFields(Field(old, path), Field(now, path), "the parameter " + RichText.Code(path));

        CompareBundles(old.Bundle, now.Bundle);
    }

    /// <summary>Compares the parameters that always have one value.</summary>
    private void CompareConstants(SearchModel old, SearchModel now)
    {
        ILookup<string, ParameterModel> befores = old.Parameters.ToLookup(one => one.Name);
        ILookup<string, ParameterModel> afters = now.Parameters.ToLookup(one => one.Name);
        foreach (ParameterModel before in old.Parameters.Where(one => one.Value.Length > 0))
        {
            ParameterModel? after = afters[before.Name].FirstOrDefault();
            if (after is null)
                changes.Written(name, Sent(before) + " is no longer sent.");
            else if (after.Value != before.Value)
                changes.Written(name, Sent(before) + " is now sent as " + RichText.Code(after.Value.Length > 0 ? after.Value : "what a caller sets") + ".");
        }

        foreach (ParameterModel after in now.Parameters.Where(one => one.Value.Length > 0 && !befores.Contains(one.Name)))
            changes.Written(name, Sent(after) + " is now sent.");
    }

    private void CompareFields(FieldModel? old, FieldModel? now, RichText shown)
    {
        if (now?.IsRequired == true && old?.IsRequired != true)
            changes.Refused(name, "Requests without " + shown + " are now refused.");
        else if (old?.IsRequired == true && now?.IsRequired != true)
            changes.Accepted(name, "Requests without " + shown + " are now accepted.");

        if (old is null || now is null)
            return;

        bool refuses = !ValueInclusion.Includes(now.Value, old.Value);
        bool accepts = !ValueInclusion.Includes(old.Value, now.Value);
        changes.Values(name, shown, refuses, accepts, now.Value.Format, old.Value.Format);
    }

    private void CompareBundles(BundleModel old, BundleModel now)
    {
        _outcomes.Differ(isBreaking: true, "The resource that an answer contains", old.Resource, now.Resource);
        foreach (OnlyModel only in now.Only.Except(old.Only))
            _outcomes.Breaking("Only what has " + RichText.Code($"{only.Path} = {only.Value}") + " is now listed.");

        foreach (OnlyModel only in old.Only.Except(now.Only))
            _outcomes.Compatible("What does not have " + RichText.Code($"{only.Path} = {only.Value}") + " is now listed too.");

        Dictionary<string, ReadModel> befores = old.Reads.ToDictionary(read => read.Name);
        foreach (ReadModel after in now.Reads)
        {
            RichText shown = RichText.Code($"{now.Item}.{after.Name}");
            if (befores.TryGetValue(after.Name, out ReadModel? before))
                CompareReads(before, after, shown);
            else if (!after.IsOptional && after.Kind != ReadKind.OfSearch)
                _outcomes.Breaking("Answers without " + shown + " are now refused.");
        }
    }

    private void CompareReads(ReadModel old, ReadModel now, RichText shown)
    {
        _outcomes.Differ(isBreaking: true, "Where " + shown + " is read from", Place(old), Place(now));
        if (old.After.Length > 0 && old.After != now.After)
            _outcomes.Compatible(shown + " need no longer be after " + RichText.Code(old.After) + ".");

        if (now.After.Length > 0 && old.After != now.After)
            _outcomes.Breaking(shown + " must now be after " + RichText.Code(now.After) + ".");

        if (old.IsOptional != now.IsOptional)
            _outcomes.Add(!now.IsOptional, "Answers without " + shown + (now.IsOptional ? " are now read." : " are now refused."));

        bool isOfOther = old.Field?.Name != now.Field?.Name;
        if (!ValueInclusion.Includes(now.Value, old.Value) || (isOfOther && now.Field is not null))
            _outcomes.Breaking("Some values of " + shown + " in an answer are now refused.");
        else if (!ValueInclusion.Includes(old.Value, now.Value) || isOfOther)
            _outcomes.Compatible("More values of " + shown + " in an answer are now read.");
    }

    private static RichText Sent(ParameterModel parameter) => "The parameter " + RichText.Code($"{parameter.Name}={parameter.Value}");

    private static string Place(ReadModel read) => read.Kind == ReadKind.OfSearch ? "the search" : (read.Over.Length > 0 ? read.Over + "." : "") + read.Path;

    private static FieldModel? Field(SearchModel search, string path) => search.Request.Fields.FirstOrDefault(field => field.LeafPath == path);
}
