using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;

namespace ErsToolkit.Generator.Emit;

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
            writer.Write($$"""
                /// <summary>Gives the code of an issue as a member of <see cref="{{codes.Name}}"/>.</summary>
                public static {{codes.Name}} Key(this {{EmitContext.Runtime}}ValidationIssue issue)
                {
                    if (issue == null)
                    {
                        throw new global::System.ArgumentNullException(nameof(issue));
                    }

                    return Parse(issue.Code);
                }

                """);
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
        }

        return context.File(codes.Name, writer);
    }
}
