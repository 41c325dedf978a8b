using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the reader of an operation: one pass over the payload that checks every rule and remembers where the values stand.</summary>
internal sealed partial class ReaderEmitter(EmitContext context, BodyPlan operation)
{
    private const string Reader = "ref " + EmitContext.Serialization + "PayloadReader reader";
    private readonly Queue<ElementPlace> _open = new();

    private string Root => operation.Model.Root.Name;

    public GeneratedFile Emit()
    {
        var writer = new CodeWriter();
        TokensEmitter.Emit(writer, context, operation);
        writer.Line().Write($"""
            /// <summary>Reads and checks the payload of a <see cref="{operation.Request}"/> in one pass.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {operation.Reader}"))
        {
            EmitEntryPoints(writer);
            var leaves = new LeafEmitter(context, operation);
            _open.Enqueue(new ElementPlace(operation.Model.Root, Root));
            while (_open.Count > 0)
            {
                ElementPlace place = _open.Dequeue();
                if (place.Element.Content == ContentKind.Slices)
                {
                    SlicesEmitter.EmitArray(writer, operation, place);
                }
                else if (place.IsArrayItself)
                {
                    EmitArray(writer, place);
                }
                else
                {
                    EmitObject(writer, place, leaves);
                }
            }
        }

        return context.File(operation.Reader, writer);
    }

    private void EmitEntryPoints(CodeWriter writer)
    {
        string result = EmitContext.Runtime + "ValidationResult";
        writer.Write($$"""
            internal static {{result}} Validate({{EmitContext.Bytes}} utf8Json)
            {
                {{EmitContext.Serialization}}PayloadReader reader = new {{EmitContext.Serialization}}PayloadReader(utf8Json, {{Literal.Text(Root)}}, {{operation.Endpoint.Id}}.Keys);
                {{operation.Tokens}} found = default({{operation.Tokens}});
                Read(ref reader, ref found);
                return reader.ToResult();
            }

            internal static {{result}} Read({{EmitContext.Bytes}} utf8Json, out {{operation.Draft}} draft)
            {
                {{EmitContext.Serialization}}PayloadReader reader = new {{EmitContext.Serialization}}PayloadReader(utf8Json, {{Literal.Text(Root)}}, {{operation.Endpoint.Id}}.Keys);
                {{operation.Tokens}} found = default({{operation.Tokens}});
                Read(ref reader, ref found);
                {{result}} result = reader.ToResult();
                draft = result.IsValid ? found.ToDraft(ref reader) : default({{operation.Draft}});
                return result;
            }

            private static void Read({{Reader}}, ref {{operation.Tokens}} found)
            {
                try
                {
                    if (reader.ReadRoot())
                    {
                        {{new ElementPlace(operation.Model.Root, Root).Method}}(ref reader, ref found);
                        reader.ReadEnd();
                    }
                }
                catch (global::System.Text.Json.JsonException exception)
                {
                    reader.Malformed(exception);
                }
            }

            """);
    }

    private void EmitArray(CodeWriter writer, ElementPlace place)
    {
        ElementPlace entry = place.Entry();
        _open.Enqueue(entry);
        string otherwise = place.Element.IsArray ? $"reader.ArrayExpected({place.PathText});" : $"{entry.Method}(ref reader, ref found{entry.Arguments});";
        writer.Write($$"""
            private static bool {{place.Method}}({{Reader}}, ref {{operation.Tokens}} found{{place.Parameters}})
            {
                if (!reader.IsArray)
                {
                    {{otherwise}}
                    return true;
                }

                if (!reader.ReadEntry())
                {
                    return false;
                }

                {{entry.Method}}(ref reader, ref found{{entry.Arguments}});
                if (reader.ReadEntry())
                {
                    reader.SkipSurplus({{place.PathText}});
                }

                return true;
            }

            """);
    }

    private void EmitObject(CodeWriter writer, ElementPlace place, LeafEmitter leaves)
    {
        IReadOnlyList<ElementModel> children = place.Element.Children.ToList();
        bool isRoot = place.Element == operation.Model.Root;
        using (writer.Open($"private static void {place.Method}({Reader}, ref {operation.Tokens} found{place.Parameters})"))
        {
            if (isRoot || !place.IsKnownToBeObject)
            {
                writer.Write($$"""
                    if (!reader.IsObject)
                    {
                        reader.ObjectExpected({{place.PathText}});
                        return;
                    }

                    """);
            }

            writer.Write($$"""
                int opening = reader.Position;
                uint seen = 0;
                uint present = 0;
                """);
            string? coded = CodeIn(place);
            if (coded is not null)
            {
                writer.Write("bool isOfSystem = false;");
            }

            EmitPlaces(writer, place);
            bool isHinted = children.Any(child => Satisfied(place, child).Length > 0);
            if (isHinted)
            {
                writer.Write("uint hinted = 0;");
            }

            EmitLoop(writer, place, leaves, children);
            if (isHinted)
            {
                // Whatever stands in the place of what is meant, one report is enough.
                writer.Line().Write("present |= hinted;");
            }

            EmitMissing(writer, place, children);
            EmitOwn(writer, place);
            if (coded is not null)
            {
                // A code of another system says nothing.
                writer.Line().Write($$"""
                    if (!isOfSystem)
                    {
                        found.{{coded}} = default({{operation.Field(coded).Value.ClrType}});
                    }
                    """);
            }

            if (isRoot)
            {
                EmitRules(writer);
            }
        }

        writer.Line();
        MembersEmitter.Emit(writer, context, place, [.. children, .. place.Shared]);
        foreach (SliceModel owner in place.Element.Slices.Where(owner => owner.Children.Count > 0))
        {
            EmitOwnMethod(writer, place, owner, leaves);
        }
    }

    private void EmitLoop(CodeWriter writer, ElementPlace place, LeafEmitter leaves, IReadOnlyList<ElementModel> children)
    {
        using (writer.Open("while (reader.ReadMember())"))
        {
            writer.Write($$"""
                uint member = {{place.Members}}.Find(reader.Text);
                """);
            foreach (ElementModel hint in children.Where(child => child.Content == ContentKind.Hint))
            {
                ElementPlace hintPlace = place.Child(hint);
                writer.Write($$"""
                    if (member == {{place.Members}}.{{hintPlace.Member}})
                    {
                        reader.Report({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(operation.Keys.Unknown)}}, {{hintPlace.PathText}}, reader.MemberPosition, {{operation.Catalog.Hint(hint, hintPlace.Name)}});
                        reader.SkipMember();
                        {{(Satisfied(place, hint) is { Length: > 0 } meant ? $"hinted |= {meant};\n    " : "")}}continue;
                    }

                    """);
            }

            EmitSetAside(writer, place);

            writer.Write($$"""
                if (!reader.Accept(member, ref seen, ref present))
                {
                    reader.PassOver(member, {{place.PathText}});
                    continue;
                }

                """);
            ElementModel[] known = children.Where(child => child.Content != ContentKind.Hint).ToArray();
            if (known.Length == 0)
            {
                return;
            }

            using (writer.Open("switch (member)"))
            {
                foreach (ElementModel child in known)
                {
                    ElementPlace childPlace = place.Child(child);
                    writer.Write($"case {place.Members}.{childPlace.Member}:");
                    using (writer.Indent())
                    {
                        EmitChild(writer, place, childPlace, leaves);
                        writer.Write("break;");
                    }
                }
            }
        }
    }

    /// <summary>The bit of the element that a hint means, which is then not missing as well; empty where it means none.</summary>
    private static string Satisfied(ElementPlace place, ElementModel hint) =>
        hint is { Content: ContentKind.Hint, Means.Length: > 0 } && place.Element.Children.FirstOrDefault(child => child.Name == hint.Means) is ElementModel meant
            ? $"{place.Members}.{place.Child(meant).Member}" : "";

    private void EmitChild(CodeWriter writer, ElementPlace parent, ElementPlace child, LeafEmitter leaves)
    {
        string bit = parent.Members + "." + child.Member;
        FieldModel[] ruled = operation.RuledFields.Where(field => field.OuterPath == child.Path).ToArray();
        if (child.Element.Content is ContentKind.Slices || child.IsArrayItself)
        {
            _open.Enqueue(child);
            foreach (FieldModel field in ruled)
            {
                writer.Write($"int position{field.Name} = reader.MemberPosition;");
                writer.Write($"int mark{field.Name} = reader.IssueCount;");
            }

            string remember = ruled.Length == 0 ? "" : $$"""

                else
                {
                {{string.Join("\n", ruled.Select(field => $"    found.{field.Name}Position = reader.PlaceOf(position{field.Name}, mark{field.Name});"))}}
                }
                """;
            writer.Write($$"""
                if (!{{child.Method}}(ref reader, ref found{{child.Arguments}}))
                {
                    present &= ~{{bit}};
                }{{remember}}

                """);
            if (child.Element.Content is ContentKind.Slices)
            {
                // The entry's own method looks after its slice; what stands below it is read like any other element.
                _open.Enqueue(child.SliceEntry());
            }

            return;
        }

        foreach (FieldModel field in ruled)
        {
            writer.Write($"int position{field.Name} = reader.MemberPosition;");
            writer.Write($"int mark{field.Name} = reader.IssueCount;");
        }

        if (child.Element.Content == ContentKind.Object)
        {
            _open.Enqueue(child);
            string read = $"{child.Method}(ref reader, ref found{child.Arguments});";
            writer.Write(child.Element.Missing == Demand.None ? read : $$"""
                if (reader.IsObject)
                {
                    {{read}}
                }
                else
                {
                    present = reader.ObjectExpected({{child.PathText}}, {{bit}}, present);
                }

                """);
        }
        else
        {
            leaves.Emit(writer, child, bit, isCodeSystem: child.Element.Name == "system" && CodeIn(parent) is not null);
        }

        foreach (FieldModel field in ruled)
        {
            writer.Write($"found.{field.Name}Position = reader.PlaceOf(position{field.Name}, mark{field.Name});");
        }
    }

    /// <summary>The field that a coding carries; <see langword="null"/> for an object that is none.</summary>
    private static string? CodeIn(ElementPlace place) =>
        place.Element.Children.FirstOrDefault(child => child.Value is CodingValue && child.Field.Length > 0)?.Field;

    internal static string Bit(int index) => "1u << " + index.ToString(CultureInfo.InvariantCulture);
}
