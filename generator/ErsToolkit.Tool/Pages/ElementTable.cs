using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Pages;

/// <summary>The elements of a request's body, in the order in which they are written.</summary>
internal sealed class ElementTable(BodyModel operation, Statements statements)
{
    private const string Never = "0..0";

    private readonly Dictionary<string, FieldModel> _fields = operation.Fields.ToDictionary(field => field.Name);

    /// <summary>The operation's own statement.</summary>
    private readonly SpecNode? _statement = statements.Request(operation.Name);

    public Table ToTable() => Table.Of(
        Rows(operation.Root.Children, new Position("", "", _statement)),
        ("element", row => RichText.Code(row.Path)),
        ("builder", row => row.Builder),
        ("occurs", row => RichText.Plain(row.Occurs)),
        ("value", row => row.Value),
        ("rules", row => RichText.Join("; ", row.Rules)),
        ("what it is", row => row.What),
        ("source", row => statements.Source(row.Statement)));

    private IEnumerable<Row> Rows(IEnumerable<ElementModel> elements, Position position) => elements.SelectMany(element => Rows(element, position.At(ElementPaths.Written(element))));

    private IEnumerable<Row> Rows(ElementModel element, Position position)
    {
        (string path, SpecNode? statement) = (position.Path, position.Statement);
        switch (element.Content)
        {
            case ContentKind.Object:
                return Rows(element.Children, position.At("."));
            case ContentKind.Value:
                return [_fields.TryGetValue(element.Field, out FieldModel? field) ? OfField(field, path, statement) : OfValue(element, path, statement)];
            case ContentKind.Fixed:
                return [new Row(path, statement) { Occurs = "1..1", Value = "exactly " + Literal(element, element.Text), Rules = [Absence(element.Missing)], What = Statements.Note(statement) }];
            case ContentKind.Profiles:
                return [new Row(path, statement) { Occurs = "0..*", Value = RichText.Join(" ", element.Profiles.Select(profile => RichText.Code(profile.Value) + (profile.IsWritten ? " (written)" : ""))), What = Statements.Note(statement) }];
            case ContentKind.Slices:
                return OfSlices(element, path, statement);
            case ContentKind.Unwanted:
                return [new Row(path, statement) { Occurs = Never, Rules = [Presence(element.Present)], What = Said(statement) }];
            case ContentKind.Hint:
                return [new Row(path, statement) { Occurs = "unknown", What = Statements.Say(element.Text, statement) }];
            case ContentKind.SliceSystem:
                return [new Row(path, null) { Occurs = "1..1", Value = RichText.Plain("the system that tells the entries apart") }];
            default:
                return [new Row(path, null) { Occurs = "1..1", Value = RichText.Plain("the value of the entry") }];
        }
    }

    private IEnumerable<Row> OfSlices(ElementModel element, string path, SpecNode? statement)
    {
        yield return new Row(path, statement) { Occurs = "1..*", Value = RichText.Plain("entries that are told apart by the system of their identifier"), What = Statements.Note(statement) };
        foreach (Row row in Rows(element.Children, new Position(path + ".", "", statement)))
            yield return row;

        foreach (SliceModel slice in element.Slices)
        {
            SpecNode? own = statement?.ChildrenNamed("slice").FirstOrDefault(node => node["name"] == slice.Name);
            string name = path + ": " + slice.Name;
            RichText system = RichText.Code(slice.Type.System);
            yield return slice.Present != Demand.None
                ? new Row(name, own) { Occurs = Never, Value = system, Rules = [Presence(slice.Present)], What = Said(own) }
                : OfField(_fields[slice.Name], name, own) with { Value = RichText.Plain(slice.Type.Name + ", ") + slice.Type.Expected + ", system " + system };
            foreach (Row row in Rows(slice.Children, new Position(name + ": ", "", own)))
                yield return row;
        }
    }

    private Row OfField(FieldModel field, string path, SpecNode? statement) => new(path, statement)
    {
        Builder = RichText.Code(BuilderTable.Method(operation, field)),
        Occurs = field.Missing == Demand.None ? "0..1" : "1..1",
        Value = Value(field.Value),
        Rules = [Absence(field.Missing), .. BuilderTable.Rules(field)],
        What = RichText.Join(" ", Statements.Say(field.Documentation, statement), Statements.Note(statement?.ChildrenNamed("after").FirstOrDefault()), Statements.Note(statement?.ChildrenNamed("required").FirstOrDefault())),
    };

    private static Row OfValue(ElementModel element, string path, SpecNode? statement) => new(path, statement)
    {
        Occurs = element.Missing == Demand.None ? "0..1" : "1..1",
        Value = Value(element.Value!),
        Rules = [Absence(element.Missing), element.Written.Length > 0 ? "always written: " + Literal(element, element.Written) : RichText.Empty],
        What = Said(statement),
    };

    /// <summary>What a value must be, with the name of its type where a library has one.</summary>
    internal static RichText Value(ValueModel value) => value switch
    {
        TypedValue typed => RichText.Plain(typed.Type.Name + ", " + typed.Format),
        CodedValue coded => RichText.Plain("a code of " + coded.Codes.Name),
        _ => RichText.Plain(value.Format),
    };

    private static RichText Literal(ElementModel element, string text) => RichText.Code(element.Json.Quote + text + element.Json.Quote);

    private static RichText Absence(Demand missing) => missing == Demand.Warning ? RichText.Plain("its absence is a warning") : RichText.Empty;

    private static RichText Presence(Demand present) => present == Demand.Warning ? RichText.Plain("its presence is a warning") : RichText.Empty;

    private static RichText Said(SpecNode? statement) => statement is null ? RichText.Empty : Statements.Say(statement);

    /// <summary>Where an element stands.</summary>
    /// <param name="Path">The path that the page shows.</param>
    /// <param name="Relative">The path as a statement has it.</param>
    /// <param name="Parent">The operation, the slices or the slice that has the statement.</param>
    private sealed record Position(string Path, string Relative, SpecNode? Parent)
    {
        private const string Code = ".code";

        /// <summary>The statement about the element. One about a Coding stands at the Coding, and the model has the elements below it.</summary>
        public SpecNode? Statement => Statements.About(Parent, Relative) ?? (Relative.EndsWith(Code, System.StringComparison.Ordinal) ? Statements.About(Parent, Relative[..^Code.Length]) : null);

        public Position At(string more) => this with { Path = Path + more, Relative = Relative + more };
    }

    private sealed record Row(string Path, SpecNode? Statement)
    {
        public RichText Builder { get; init; } = RichText.Empty;

        public required string Occurs { get; init; }

        public RichText Value { get; init; } = RichText.Empty;

        public RichText[] Rules { get; init; } = [];

        public RichText What { get; init; } = RichText.Empty;
    }
}
