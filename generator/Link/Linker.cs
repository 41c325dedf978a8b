using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Turns all spec files and the project's choice into models, with every problem on the way.</summary>
/// <remarks>Models and problems come of one pass, so that they cannot disagree; they are parted right after it, because positions change with every keystroke.</remarks>
internal static class Linker
{
    public static LinkedSpecs Link(IEnumerable<SpecDocument> specs, Selection selection, CancellationToken cancellation)
    {
        SpecDocument[] documents = specs.OrderBy(document => document.Path, StringComparer.Ordinal).ToArray();
        var problems = new List<SpecProblem>(documents.SelectMany(document => document.Problems));
        Dictionary<string, SpecScope> libraryFiles = Index(documents, "library", problems, root => root["id"]!);
        Dictionary<string, SpecScope> endpointFiles = Index(documents, "endpoint", problems, root => root["id"] + "/" + root["edition"]);
        var libraries = libraryFiles.ToDictionary(file => file.Key, file => Library.Read(file.Value, file.Value.Document.Root!));
        var endpoints = new Dictionary<string, LinkedEndpoint>();
        foreach (KeyValuePair<string, SpecScope> file in endpointFiles)
        {
            cancellation.ThrowIfCancellationRequested();
            if (EndpointReader.Read(file.Value, file.Value.Document.Root!, libraries) is LinkedEndpoint endpoint)
            {
                endpoints[file.Key] = endpoint;
            }
        }

        var models = new List<EndpointModel>();
        var libraryModels = new Dictionary<(string Id, string Namespace), LibraryModel>();
        foreach (ChosenEndpoint choice in Choices(selection, endpointFiles))
        {
            if (!endpointFiles.ContainsKey(choice.Id))
            {
                problems.Add(SpecProblem.OfProject(SpecDiagnostics.ERS0002_UnknownEndpoint, choice.Id, Names.List(endpointFiles.Keys)));
            }
            else if (endpoints.TryGetValue(choice.Id, out LinkedEndpoint? chosen))
            {
                string target = choice.Namespace.Length > 0 ? choice.Namespace : selection.Namespace;
                if (!Names.IsNamespace(target))
                {
                    problems.Add(SpecProblem.OfProject(SpecDiagnostics.ERS1010_BadName, target, "a namespace has identifiers parted by dots"));
                    continue;
                }

                models.Add(chosen.Endpoint with { Namespace = target, Visibility = selection.Visibility });
                foreach (Library library in chosen.Libraries)
                {
                    libraryModels[(library.Id, target)] = library.ToModel(target, selection.Visibility);
                }
            }
        }

        return new LinkedSpecs { Endpoints = new(models), Libraries = new(libraryModels.Values), Problems = new(problems.Distinct()) };
    }

    private static Dictionary<string, SpecScope> Index(SpecDocument[] documents, string kind, List<SpecProblem> problems, Func<SpecNode, string> identity)
    {
        var files = new Dictionary<string, SpecScope>();
        foreach (SpecDocument document in documents.Where(document => document.Root?.Name == kind))
        {
            string id = identity(document.Root!);
            var scope = new SpecScope(document, problems);
            if (files.ContainsKey(id))
            {
                scope.Report(document.Root!.SpanOf("id"), SpecDiagnostics.ERS1004_Duplicate, "The " + kind, id);
            }
            else
            {
                files.Add(id, scope);
            }
        }

        return files;
    }

    /// <summary>What the project chose by name, and what stands in the spec files that it brought along.</summary>
    private static IEnumerable<ChosenEndpoint> Choices(Selection selection, Dictionary<string, SpecScope> files) =>
        selection.Endpoints.Concat(files
            .Where(file => file.Value.Document.IsChosen && !selection.Endpoints.Any(choice => choice.Id == file.Key))
            .Select(file => new ChosenEndpoint(file.Key, file.Value.Document.Namespace)));
}
