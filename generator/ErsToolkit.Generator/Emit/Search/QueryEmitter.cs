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
                    string value = Value(context, search, parameter) + (search.Field(parameter.Field).Kind == FieldKind.Number ? ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)" : "");
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
            if (_draft.{{search.Pages.Name}} == {{(search.Pages.Maximum < int.MaxValue ? search.Pages.Maximum.ToString(System.Globalization.CultureInfo.InvariantCulture) : "int.MaxValue")}})
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

    private static string Value(EmitContext context, SearchPlan search, ParameterModel parameter)
    {
        if (parameter.Field.Length == 0)
        {
            return Literal.Text(parameter.Value);
        }

        FieldModel field = search.Field(parameter.Field);
        return field.Kind switch
        {
            FieldKind.Code => $"{field.Codes!.Name}Extensions.ToCode(_draft.{field.Name})",
            FieldKind.Typed => $"_draft.{field.Name}.Value",
            FieldKind.Text => "_draft." + field.Name + context.Forgive,
            _ => "_draft." + field.Name,
        };
    }
}
