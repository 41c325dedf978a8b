using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits what a search finds: immutable, equal by value, and without personal data in its text.</summary>
internal static class FoundEmitter
{
    public static GeneratedFile Emit(EmitContext context, SearchPlan search)
    {
        string name = search.Bundle.Item;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>A resource of the type {Literal.Documentation(search.Bundle.Resource)} that a <see cref="{search.Request}"/> found.</summary>
            {JsonEmitter.MarkOwn(name)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {name} : global::System.IEquatable<{name}>"))
        {
            EmitConstructor(writer, context, search);
            foreach (ReadModel read in search.Bundle.Reads)
            {
                string text = read.Documentation.Length > 0 ? read.Documentation : read.Name + ".";
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(text)}}{{(read.IsOptional ? " Null where there is none." : "")}}{{(read.IsSensitive ? " It is personal data." : "")}}</summary>
                    public {{read.Value.ClrType}}{{SearchPlan.MarkOf(context, read)}} {{read.Name}} { get; }

                    """);
            }

            EmitEquality(writer, context, search);
            EmitToString(writer, search);
        }

        RecordJsonEmitter.EmitFound(writer, context, search);
        return context.File(name, writer);
    }

    private static void EmitConstructor(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        string parameters = string.Join(", ", search.Bundle.Reads.Select(read => read.Value.ClrType + SearchPlan.MarkOf(context, read) + " " + Names.Camel(read.Name)));
        using (writer.Open($"internal {search.Bundle.Item}({parameters})"))
        {
            foreach (ReadModel read in search.Bundle.Reads)
            {
                writer.Write($"{read.Name} = {Names.Camel(read.Name)};");
            }
        }

        writer.Line();
    }

    private static void EmitEquality(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        string name = search.Bundle.Item;
        string equal = string.Concat(search.Bundle.Reads.Select(read => $"\n        && {read.Name} == other.{read.Name}"));
        writer.Write($$"""
            /// <summary>Compares all values.</summary>
            public bool Equals({{name}}{{context.Nullable}} other)
            {
                return !ReferenceEquals(other, null){{equal}};
            }

            /// <inheritdoc/>
            public override bool Equals(object{{context.Nullable}} obj)
            {
                return Equals(obj as {{name}});
            }

            """);
        using (writer.Open("/// <inheritdoc/>\npublic override int GetHashCode()"))
        using (writer.Open("unchecked"))
        {
            writer.Write("int hash = 17;");
            foreach (ReadModel read in search.Bundle.Reads)
            {
                string type = read.Value.ClrType;
                string hash = type == "string" ? $"({read.Name} == null ? 0 : global::System.StringComparer.Ordinal.GetHashCode({read.Name}))" : $"{read.Name}.GetHashCode()";
                writer.Write($"hash = (hash * 397) ^ {hash};");
            }

            writer.Write("return hash;");
        }

        writer.Line();
    }

    private static void EmitToString(CodeWriter writer, SearchPlan search)
    {
        writer.Write("/// <summary>Shows the values that are no personal data.</summary>");
        using (writer.Open("public override string ToString()"))
        {
            writer.Write($"{EmitContext.Serialization}RecordText text = new {EmitContext.Serialization}RecordText({Literal.Text(search.Bundle.Item)});");
            foreach (ReadModel read in search.Bundle.Reads)
            {
                string shown = read.IsSensitive ? Literal.Text("(not shown)") : Shown(read);
                string add = $"text.Add({Literal.Text(read.Name)}, {shown});";
                if (!read.IsOptional)
                {
                    writer.Write(add);
                    continue;
                }

                using (writer.Open($"if ({read.Name} != null)"))
                {
                    writer.Write(add);
                }

                writer.Line();
            }

            writer.Write("return text.ToString();");
        }
    }

    private static string Shown(ReadModel read) => read.Value.Show(read.Name + (read.IsOptional && !read.Value.IsClass ? ".Value" : ""));
}
