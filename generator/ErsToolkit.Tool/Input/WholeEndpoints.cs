using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Input;

/// <summary>The statements of endpoints, each with all that it inherits.</summary>
internal sealed class WholeEndpoints
{
    private readonly Dictionary<string, SpecScope> _files;
    private readonly Extension _extension;

    /// <param name="specs">Specs without errors.</param>
    public WholeEndpoints(SpecSet specs)
    {
        _files = specs.Documents.Where(document => document.Root?.Name == "endpoint").ToDictionary(Neighbours.Identity, document => new SpecScope(document, []));
        _extension = new Extension(_files, isIncomplete: false);
    }

    public SpecNode Of(EndpointModel endpoint) => _extension.Whole(Identity(endpoint))!;

    /// <summary>The endpoint's file.</summary>
    public string Path(EndpointModel endpoint) => _files[Identity(endpoint)].Document.Path;

    /// <summary>The name of the endpoint's file, without its extension.</summary>
    public string Stem(EndpointModel endpoint) => Stem(Identity(endpoint));

    /// <summary>The same of the file that it extends; empty if it stands by itself.</summary>
    public string ExtendedStem(EndpointModel endpoint) => _extension.Extended(Identity(endpoint)) is [string other, ..] ? Stem(other) : "";

    private string Stem(string id) => System.IO.Path.GetFileName(_files[id].Document.Path)[..^".ers.xml".Length];

    private static string Identity(EndpointModel endpoint) => endpoint.Id + "/" + endpoint.Edition;
}
