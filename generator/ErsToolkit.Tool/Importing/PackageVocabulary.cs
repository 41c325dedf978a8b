using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Importing;

/// <summary>What the package's own specs share, for an imported one to use.</summary>
/// <param name="Library">Its library.</param>
/// <param name="Breaches">The outcomes that mistakes in a request raise.</param>
internal sealed record PackageVocabulary(LibraryModel Library, BreachModel Breaches)
{
    public CodesModel Outcomes => Library.OutcomeCodes[0];

    public static PackageVocabulary Read()
    {
        SpecSet package = SpecSet.Link([.. PackagedSpecs.All.Select(spec => spec with { IsChosen = true })]);
        EndpointModel any = package.Linked.Endpoints[0];
        return new PackageVocabulary(package.LibrariesOf(any).Single(), any.Breaches);
    }
}
