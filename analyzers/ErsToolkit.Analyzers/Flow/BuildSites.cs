using System.Collections.Generic;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>The build calls of one graph, in the order in which paths reached them first.</summary>
internal sealed class BuildSites
{
    private readonly Dictionary<IInvocationOperation, BuildSite> _sites = [];
    private readonly List<BuildSite> _order = [];

    public IReadOnlyList<BuildSite> All => _order;

    public void Reach(IInvocationOperation call, BuildKind kind, BuilderValue? value)
    {
        if (!_sites.TryGetValue(call, out BuildSite? site))
        {
            site = new BuildSite(call, kind);
            _sites.Add(call, site);
            _order.Add(site);
        }

        site.Reach(value);
    }
}
