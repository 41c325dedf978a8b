using System.Collections.Generic;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Pages;

/// <summary>The pages of the endpoints in spec files that have no errors.</summary>
internal static class EndpointPages
{
    public static IEnumerable<EndpointPage> Of(SpecSet specs)
    {
        var whole = new WholeEndpoints(specs);
        foreach (EndpointModel endpoint in specs.Linked.Endpoints)
            yield return new EndpointPageReader(endpoint, [.. specs.LibrariesOf(endpoint)], new Statements(whole.Of(endpoint))).Read(whole.Stem(endpoint), whole.ExtendedStem(endpoint));
    }
}
