using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits how a payload tells which request it is, and the check that follows from it.</summary>
internal static class DispatchEmitter
{
    /// <summary>Says whether one element tells all operations apart; operations that differ in several could not be told by looking at one.</summary>
    public static bool Applies(IReadOnlyList<BodyPlan> operations) =>
        operations.Count > 0 && operations.All(operation => operation.Body.Discriminator == operations[0].Body.Discriminator);

    public static void EmitEnum(CodeWriter writer, EmitContext context, EndpointModel endpoint, IReadOnlyList<BodyPlan> operations)
    {
        writer.Line().Write($"""
            /// <summary>The requests that <see cref="{endpoint.Id}"/> takes.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} enum {endpoint.Id}Operation"))
        {
            writer.Write("""
                /// <summary>None of them, or nobody can tell.</summary>
                None = 0,
                """);
            for (int index = 0; index < operations.Count; index++)
            {
                writer.Line().Write($"""
                    /// <summary>{Literal.Documentation(operations[index].Model.Documentation)}</summary>
                    {operations[index].Model.Name} = {(index + 1).ToString(CultureInfo.InvariantCulture)},
                    """);
            }
        }
    }

    public static void Emit(CodeWriter writer, EmitContext context, EndpointModel endpoint, IReadOnlyList<BodyPlan> operations)
    {
        string discriminator = operations[0].Body.Discriminator;
        string values = string.Join(" or ", operations.Select(operation => "\"" + Value(operation) + "\""));
        string type = endpoint.Id + "Operation";
        writer.Write($"""
            /// <summary>Says which request a payload is, by its <c>{Literal.Documentation(discriminator)}</c>: {Literal.Documentation(values)}. Whether it is a valid one, it does not say.</summary>
            /// <param name="utf8Json">The payload; anything at all, nothing throws.</param>
            """);
        using (writer.Open($"public static {type} OperationOf({EmitContext.Bytes} utf8Json)"))
        {
            writer.Write($"{EmitContext.Bytes} selector = {EmitContext.Serialization}PayloadScan.FindText(utf8Json, {context.Utf8(discriminator)});");
            foreach (BodyPlan operation in operations)
            {
                writer.Write($$"""
                    if ({{EmitContext.Serialization}}Utf8Text.Same(selector, {{context.Utf8(Value(operation))}}))
                    {
                        return {{type}}.{{operation.Model.Name}};
                    }

                    """);
            }

            writer.Write($"return {type}.None;");
        }

        EmitValidate(writer, endpoint, operations, discriminator, values);
    }

    private static void EmitValidate(CodeWriter writer, EndpointModel endpoint, IReadOnlyList<BodyPlan> operations, string discriminator, string values)
    {
        writer.Line().Write($"""
            /// <summary>Checks a payload as the request that <see cref="OperationOf"/> says it is.</summary>
            /// <param name="utf8Json">The payload; anything at all, nothing throws.</param>
            /// <returns>The result; it costs no allocation where there is no issue.</returns>
            """);
        using (writer.Open($"public static {EmitContext.Runtime}ValidationResult Validate({EmitContext.Bytes} utf8Json)"))
        using (writer.Open("switch (OperationOf(utf8Json))"))
        {
            foreach (BodyPlan operation in operations)
            {
                writer.Write($"""
                    case {endpoint.Id}Operation.{operation.Model.Name}:
                        return {operation.Reader}.Validate(utf8Json);
                    """);
            }

            string path = endpoint.Resource + "." + discriminator;
            writer.Write($$"""
                default:
                    return {{EmitContext.Serialization}}PayloadScan.Undecided(
                        utf8Json,
                        {{Literal.Text(endpoint.Resource)}},
                        Keys,
                        {{Literal.Text(discriminator)}},
                        {{Literal.Text($"'{path}' says which request this is. It must be {values}.")}});
                """);
        }
    }

    private static string Value(BodyPlan operation) =>
        operation.Model.Root.Children.First(child => child.Name == operation.Body.Discriminator).Text;
}
