using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>A piece of what is written: JSON as it is, a field's value, or pieces that depend on a condition.</summary>
internal sealed record WritePiece
{
    public string Json { get; init; } = "";

    public FieldModel? Field { get; init; }

    public string Condition { get; init; } = "";

    public IReadOnlyList<WritePiece> Inner { get; init; } = [];

    /// <summary>Whether a comma stands here unless nothing has been written before it in the same object or array.</summary>
    public bool IsSeparator { get; init; }
}

/// <summary>Lays the elements of an operation out as pieces, with neighbouring constants joined.</summary>
internal sealed class WriteLayout(BodyPlan operation)
{
    private const string Separator = ",";

    public IReadOnlyList<WritePiece> Pieces() => Join(Object(operation.Model.Root.Children, slice: null, given: ""));

    /// <param name="children">The members.</param>
    /// <param name="slice">The slice that the object is, or is part of.</param>
    /// <param name="given">The condition under which the object is written at all; a member with the same one is certain in it.</param>
    private IEnumerable<WritePiece> Object(IEnumerable<ElementModel> children, SliceModel? slice, string given) => Object(Members(children, slice, given));

    private static IEnumerable<WritePiece> Object(List<Entry> members) => [Constant("{"), .. Separated(members), Constant("}")];

    private List<Entry> Members(IEnumerable<ElementModel> children, SliceModel? slice, string given) =>
        children.Select(child => Member(child, slice, given)).OfType<Entry>().ToList();

    /// <summary>Puts commas between entries of which some may be absent: those before the first certain one bring theirs behind them.</summary>
    private static IEnumerable<WritePiece> Separated(List<Entry> entries)
    {
        int certain = entries.FindIndex(entry => entry.Condition.Length == 0);
        for (int index = 0; index < entries.Count; index++)
        {
            Entry entry = entries[index];
            WritePiece[] before = certain < 0 ? [new WritePiece { IsSeparator = true }] : index > certain ? [Constant(Separator)] : [];
            WritePiece[] after = index < certain ? [Constant(Separator)] : [];
            IEnumerable<WritePiece> pieces = [.. before, .. entry.Pieces, .. after];
            foreach (WritePiece piece in entry.Condition.Length == 0 ? pieces : [new WritePiece { Condition = entry.Condition, Inner = Join(pieces) }])
            {
                yield return piece;
            }
        }
    }

    private Entry? Member(ElementModel element, SliceModel? slice, string given)
    {
        string condition = Condition(element);
        IEnumerable<WritePiece>? content = Content(element, slice, condition.Length > 0 ? condition : given);
        if (content is null)
        {
            return null;
        }

        string open = element.IsArray && element.Content is not (ContentKind.Slices or ContentKind.Profiles) ? "[" : "";
        string close = open.Length > 0 ? "]" : "";
        return new Entry(condition == given ? "" : condition, [Constant("\"" + Literal.Json(element.Name) + "\":" + open), .. content, Constant(close)]);
    }

    /// <summary>Gives what stands behind a member's name; nothing for a member that is never written.</summary>
    private IEnumerable<WritePiece>? Content(ElementModel element, SliceModel? slice, string given)
    {
        switch (element.Content)
        {
            case ContentKind.Fixed:
                return [Only(element, element.Text)];
            case ContentKind.Profiles:
                string profiles = string.Join(",", element.Profiles.Where(profile => profile.IsWritten).Select(profile => "\"" + Literal.Json(profile.Value) + "\""));
                return profiles.Length == 0 ? null : [Constant("[" + profiles + "]")];
            case ContentKind.Slices:
                return Slices(element);
            case ContentKind.SliceSystem:
                return [Constant("\"" + Literal.Json(slice!.Type.System) + "\"")];
            case ContentKind.SliceValue:
                return Value(slice!.Name);
            case ContentKind.Object:
                if (element.Children.Any(child => child is { Value: CodingValue, Field: "", Written: "" }))
                {
                    // A coding is nothing without its code.
                    return null;
                }

                List<Entry> members = Members(element.Children, slice, given);
                return members.Count == 0 ? null : Object(members);
            case ContentKind.Unwanted or ContentKind.Hint:
                return null;
            default:
                return element.Written.Length > 0 ? [Only(element, element.Written)] : element.Field.Length == 0 ? null : Value(element.Field);
        }
    }

    private IEnumerable<WritePiece> Slices(ElementModel array)
    {
        List<Entry> entries = array.Slices.Where(slice => slice.Present == Demand.None)
            .Select(slice => new Entry(ConditionOf(operation.Field(slice.Name)), Object(slice.Children.Concat(array.Children), slice, given: "").ToList())).ToList();
        return [Constant("["), .. Separated(entries), Constant("]")];
    }

    private WritePiece[] Value(string name)
    {
        FieldModel field = operation.Field(name);
        var value = new WritePiece { Field = field };
        string quote = field.Value.Json.Quote;
        return quote.Length > 0 ? [Constant(quote), value, Constant(quote)] : [value];
    }

    private static WritePiece Only(ElementModel element, string value) => Constant(element.Json.Quote + Literal.Json(value) + element.Json.Quote);

    /// <summary>An element is written when it holds something certain, or a field that was supplied.</summary>
    private string Condition(ElementModel element)
    {
        if (element.Content is ContentKind.Fixed or ContentKind.Profiles or ContentKind.SliceSystem or ContentKind.SliceValue or ContentKind.Slices)
        {
            return "";
        }

        FieldModel[] fields = FieldsIn(element).Select(operation.Field).ToArray();
        return fields.Length == 0 || HoldsWritten(element) || fields.Any(field => field.IsRequired) ? "" : string.Join(" || ", fields.Select(ConditionOf));
    }

    /// <summary>Whether an element is written whatever the fields are, because it holds something that always is.</summary>
    /// <remarks>The system of a coding is nothing without the code.</remarks>
    public static bool HoldsWritten(ElementModel element) => element.Written.Length > 0 || element.Content == ContentKind.Fixed
        || element.Children.Any(child => HoldsWritten(child) && (child.Content != ContentKind.Fixed || !element.Children.Any(other => other.Value is CodingValue)));

    /// <summary>The fields in an element.</summary>
    public static IEnumerable<string> FieldsIn(ElementModel element) => element.Field.Length > 0 ? [element.Field] : element.Children.SelectMany(FieldsIn);

    private string ConditionOf(FieldModel field) => field.IsRequired ? "" : $"draft.Has({operation.Fields}.{field.Name})";

    private static WritePiece Constant(string json) => new() { Json = json };

    private static List<WritePiece> Join(IEnumerable<WritePiece> pieces)
    {
        var joined = new List<WritePiece>();
        foreach (WritePiece piece in pieces)
        {
            bool isConstant = piece is { Field: null, Condition: "", IsSeparator: false };
            if (isConstant && joined.Count > 0 && joined[joined.Count - 1] is { Field: null, Condition: "", IsSeparator: false } last)
            {
                joined[joined.Count - 1] = last with { Json = last.Json + piece.Json };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    private sealed record Entry(string Condition, IReadOnlyList<WritePiece> Pieces);
}
