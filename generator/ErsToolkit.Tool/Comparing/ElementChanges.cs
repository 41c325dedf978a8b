using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Which payloads are judged otherwise because of what their elements must be.</summary>
/// <param name="request">The request whose payloads they are.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class ElementChanges(string request, ChangeList changes)
{
    /// <summary>Compares the members of an object.</summary>
    /// <param name="old">The old members.</param>
    /// <param name="now">The new ones.</param>
    /// <param name="path">What stands before their names.</param>
    public void Compare(IReadOnlyList<ElementModel> old, IReadOnlyList<ElementModel> now, string path)
    {
        Dictionary<string, ElementModel> befores = old.ToDictionary(element => element.Name);
        Dictionary<string, ElementModel> afters = now.ToDictionary(element => element.Name);
        foreach (string name in old.Concat(now).Select(element => element.Name).Distinct())
            Compare(befores.GetValueOrDefault(name), afters.GetValueOrDefault(name), path);
    }

    private void Compare(ElementModel? old, ElementModel? now, string path)
    {
        path += ElementPaths.Written((now ?? old)!);
        RichText shown = RichText.Code(path);
        CompareAbsence(old?.Missing ?? Demand.None, now?.Missing ?? Demand.None, shown);
        CompareEmptiness(old, now, shown);
        switch (Acceptance(old), Acceptance(now))
        {
            case (Demand.Error, Demand.Error):
                CompareRefusals(old, now, shown);
                break;
            case (Demand.Error, Demand.Warning):
                changes.Accepted(request, "Payloads with " + shown + " are now accepted, with a warning.");
                break;
            case (Demand.Error, _):
                changes.Accepted(request, "Payloads with " + shown + " are now accepted.");
                break;
            case (_, Demand.Error):
                changes.Refused(request, "Payloads with " + shown + " are now refused.");
                break;
            case (Demand.Warning, Demand.Warning):
                break;
            case (Demand.Warning, _):
                changes.Refused(request, "What " + shown + " contains is now judged: it must be valid. Its presence is no longer a warning.");
                break;
            case (_, Demand.Warning):
                changes.Accepted(request, shown + " may now contain anything. Its presence is now a warning.");
                break;
            default:
                CompareContent(old!, now!, path);
                break;
        }
    }

    /// <summary>Compares how something is refused that was refused before.</summary>
    private void CompareRefusals(ElementModel? old, ElementModel? now, RichText shown)
    {
        if (IsUnwanted(old) != IsUnwanted(now))
            changes.Reported(request, shown + " is refused as before, but with another outcome key.");
        else if (old?.Means != now?.Means)
            changes.Reported(request, shown + " is refused as before, but the element that is meant is " + (now is null ? "not named." : "another."));
        else if (old?.Text != now?.Text)
            changes.Editorial(request, "The hint at " + shown + " says something else.");
    }

    private void CompareAbsence(Demand old, Demand now, RichText shown)
    {
        if (old == now)
            return;

        if (now == Demand.Error)
            changes.Refused(request, "Payloads without " + shown + " are now refused.");
        else if (old == Demand.Error)
            changes.Accepted(request, "Payloads without " + shown + " are now accepted" + (now == Demand.Warning ? ", with a warning." : "."));
        else
            changes.Reported(request, "The absence of " + shown + (now == Demand.Warning ? " is now a warning." : " is no longer a warning."));
    }

    /// <summary>An empty value counts as none if somebody minds that there is none; otherwise it is an invalid value.</summary>
    private void CompareEmptiness(ElementModel? old, ElementModel? now, RichText shown)
    {
        if (!CanBeEmpty(old) || !CanBeEmpty(now))
            return;

        if (old!.Missing == Demand.Warning && now!.Missing == Demand.None)
            changes.Refused(request, "An empty " + shown + " is now refused, and counted as absent.");
        else if (old.Missing == Demand.None && now!.Missing == Demand.Warning)
            changes.Accepted(request, "An empty " + shown + " is now accepted: it counts as absent.");
    }

    private static bool CanBeEmpty(ElementModel? element) =>
        element is { Content: ContentKind.Value or ContentKind.Fixed } or { Content: ContentKind.Object, IsArray: false, IsUnwrapped: false };

    private void CompareContent(ElementModel old, ElementModel now, string path)
    {
        switch (old.Content, now.Content)
        {
            case (ContentKind.Object, ContentKind.Object):
                CompareForm(old, now, path);
                Compare(old.Children, now.Children, path + ".");
                break;
            case (ContentKind.Profiles, ContentKind.Profiles):
                CompareProfiles(old, now, path);
                break;
            case (ContentKind.Slices, ContentKind.Slices):
                CompareSlices(old, now, path);
                break;
            case (ContentKind.Value or ContentKind.Fixed, ContentKind.Value or ContentKind.Fixed):
                CompareValue(old, now, path);
                break;
            default:
                if (old.Content != now.Content)
                {
                    changes.Refused(request, RichText.Code(path) + " is now another kind of element: what it contained is refused.");
                    changes.Accepted(request, RichText.Code(path) + " is now another kind of element: what it must contain was refused.");
                }

                break;
        }
    }

    private void CompareForm(ElementModel old, ElementModel now, string path)
    {
        CompareForms("an array", TakesArray(old), TakesArray(now), path);
        CompareForms("an object", TakesObject(old), TakesObject(now), path);
    }

    private void CompareForms(string form, bool isOld, bool isNow, string path)
    {
        if (isOld && !isNow)
            changes.Refused(request, RichText.Code(path) + $" is now refused when it is {form}.");
        else if (isNow && !isOld)
            changes.Accepted(request, RichText.Code(path) + $" is now accepted when it is {form}.");
    }

    private void CompareProfiles(ElementModel old, ElementModel now, string path)
    {
        IEnumerable<string> before = old.Profiles.Select(profile => profile.Value);
        IEnumerable<string> after = now.Profiles.Select(profile => profile.Value);
        foreach (string profile in before.Except(after))
            changes.Refused(request, "The profile " + RichText.Code(profile) + " in " + RichText.Code(path) + " is now refused.");

        foreach (string profile in after.Except(before))
            changes.Accepted(request, "The profile " + RichText.Code(profile) + " in " + RichText.Code(path) + " is now accepted.");
    }

    private void CompareValue(ElementModel old, ElementModel now, string path)
    {
        RichText shown = RichText.Code(path);
        if (old is { Value: CodedValue before } && now is { Value: CodedValue after, Content: ContentKind.Value } && old.Content == ContentKind.Value)
        {
            string[] gone = [.. before.Codes.Codes.Select(code => code.Value).Except(after.Codes.Codes.Select(code => code.Value))];
            string[] added = [.. after.Codes.Codes.Select(code => code.Value).Except(before.Codes.Codes.Select(code => code.Value))];
            if (gone.Length > 0)
                changes.Refused(request, "The " + Codes(gone) + " of " + shown + (gone.Length == 1 ? " is" : " are") + " now refused.");

            if (added.Length > 0)
                changes.Accepted(request, "The " + Codes(added) + " of " + shown + (added.Length == 1 ? " is" : " are") + " now accepted.");

            return;
        }

        (RichText was, RichText became) = Expected(old, now);
        changes.Values(request, shown, !ValueInclusion.Includes(now, old), !ValueInclusion.Includes(old, now), became, was);
        int? longest = LongestWithoutWarning(now);
        if (LongestWithoutWarning(old) != longest)
            changes.Reported(request, shown + (longest is null ? " no longer has a warning because of its length." : $" now has a warning when it is longer than {longest} characters."));
    }

    private void CompareSlices(ElementModel old, ElementModel now, string path)
    {
        string[] shared = [.. old.Children.Select(child => child.Name).Intersect(now.Children.Select(child => child.Name))];
        foreach (string name in shared)
            Compare(Named(old.Children, name), Named(now.Children, name), path + ".");

        foreach (string system in old.Slices.Concat(now.Slices).Select(slice => slice.Type.System).Distinct())
        {
            SliceModel? before = old.Slices.FirstOrDefault(slice => slice.Type.System == system);
            SliceModel? after = now.Slices.FirstOrDefault(slice => slice.Type.System == system);
            RichText shown = "a " + RichText.Code((after ?? before)!.Name) + " in " + RichText.Code(path);
            CompareAbsence(before?.Missing ?? Demand.None, after?.Missing ?? Demand.None, shown);
            CompareKind(before, after, shown);
            if (before is not null && after is not null)
            {
                CompareType(before.Type, after.Type, "the value of " + shown);
                ElementModel[] befores = [.. before.Children, .. old.Children];
                ElementModel[] afters = [.. after.Children, .. now.Children];
                foreach (string name in befores.Concat(afters).Select(child => child.Name).Distinct().Except(shared))
                    Compare(Named(befores, name), Named(afters, name), $"{path}: {after.Name}: ");
            }
        }
    }

    private void CompareKind(SliceModel? old, SliceModel? now, RichText shown)
    {
        (Demand before, Demand after) = (old?.Present ?? Demand.Error, now?.Present ?? Demand.Error);
        if (before == Demand.Error && after != Demand.Error)
            changes.Accepted(request, "Payloads with " + shown + " are now accepted" + (after == Demand.Warning ? ", with a warning." : "."));
        else if (before != Demand.Error && after == Demand.Error)
            changes.Refused(request, "Payloads with " + shown + " are now refused.");
        else if (before == Demand.Warning && after == Demand.None)
            changes.Refused(request, "What " + shown + " contains is now judged: it must be valid. Its presence is no longer a warning.");
        else if (before == Demand.None && after == Demand.Warning)
            changes.Accepted(request, "The contents of " + shown + " are no longer judged. Its presence is now a warning.");
        else if (before == Demand.Error && (old is null) != (now is null))
            changes.Reported(request, "Payloads with " + shown + " are refused as before, but with another outcome key.");
    }

    private void CompareType(TypeModel old, TypeModel now, RichText shown)
    {
        string was = old.Expected == now.Expected ? old.Pattern.Text : old.Expected;
        string became = old.Expected == now.Expected ? now.Pattern.Text : now.Expected;
        if (!ValueInclusion.Includes(now, old))
            changes.Refused(request, "For " + shown + $", some texts are now refused: it must be {became}, and was {was}.");

        if (!ValueInclusion.Includes(old, now))
            changes.Accepted(request, "For " + shown + $", more texts are now accepted: it must be {became}, and was {was}.");
    }

    private static (RichText Old, RichText Now) Expected(ElementModel old, ElementModel now)
    {
        (RichText was, RichText became) = (Expected(old), Expected(now));
        return was.ToString() != became.ToString() ? (was, became) : (Pattern(old) ?? was, Pattern(now) ?? became);
    }

    private static RichText Expected(ElementModel element) =>
        element.Content == ContentKind.Fixed ? "exactly " + RichText.Code(element.Text) : RichText.Plain(element.Value!.Format);

    private static RichText? Pattern(ElementModel element) =>
        element.Value is TypedValue typed ? "text of the form " + RichText.Code(typed.Type.Pattern.Text) : null;

    private static RichText Codes(string[] codes) => (codes.Length == 1 ? "code " : "codes ") + RichText.Join(", ", codes.Select(RichText.Code));

    private static int? LongestWithoutWarning(ElementModel element) =>
        element.Value is TextValue { MaximumLength: > 0, TooLong: Demand.Warning } text ? text.MaximumLength : null;

    /// <summary>How bad it is that an element is there at all.</summary>
    private static Demand Acceptance(ElementModel? element) => element switch
    {
        null or { Content: ContentKind.Hint } => Demand.Error,
        { Content: ContentKind.Unwanted } => element.Present,
        _ => Demand.None,
    };

    private static bool IsUnwanted(ElementModel? element) => element?.Content == ContentKind.Unwanted;

    private static bool TakesArray(ElementModel element) => element.IsArray || element.IsUnwrapped;

    private static bool TakesObject(ElementModel element) => !element.IsArray;

    private static ElementModel? Named(IEnumerable<ElementModel> elements, string name) => elements.FirstOrDefault(element => element.Name == name);
}
