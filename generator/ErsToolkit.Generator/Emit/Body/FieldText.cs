using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Says in words what a field or an element takes, for documentation and messages.</summary>
internal static class FieldText
{
    public static string Expected(ElementModel element) =>
        element.Content == ContentKind.Fixed ? "exactly " + element.Json.Quote + element.Text + element.Json.Quote : element.Value?.Expected ?? "";

    /// <summary>What the writer adds to the values that a request was given.</summary>
    public static string Written(ElementModel root) => string.Join(" ", root.Children
        .Where(child => child.Content == ContentKind.Fixed || child.Written.Length > 0)
        .Select(child => "Its " + child.Name + " is always " + child.Json.Quote + (child.Written.Length > 0 ? child.Written : child.Text) + child.Json.Quote + ".")
        .DefaultIfEmpty("It holds what it was given and nothing else."));

    /// <summary>When a field is required, as the end of a sentence; empty where it always is or never is.</summary>
    public static string Condition(FieldModel field) =>
        field.Rule is RuleModel rule ? " when " + rule.WhenField + " is " + Names.Or(rule.RequiredUnder.Select(code => code.Value)) : "";

    public static string Cardinality(FieldModel field) => field.IsRequired ? "1..1" : field.Missing == Demand.Warning ? "1..1, its absence is a warning" : "0..1";
}
