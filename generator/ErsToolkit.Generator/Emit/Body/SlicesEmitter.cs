using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits how the entries of a sliced array are read: in any order, told apart by the system of their identifier.</summary>
internal static class SlicesEmitter
{
    public static void EmitArray(CodeWriter writer, BodyPlan operation, ElementPlace place)
    {
        ElementPlace entry = place.SliceEntry();
        using (writer.Open($"private static bool {place.Method}(ref {EmitContext.Serialization}PayloadReader reader, ref {operation.Tokens} found)"))
        {
            writer.Write($$"""
                if (!reader.IsArray)
                {
                    reader.ArrayExpected({{place.PathText}});
                    return true;
                }

                int start = reader.Position;
                int count = 0;
                uint kinds = 0;
                for (; reader.ReadEntry(); count++)
                {
                    {{SliceMethod(place)}}(ref reader, ref found, count, ref kinds);
                }

                if (count == 0)
                {
                    return false;
                }

                """);
            EmitMissing(writer, operation, place);
            writer.Line().Write("return true;");
        }

        writer.Line();
        EmitEntry(writer, operation, place, entry);
    }

    private static void EmitMissing(CodeWriter writer, BodyPlan operation, ElementPlace place)
    {
        writer.Write($"// With an entry that cannot be told apart, nobody knows which one is missing.");
        using (writer.Open($"if ((kinds & {EmitContext.Serialization}SliceTokens.Unclear) == 0)"))
        {
            foreach ((SliceModel slice, int index) in place.Element.Slices.Select((slice, index) => (slice, index)).Where(pair => pair.slice.Missing != Demand.None))
            {
                writer.Write($$"""
                    if ((kinds & ({{ReaderEmitter.Bit(index)}})) == 0)
                    {
                        reader.Report({{EmitContext.Runtime}}Severity.{{slice.Missing}}, {{Literal.Text(operation.Keys.Missing)}}, {{place.PathText}}, start, {{operation.Catalog.MissingSlice(place.Element, slice)}});
                    }

                    """);
            }
        }
    }

    private static void EmitEntry(CodeWriter writer, BodyPlan operation, ElementPlace place, ElementPlace entry)
    {
        string invalid = Literal.Text(operation.Keys.Invalid);
        using (writer.Open($"private static void {SliceMethod(place)}(ref {EmitContext.Serialization}PayloadReader reader, ref {operation.Tokens} found, int index, ref uint kinds)"))
        {
            writer.Write($$"""
                {{EmitContext.Serialization}}SliceTokens slice = default({{EmitContext.Serialization}}SliceTokens);
                int mark = reader.IssueCount;
                int start = reader.Position;
                {{entry.Method}}(ref reader, ref found, index, ref slice);
                bool isRepeated = (kinds & slice.Kind) != 0;
                kinds |= slice.Kind == 0 ? {{EmitContext.Serialization}}SliceTokens.Unclear : slice.Kind;
                """);
            using (writer.Open("switch (slice.Kind)"))
            {
                foreach ((SliceModel slice, int index) in place.Element.Slices.Select((slice, index) => (slice, index)))
                {
                    writer.Write($"case {ReaderEmitter.Bit(index)}:");
                    using (writer.Indent())
                    {
                        if (slice.Present != Demand.None)
                        {
                            writer.Write($$"""
                                reader.ForgetSince(mark);
                                reader.Report({{EmitContext.Runtime}}Severity.{{slice.Present}}, {{Literal.Text(operation.Keys.Forbidden)}}, {{entry.PathText}}, start, {{operation.Catalog.UnwantedSlice(place.Element, slice)}});
                                break;
                                """);
                            continue;
                        }

                        writer.Write($$"""
                            if (isRepeated)
                            {
                                reader.ForgetSince(mark);
                                reader.Report({{EmitContext.Runtime}}Severity.Error, {{invalid}}, {{entry.PathText}}, start, {{operation.Catalog.RepeatedSlice(place.Element, slice)}});
                            }
                            else if (slice.WithoutValue != 0)
                            {
                                reader.Report({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(operation.Keys.Missing)}}, {{ValuePlace(entry).PathText}}, slice.WithoutValue, {{operation.Catalog.MissingValue(place.Element, slice)}});
                            }
                            else if (slice.Value.IsPresent)
                            {
                                found.{{slice.Name}} = slice.Value;
                                if (!{{slice.Type.Name}}.IsMatch(reader.GetUtf8(slice.Value)))
                                {
                                    reader.Report({{EmitContext.Runtime}}Severity.Error, {{invalid}}, {{ValuePlace(entry).PathText}}, slice.Value.Position, {{operation.Catalog.InvalidSlice(place.Element, slice)}});
                                }
                            }

                            break;
                            """);
                    }
                }
            }
        }

        writer.Line();
    }

    /// <summary>Emits how the system tells which slice an entry is; a known misspelling gets the right spelling.</summary>
    public static void EmitSystem(CodeWriter writer, EmitContext context, BodyPlan operation, ElementPlace place, string bit)
    {
        ElementModel array = operation.Model.Root.Children.First(child => child.Content == ContentKind.Slices && place.Path.Contains("." + child.Name + "[*]"));
        LeafEmitter.EmitNoText(writer, operation, place, bit);
        foreach ((SliceModel slice, int index) in array.Slices.Select((slice, index) => (slice, index)))
        {
            writer.Write($$"""
                else if (reader.TextIs({{context.Utf8(slice.Type.System)}}))
                {
                    slice.Kind = {{ReaderEmitter.Bit(index)}};
                }
                """);
        }

        foreach (SliceModel slice in array.Slices.Where(slice => slice.Type.Slips.Count > 0))
        {
            string slips = string.Join(" || ", slice.Type.Slips.Select(slip => $"reader.TextIs({context.Utf8(slip)})"));
            writer.Write($$"""
                else if ({{slips}})
                {
                    {{LeafEmitter.Report("Error", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Slip(array, slice))}}
                }
                """);
        }

        writer.Write($$"""
            else
            {
                {{LeafEmitter.Report("Error", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.UnknownSystem(array))}}
            }
            """);
        writer.Line();
    }

    private static string SliceMethod(ElementPlace array) => array.Method + "Slice";

    private static ElementPlace ValuePlace(ElementPlace entry)
    {
        ElementPlace? Find(ElementPlace place)
        {
            foreach (ElementPlace child in place.Element.Children.Select(place.Child))
            {
                if (child.Element.Content == ContentKind.SliceValue || Find(child) is not null)
                {
                    return child.Element.Content == ContentKind.SliceValue ? child : Find(child);
                }
            }

            return null;
        }

        return Find(entry)!;
    }
}
