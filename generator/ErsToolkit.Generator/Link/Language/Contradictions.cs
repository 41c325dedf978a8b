using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Finds statements that no request could follow together. What is only odd is left alone.</summary>
internal static class Contradictions
{
    /// <summary>Finds a field that is needed under a code which forbids another one of the same setter.</summary>
    public static (FieldModel Forbidden, FieldModel Needed, CodeModel Under)? Find(IReadOnlyCollection<FieldModel> joined) =>
        joined.SelectMany(forbidden => (forbidden.Rule?.ForbiddenUnder ?? EquatableArray<CodeModel>.Empty)
            .SelectMany(code => joined.Where(needed => needed != forbidden && IsNeeded(needed, forbidden.Rule!.WhenField, code)).Select(needed => (forbidden, needed, code))))
            .Cast<(FieldModel, FieldModel, CodeModel)?>()
            .FirstOrDefault();

    /// <summary>Whether one of two conditions is the other one denied.</summary>
    public static bool Denies(ConditionModel one, ConditionModel other) =>
        (one.Kind == ConditionKind.Not && one.Parts[0] == other) || (other.Kind == ConditionKind.Not && other.Parts[0] == one);

    /// <summary>Whether a pattern has a text of some length.</summary>
    public static bool HasLength(PatternModel pattern, int length)
    {
        long least = pattern.Items.Sum(item => item.Literal.Length > 0 ? item.Literal.Length : (long)item.Minimum);
        long most = pattern.Items.Sum(item => item.Literal.Length > 0 ? item.Literal.Length : (long)item.Maximum);
        return least <= length && length <= most;
    }

    private static bool IsNeeded(FieldModel field, string decider, CodeModel code) =>
        field.IsRequired || (field.Rule is RuleModel rule && rule.WhenField == decider && rule.RequiredUnder.Contains(code));
}
