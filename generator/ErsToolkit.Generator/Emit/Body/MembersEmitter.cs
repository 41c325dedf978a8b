using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits a bit for each member of an object, and the way from its name to its bit.</summary>
internal static class MembersEmitter
{
    /// <summary>The name for the bits of the members whose absence is reported. FHIR has no element of that name.</summary>
    public const string Expected = "ExpectedMembers";

    public static void Emit(CodeWriter writer, EmitContext context, ElementPlace place, IReadOnlyList<ElementModel> children)
    {
        using (writer.Open($"private static class {place.Members}"))
        {
            for (int index = 0; index < children.Count; index++)
            {
                writer.Write($"internal const uint {place.Child(children[index]).Member} = 1u << {index.ToString(CultureInfo.InvariantCulture)};");
            }

            string[] expected = children.Where(child => child.Missing != Demand.None).Select(child => place.Child(child).Member).ToArray();
            if (expected.Length > 1)
            {
                writer.Write($"internal const uint {Expected} = {string.Join(" | ", expected)};");
            }

            writer.Line();
            using (writer.Open($"internal static uint Find({EmitContext.Bytes} name)"))
            {
                using (writer.Open("switch (name.Length)"))
                {
                    foreach (IGrouping<int, ElementModel> group in children.GroupBy(child => child.Name.Length).OrderBy(group => group.Key))
                    {
                        writer.Write($"case {group.Key.ToString(CultureInfo.InvariantCulture)}:");
                        using (writer.Indent())
                        {
                            EmitNames(writer, context, place, group);
                        }
                    }
                }

                writer.Line().Write("return 0;");
            }
        }

        writer.Line();
    }

    private static void EmitNames(CodeWriter writer, EmitContext context, ElementPlace place, IEnumerable<ElementModel> children)
    {
        foreach (ElementModel child in children)
        {
            writer.Write($$"""
                if ({{EmitContext.Serialization}}Utf8Text.Same(name, {{context.Utf8(child.Name)}}))
                {
                    return {{place.Child(child).Member}};
                }

                """);
        }

        writer.Write("break;");
    }
}
