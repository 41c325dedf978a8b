using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Flows;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Client;

/// <summary>An endpoint that can be called, with the names of what is generated for that.</summary>
internal sealed class ClientPlan
{
    private readonly FlowsPlan[] _flows;

    private ClientPlan(EndpointModel endpoint, RequestModel request)
    {
        Endpoint = endpoint;
        Request = request;
        Operations = endpoint.Operations.Select(model => new BodyPlan(endpoint, model)).ToArray();
        Searches = endpoint.Searches.Select(model => new SearchPlan(endpoint, model)).ToArray();
        _flows = FlowsPlan.All(endpoint).ToArray();
    }

    public EndpointModel Endpoint { get; }

    public RequestModel Request { get; }

    public IReadOnlyList<BodyPlan> Operations { get; }

    public IReadOnlyList<SearchPlan> Searches { get; }

    public string Client => Endpoint.Id + "Client";

    public string Headers => Endpoint.Id + "Headers";

    /// <summary>The headers whose values are the same for many requests, so that the caller holds them.</summary>
    public IEnumerable<HeaderModel> Held => Request.Headers.Where(header => header.Place == "Request" && header.Occurs != "0..0" && !IsOfSearch(header));

    /// <summary>The headers that e-RS echoes: each request has its own value, by which it is found again.</summary>
    public IEnumerable<HeaderModel> Echoed => Request.Headers.Where(header => header.Place == "Both" && header.Occurs != "0..0");

    /// <summary>The field whose code is audited, where the operation needs a ground; else <see langword="null"/>.</summary>
    public FieldModel? AuditedBy(OperationPlan operation) => _flows.FirstOrDefault(flows => flows.Model.To == operation.Model.Name)?.By;

    /// <summary>Whether each search says for itself what the header is.</summary>
    private bool IsOfSearch(HeaderModel header) => Searches.Any(search => search.Search.Parameters.Any(parameter => parameter.IsHeader && parameter.Name == header.Name));

    /// <summary>Nothing is generated unless the project can send, the specification says how, and a refusal can be read.</summary>
    public static ClientPlan? Of(EndpointModel endpoint, CompilationFacts facts) =>
        facts.HasHttp && endpoint.Request is RequestModel request && endpoint.OutcomeCodes.Length > 0 ? new ClientPlan(endpoint, request) : null;
}
