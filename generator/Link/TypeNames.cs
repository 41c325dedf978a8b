using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>The names of generated types. They name files too, so two of them must differ in more than case.</summary>
internal sealed class TypeNames
{
    private static readonly string[] OperationSuffixes = ["Request", "RequestBuilder", "Draft", "Fields", "Reader", "Writer", "Checks", "Messages", "Tokens", "Context", "ContextChecks", "Outcome", "Result", "RequestJsonConverter"];

    private static readonly string[] SearchSuffixes = ["Request", "RequestBuilder", "Draft", "Fields", "Checks", "Messages", "Outcome", "Result", "RequestJsonConverter"];

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => _names;

    public static string[] Of(CodesModel codes) => [codes.Name, codes.Name + "Extensions", JsonConverter(codes.Name)];

    /// <summary>The class that lets System.Text.Json write and read a type.</summary>
    public static string JsonConverter(string type) => type + "JsonConverter";

    /// <summary>The builder that starts from a ground for an operation.</summary>
    public static string GroundedBuilder(string operation) => "Grounded" + operation + "RequestBuilder";

    public static string[] OfOperation(string name) => OperationSuffixes.Select(suffix => name + suffix).ToArray();

    public static string[] OfSearch(string name) => SearchSuffixes.Select(suffix => name + suffix).ToArray();

    /// <summary>Takes names for a definition, or reports one that something else has.</summary>
    public bool Claim(SpecScope scope, SpecNode node, string[] names, string attribute = "name")
    {
        if (names.FirstOrDefault(_names.Contains) is string name)
        {
            string taken = _names.First(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, node[attribute]!, "the type " + taken + " comes of something else");
            return false;
        }

        _names.UnionWith(names);
        return true;
    }
}
