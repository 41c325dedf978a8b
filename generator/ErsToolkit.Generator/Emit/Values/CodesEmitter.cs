using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Values;

/// <summary>Emits a code system as an enumeration whose members start at 1, so that no code is the default value.</summary>
internal static class CodesEmitter
{
    public static GeneratedFile Emit(EmitContext context, CodesModel codes)
    {
        var writer = new CodeWriter();
        EmitEnum(writer, context, codes, unknown: false);
        writer.Line();
        writer.Write($"""
            /// <summary>Moves between <see cref="{codes.Name}"/> and the codes in JSON.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} static class {codes.Name}Extensions"))
        {
            if (codes.System.Length > 0)
            {
                writer.Write($$"""
                    /// <summary>The code system, which is beside the code in JSON where that is a Coding.</summary>
                    public const string CodeSystem = {{Literal.Text(codes.System)}};

                    """);
            }

            EmitToCode(writer, codes);
            writer.Line();
            writer.Write($$"""
                /// <summary>Gives the member that a code means; false, and the default value, for any other text.</summary>
                public static bool TryParse(string{{context.Nullable}} code, out {{codes.Name}} value)
                {
                    return TryParse(global::System.Text.Encoding.UTF8.GetBytes(code ?? ""), out value);
                }

                /// <summary>Gives the member that a code means, as JSON has it; false, and the default value, for any other text.</summary>
                """);
            using (writer.Open($"public static bool TryParse({EmitContext.Bytes} code, out {codes.Name} value)"))
            {
                foreach (CodeModel code in codes.Codes)
                {
                    string bytes = context.Utf8(code.Value);
                    writer.Write($$"""
                        if ({{EmitContext.Serialization}}Utf8Text.Same(code, {{bytes}}))
                        {
                            value = {{codes.Name}}.{{code.Member}};
                            return true;
                        }

                        """);
                }

                writer.Write($"""
                    value = default({codes.Name});
                    return false;
                    """);
            }
        }

        JsonEmitter.EmitCodes(writer, context, codes, isOpen: false);
        return context.File(codes.Name, writer);
    }

    public static void EmitEnum(CodeWriter writer, EmitContext context, CodesModel codes, bool unknown)
    {
        string text = codes.Documentation.Length > 0 ? codes.Documentation : "The codes of " + codes.System + ".";
        writer.Write($"""
            /// <summary>{Literal.Documentation(text)}</summary>
            /// <remarks>Code system: <c>{Literal.Documentation(codes.System)}</c>.</remarks>
            {JsonEmitter.MarkOwn(codes.Name)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} enum {codes.Name}"))
        {
            if (unknown)
            {
                writer.Write("""
                    /// <summary>A code that the specification does not have.</summary>
                    Unknown = 0,

                    """);
            }

            int value = 0;
            foreach (CodeModel code in codes.Codes)
            {
                writer.Write((value++ > 0 ? "\n" : "") + $"""
                    /// <summary><c>{Literal.Documentation(code.Value)}</c>. {Literal.Documentation(code.Documentation)}</summary>
                    [{EmitContext.Runtime}ErsCode({Literal.Text(code.Value)})]
                    {code.Member} = {value.ToString(CultureInfo.InvariantCulture)},
                    """);
            }
        }
    }

    public static void EmitToCode(CodeWriter writer, CodesModel codes)
    {
        writer.Write($"""
            /// <summary>Gives the code as it stands in JSON; empty for a value that is no member.</summary>
            """);
        using (writer.Open($"public static string ToCode(this {codes.Name} value)"))
        using (writer.Open("switch (value)"))
        {
            writer.Write(string.Join("\n", codes.Codes.Select(code => $"""
                case {codes.Name}.{code.Member}:
                    return {Literal.Text(code.Value)};
                """)));
            writer.Write("""
                default:
                    return "";
                """);
        }
    }
}
