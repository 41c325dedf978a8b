using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Tool.Judging;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Says whether one element takes every value that another takes. If that cannot be told, it says no.</summary>
internal static class ValueInclusion
{
    public static bool Includes(ElementModel wider, ElementModel narrower) => Finite(narrower) is { } values
        ? values.All(value => Takes(wider, value))
        : Finite(wider) is null && IncludesAny(wider.Value!, narrower.Value!);

    public static bool Includes(ValueModel wider, ValueModel narrower) => Includes(Element(wider), Element(narrower));

    /// <summary>Whether every value of one type of a library is one of another.</summary>
    public static bool Includes(TypeModel wider, TypeModel narrower) =>
        PatternInclusion.Includes(wider.Pattern, narrower.Pattern) && (wider.CheckName.Length == 0 || wider.CheckName == narrower.CheckName);

    private static bool IncludesAny(ValueModel wider, ValueModel narrower) => (wider, narrower) switch
    {
        (HeaderTextValue most, HeaderTextValue least) => Bound(most) >= Bound(least),
        (HeaderTextValue, _) => false,
        (TextValue most, TextValue least) => Bound(most) >= Bound(least),
        (TextValue most, IdValue) => Bound(most) >= 64,
        (TextValue most, TypedValue { Type: TypeModel type }) => Bound(most) >= Longest(type),
        (TextValue most, _) => ValueRules.IsText(narrower) && Bound(most) == int.MaxValue,
        (ReferenceValue most, ReferenceValue least) => Includes(most.Type, least.Type) && most.Type.SegmentCount == least.Type.SegmentCount,
        (IdentifierValue most, IdentifierValue least) => Includes(most.Type, least.Type),
        (IntegerValue most, IntegerValue least) => most.Minimum <= least.Minimum && most.Maximum >= least.Maximum,
        (DecimalValue most, DecimalValue least) =>
            (most.Minimum ?? decimal.MinValue) <= (least.Minimum ?? decimal.MinValue) && (most.Maximum ?? decimal.MaxValue) >= (least.Maximum ?? decimal.MaxValue),
        (DecimalValue most, IntegerValue least) => !(most.Minimum > least.Minimum) && !(most.Maximum < least.Maximum),
        (DateTimeValue, DateValue or InstantValue) => true,
        (UriValue, IdValue) => true,
        _ => wider.GetType() == narrower.GetType(),
    };

    private static ElementModel Element(ValueModel value) => new() { Name = "", Content = ContentKind.Value, Value = value };

    /// <summary>The values of an element that takes only some; <see langword="null"/> for one that takes any of a kind.</summary>
    private static IEnumerable<JsonPart>? Finite(ElementModel element) => element switch
    {
        { Content: ContentKind.Fixed } => [Part(element.Json.Quote.Length > 0 ? JsonSerializer.Serialize(element.Text) : element.Text)],
        { Value: CodedValue coded } => coded.Codes.Codes.Select(code => Part(JsonSerializer.Serialize(code.Value))),
        _ => null,
    };

    private static JsonPart Part(string json) => JsonPart.Read(Encoding.UTF8.GetBytes(json));

    private static bool Takes(ElementModel element, JsonPart value) => ValueRules.HasForm(element.Value!, value)
        && (element.Content == ContentKind.Fixed
            ? ValueRules.Is(element.Value!, value, element.Text)
            : element.Value!.Invalid == Demand.Warning || ValueRules.IsValid(element.Value, value));

    /// <summary>The greatest length that is not refused.</summary>
    private static int Bound(TextValue text) => text.MaximumLength == 0 || text.TooLong == Demand.Warning ? int.MaxValue : text.MaximumLength;

    private static long Longest(TypeModel type) =>
        type.IsReference ? int.MaxValue : type.Pattern.Items.Sum(item => item.Literal.Length > 0 ? item.Literal.Length : (long)item.Maximum);
}
