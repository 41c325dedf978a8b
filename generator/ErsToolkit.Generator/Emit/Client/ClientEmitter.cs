using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits the client of an endpoint. What it does with a request is the library's; here stands only which request, and which result.</summary>
internal static class ClientEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Cancellation = "global::System.Threading.CancellationToken";

    public static GeneratedFile Emit(EmitContext context, ClientPlan plan)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Sends requests to {Literal.Documentation(plan.Endpoint.Id)} over HTTP. One client may send many requests at once.</summary>
            /// <remarks>Edition: <c>{Literal.Documentation(plan.Endpoint.Edition)}</c>. A request goes out once, and a second time only after the status 429, with which e-RS says that it has not processed it.</remarks>
            {EmitContext.GeneratedCode}
            {ContractMarks.Client(plan.Endpoint.Request!)}
            """);
        using (writer.Open($"{context.Visibility} sealed class {plan.Client}"))
        {
            EmitConstructors(writer, context, plan);
            foreach (OperationPlan operation in plan.Operations)
            {
                EmitOperation(writer, context, plan, operation);
            }

            foreach (SearchPlan search in plan.Searches)
            {
                EmitSearch(writer, context, plan, search);
            }
        }

        return context.File("Client", writer);
    }

    private static void EmitConstructors(CodeWriter writer, EmitContext context, ClientPlan plan) => writer.Write($$"""
        private readonly {{EmitContext.Http}}ErsSender _sender;
        private readonly global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>> _headers;

        /// <summary>Initializes a client.</summary>
        /// <param name="http">What it sends with. Its <c>BaseAddress</c> says which environment of e-RS; it is told to wait as long as e-RS may take. Make its handler with <see cref="{{EmitContext.Http}}ErsHttpHandler"/>, and put none before it that retries.</param>
        /// <param name="headers">The values of the headers, for all requests.</param>
        /// <param name="options">How it sends; <see langword="null"/> for what does for most.</param>
        /// <exception cref="global::System.ArgumentException">The HttpClient has no base address that will do, or gives up too early.</exception>
        public {{plan.Client}}(global::System.Net.Http.HttpClient http, {{plan.Headers}} headers, {{EmitContext.Http}}ErsClientOptions{{context.Nullable}} options = null)
            : this(http, Always(headers), options)
        {
        }

        /// <summary>Initializes a client that asks for the values of the headers before each request, because some change, such as a token.</summary>
        /// <param name="http">What it sends with, as above.</param>
        /// <param name="headers">Gives the values; what it throws, the method that sends throws.</param>
        /// <param name="options">How it sends; <see langword="null"/> for what does for most.</param>
        /// <exception cref="global::System.ArgumentException">The HttpClient has no base address that will do, or gives up too early.</exception>
        public {{plan.Client}}(global::System.Net.Http.HttpClient http, global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>> headers, {{EmitContext.Http}}ErsClientOptions{{context.Nullable}} options = null)
        {
            _headers = headers ?? throw new global::System.ArgumentNullException(nameof(headers));
            _sender = new {{EmitContext.Http}}ErsSender(http, options, {{plan.Endpoint.Id}}.Endpoint);
        }

        /// <summary>Initializes a client from what is registered, as <c>AddHttpClient&lt;{{plan.Client}}&gt;()</c> does.</summary>
        /// <param name="http">What it sends with, as above.</param>
        /// <param name="services">Gives the headers, or the function that gives them, and <see cref="{{EmitContext.Http}}ErsClientOptions"/> if they are registered. Of both kinds of headers, the function goes before.</param>
        /// <exception cref="global::System.InvalidOperationException">Neither the headers nor a function that gives them is registered.</exception>
        /// <exception cref="global::System.ArgumentException">The HttpClient has no base address that will do, or gives up too early.</exception>
        {{(context.Facts.HasActivatorUtilities ? "[global::Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor]\n" : "")}}public {{plan.Client}}(global::System.Net.Http.HttpClient http, global::System.IServiceProvider services)
            : this(http, Registered(services), ({{EmitContext.Http}}ErsClientOptions{{context.Nullable}})services.GetService(typeof({{EmitContext.Http}}ErsClientOptions)))
        {
        }

        /// <summary>The names of the headers whose values are secret, for whatever else logs headers.</summary>
        public static global::System.Collections.Generic.IReadOnlyList<string> SecretHeaders { get; } = global::System.Array.AsReadOnly(new string[] { {{string.Join(", ", plan.Held.Where(header => header.IsSecret).Select(header => Literal.Text(header.Name)))}} });

        private static global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>> Always({{plan.Headers}} headers)
        {
            {{Task}}<{{plan.Headers}}> held = {{Task}}.FromResult(headers ?? throw new global::System.ArgumentNullException(nameof(headers)));
            return cancellationToken => held;
        }

        private static global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>> Registered(global::System.IServiceProvider services)
        {
            if (services == null)
            {
                throw new global::System.ArgumentNullException(nameof(services));
            }

            global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>>{{context.Nullable}} asked = (global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>>{{context.Nullable}})services.GetService(typeof(global::System.Func<{{Cancellation}}, {{Task}}<{{plan.Headers}}>>));
            if (asked != null)
            {
                return asked;
            }

            {{plan.Headers}}{{context.Nullable}} held = ({{plan.Headers}}{{context.Nullable}})services.GetService(typeof({{plan.Headers}}));
            return Always(held ?? throw new global::System.InvalidOperationException("{{plan.Client}} needs headers. Register {{plan.Headers}}, or a Func<CancellationToken, Task<{{plan.Headers}}>> that gives them before each request."));
        }

        private async {{Task}}<{{plan.Headers}}> HeadersAsync({{Cancellation}} cancellationToken)
        {
            {{Task}}<{{plan.Headers}}>{{context.Nullable}} asked = _headers(cancellationToken);
            {{plan.Headers}}{{context.Nullable}} headers = asked == null ? null : await asked.ConfigureAwait(false);
            return headers ?? throw new global::System.InvalidOperationException("The function that gives the headers of {{plan.Client}} gave null. Nothing was sent.");
        }

        """);

    private static string Code(FieldModel by) => by.IsRequired
        ? $"{by.Codes!.Name}Extensions.ToCode(request.{by.Name})"
        : $"request.{by.Name}.HasValue ? {by.Codes!.Name}Extensions.ToCode(request.{by.Name}.Value) : \"\"";

    private static void EmitOperation(CodeWriter writer, EmitContext context, ClientPlan plan, OperationPlan operation)
    {
        string name = operation.Model.Name;
        string audited = plan.AuditedBy(operation) is FieldModel by ? $"\n    call.AuditedReason = {Code(by)};" : "";
        writer.Write($$"""
            /// <summary>Sends a request and waits for its result. {{Literal.Documentation(operation.Model.Documentation)}}</summary>
            /// <param name="request">The request.</param>
            /// <param name="cancellationToken">Gives up. Where the request has left by then, the result is <see cref="{{operation.Result}}.Indeterminate"/>, because e-RS may carry it out all the same.</param>
            /// <returns>The result. No answer of e-RS, and nothing that can go wrong on the way, is an exception.</returns>
            /// <exception cref="global::System.ArgumentException">A header has no value, or one that it cannot have. Nothing was sent.</exception>
            /// <exception cref="global::System.OperationCanceledException">The caller gave up before e-RS could see the request.</exception>
            public {{Task}}<{{operation.Result}}> {{name}}Async({{operation.Request}} request, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                return {{name}}Async(request, {{EmitContext.Http}}ErsCall.NewCorrelationId(), cancellationToken);
            }

            /// <summary>Sends a request under an id of the caller's.</summary>
            /// <param name="request">The request.</param>
            /// <param name="correlationId">The id by which the request can be found again{{(plan.Echoed.Any() ? ", here and at e-RS" : "; e-RS is not told")}}.</param>
            /// <param name="cancellationToken">Gives up.</param>
            /// <returns>The result, as above.</returns>
            public async {{Task}}<{{operation.Result}}> {{name}}Async({{operation.Request}} request, string correlationId, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                if (request == null)
                {
                    throw new global::System.ArgumentNullException(nameof(request));
                }

                {{plan.Headers}} headers = await HeadersAsync(cancellationToken).ConfigureAwait(false);
                {{EmitContext.Http}}ErsCall call = new {{EmitContext.Http}}ErsCall({{plan.Endpoint.Id}}.Endpoint, {{Literal.Text(name)}}, correlationId, headers.ToList(correlationId), {{operation.Result}}.Describe);
                call.Body = request.ToUtf8Json();{{audited}}
                {{EmitContext.Http}}ErsExchange exchange = await _sender.SendAsync(call, cancellationToken).ConfigureAwait(false);
                {{operation.Result}} result = {{operation.Result}}.Of(exchange, request);
                _sender.ReportMismatches(call, result.Mismatches);
                return result;
            }

            """);
    }

    private static void EmitSearch(CodeWriter writer, EmitContext context, ClientPlan plan, SearchPlan search)
    {
        string method = search.Search.Opens + "Async";
        writer.Write($$"""
            /// <summary>Sends a search and waits for one page of its answer. {{Literal.Documentation(search.Model.Documentation)}}</summary>
            /// <param name="search">The search.</param>
            /// <param name="cancellationToken">Gives up.</param>
            /// <returns>The result. No answer of e-RS, and nothing that can go wrong on the way, is an exception.</returns>
            /// <exception cref="global::System.ArgumentException">A header has no value, or one that it cannot have. Nothing was sent.</exception>
            /// <exception cref="global::System.OperationCanceledException">The caller gave up.</exception>
            public async {{Task}}<{{search.Result}}> {{method}}({{search.Request}} search, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                if (search == null)
                {
                    throw new global::System.ArgumentNullException(nameof(search));
                }

                string correlationId = {{EmitContext.Http}}ErsCall.NewCorrelationId();
                {{plan.Headers}} headers = await HeadersAsync(cancellationToken).ConfigureAwait(false);
                {{EmitContext.Http}}ErsHeaderList list = headers.ToList(correlationId);
                foreach (global::System.Collections.Generic.KeyValuePair<string, string> header in search.Headers)
                {
                    list.Add(header.Key, header.Value);
                }

                {{EmitContext.Http}}ErsCall call = new {{EmitContext.Http}}ErsCall({{plan.Endpoint.Id}}.Endpoint, {{Literal.Text(search.Model.Name)}}, correlationId, list, {{search.Result}}.Describe);
                call.Query = search.ToQueryString();
                {{EmitContext.Http}}ErsExchange exchange = await _sender.SendAsync(call, cancellationToken).ConfigureAwait(false);
                {{search.Result}} result = {{search.Result}}.Of(exchange, search);
                if (result is {{search.Result}}.Indeterminate)
                {
                    _sender.ReportUnreadable(call, (({{search.Result}}.Indeterminate)result).Findings);
                }

                return result;
            }

            /// <summary>Sends a search and follows its pages, of which each says whether there is another.</summary>
            /// <param name="search">The search of the first page that is wanted.</param>
            /// <param name="maximumPages">How many pages are read at most.</param>
            /// <param name="cancellationToken">Gives up.</param>
            /// <returns>The result of the first page, with what the others add. Where one of them cannot be had, those before it are there, and the result says that it is not complete.</returns>
            public async {{Task}}<{{search.Result}}> {{search.Search.Opens}}AllAsync({{search.Request}} search, int maximumPages = 20, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                {{search.Result}} result = await {{method}}(search, cancellationToken).ConfigureAwait(false);
                {{search.Result}}.Found{{context.Nullable}} found = result as {{search.Result}}.Found;
                {{search.Request}}{{context.Nullable}} next = found == null ? null : found.Page.NextSearch();
                for (int pages = 1; next != null && pages < maximumPages; pages++)
                {
                    {{search.Result}} more = await {{method}}(next, cancellationToken).ConfigureAwait(false);
                    found = found{{context.Forgive}}.With(more);
                    next = more is {{search.Result}}.Found ? ((({{search.Result}}.Found)more).Page.NextSearch()) : null;
                }

                return found ?? result;
            }

            """);
    }
}
