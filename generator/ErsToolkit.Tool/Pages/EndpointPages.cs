using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Pages;

/// <summary>The pages of the endpoints in spec files that have no errors.</summary>
internal static class EndpointPages
{
    public static IEnumerable<EndpointPage> Of(SpecSet specs)
    {
        Dictionary<string, SpecScope> files = specs.Documents.Where(document => document.Root?.Name == "endpoint")
            .ToDictionary(document => Identity(document.Root!), document => new SpecScope(document, []));
        var extension = new Extension(files, isIncomplete: false);
        foreach (EndpointModel endpoint in specs.Linked.Endpoints)
        {
            string id = endpoint.Id + "/" + endpoint.Edition;
            string extended = extension.Extended(id) is [string other, ..] ? Stem(files[other].Document.Path) : "";
            yield return new EndpointPageReader(endpoint, [.. specs.LibrariesOf(endpoint)], new Statements(extension.Whole(id)!)).Read(Stem(files[id].Document.Path), extended);
        }
    }

    private static string Identity(SpecNode root) => root["id"] + "/" + root["edition"];

    private static string Stem(string path) => Path.GetFileName(path)[..^".ers.xml".Length];
}
