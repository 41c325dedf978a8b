using System.Globalization;
using System.Linq;
using System.Text;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits the code system of outcomes. Its set is open, so its enumeration has a member for what it does not know.</summary>
internal static class OutcomeCodesEmitter
{
    public static GeneratedFile Emit(EmitContext context, CodesModel codes)
    {
        var writer = new CodeWriter();
        CodesEmitter.EmitEnum(writer, context, codes, unknown: true);
        writer.Line();
        writer.Write($"""
            /// <summary>Moves between <see cref="{codes.Name}"/> and the codes in JSON.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} static class {codes.Name}Extensions"))
        {
            string systems = string.Join(", ", new[] { codes.System }.Concat(codes.Aliases).Select(Literal.Text));
            writer.Write($"""
                internal static readonly {EmitContext.Serialization}OutcomeSystems Systems = new {EmitContext.Serialization}OutcomeSystems(code => Parse(code) != {codes.Name}.Unknown, {systems});

                """);
            EmitKey(writer, codes, "ValidationIssue", "issue");
            EmitKey(writer, codes, "OutcomeIssue", "issue");
            EmitKey(writer, codes, "ErsOutcomeInfo", "row");
            writer.Write($$"""
                /// <summary>Gives what a check found as a FHIR OperationOutcome in minified JSON, the form in which e-RS itself answers.</summary>
                public static byte[] ToOperationOutcome(this {{EmitContext.Runtime}}ValidationResult result)
                {
                    return {{EmitContext.Serialization}}OperationOutcomeWriter.ToUtf8Json(result, {{Literal.Text(codes.System)}});
                }

                """);
            CodesEmitter.EmitToCode(writer, codes);
            writer.Line();
            writer.Write($"""
                /// <summary>Gives the member that a code means, or <see cref="{codes.Name}.Unknown"/>.</summary>
                """);
            using (writer.Open($"internal static {codes.Name} Parse(string code)"))
            using (writer.Open("switch (code)"))
            {
                writer.Write(string.Join("\n", codes.Codes.Select(code => $"""
                    case {Literal.Text(code.Value)}:
                        return {codes.Name}.{code.Member};
                    """)));
                writer.Write($"""
                    default:
                        return {codes.Name}.Unknown;
                    """);
            }

            EmitParseBytes(writer, context, codes);
        }

        JsonEmitter.EmitCodes(writer, context, codes, isOpen: true);
        return context.File(codes.Name, writer);
    }

    private static void EmitKey(CodeWriter writer, CodesModel codes, string type, string name) => writer.Write($$"""
        /// <summary>Gives the key of {{(name == "issue" ? "an" : "a")}} {{name}} as a member of <see cref="{{codes.Name}}"/>.</summary>
        public static {{codes.Name}} Key(this {{EmitContext.Runtime}}{{type}} {{name}})
        {
            if ({{name}} == null)
            {
                throw new global::System.ArgumentNullException(nameof({{name}}));
            }

            return Parse({{name}}.Code);
        }

        """);

    private static void EmitParseBytes(CodeWriter writer, EmitContext context, CodesModel codes)
    {
        writer.Line().Write($"""
            /// <summary>Gives the member that a code means, or <see cref="{codes.Name}.Unknown"/>.</summary>
            """);
        using (writer.Open($"internal static {codes.Name} Parse({EmitContext.Bytes} code)"))
        {
            using (writer.Open("switch (code.Length)"))
            {
                foreach (IGrouping<int, CodeModel> group in codes.Codes.GroupBy(code => Encoding.UTF8.GetByteCount(code.Value)).OrderBy(group => group.Key))
                {
                    writer.Write($"case {group.Key.ToString(CultureInfo.InvariantCulture)}:");
                    using (writer.Indent())
                    {
                        foreach (CodeModel code in group)
                        {
                            writer.Write($$"""
                                if ({{EmitContext.Serialization}}Utf8Text.Same(code, {{context.Utf8(code.Value)}}))
                                {
                                    return {{codes.Name}}.{{code.Member}};
                                }

                                """);
                        }

                        writer.Write("break;");
                    }
                }
            }

            writer.Line().Write($"return {codes.Name}.Unknown;");
        }
    }
}
