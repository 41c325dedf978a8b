using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits the class that an endpoint's users start from.</summary>
internal static class EndpointEmitter
{
    public static GeneratedFile Emit(EmitContext context, EndpointModel endpoint)
    {
        var writer = new CodeWriter();
        string text = endpoint.Documentation.Length > 0 ? endpoint.Documentation : "The endpoint " + endpoint.Id + ".";
        writer.Write($"""
            /// <summary>{Literal.Documentation(text)}</summary>
            /// <remarks>Edition: <c>{Literal.Documentation(endpoint.Edition)}</c>.</remarks>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} static class {endpoint.Id}"))
        {
            writer.Write($"""
                internal static readonly {EmitContext.Serialization}BreachKeys Keys = new {EmitContext.Serialization}BreachKeys({Keys(endpoint.Breaches)});
                """);
            foreach (OperationPlan operation in endpoint.Operations.Select(model => new OperationPlan(endpoint, model)))
            {
                writer.Line().Write($$"""
                    /// <summary>Starts a request. {{Literal.Documentation(operation.Model.Documentation)}}</summary>
                    [{{EmitContext.Runtime}}ErsSets("")]
                    public static {{operation.Builder}} {{operation.Model.Name}}()
                    {
                        return default({{operation.Builder}});
                    }

                    /// <summary>Checks a payload against every rule that can be checked before it is sent, and gives all issues at once.</summary>
                    /// <param name="utf8Json">The payload; anything at all, nothing throws.</param>
                    /// <returns>The result; it costs no allocation where there is no issue.</returns>
                    public static {{EmitContext.Runtime}}ValidationResult Validate{{operation.Model.Name}}({{EmitContext.Bytes}} utf8Json)
                    {
                        return {{operation.Reader}}.Validate(utf8Json);
                    }
                    """);
            }
        }

        return context.File("Endpoint", writer);
    }

    private static string Keys(BreachModel keys) =>
        string.Join(", ", new[] { keys.Missing, keys.Invalid, keys.Code, keys.Forbidden, keys.Unknown }.Select(Literal.Text));
}
