using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Tests;

/// <summary>Spec files as the tool reads them.</summary>
internal static class Specs
{
    /// <summary>The specs of the package, as if they had been named.</summary>
    public static SpecSet OfPackage { get; } = Link(Repository.Specs);

    public static SpecSet Link(params IEnumerable<SpecFile> files) => SpecSet.Link([.. files.Select(file => new SpecText(file.Path, file.Text, IsChosen: true, Namespace: ""))]);
}
