using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Search;

/// <summary>Emits a page of what a search found.</summary>
internal static class PageEmitter
{
    public static GeneratedFile Emit(EmitContext context, SearchPlan search)
    {
        string page = search.Bundle.Page;
        string list = $"global::System.Collections.Generic.IReadOnlyList<{context.Own(search.Bundle.Item)}>";
        string text = search.Bundle.Documentation.Length > 0 ? search.Bundle.Documentation : "A page of what was found.";
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>{Literal.Documentation(text)}</summary>
            /// <remarks>Pages may overlap, and leave something out between them: what is found can change from one to the next.</remarks>
            {JsonSummary.Mark(page)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {page} : {JsonSummary.Interface}"))
        {
            writer.Write($$"""
                internal {{page}}({{search.Request}} search, int total, int matches, bool hasNext, bool hasNothing, bool hasOutcome, global::System.DateTimeOffset readAt, {{list}} items)
                {
                    Search = search;
                    Total = total;
                    HasNext = hasNext;
                    HasNothing = hasNothing;
                    HasOutcome = hasOutcome;
                    NotListed = matches - items.Count;
                    ReadAt = readAt;
                    {{search.Bundle.Items}} = items;
                }

                /// <summary>The search that this is an answer to.</summary>
                public {{search.Request}} Search { get; }

                /// <summary>The number of matches on all pages.</summary>
                public int Total { get; }

                /// <summary>The number of this page.</summary>
                public int Number
                {
                    get { return Search.{{search.Pages.Name}}; }
                }

                /// <summary>What was found, in the order of the answer and each once.</summary>
                public {{list}} {{search.Bundle.Items}} { get; }

                /// <summary>Whether the answer says that there is a page after this one. A page after the last is refused.</summary>
                public bool HasNext { get; }

                /// <summary>When the answer was made: the time that was passed, else the one that the answer gives; the default value where nobody says it.</summary>
                public global::System.DateTimeOffset ReadAt { get; }

                /// <summary>Whether nothing was found: no match is counted, and none is there that is not listed.</summary>
                internal bool HasNothing { get; }

                /// <summary>Whether the answer has an OperationOutcome among its entries, so that it may not be all there is.</summary>
                internal bool HasOutcome { get; }

                /// <summary>The number of matches in the answer that are not listed.</summary>
                internal int NotListed { get; }

                /// <summary>Gives the search of the next page, made of this one and never of an address in the answer; null where there is none.</summary>
                public {{search.Request}}{{context.Nullable}} NextSearch()
                {
                    return HasNext && Search.{{search.Pages.Name}} < {{(search.PageNumbers.Greatest)}} ? Search.Next() : null;
                }

                """);
            PageSummaryEmitter.Emit(writer, search);
            EmitParse(writer, context, search, "", "null");
            EmitParse(writer, context, search, "global::System.DateTimeOffset readAt, ", "readAt");
            writer.Write($$"""
                /// <summary>Gives the numbers of the page, and nothing of what was found.</summary>
                public override string ToString()
                {
                    {{EmitContext.Serialization}}RecordText text = new {{EmitContext.Serialization}}RecordText({{Literal.Text(page)}});
                    text.Add("Number", Number.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    text.Add("Total", Total.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    text.Add({{Literal.Text(search.Bundle.Items)}}, {{search.Bundle.Items}}.Count.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    return text.ToString();
                }
                """);
        }

        return context.File(page, writer);
    }

    private static void EmitParse(CodeWriter writer, EmitContext context, SearchPlan search, string parameter, string readAt) => writer.Write($$"""
        /// <summary>Reads the answer to a search; whatever makes it useless, every issue is in <paramref name="why"/>.</summary>
        /// <param name="utf8Json">The answer; anything at all, nothing throws.</param>
        /// <param name="search">The search that was sent.</param>{{(parameter.Length > 0 ? "\n/// <param name=\"readAt\">When the answer was received; it goes before the time that the answer gives.</param>" : "")}}
        /// <param name="page">The page, where the result is true.</param>
        /// <param name="why">Everything that was found; warnings also where the result is true.</param>
        public static bool TryParse({{EmitContext.Bytes}} utf8Json, {{search.Request}} search, {{parameter}}{{context.OutUnlessNull(search.Bundle.Page, "page")}}, out {{EmitContext.Runtime}}ValidationResult why)
        {
            if (search == null)
            {
                throw new global::System.ArgumentNullException(nameof(search));
            }

            why = {{search.Bundle.Reader}}.Read(utf8Json, search, {{readAt}}, out page);
            return why.IsValid;
        }

        """);
}
