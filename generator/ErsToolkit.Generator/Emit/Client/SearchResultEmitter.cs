using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits what a client gives for a search that was sent: a page, a refusal, or no answer.</summary>
internal static class SearchResultEmitter
{
    public static GeneratedFile Emit(EmitContext context, SearchPlan search)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>What became of a <see cref="{search.Request}"/> that was sent: <see cref="Found"/>, <see cref="Failed"/> or <see cref="Indeterminate"/>, and nothing else.</summary>
            {JsonSummary.Mark(search.Result)}
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} abstract class {search.Result} : {JsonSummary.Interface}"))
        {
            ResultEmitter.EmitMembers(writer, search);
            ResultSummaryEmitter.Emit(writer, context, search, "Found");
            EmitOf(writer, context, search);
            EmitFound(writer, context, search);
            ResultEmitter.EmitFailed(writer, search);
            EmitIndeterminate(writer, context, search);
        }

        return context.File(search.Result, writer);
    }

    private static void EmitOf(CodeWriter writer, EmitContext context, SearchPlan search) => writer.Write($$"""
        internal static {{search.Result}} Of({{EmitContext.Http}}ErsExchange exchange, {{search.Request}} search)
        {
            if (exchange.Cause.HasValue)
            {
                return new Indeterminate(exchange, exchange.Cause.Value, {{EmitContext.Runtime}}ValidationResult.Valid);
            }

            if (exchange.IsRefused)
            {
                return new Failed(exchange);
            }

            {{search.Bundle.Page}}{{context.Nullable}} page;
            {{EmitContext.Runtime}}ValidationResult why;
            return {{search.Bundle.Page}}.TryParse(exchange.Body.Span, search, exchange.AnsweredAt, out page, out why)
                ? ({{search.Result}})new Found(exchange, page{{context.Forgive}})
                : new Indeterminate(exchange, {{EmitContext.Http}}IndeterminateCause.UnreadableAnswer, why);
        }

        """);

    private static void EmitFound(CodeWriter writer, EmitContext context, SearchPlan search)
    {
        string item = context.Own(search.Bundle.Item);
        string page = context.Own(search.Bundle.Page);
        writer.Write($$"""
            /// <summary>The search was answered, perhaps with nothing.</summary>
            {{JsonSummary.Mark("Found")}}
            public sealed class Found : {{search.Result}}
            {
                internal Found({{EmitContext.Http}}ErsExchange exchange, {{page}} page)
                    : base(exchange)
                {
                    Pages = new {{page}}[] { page };
                    {{search.Bundle.Items}} = page.{{search.Bundle.Items}};
                }

                private Found(Found before, {{search.Result}} more)
                    : base(before)
                {
                    StoppedBy = more as Found == null ? more : null;
                    Pages = before.Pages;
                    {{search.Bundle.Items}} = before.{{search.Bundle.Items}};
                    Found{{context.Nullable}} found = more as Found;
                    if (found != null)
                    {
                        Pages = global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Concat(before.Pages, found.Pages));
                        {{search.Bundle.Items}} = global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Distinct(global::System.Linq.Enumerable.Concat(before.{{search.Bundle.Items}}, found.{{search.Bundle.Items}})));
                    }
                }

                /// <summary>The first page that was read.</summary>
                public {{page}} Page
                {
                    get { return Pages[0]; }
                }

                /// <summary>All pages that were read, in their order.</summary>
                public global::System.Collections.Generic.IReadOnlyList<{{page}}> Pages { get; }

                /// <summary>What was found on all of them, each once: what is found can move from one page to the next while they are read.</summary>
                public global::System.Collections.Generic.IReadOnlyList<{{item}}> {{search.Bundle.Items}} { get; }

                /// <summary>Whether all that the search finds was read: no page follows, none could not be had, and as many were found as the answer counts.</summary>
                public bool IsComplete
                {
                    get { return StoppedBy == null && !Pages[Pages.Count - 1].HasNext && !global::System.Linq.Enumerable.Any(Pages, page => page.HasOutcome) && HasAll; }
                }

                /// <summary>Whether as many were found as the answer counts. Where the first pages were not read, that is not known.</summary>
                private bool HasAll
                {
                    get { return Page.Number > {{search.PageNumbers.Minimum.ToString(System.Globalization.CultureInfo.InvariantCulture)}} || {{search.Bundle.Items}}.Count + global::System.Linq.Enumerable.Sum(Pages, page => page.NotListed) >= Pages[Pages.Count - 1].Total; }
                }

                /// <summary>What became of the page that could not be had; <see langword="null"/> where there is none.</summary>
                public {{search.Result}}{{context.Nullable}} StoppedBy { get; }

                /// <summary>Gives the id of the call and the first page's numbers.</summary>
                public override string ToString()
                {
                    return "Found (" + CorrelationId + ", " + Page.ToString() + ")";
                }

                internal Found With({{search.Result}} more)
                {
                    return new Found(this, more);
                }
            }

            """);
    }

    private static void EmitIndeterminate(CodeWriter writer, EmitContext context, SearchPlan search) => writer.Write($$"""
        /// <summary>There is no answer that can be used. A search changes nothing, so it may be sent again.</summary>
        {{JsonSummary.Mark("Indeterminate")}}
        public sealed class Indeterminate : {{search.Result}}
        {
            internal Indeterminate({{EmitContext.Http}}ErsExchange exchange, {{EmitContext.Http}}IndeterminateCause why, {{EmitContext.Runtime}}ValidationResult findings)
                : base(exchange)
            {
                Why = why;
                Findings = findings;
                Exception = exchange.Exception;
            }

            /// <summary>Why there is none.</summary>
            public {{EmitContext.Http}}IndeterminateCause Why { get; }

            /// <summary>What is wrong with an answer that cannot be read.</summary>
            public {{EmitContext.Runtime}}ValidationResult Findings { get; }

            /// <summary>What to do next.</summary>
            public {{EmitContext.Runtime}}NextStep Next
            {
                get { return {{EmitContext.Runtime}}NextStep.Wait; }
            }

            /// <summary>What was thrown on the way; <see langword="null"/> for nothing.</summary>
            public global::System.Exception{{context.Nullable}} Exception { get; }

            /// <summary>Gives the id of the call and why there is no answer.</summary>
            public override string ToString()
            {
                return "Indeterminate (" + CorrelationId + ", " + Why.ToString() + ")";
            }
        }
        """);
}
