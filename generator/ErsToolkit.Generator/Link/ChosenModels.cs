using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Flows;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>The models of what a project chose, each in its namespace. No two of them may generate the same type.</summary>
internal sealed class ChosenModels(Selection selection, List<SpecProblem> problems)
{
    private readonly Dictionary<string, EndpointModel> _endpoints = [];
    private readonly Dictionary<string, LibraryModel> _libraries = [];

    /// <summary>Who generates a type, by its full name. The name is also that of a file, so case makes no difference.</summary>
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<EndpointModel> Endpoints => _endpoints.Values.Select(endpoint => Crossings.Keep(endpoint, of => _endpoints.Values.Any(other => other.Namespace == endpoint.Namespace && other.Id + "/" + other.Edition == of)));

    public IEnumerable<LibraryModel> Libraries => _libraries.Values;

    public void Add(ChosenEndpoint choice, LinkedEndpoint chosen)
    {
        string target = choice.Namespace.Length > 0 ? choice.Namespace : selection.Namespace;
        if (!Names.IsNamespace(target))
        {
            problems.Add(SpecProblem.OfProject(SpecDiagnostics.ERS1010_BadName, target, "a namespace consists of identifiers separated by dots"));
            return;
        }

        if (_endpoints.Values.FirstOrDefault(other => other.Namespace == target && other.Id == chosen.Endpoint.Id && other.Edition != chosen.Endpoint.Edition) is EndpointModel twin)
        {
            problems.Add(SpecProblem.OfProject(
                SpecDiagnostics.ERS0003_Twice,
                "Two editions of " + twin.Id + " are chosen for the namespace '" + target + "': '" + twin.Edition + "' and '" + chosen.Endpoint.Edition + "'",
                "Choose one, or give one a namespace of its own with Namespace=\"…\" on its ErsEndpoint or ErsSpec"));
            return;
        }

        // The same library, or the same choice, may come twice; it is generated once.
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Take(names, target, choice.Id, chosen.Generated);
        foreach (Library library in chosen.Libraries)
        {
            Take(names, target, library.Id, library.Generated.All);
        }

        if (names.FirstOrDefault(name => _owners.TryGetValue(name.Key, out string? owner) && owner != name.Value) is { Key: string clash, Value: string newcomer })
        {
            problems.Add(SpecProblem.OfProject(SpecDiagnostics.ERS1010_BadName, clash, Owner(newcomer) + " and " + Owner(_owners[clash]) + " both generate it, so they need namespaces of their own"));
            return;
        }

        foreach (KeyValuePair<string, string> name in names)
        {
            _owners[name.Key] = name.Value;
        }

        _endpoints[target + " " + choice.Id] = chosen.Endpoint with { Namespace = target, Visibility = selection.Visibility };
        foreach (Library library in chosen.Libraries)
        {
            _libraries[target + " " + library.Id] = library.ToModel(target, selection.Visibility);
        }
    }

    private static void Take(Dictionary<string, string> names, string target, string id, IEnumerable<string> types)
    {
        foreach (string type in types)
        {
            names[target + "." + type] = target + " " + id;
        }
    }

    private static string Owner(string owner) => owner.Substring(owner.IndexOf(' ') + 1);
}
