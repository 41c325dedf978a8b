using System;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Flows;

/// <summary>Leaves out what an endpoint says of another one that is not beside it.</summary>
internal static class Crossings
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="isBeside">Whether an endpoint with its edition is generated into the same namespace.</param>
    public static EndpointModel Keep(EndpointModel endpoint, Func<string, bool> isBeside) => endpoint with
    {
        Flows = new(endpoint.Flows.Select(flows => flows with
        {
            Flows = new(flows.Flows.Select(flow => flow.Evidence is EvidenceModel evidence && !isBeside(evidence.Of) ? flow with { Evidence = null } : flow)),
        })),
        Operations = new(endpoint.Operations.Select(operation => operation with
        {
            Setters = new(operation.Setters.Select(setter => setter with { Sources = new(setter.Sources.Where(source => isBeside(source.Of))) })),
        })),
        Resources = new(endpoint.Resources.Select(resource => Resource(resource, of => of.Length == 0 || isBeside(of)))),
    };

    /// <summary>Gives a resource with only those values that are of no other endpoint, or of one that is meant.</summary>
    public static ResourceModel Resource(ResourceModel resource, Func<string, bool> isMeant) => resource with { Values = new(resource.Values.Where(value => isMeant(value.Of))) };
}
