using System.Collections.Generic;
using System.Linq;
using BookOrDefer.Editions.Current;
using BookOrDefer.Editions.V1;

namespace BookOrDefer.Editions;

/// <summary>The editions that the project has chosen.</summary>
internal static class KnownEditions
{
    public static IEdition Default { get; } = new CurrentEdition();

    private static IReadOnlyList<IEdition> All { get; } = [Default, new V1Edition()];

    public static IEdition? Find(string name) => All.FirstOrDefault(edition => edition.Endpoint.Edition == name);
}
