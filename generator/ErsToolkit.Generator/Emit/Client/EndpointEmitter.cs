using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Flows;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>Emits the class that an endpoint's users start from.</summary>
internal static class EndpointEmitter
{
    public static GeneratedFile Emit(EmitContext context, EndpointModel endpoint)
    {
        var writer = new CodeWriter();
        string text = endpoint.Documentation.Length > 0 ? endpoint.Documentation : "The endpoint " + endpoint.Id + ".";
        BodyPlan[] operations = endpoint.Operations.Select(model => new BodyPlan(endpoint, model)).ToArray();
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
            if (endpoint.Successor.Length > 0)
            {
                writer.Write($"""
                    /// <summary>This edition is deprecated: the one that new integrations must use.</summary>
                    public const string Successor = {Literal.Text(endpoint.Successor)};

                    """);
            }

            EmitInfo(writer, endpoint);
            foreach (BodyPlan operation in operations)
            {
                EmitOperation(writer, operation);
                EmitCheck(writer, operation);
                ReconcileEmitter.Emit(writer, context, operation);
            }

            foreach (SearchModel search in endpoint.Searches)
            {
                EmitSearch(writer, new SearchPlan(endpoint, search));
            }

            foreach (FlowsPlan flows in FlowsPlan.All(endpoint))
            {
                EmitGrounded(writer, flows);
            }

            if (DispatchEmitter.Applies(operations))
            {
                DispatchEmitter.Emit(writer, context, endpoint, operations);
            }
        }

        if (DispatchEmitter.Applies(operations))
        {
            DispatchEmitter.EmitEnum(writer, context, endpoint, operations);
        }

        return context.File("Endpoint", writer);
    }

    private static void EmitOperation(CodeWriter writer, BodyPlan operation) => writer.Write($$"""
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

    private static void EmitSearch(CodeWriter writer, SearchPlan search) => writer.Write($$"""
        /// <summary>Starts a search. {{Literal.Documentation(search.Model.Documentation)}}</summary>
        [{{EmitContext.Runtime}}ErsSets("")]
        public static {{search.Builder}} {{search.Search.Opens}}()
        {
            return default({{search.Builder}});
        }

        """);

    private static void EmitCheck(CodeWriter writer, BodyPlan operation)
    {
        if (operation.Body.Checks.Count == 0)
        {
            return;
        }

        writer.Write($$"""
            /// <summary>Checks a request against what the caller holds, for what e-RS refuses although the request itself is sound.</summary>
            /// <param name="request">The request.</param>
            /// <param name="context">What the caller holds; what is <see langword="null"/> in it is not checked.</param>
            /// <returns>The result; that it is valid says no more than what was held could tell.</returns>
            /// <exception cref="global::System.ArgumentNullException">There is no request or no context.</exception>
            public static {{EmitContext.Runtime}}ValidationResult Check({{operation.Request}} request, {{operation.Context}} context)
            {
                if (request == null)
                {
                    throw new global::System.ArgumentNullException(nameof(request));
                }

                if (context == null)
                {
                    throw new global::System.ArgumentNullException(nameof(context));
                }

                return {{operation.ContextChecks}}.Check(request, context);
            }

            """);
    }

    private static void EmitGrounded(CodeWriter writer, FlowsPlan flows) => writer.Write($$"""
        /// <summary>Starts a request from the ground that permits it. {{Literal.Documentation(flows.Operation.Model.Documentation)}}</summary>
        /// <param name="ground">What a refused request handed out; its values are in the request, and cannot be set.</param>
        public static {{flows.Builder}} {{flows.Model.Opens}}({{flows.Model.Ground}} ground)
        {
            if (ground == null)
            {
                throw new global::System.ArgumentNullException(nameof(ground));
            }

            return new {{flows.Builder}}(ground{{(flows.Evidence.Count > 0 ? ", global::System.DateTimeOffset.UtcNow" : "")}});
        }

        """ + (flows.Evidence.Count == 0 ? "" : EvidenceEmitter.Opening(flows)));

    private static void EmitInfo(CodeWriter writer, EndpointModel endpoint)
    {
        if (endpoint.Request is not RequestModel request)
        {
            return;
        }

        string headers = request.Headers.Count == 0 ? $"global::System.Array.Empty<{EmitContext.Runtime}ErsHeaderInfo>()" : $$"""
            new {{EmitContext.Runtime}}ErsHeaderInfo[]
                {
            {{string.Join("\n", request.Headers.Select(header => "        // " + Literal.Comment(header.Documentation) + "\n        " + New(header) + ","))}}
                }
            """;
        writer.Write($$"""
            /// <summary>How the endpoint is called: <c>{{Literal.Documentation(request.Method)}} {{Literal.Documentation(request.Path)}}</c>.</summary>
            public static {{EmitContext.Runtime}}ErsEndpointInfo Endpoint { get; } = new {{EmitContext.Runtime}}ErsEndpointInfo(
                {{Literal.Text(endpoint.Id)}},
                {{Literal.Text(endpoint.Edition)}},
                {{Literal.Text(endpoint.FhirVersion)}},
                {{Literal.Text(request.Method)}},
                {{Literal.Text(request.Path)}},
                {{Literal.Text(request.ContentType)}},
                {{Number(request.Success)}},
                global::System.TimeSpan.FromSeconds({{Number(request.WindowSeconds)}}),
                global::System.TimeSpan.FromSeconds({{Number(request.TimeoutSeconds)}}),
                {{Boolean(request.MayResend)}},
                {{headers}});

            """);
    }

    private static string New(HeaderModel header)
    {
        string values = header.Values.Count == 0 ? "global::System.Array.Empty<string>()" : "new string[] { " + string.Join(", ", header.Values.Select(Literal.Text)) + " }";
        return $"new {EmitContext.Runtime}ErsHeaderInfo({Literal.Text(header.Name)}, {EmitContext.Runtime}ErsHeaderPlace.{header.Place}, {Boolean(header.Occurs == "1..1")}, {Boolean(header.Occurs == "0..0")}, {Boolean(header.IsSecret)}, {Literal.Text(header.Scheme)}, {values})";
    }

    private static string Boolean(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Keys(BreachModel keys) =>
        string.Join(", ", new[] { keys.Missing, keys.Invalid, keys.Code, keys.Forbidden, keys.Unknown }.Select(Literal.Text));
}
