using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Tool.Input;

/// <summary>Spec files as the generator sees them in a project that brings them along as <c>ErsSpec</c> items: linked, beside those of the package.</summary>
internal sealed class SpecSet
{
    private const string Internal = "internal";

    private SpecSet(IReadOnlyList<SpecText> files, IReadOnlyList<SpecDocument> documents, LinkedSpecs linked) => (Files, Documents, Linked) = (files, documents, linked);

    /// <summary>The files that were given.</summary>
    public IReadOnlyList<SpecText> Files { get; }

    /// <summary>These files and those of the package beside them, as they were read.</summary>
    public IReadOnlyList<SpecDocument> Documents { get; }

    /// <summary>What is generated from them, and what is wrong with them.</summary>
    public LinkedSpecs Linked { get; }

    /// <summary>The libraries that an endpoint uses.</summary>
    public IEnumerable<LibraryModel> LibrariesOf(EndpointModel endpoint) => Linked.Libraries.Where(library => library.Namespace == endpoint.Namespace && endpoint.Libraries.Contains(library.Id));

    /// <summary>Whether a build would fail.</summary>
    public bool HasErrors => Linked.Problems.Any(problem => problem.ToDiagnostic().Severity == DiagnosticSeverity.Error);

    /// <summary>Links files beside the libraries of the package, and without its endpoints.</summary>
    public static SpecSet LinkAlone(IReadOnlyList<SpecText> files)
    {
        SpecDocument[] given = [.. files.Select(SpecXml.Read)];
        return Of(files, [.. given, .. PackagedSpecs.Beside(given).Where(file => file.Root?.Name == "library")], "", Internal);
    }

    /// <param name="files">The files.</param>
    /// <param name="targetNamespace">The namespace for what is generated; empty for the default.</param>
    /// <param name="visibility">How visible the generated types are.</param>
    /// <param name="withNeighbours">Whether the endpoints of the package that the files name are generated too, as in a project that uses all of them.</param>
    public static SpecSet Link(IReadOnlyList<SpecText> files, string targetNamespace = "", string visibility = Internal, bool withNeighbours = false)
    {
        SpecDocument[] given = [.. files.Select(SpecXml.Read)];
        SpecDocument[] packaged = [.. PackagedSpecs.Beside(given)];
        string common = targetNamespace.Length > 0 ? targetNamespace : Selection.DefaultNamespace;
        SpecDocument[] chosen = HasTwoEditionsOfOneEndpoint(given) ? [.. given.Select(file => Chosen(file, common + OwnNamespace(file.Root)))] : given;
        if (withNeighbours)
        {
            Dictionary<string, string> neighbours = Neighbours.Of(chosen, packaged);
            packaged = [.. packaged.Select(file => neighbours.TryGetValue(Neighbours.Identity(file), out string? space) ? Chosen(file, space) : file)];
        }

        return Of(files, [.. chosen, .. packaged], targetNamespace, visibility);
    }

    private static SpecSet Of(IReadOnlyList<SpecText> files, SpecDocument[] all, string targetNamespace, string visibility) =>
        new(files, all, Linker.Link(all, Selection.Parse("", targetNamespace, visibility, unchosen: ""), CancellationToken.None));

    private static SpecDocument Chosen(SpecDocument file, string space) =>
        new() { Path = file.Path, Root = file.Root, Problems = file.Problems, IsChosen = true, Namespace = space };

    /// <summary>Two editions of an endpoint have types of the same names, so a project has to give them namespaces of their own.</summary>
    private static bool HasTwoEditionsOfOneEndpoint(IEnumerable<SpecDocument> documents) =>
        documents.Where(document => document.Root?.Name == "endpoint").GroupBy(document => document.Root!["id"]).Any(editions => editions.Count() > 1);

    private static string OwnNamespace(SpecNode? root) => root?["edition"] is { Length: > 0 } edition ? "." + Names.Pascal(edition) : "";
}
