using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <content>
/// Elements that only the entries of one slice have. The identifier that tells the slice may stand behind them, so they are set aside
/// and read when the rest of the entry was: the order of an entry's members makes no difference.
/// </content>
internal sealed partial class ReaderEmitter
{
    private const string MemberPlace = EmitContext.Serialization + "MemberPlace";

    private static string Aside(ElementModel element) => "aside" + Names.Pascal(element.Name);

    private static void EmitPlaces(CodeWriter writer, ElementPlace place)
    {
        foreach (ElementModel shared in place.Shared)
        {
            writer.Write($"{MemberPlace} {Aside(shared)} = default({MemberPlace});");
        }
    }

    private static void EmitSetAside(CodeWriter writer, ElementPlace place)
    {
        foreach (ElementModel shared in place.Shared)
        {
            writer.Write($$"""
                if (member == {{place.Members}}.{{place.Child(shared).Member}})
                {
                    // Which entries have this element depends on their kind, and that may not be known yet.
                    if (!reader.SetAside(ref {{Aside(shared)}}))
                    {
                        reader.PassOver(member, {{place.PathText}});
                    }

                    continue;
                }

                """);
        }
    }

    /// <summary>Emits what becomes of the members that were set aside. Of an entry whose kind is unclear nobody knows what it may have, and of one that is unwanted nobody cares.</summary>
    private static void EmitOwn(CodeWriter writer, ElementPlace place)
    {
        IReadOnlyList<ElementModel> shared = place.Shared;
        if (shared.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Open("switch (slice.Kind)"))
        {
            var wanted = place.Element.Slices.Select((slice, index) => (slice, index)).Where(pair => pair.slice.Present == Demand.None);
            foreach (var kinds in wanted.GroupBy(pair => pair.slice.Children.Count > 0 ? pair.slice.Name : ""))
            {
                writer.Write(string.Join("\n", kinds.Select(pair => $"case {Bit(pair.index)}:")));
                using (writer.Indent())
                {
                    SliceModel owner = kinds.First().slice;
                    foreach (ElementPlace unknown in shared.Where(element => owner.Children.All(own => own.Name != element.Name)).Select(place.Child))
                    {
                        writer.Write($$"""
                            if ({{Aside(unknown.Element)}}.IsThere)
                            {
                                reader.ReportUnknown({{Aside(unknown.Element)}}, {{unknown.PathText}});
                            }

                            """);
                    }

                    if (owner.Children.Count > 0)
                    {
                        string opening = IsOpeningUsed(owner) ? ", opening" : "";
                        writer.Write($"{OwnMethod(place, owner)}(ref reader, ref found{place.Arguments}{opening}{string.Concat(owner.Children.Select(child => ", " + Aside(child)))});");
                    }

                    writer.Write("break;");
                }
            }
        }
    }

    private void EmitOwnMethod(CodeWriter writer, ElementPlace place, SliceModel owner, LeafEmitter leaves)
    {
        string opening = IsOpeningUsed(owner) ? ", int opening" : "";
        string places = string.Concat(owner.Children.Select(child => $", {MemberPlace} {Aside(child)}"));
        using (writer.Open($"private static void {OwnMethod(place, owner)}({Reader}, ref {operation.Tokens} found{place.Parameters}{opening}{places})"))
        {
            if (owner.Children.Any(child => child.Missing != Demand.None || place.OwnChild(owner, child).IsArrayItself))
            {
                writer.Write("uint present = 0;");
            }

            foreach (ElementModel child in owner.Children)
            {
                EmitOwnChild(writer, place, owner, place.OwnChild(owner, child), leaves);
            }

            EmitEachMissing(writer, place, owner.Children.Where(child => child.Missing != Demand.None).Select(child => place.OwnChild(owner, child)));
        }

        writer.Line();
    }

    private void EmitOwnChild(CodeWriter writer, ElementPlace place, SliceModel owner, ElementPlace child, LeafEmitter leaves)
    {
        string aside = Aside(child.Element);
        using (writer.Open($"if ({aside}.IsThere)"))
        {
            if (child.Element.Content == ContentKind.Hint)
            {
                writer.Write(LeafEmitter.Report("Error", operation.Keys.Unknown, child, aside + ".Position", operation.Catalog.Hint(child.Element, child.Name)));
                if (owner.Children.FirstOrDefault(other => other.Name == child.Element.Means && other.Missing != Demand.None) is ElementModel meant)
                {
                    writer.Write($"present |= {place.Members}.{place.Child(meant).Member};");
                }
            }
            else
            {
                writer.Write($"{EmitContext.Serialization}PayloadReader rest = reader;");
                using (writer.Open($"if (reader.ComeBack({aside}))"))
                {
                    if (child.Element.Missing != Demand.None || child.IsArrayItself)
                    {
                        writer.Write($"present |= {place.Members}.{child.Member};");
                    }

                    EmitChild(writer, place, child, leaves);
                }

                writer.Line().Write("reader.GoOn(rest);");
            }
        }

        writer.Line();
    }

    private static bool IsOpeningUsed(SliceModel owner) => owner.Children.Any(child => child.Missing != Demand.None);

    private static string OwnMethod(ElementPlace place, SliceModel owner) => "Read" + MessageCatalog.PathName(place.Name + ":" + owner.Name);
}
