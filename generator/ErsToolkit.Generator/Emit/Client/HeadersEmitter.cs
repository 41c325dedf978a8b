using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits the class that holds the values of an endpoint's headers. It shows none of them.</summary>
internal static class HeadersEmitter
{
    public static GeneratedFile Emit(EmitContext context, ClientPlan plan)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>The values of the headers that requests to {Literal.Documentation(plan.Endpoint.Id)} carry.</summary>
            {JsonEmitter.Mark("SecretConverter", plan.Headers)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {plan.Headers}"))
        {
            foreach (HeaderModel header in plan.Held)
            {
                string values = header.Values.Count == 0 ? "" : ", one of " + string.Join(", ", header.Values.Select(value => "<c>" + Literal.Documentation(value) + "</c>"));
                string scheme = header.Scheme.Length == 0 ? "" : ", without the word <c>" + Literal.Documentation(header.Scheme) + "</c> before it";
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(header.Documentation.Length > 0 ? header.Documentation : "The value of the header.")}}</summary>
                    /// <remarks>Header <c>{{Literal.Documentation(header.Name)}}</c>, {{header.Occurs}}{{values}}{{scheme}}.{{(header.IsSecret ? " It is a secret." : "")}}</remarks>
                    {{ContractMarks.Sensitive(header.IsSecret, ContractMarks.Secret)}}public string{{context.Nullable}} {{header.Property}} { get; set; }

                    """);
            }

            writer.Write("/// <summary>Gives the name of the class, and no value.</summary>");
            using (writer.Open("public override string ToString()"))
            {
                writer.Write($"return {Literal.Text(plan.Headers)};");
            }

            writer.Line();
            using (writer.Open($"internal {EmitContext.Http}ErsHeaderList ToList(string correlationId)"))
            {
                writer.Write($"{EmitContext.Http}ErsHeaderList headers = new {EmitContext.Http}ErsHeaderList({plan.Endpoint.Id}.Endpoint);");
                foreach (HeaderModel header in plan.Held)
                {
                    writer.Write($"headers.Add({Literal.Text(header.Name)}, {header.Property}, nameof({header.Property}));");
                }

                foreach (HeaderModel header in plan.Echoed)
                {
                    writer.Write($"headers.Add({Literal.Text(header.Name)}, correlationId);");
                }

                writer.Write("return headers;");
            }
        }

        return context.File("Headers", writer);
    }
}
