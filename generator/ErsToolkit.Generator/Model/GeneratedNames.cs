using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>How what is generated is called: the emitters write by this, and the linker looks by this whether a name is free.</summary>
internal static class GeneratedNames
{
    private static readonly string[] OperationSuffixes = ["Request", "RequestBuilder", "Draft", "Fields", "Reader", "Writer", "Checks", "Messages", "Tokens", "Context", "ContextChecks", "Outcome", "Result", "RequestJsonConverter"];

    private static readonly string[] SearchSuffixes = ["Request", "RequestBuilder", "Draft", "Fields", "Checks", "Messages", "Outcome", "Result", "RequestJsonConverter"];

    /// <summary>Names that a builder, its request or what they share already has, and those of the object class.</summary>
    private static readonly HashSet<string> TakenMembers =
    [
        "Build", "TryBuild", "Draft", "None", "Supplied", "Has", "ToDraft", "ToUtf8Json", "WriteTo", "TryParse",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    /// <summary>Says why a name cannot be that of a type or of a member beside others.</summary>
    public static string? WhyNotName(string name, params string[] others) =>
        Names.WhyNotIdentifier(name) ?? (TakenMembers.Contains(name) || others.Contains(name) ? "the generated code already uses it there" : null);

    public static string[] Of(CodesModel codes) => [codes.Name, codes.Name + "Extensions", JsonConverter(codes.Name)];

    /// <summary>The class that lets System.Text.Json write and read a type.</summary>
    public static string JsonConverter(string type) => type + "JsonConverter";

    /// <summary>The builder that starts from a ground for an operation.</summary>
    public static string GroundedBuilder(string operation) => "Grounded" + operation + "RequestBuilder";

    /// <summary>The members of an endpoint's class that are not named by its requests, and the name of the class.</summary>
    public static string[] MembersOfEndpoint(string id) => [id, "Keys", "Endpoint", "Successor", "Validate", "OperationOf", "Check"];

    /// <summary>The members that an endpoint's class has for an operation.</summary>
    public static string[] MembersOfOperation(string name) => [name, Validates(name)];

    /// <summary>The method that validates the payloads of an operation.</summary>
    public static string Validates(string operation) => "Validate" + operation;

    public static string[] OfOperation(string name) => OperationSuffixes.Select(suffix => name + suffix).ToArray();

    public static string[] OfSearch(string name) => SearchSuffixes.Select(suffix => name + suffix).ToArray();
}
