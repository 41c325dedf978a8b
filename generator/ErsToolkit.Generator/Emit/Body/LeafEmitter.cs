using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits how the value of a member is read and checked, inside the switch over its object's members.</summary>
internal sealed class LeafEmitter(EmitContext context, OperationPlan operation)
{
    public void Emit(CodeWriter writer, ElementPlace place, string bit, bool isCodeSystem)
    {
        switch (place.Element.Content)
        {
            case ContentKind.Fixed:
                EmitFixed(writer, place, bit, isCodeSystem);
                break;
            case ContentKind.Code:
                EmitCode(writer, place, bit);
                break;
            case ContentKind.Reference:
                EmitReference(writer, place, bit);
                break;
            case ContentKind.Text or ContentKind.Primitive:
                EmitText(writer, place, bit);
                break;
            case ContentKind.Profiles:
                EmitProfiles(writer, place);
                break;
            case ContentKind.SliceSystem:
                SlicesEmitter.EmitSystem(writer, context, operation, place, bit);
                break;
            case ContentKind.SliceValue:
                EmitRead(writer, place, bit, "slice.Value = reader.Capture();");
                break;
            case ContentKind.Unwanted:
                // An empty array is as good as none.
                writer.Write($$"""
                    if (reader.SkipUnlessEmptyArray())
                    {
                        {{Report(place.Element.Present.ToString(), operation.Keys.Forbidden, place, "reader.MemberPosition", operation.Catalog.Unwanted(place.Element, place.Name))}}
                    }

                    """);
                break;
        }
    }

    private void EmitFixed(CodeWriter writer, ElementPlace place, string bit, bool isCodeSystem)
    {
        string root = operation.Model.Root.Name;
        if (place.Path == root + ".resourceType")
        {
            EmitSelector(writer, place, bit, rank: 3, root, operation.Catalog.Invalid(place.Element, place.Name));
            return;
        }

        if (place.Path == root + "." + operation.Model.Discriminator)
        {
            EmitSelector(writer, place, bit, rank: 2, place.Path, operation.Catalog.OtherOperation(place.Element, place.Name));
            return;
        }

        string remember = isCodeSystem ? """

            else
            {
                isOfSystem = true;
            }
            """ : "";
        EmitTest(writer, place, bit, $$"""
            if (!reader.TextIs({{context.Utf8(place.Element.Value)}}))
            {
                {{Report("Error", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Invalid(place.Element, place.Name))}}
            }{{remember}}
            """);
    }

    /// <summary>Another resource or another operation is one issue: what else differs follows from it.</summary>
    private void EmitSelector(CodeWriter writer, ElementPlace place, string bit, int rank, string path, string message) => writer.Write($$"""
        if (!reader.HasText)
        {
            present = reader.SelectorExpected({{rank}}, {{Literal.Text(path)}}, {{message}}, {{bit}}, present);
        }
        else if (!reader.TextIs({{context.Utf8(place.Element.Value)}}))
        {
            reader.Only({{rank}}, {{Literal.Text(operation.Keys.Invalid)}}, {{Literal.Text(path)}}, reader.Position, {{message}});
        }

        """);

    private void EmitCode(CodeWriter writer, ElementPlace place, string bit)
    {
        string value = place.Element.Field.Length > 0 ? "found." + place.Element.Field : $"{place.Element.Codes!.Name} ignored";
        EmitTest(writer, place, bit, $$"""
            if (!{{place.Element.Codes!.Name}}Extensions.TryParse(reader.Text, out {{value}}))
            {
                {{Report("Error", operation.Keys.Code, place, "reader.Position", operation.Catalog.Invalid(place.Element, place.Name))}}
            }
            """);
    }

    private void EmitReference(CodeWriter writer, ElementPlace place, string bit)
    {
        string text = EmitContext.Serialization + "ReferenceText";
        TypeModel type = place.Element.Type!;
        EmitRead(writer, place, bit, $$"""
            if (!{{type.Name}}.IsMatch({{text}}.Relative(reader.Text, {{type.SegmentCount}})))
            {
                {{Report("Error", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Invalid(place.Element, place.Name))}}
            }
            else if ({{text}}.IsAbsolute(reader.Text))
            {
                {{Report("Warning", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Absolute(place.Element, place.Name))}}
            }

            {{Capture(place)}}
            """);
    }

