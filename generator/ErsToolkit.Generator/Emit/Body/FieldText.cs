using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Says in words what a field or an element takes, for documentation and messages.</summary>
internal static class FieldText
{
    public static string Expected(FieldModel field) => field.Kind switch
    {
        FieldKind.Code => Codes(field.Codes!),
        FieldKind.Typed => Typed(field.Type!),
        FieldKind.Primitive or FieldKind.Instant => Primitive(field.Primitive),
        FieldKind.Number => Number(field.Minimum, field.Maximum),
        FieldKind.Text when field.IsHeader => Text(field.MaximumLength) + ", visible ASCII without blanks",
        _ => Text(field.MaximumLength),
    };

    /// <summary>What a field takes, as its documentation says it: with what is accepted beyond that.</summary>
    public static string Format(FieldModel field) => Expected(field) + (field is { MaximumLength: > 0, TooLong: Demand.Warning } ? ", more is a warning" : "");

    public static string Expected(ElementModel element) => element.Content switch
    {
        ContentKind.Fixed => "exactly \"" + element.Value + "\"",
        ContentKind.Code => Codes(element.Codes!),
        ContentKind.Reference => Typed(element.Type!),
        ContentKind.Primitive => Primitive(element.Value),
        ContentKind.Text => Text(element.MaximumLength),
        _ => "",
    };

    /// <summary>What the writer adds to the values that a request was given.</summary>
    public static string Written(ElementModel root) => string.Join(" ", root.Children
        .Where(child => child.Content == ContentKind.Fixed || child.Written.Length > 0)
        .Select(child => "Its " + child.Name + " is always \"" + (child.Written.Length > 0 ? child.Written : child.Value) + "\".")
        .DefaultIfEmpty("It holds what it was given and nothing else."));

    public static string Typed(TypeModel type) =>
        type.IsReference ? "a reference of the form " + type.Form : Pattern(type.Pattern) + (type.Check.Length > 0 ? " with a valid check digit" : "");

    /// <summary>When a field is required, as the end of a sentence; empty where it always is or never is.</summary>
    public static string Condition(FieldModel field) =>
        field.Rule is RuleModel rule ? " when " + rule.WhenField + " is " + Or(rule.RequiredUnder.Select(code => code.Value)) : "";

    public static string Cardinality(FieldModel field) => field.IsRequired ? "1..1" : field.Missing == Demand.Warning ? "1..1, its absence is a warning" : "0..1";

    /// <summary>Says a pattern in words where it is a plain count of digits, which most are.</summary>
    private static string Pattern(PatternModel pattern)
    {
        PatternItemModel first = pattern.Items[0];
        bool isDigits = pattern.Items.Count == 1 && first.Ranges.Count == 1 && first.Ranges[0] is { First: '0', Last: '9' } && first.Maximum < int.MaxValue;
        return !isDigits ? "text of the form " + pattern.Text
            : first.Minimum == first.Maximum ? first.Minimum + " digits"
            : first.Minimum + " to " + first.Maximum + " digits";
    }

    private static string Codes(CodesModel codes) => Or(codes.Codes.Select(code => code.Value));

    /// <summary>Lists alternatives: A, B or C.</summary>
    public static string Or(IEnumerable<string> alternatives)
    {
        string[] all = alternatives.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Length - 1)) + " or " + all[all.Length - 1];
    }

    /// <summary>Lists what goes together: A, B and C.</summary>
    public static string And(IEnumerable<string> parts)
    {
        string[] all = parts.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Length - 1)) + " and " + all[all.Length - 1];
    }

    private static string Text(int maximum) => maximum > 0 ? "text of at most " + maximum + " characters" : "text";

    private static string Number(int minimum, int maximum) =>
        "a whole number" + (minimum > int.MinValue ? " from " + minimum.ToString(CultureInfo.InvariantCulture) : "") + (maximum < int.MaxValue ? " to " + maximum.ToString(CultureInfo.InvariantCulture) : "");

    private static string Primitive(string check) => "a FHIR " + char.ToLowerInvariant(check[2]) + check.Substring(3);
}
