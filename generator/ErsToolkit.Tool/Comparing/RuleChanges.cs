using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Which requests are judged otherwise because of rules between their fields.</summary>
/// <param name="old">The old request.</param>
/// <param name="now">The new one.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class RuleChanges(OperationModel old, OperationModel now, ChangeList changes)
{
    public void Find()
    {
        foreach (string path in old.Fields.Concat(now.Fields).Select(field => field.LeafPath).Distinct())
        {
            FieldModel? before = old.Fields.FirstOrDefault(field => field.LeafPath == path);
            FieldModel? after = now.Fields.FirstOrDefault(field => field.LeafPath == path);
            CompareRules(before, after);
            CompareOrder(before, after);
        }
    }

    private void CompareRules(FieldModel? before, FieldModel? after)
    {
        if (before?.Rule is null && after?.Rule is null)
            return;

        FieldModel field = (after ?? before)!;
        string when = (after?.Rule ?? before!.Rule!).WhenField;
        string[] codes = [.. Codes(old, when).Intersect(Codes(now, when))];
        RichText shown = RichText.Code(field.Name);
        Add(code => !IsRequired(before, code) && IsRequired(after, code), found => changes.Refused(now.Name, "Requests without " + found + " are now refused."));
        Add(code => IsRequired(before, code) && !IsRequired(after, code), found => changes.Accepted(now.Name, "Requests without " + found + " are now accepted."));
        if (before is null || after is null)
            return;

        Add(code => !IsForbidden(before, code) && IsForbidden(after, code), found => changes.Refused(now.Name, "Requests with " + found + " are now refused."));
        Add(code => IsForbidden(before, code) && !IsForbidden(after, code), found => changes.Accepted(now.Name, "Requests with " + found + " are now accepted."));

        void Add(Func<string, bool> isMeant, Action<RichText> add)
        {
            string[] meant = [.. codes.Where(isMeant)];
            if (meant.Length > 0)
                add(shown + " whose " + RichText.Code(when) + " is " + RichText.Join(" or ", meant.Select(RichText.Code)));
        }
    }

    private void CompareOrder(FieldModel? before, FieldModel? after)
    {
        string was = PathOf(old, before?.After);
        string became = PathOf(now, after?.After);
        if (was == became)
            return;

        if (became.Length > 0)
            changes.Refused(now.Name, "Requests whose " + RichText.Code(after!.Name) + " is not after " + RichText.Code(after.After) + " are now refused.");

        if (was.Length > 0)
            changes.Accepted(now.Name, "Requests whose " + RichText.Code(before!.Name) + " is not after " + RichText.Code(before.After) + " are now accepted.");
    }

    private static string PathOf(OperationModel operation, string? field) => operation.Fields.FirstOrDefault(one => one.Name == field)?.LeafPath ?? "";

    private static IEnumerable<string> Codes(OperationModel operation, string field) =>
        operation.Fields.FirstOrDefault(one => one.Name == field)?.Codes?.Codes.Select(code => code.Value) ?? [];

    private static bool IsRequired(FieldModel? field, string code) =>
        field is not null && (field.IsRequired || field.Rule?.RequiredUnder.Any(required => required.Value == code) == true);

    private static bool IsForbidden(FieldModel field, string code) => field.Rule?.ForbiddenUnder.Any(forbidden => forbidden.Value == code) == true;
}
