using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits the reader of a page: the resources that count, and for each its values and those of what it refers to.</summary>
internal static class PageReaderEmitter
{
    public static GeneratedFile Emit(EmitContext context, SearchPlan search)
    {
        BundleModel bundle = search.Bundle;
        string item = context.Own(bundle.Item);
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Reads a <see cref="{bundle.Page}"/> from JSON.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {bundle.Reader}"))
        using (writer.Open($"internal static {EmitContext.Runtime}ValidationResult Read({EmitContext.Bytes} utf8Json, {search.Request} search, global::System.DateTimeOffset? readAt, {$"out {bundle.Page}{(context.Facts.HasNotNullWhen ? "?" : "")} page"})"))
        {
            writer.Write($"global::System.Collections.Generic.List<{item}> items = new global::System.Collections.Generic.List<{item}>();");
            using (writer.Open($"using ({EmitContext.Serialization}BundleReader bundle = {EmitContext.Serialization}BundleReader.Open(utf8Json, {Literal.Text(bundle.Resource)}, {search.Endpoint.Id}.Keys))"))
            {
                using (writer.Open("while (bundle.Read())"))
                {
                    EmitItem(writer, context, search);
                }

                writer.Line().Write($$"""
                    global::System.DateTimeOffset when = bundle.When(readAt);
                    {{EmitContext.Runtime}}ValidationResult why = bundle.ToResult();
                    page = why.IsValid ? new {{bundle.Page}}(search, bundle.Total, bundle.MatchCount, bundle.HasNext, bundle.HasNothing, bundle.HasOutcome, when, items.AsReadOnly()) : {{context.NoValue}};
                    return why;
                    """);
            }
        }

        return context.File(bundle.Reader, writer);
    }

    private static void EmitItem(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        BundleModel bundle = search.Bundle;
        writer.Write($"{EmitContext.Serialization}BundleResource found = bundle.Current;");
        if (bundle.Only.Count > 0)
        {
            string other = string.Join(" || ", bundle.Only.Select(only => $"found.Text({Literal.Text(only.Path)}) != {Literal.Text(only.Value)}"));
            writer.Write($$"""
                if ({{other}})
                {
                    continue;
                }

                """);
        }

        foreach (HopModel hop in bundle.Hops.Where(hop => bundle.Reads.Any(read => read.Over == hop.To)))
        {
            writer.Write($"{EmitContext.Serialization}BundleResource over{hop.To} = found.Follow({Literal.Text(hop.Path)}, {Literal.Text(hop.To)});");
        }

        foreach (ReadModel read in bundle.Reads.Where(read => read.Kind != ReadKind.OfSearch))
        {
            EmitRead(writer, context, search, read);
        }

        foreach (ReadModel read in bundle.Reads.Where(read => read.After.Length > 0))
        {
            writer.Write($$"""
                if (valueOf{{read.Name}} <= valueOf{{read.After}})
                {
                    {{Owner(read)}}.Refuse({{Literal.Text(read.Path)}}, {{Literal.Text(read.Name + " does not come after " + read.After + ".")}});
                }

                """);
        }

        using (writer.Open("if (bundle.IsSound)"))
        {
            writer.Write($"items.Add(new {context.Own(bundle.Item)}({string.Join(", ", bundle.Reads.Select(Argument))}));");
        }
    }

    private static void EmitRead(CodeWriter writer, EmitContext context, SearchPlan search, ReadModel read)
    {
        string value = "valueOf" + read.Name;
        string path = Literal.Text(read.Path);
        if (read.Kind == ReadKind.Element)
        {
            writer.Write($"global::System.DateTimeOffset? {value} = {Owner(read)}.Instant({path}, isRequired: {(read.IsOptional ? "false" : "true")});");
            return;
        }

        bool isOwn = read.Kind == ReadKind.Own;
        string place = "placeOf" + read.Name;
        string text = "textOf" + read.Name;
        string own = context.Own(read.Type!.Name);
        if (!isOwn)
        {
            writer.Write($"string {place};");
        }

        writer.Write($$"""
            string{{context.Nullable}} {{text}} = {{(isOwn ? $"found.Own({Literal.Text(search.Bundle.Resource)})" : $"{Owner(read)}.Identifier({path}, {own}.IdentifierSystem, isRequired: {(read.IsOptional ? "false" : "true")}, place: out {place})")}};
            {{own}} {{value}} = {{own}}.From({{text}});
            if ({{text}} != null && !{{value}}.IsValid)
            {
                {{Refuse(read, isOwn, place, "This must be " + read.Type.Expected + ".")}}
            }
            """);
        if (read.Field is FieldModel field)
        {
            string condition = field.IsRequired ? $"{value} != search.{field.Name}" : $"search.{field.Name}.HasValue && {value} != search.{field.Name}.Value";
            writer.Write($$"""
                else if ({{text}} != null && {{condition}})
                {
                    {{Refuse(read, isOwn, place, "This is another " + field.Name + " than the one that was searched for.")}}
                }
                """);
        }

        writer.Line();
    }

    private static string Refuse(ReadModel read, bool isOwn, string place, string what) =>
        isOwn ? $"found.Refuse({Literal.Text(read.Path)}, {Literal.Text(what)});" : $"{Owner(read)}.RefuseAt({place}, {Literal.Text(what)});";

    private static string Owner(ReadModel read) => read.Over.Length > 0 ? "over" + read.Over : "found";

    private static string Argument(ReadModel read) => read.Kind switch
    {
        ReadKind.OfSearch => "search." + read.Field!.Name,
        ReadKind.Element => $"valueOf{read.Name}" + (read.IsOptional ? "" : ".GetValueOrDefault()"),
        _ when !read.IsOptional => "valueOf" + read.Name,
        _ => $"textOf{read.Name} == null ? ({read.Type!.Name}?)null : valueOf{read.Name}",
    };
}
