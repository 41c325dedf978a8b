using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>A library file as endpoints use it.</summary>
internal sealed class Library
{
    public required string Id { get; init; }

    public required Definitions<TypeModel> Types { get; init; }

    /// <summary>The code systems whose codes are values of requests.</summary>
    public required Definitions<CodesModel> Codes { get; init; }

    public required Definitions<CodesModel> OutcomeCodes { get; init; }

    /// <summary>The codes of all outcomes, by what stands in JSON.</summary>
    public required Definitions<CodeModel> Keys { get; init; }

    /// <summary>The outcome of each kind of breach.</summary>
    public required Definitions<CodeModel> Breaches { get; init; }

    /// <summary>The names of the types that are generated for the library.</summary>
    public required ClaimedNames Generated { get; init; }

    public static Library Read(SpecScope scope, SpecNode root)
    {
        var generated = new ClaimedNames();
        Definitions<CodesModel> values = scope.Define(root, "codes", "The code system", node => scope.Codes(node) is CodesModel model && generated.Claim(scope, node, GeneratedNames.Of(model)) ? model : null);
        Definitions<CodesModel> codes = scope.Define(root, "outcomeCodes", "The code system", node => scope.Codes(node, "Unknown") is CodesModel model && generated.Claim(scope, node, GeneratedNames.Of(model)) ? model : null);
        Definitions<TypeModel> types = scope.Define(root, "type", "The type", node => TypeReader.Read(scope, node) is TypeModel model && generated.Claim(scope, node, [model.Name]) ? model : null);
        var keys = new Definitions<CodeModel> { IsIncomplete = codes.IsIncomplete || codes.Usable.Count < root.ChildrenNamed("outcomeCodes").Count() };
        foreach (CodeModel code in codes.Usable.SelectMany(model => model.Codes))
        {
            keys.Add(code.Value, code);
        }

        var breaches = new Definitions<CodeModel> { IsIncomplete = root.Lost.Any(lost => lost.Name == "breach") };
        foreach (SpecNode breach in scope.Distinct(root.ChildrenNamed("breach"), "kind", "The breach"))
        {
            breaches.Add(breach["kind"], scope.Resolve(keys, breach, "key", "outcome code"));
        }

        return new Library { Id = root["id"]!, Types = types, Codes = values, OutcomeCodes = codes, Keys = keys, Breaches = breaches, Generated = generated };
    }

    public LibraryModel ToModel(string targetNamespace, string visibility) => new()
    {
        Id = Id,
        Namespace = targetNamespace,
        Visibility = visibility,
        Types = new(Types.Usable),
        Codes = new(Codes.Usable),
        OutcomeCodes = new(OutcomeCodes.Usable),
    };
}
