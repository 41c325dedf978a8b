using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>A library file as endpoints use it.</summary>
internal sealed class Library
{
    public required string Id { get; init; }

    public required IReadOnlyDictionary<string, TypeModel> Types { get; init; }

    public required IReadOnlyDictionary<string, CodesModel> OutcomeCodes { get; init; }

    /// <summary>The outcome key of each kind of breach.</summary>
    public required IReadOnlyDictionary<string, string> Breaches { get; init; }

    public static Library Read(SpecScope scope, SpecNode root)
    {
        Dictionary<string, CodesModel> codes = scope.Distinct(root.ChildrenNamed("outcomeCodes"), "name", "The code system")
            .Select(scope.Codes).Where(model => model is not null).ToDictionary(model => model!.Name, model => model!);
        Dictionary<string, TypeModel> types = scope.Distinct(root.ChildrenNamed("type"), "name", "The type")
            .Select(node => TypeReader.Read(scope, node)).Where(model => model is not null).ToDictionary(model => model!.Name, model => model!);
        Dictionary<string, CodeModel> known = codes.Values.SelectMany(model => model.Codes).GroupBy(code => code.Value).ToDictionary(group => group.Key, group => group.First());
        var breaches = new Dictionary<string, string>();
        foreach (SpecNode breach in scope.Distinct(root.ChildrenNamed("breach"), "kind", "The breach"))
        {
            if (scope.Resolve(known, breach, "key", "outcome code") is CodeModel code)
            {
                breaches[breach["kind"]!] = code.Value;
            }
        }

        return new Library { Id = root["id"]!, Types = types, OutcomeCodes = codes, Breaches = breaches };
    }

    public LibraryModel ToModel(string targetNamespace, string visibility) => new()
    {
        Id = Id,
        Namespace = targetNamespace,
        Visibility = visibility,
        Types = new(Types.Values),
        OutcomeCodes = new(OutcomeCodes.Values),
    };
}
