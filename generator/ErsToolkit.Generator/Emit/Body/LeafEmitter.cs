using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits how the value of a member is read and checked, inside the switch over its object's members.</summary>
internal sealed class LeafEmitter(EmitContext context, BodyPlan operation)
{
    public void Emit(CodeWriter writer, ElementPlace place, string bit, bool isCodeSystem)
    {
        switch (place.Element.Content)
        {
            case ContentKind.Fixed:
                EmitFixed(writer, place, bit, isCodeSystem);
                break;
            case ContentKind.Value:
                EmitValue(writer, place, bit);
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

        if (place.Path == root + "." + operation.Body.Discriminator)
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
            if ({{place.Element.Value!.IsOtherInJson(context, place.Element.Text)}})
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
        else if ({{place.Element.Value!.IsOtherInJson(context, place.Element.Text)}})
        {
            reader.Only({{rank}}, {{Literal.Text(operation.Keys.Invalid)}}, {{Literal.Text(path)}}, reader.Position, {{message}});
        }

        """);

    private void EmitValue(CodeWriter writer, ElementPlace place, string bit)
    {
        ElementModel element = place.Element;
        ValueModel value = element.Value!;
        string found = element.Field.Length > 0 ? "found." + element.Field : "";
        string remember = found.Length > 0 ? found + " = " + value.Json.Capture + ";" : "";
        string invalid = value.IsInvalidInJson(found);
        if (invalid.Length == 0)
        {
            EmitRead(writer, place, bit, remember);
            return;
        }

        string test = $$"""
            if ({{invalid}})
            {
                {{Report(value.Invalid.ToString(), value.InvalidKey(operation.Keys), place, "reader.Position", operation.Catalog.Invalid(element, place.Name))}}
            }
            """;
        if (value.IsDoubtfulInJson.Length > 0)
        {
            test += $$"""

                else if ({{value.IsDoubtfulInJson}})
                {
                    {{Report("Warning", operation.Keys.Invalid, place, "reader.Position", operation.Catalog.Absolute(element, place.Name))}}
                }
                """;
        }

        if (found.Length == 0 || value.Remembering == Remembering.ByTest)
        {
            EmitTest(writer, place, bit, test);
        }
        else if (value.Remembering == Remembering.WhereValid)
        {
            EmitTest(writer, place, bit, test + $$"""

                else
                {
                    {{remember}}
                }
                """);
        }
        else
        {
            EmitRead(writer, place, bit, test + "\n\n" + remember);
        }
    }

    /// <summary>Emits what happens where there is nothing of the value's form. A mandatory element that is empty is as good as absent; an optional one must not be empty.</summary>
    public static void EmitNoText(CodeWriter writer, BodyPlan operation, ElementPlace place, string bit)
    {
        JsonForm form = place.Element.Json;
        string empty = form.CanBeEmpty && place.Element.Missing == Demand.None ? ", " + operation.Catalog.Empty(place.Element, place.Name) : "";
        writer.Write($$"""
            if (!{{form.IsThere}})
            {
                {{(place.Element.Missing == Demand.None ? $"{form.Expected}({place.PathText}{empty});" : $"present = {form.Expected}({place.PathText}, {bit}, present);")}}
            }
            """);
    }

    /// <summary>Emits a test of the value, itself one statement.</summary>
    private void EmitTest(CodeWriter writer, ElementPlace place, string bit, string test)
    {
        EmitNoText(writer, operation, place, bit);
        writer.Write("else " + test).Line();
    }

    /// <summary>Emits the statements that read the value; there may be none.</summary>
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
