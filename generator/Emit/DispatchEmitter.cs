using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits the check of a payload whose operation its own discriminator tells.</summary>
internal static class DispatchEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, EndpointModel endpoint, IReadOnlyList<OperationPlan> operations)
    {
        // Operations that differ in more than one element could not be told apart by looking at one.
        string discriminator = operations[0].Model.Discriminator;
        if (operations.Any(operation => operation.Model.Discriminator != discriminator))
        {
            return;
        }

        string values = string.Join(" or ", operations.Select(operation => "\"" + Value(operation) + "\""));
        writer.Write($"""
            /// <summary>Checks a payload as the operation that its <c>{Literal.Documentation(discriminator)}</c> names: {Literal.Documentation(values)}.</summary>
            /// <param name="utf8Json">The payload; anything at all, nothing throws.</param>
            /// <returns>The result; it costs no allocation where there is no issue.</returns>
            """);
        using (writer.Open($"public static {EmitContext.Runtime}ValidationResult Validate({EmitContext.Bytes} utf8Json)"))
        {
            writer.Write($"{EmitContext.Bytes} {Variable} = {EmitContext.Serialization}PayloadScan.FindText(utf8Json, {context.Utf8(discriminator)});");
            foreach (OperationPlan operation in operations)
            {
                writer.Write($$"""
                    if ({{EmitContext.Serialization}}Utf8Text.Same({{Variable}}, {{context.Utf8(Value(operation))}}))
                    {
                        return {{operation.Reader}}.Validate(utf8Json);
                    }

                    """);
            }

            string path = endpoint.Resource + "." + discriminator;
            writer.Write($$"""
                return {{EmitContext.Serialization}}PayloadScan.Undecided(
                    utf8Json,
                    {{Literal.Text(endpoint.Resource)}},
                    Keys,
                    {{Literal.Text(discriminator)}},
                    {{Literal.Text($"'{path}' says which request this is. It must be {values}.")}});
                """);
        }
    }

    private const string Variable = "selector";

    private static string Value(OperationPlan operation) =>
        operation.Model.Root.Children.First(child => child.Name == operation.Model.Discriminator).Value;
}