    private void EmitText(CodeWriter writer, ElementPlace place, string bit)
    {
        ElementModel element = place.Element;
        string invalid = element.Content == ContentKind.Primitive ? $"!{EmitContext.Serialization}FhirPrimitives.{element.Value}(reader.Text)"
            : element.MaximumLength > 0 ? $"{EmitContext.Serialization}Utf8Text.IsLonger(reader.Text, {element.MaximumLength})" : "";
        if (element is { Content: ContentKind.Primitive, Value: "IsInstant" })
        {
            EmitInstant(writer, place, bit, invalid);
            return;
        }

        string check = invalid.Length == 0 ? "" : $$"""
            if ({{invalid}})
            {
                {{Report(element.TooLong.ToString(), operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Invalid(element, place.Name))}}
            }


            """;
        if (check.Length > 0 && element.Field.Length == 0)
        {
            EmitTest(writer, place, bit, check.TrimEnd('\n'));
        }
        else
        {
            EmitRead(writer, place, bit, check + Capture(place));
        }
    }

    /// <summary>A time that is none is not remembered: nothing can be compared with it.</summary>
    private void EmitInstant(CodeWriter writer, ElementPlace place, string bit, string invalid)
    {
        string remember = place.Element.Field.Length == 0 ? "" : $$"""

            else
            {
                {{Capture(place)}}
            }
            """;
        EmitTest(writer, place, bit, $$"""
            if ({{invalid}})
            {
                {{Report("Error", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Invalid(place.Element, place.Name))}}
            }{{remember}}
            """);
    }

    private static string Capture(ElementPlace place) => place.Element.Field.Length > 0 ? $"found.{place.Element.Field} = reader.Capture();" : "";

    /// <summary>Emits what happens where there is no text. A mandatory element that is empty is as good as absent; an optional one must not be empty.</summary>
    public static void EmitNoText(CodeWriter writer, OperationPlan operation, ElementPlace place, string bit) => writer.Write($$"""
        if (!reader.HasText)
        {
            {{(place.Element.Missing == Demand.None
                ? $"reader.TextExpected({place.PathText}, {operation.Catalog.Empty(place.Element, place.Name)});"
                : $"present = reader.TextExpected({place.PathText}, {bit}, present);")}}
        }
        """);

    /// <summary>Emits a test of the text, itself one statement.</summary>
    private void EmitTest(CodeWriter writer, ElementPlace place, string bit, string test)
    {
        EmitNoText(writer, operation, place, bit);
        writer.Write("else " + test).Line();
    }

    /// <summary>Emits the statements that read the text; there may be none.</summary>
    private void EmitRead(CodeWriter writer, ElementPlace place, string bit, string statements)
    {
        EmitNoText(writer, operation, place, bit);
        if (statements.Length > 0)
        {
            using (writer.Open("else"))
            {
                writer.Write(statements);
            }
        }

        writer.Line();
    }

    private void EmitProfiles(CodeWriter writer, ElementPlace place)
    {
        string known = string.Join(" && ", place.Element.Profiles.Select(profile => $"!reader.TextIs({context.Utf8(profile.Value)})"));
        string entry = place.EntryText("entry");
        writer.Write($$"""
            if (!reader.IsArray)
            {
                reader.ArrayExpected({{place.PathText}});
                break;
            }

            for (int entry = 0; reader.ReadEntry(); entry++)
            {
                if (!reader.IsText)
                {
                    reader.TextExpected({{entry}});
                }
                else if ({{known}})
                {
                    reader.Report({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(operation.Keys.Invalid)}}, {{entry}}, reader.Position, {{operation.Catalog.UnknownProfile(place.Element, place.Name)}});
                }
            }

            """);
    }

    internal static string Report(string severity, string key, ElementPlace place, string position, string message) =>
        $"reader.Report({EmitContext.Runtime}Severity.{severity}, {Literal.Text(key)}, {place.PathText}, {position}, {message});";
}
