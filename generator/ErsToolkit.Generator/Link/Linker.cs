using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Flows;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Turns all spec files and the project's choice into models, with every problem on the way.</summary>
/// <remarks>Models and problems come of one pass, so that they cannot disagree; they are parted right after it, because positions change with every keystroke.</remarks>
internal static class Linker
{
    public static LinkedSpecs Link(IEnumerable<SpecDocument> specs, Selection selection, CancellationToken cancellation)
    {
        SpecDocument[] documents = specs.OrderBy(document => document.IsChosen).ThenBy(document => document.Path, StringComparer.Ordinal).ToArray();
        var problems = new List<SpecProblem>(documents.SelectMany(document => document.Problems));
        Dictionary<string, SpecScope> libraryFiles = Index(documents, "library", problems, root => root["id"]!);
        Dictionary<string, SpecScope> endpointFiles = Index(documents, "endpoint", problems, root => root["id"] + "/" + root["edition"]);

        // A file that cannot be read at all may be the one that is asked for; that it is missing is then not reported too.
        bool isIncomplete = documents.Any(document => document.Root is null);
        var libraries = new Definitions<Library> { IsIncomplete = isIncomplete };
        foreach (KeyValuePair<string, SpecScope> file in libraryFiles)
        {
            libraries.Add(file.Key, Library.Read(file.Value, file.Value.Document.Root!));
        }

        var endpoints = new Dictionary<string, LinkedEndpoint>();
        var extension = new Extension(endpointFiles, isIncomplete);
        foreach (KeyValuePair<string, SpecScope> file in endpointFiles.OrderBy(file => extension.Extended(file.Key).Count))
        {
            cancellation.ThrowIfCancellationRequested();

            // Where too much is wrong with what a file extends, the same would be said of the file.
            bool isExtensible = extension.Extended(file.Key).Take(1).All(endpoints.ContainsKey);
            if (extension.Whole(file.Key) is SpecNode root && isExtensible && EndpointReader.Read(file.Value, root, libraries) is LinkedEndpoint endpoint)
            {
                endpoints[file.Key] = endpoint;
            }
        }

        foreach (KeyValuePair<string, LinkedEndpoint> read in endpoints.ToArray())
        {
            var crossings = new CrossingReader(endpointFiles[read.Key], read.Value.Endpoint, endpoints, endpointFiles.Keys, isIncomplete);
            endpoints[read.Key] = read.Value with { Endpoint = crossings.Read(extension.Whole(read.Key)!) };
        }

        ReportUnused(libraryFiles, endpointFiles, endpoints, problems);
        var models = new ChosenModels(selection, problems);
        foreach (ChosenEndpoint choice in Choices(selection, endpointFiles))
        {
            if (endpoints.TryGetValue(choice.Id, out LinkedEndpoint? chosen))
            {
                models.Add(choice, chosen);
                CheckSuccessor(endpointFiles[choice.Id], choice, endpointFiles, isIncomplete);
            }
            else if (!endpointFiles.ContainsKey(choice.Id) && !isIncomplete)
            {
                problems.Add(SpecProblem.OfProject(SpecDiagnostics.ERS0002_NoEndpoint, "No spec file defines '" + choice.Id + "'", "Choose one of: " + Names.List(endpointFiles.Keys)));
            }
        }

        if (selection.IsForgotten && endpointFiles.Count > 0 && !isIncomplete)
        {
            problems.Add(Forgotten(endpointFiles.Values.Select(file => file.Document.Root!).ToArray()));
        }

        return new LinkedSpecs { Endpoints = new(models.Endpoints), Libraries = new(models.Libraries), Problems = new(problems.Distinct()) };
    }

    /// <summary>That an edition is deprecated the package's targets tell who chose it: what a generator reports costs each edit in an editor.</summary>
    private static void CheckSuccessor(SpecScope scope, ChosenEndpoint choice, Dictionary<string, SpecScope> known, bool isIncomplete)
    {
        if (scope.Document.Root!["deprecated"] is string successor && (successor == choice.Id || !known.ContainsKey(successor)) && !isIncomplete)
        {
            scope.Report(scope.Document.Root.SpanOf("deprecated"), SpecDiagnostics.ERS1006_UnknownReference, "endpoint with its edition", successor, Names.Advice(known.Keys.Where(id => id != choice.Id), successor));
        }
    }

    /// <summary>A project may refer to the package for its types alone, so this is a remark.</summary>
    private static SpecProblem Forgotten(SpecNode[] endpoints)
    {
        // What is sent before what is only looked up.
        SpecNode suggestion = endpoints.OrderBy(root => root["deprecated"] is not null).ThenBy(root => !root.ChildrenNamed("operation").Any()).First();
        return SpecProblem.OfProject(
            SpecDiagnostics.ERS0002_NoEndpoint,
            "The project refers to ErsToolkit and chooses no endpoint, so nothing is generated",
            "Write " + Choice(suggestion) + " into an ItemGroup of the project; there are " + Names.List(endpoints.Select(root => root["id"] + "/" + root["edition"]))) with
        {
            IsRemark = true,
        };
    }

    /// <summary>What a project writes to choose an endpoint.</summary>
    private static string Choice(SpecNode root) => "<ErsEndpoint Include=\"" + root["id"] + "\" Edition=\"" + root["edition"] + "\" />";

    /// <summary>What is not used may only seem so where anything else is wrong, so it comes last.</summary>
    private static void ReportUnused(Dictionary<string, SpecScope> libraries, Dictionary<string, SpecScope> endpoints, Dictionary<string, LinkedEndpoint> linked, List<SpecProblem> problems)
    {
        var tables = libraries.Concat(endpoints).Select(file => (Scope: file.Value, Tables: SourceTables.Read(file.Value))).ToArray();
        if (problems.Count > 0)
        {
            return;
        }

        foreach ((SpecScope scope, IReadOnlyList<SourceTable> declared) in tables.Where(file => file.Scope.Document.IsChosen))
        {
            UnusedDefinitions.Report(scope, declared);
        }

        foreach (KeyValuePair<string, SpecScope> file in endpoints.Where(file => file.Value.Document.IsChosen))
        {
            UnusedDefinitions.Report(file.Value, linked[file.Key].Endpoint);
        }

        foreach (KeyValuePair<string, SpecScope> file in libraries.Where(file => file.Value.Document.IsChosen))
        {
            UnusedDefinitions.Report(file.Value, linked.Values.Where(endpoint => endpoint.Libraries.Any(library => library.Id == file.Key)).Select(endpoint => endpoint.Endpoint).ToArray());
        }
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
                scope.Report(document.Root!.SpanOf("id"), SpecDiagnostics.ERS1004_Duplicate, "The " + kind, id, "");
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
