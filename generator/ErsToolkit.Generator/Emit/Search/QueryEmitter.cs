using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits how a search is sent: its query, its own headers, and the search of the next page.</summary>
internal static class QueryEmitter
{
    private const string Header = "global::System.Collections.Generic.KeyValuePair<string, string>";

    public static void Emit(CodeWriter writer, EmitContext context, OperationPlan operation)
    {
        var search = (SearchPlan)operation;
        writer.Write("""
            /// <summary>Gives the query of the address, percent-encoded and without a question mark in front.</summary>
            """);
        using (writer.Open("public string ToQueryString()"))
        {
            writer.Write($"{EmitContext.Serialization}QueryText query = {EmitContext.Serialization}QueryText.Start();");
            foreach (ParameterModel parameter in search.Search.Parameters.Where(parameter => !parameter.IsHeader))
            {
                EmitAdd(writer, search, parameter, $"query.Add({Literal.Text(parameter.Name)}, {Value(context, search, parameter)});");
            }

            writer.Line().Write("return query.ToString();");
        }

        writer.Line();
        EmitHeaders(writer, context, search);
        EmitNext(writer, search);
    }

    private static void EmitHeaders(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        ParameterModel[] headers = search.Search.Parameters.Where(parameter => parameter.IsHeader).ToArray();
        writer.Write("/// <summary>The headers that are this search's own, besides those of every call.</summary>");
        using (writer.Open($"public global::System.Collections.Generic.IReadOnlyList<{Header}> Headers"))
        using (writer.Open("get"))
        {
            if (headers.Length == 0)
            {
                writer.Write($"return {EmitContext.Serialization}QueryText.NoHeaders;");
            }
            else
            {
                writer.Write($"global::System.Collections.Generic.List<{Header}> headers = new global::System.Collections.Generic.List<{Header}>();");
                foreach (ParameterModel parameter in headers)
                {
                    FieldModel field = search.Field(parameter.Field);
                    string value = field.Value.IsClass ? Value(context, search, parameter) : field.Value.Show("_draft." + field.Name);
                    EmitAdd(writer, search, parameter, $"headers.Add(new {Header}({Literal.Text(parameter.Name)}, {value}));");
                }

                writer.Line().Write("return headers.AsReadOnly();");
            }
        }

        writer.Line();
    }

    private static void EmitNext(CodeWriter writer, SearchPlan search) => writer.Write($$"""
        /// <summary>Gives the search of the page after this one. Whether there is one, <see cref="{{search.Bundle.Page}}.HasNext"/> says.</summary>
        /// <exception cref="global::System.InvalidOperationException">No page can have a greater number.</exception>
        public {{search.Request}} Next()
        {
            if (_draft.{{search.Pages.Name}} == {{(search.PageNumbers.Greatest)}})
            {
                throw new global::System.InvalidOperationException("No page can come after this one.");
            }

            {{search.Draft}} draft = _draft;
            draft.{{search.Pages.Name}}++;
            return new {{search.Request}}(draft);
        }

        """);

    private static void EmitAdd(CodeWriter writer, SearchPlan search, ParameterModel parameter, string add)
    {
        if (parameter.Field.Length == 0 || search.Field(parameter.Field).IsRequired)
        {
            writer.Write(add);
            return;
        }

        using (writer.Open($"if (_draft.Has({search.Fields}.{parameter.Field}))"))
        {
            writer.Write(add);
        }

        writer.Line();
    }

    private static string Value(EmitContext context, SearchPlan search, ParameterModel parameter) =>
        parameter.Field.Length == 0 ? Literal.Text(parameter.Value) : search.Field(parameter.Field).Value.ToParameter(context, "_draft." + parameter.Field);
}
