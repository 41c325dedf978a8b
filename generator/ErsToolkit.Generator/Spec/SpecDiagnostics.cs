using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Spec;

/// <summary>Everything that the generator reports. Each message says what is wrong and then what to do.</summary>
internal static class SpecDiagnostics
{
    private const string Category = "ErsToolkit.Spec";

    public static readonly DiagnosticDescriptor ERS0002_NoEndpoint = Error(
        "ERS0002", "Unknown endpoint or edition, or none chosen", "{0}. {1}.");

    public static readonly DiagnosticDescriptor ERS0003_Twice = Error(
        "ERS0003", "Endpoint generated twice", "{0}. {1}.");

    public static readonly DiagnosticDescriptor ERS1001_NotWellFormed = Error(
        "ERS1001", "Spec file is not well-formed", "The spec file cannot be read: {0}. Correct it; until then nothing is generated from it.");

    public static readonly DiagnosticDescriptor ERS1002_Unknown = Error(
        "ERS1002", "Spec file has an unknown element or attribute", "'{0}' does not belong in {1}. Remove it{2}.");

    public static readonly DiagnosticDescriptor ERS1003_Missing = Error(
        "ERS1003", "Spec file lacks an element or attribute", "'{0}' needs {1}. Add what is missing.");

    public static readonly DiagnosticDescriptor ERS1004_Duplicate = Error(
        "ERS1004", "Spec file defines something twice", "{0} '{1}' is already defined. Keep one{2}.");

    public static readonly DiagnosticDescriptor ERS1005_BadCardinality = Error(
        "ERS1005", "Spec file has a bad cardinality", "The cardinality '{0}' is not allowed here. Write {1}.");

    public static readonly DiagnosticDescriptor ERS1006_UnknownReference = Error(
        "ERS1006", "Spec file refers to something unknown", "There is no {0} named '{1}'. {2}.");

    public static readonly DiagnosticDescriptor ERS1007_ForbiddenValue = Error(
        "ERS1007", "Spec file has a value that is not allowed", "'{0}' is not a valid value for '{1}'. Write {2}.");

    public static readonly DiagnosticDescriptor ERS1008_Contradiction = Error(
        "ERS1008", "Spec file contradicts itself", "The specification contradicts itself: {0}. {1}.");

    public static readonly DiagnosticDescriptor ERS1009_BadFlow = Error(
        "ERS1009", "Spec file has an impossible flow", "This flow is not possible: {0}. {1}.");

    public static readonly DiagnosticDescriptor ERS1010_BadName = Error(
        "ERS1010", "Spec file has a name that cannot be used", "'{0}' cannot be used as a name in the generated code: {1}. Choose another name.");

    public static readonly DiagnosticDescriptor ERS1011_PatternOutsideSubset = Error(
        "ERS1011", "Spec file has a pattern outside the subset", "The {0} is not supported: {1}. Use literals, classes such as [0-9], and {{n}}, {{n,m}} or + after a class.");

    public static readonly DiagnosticDescriptor ERS1012_Unused = Of(
        "ERS1012", "Spec file defines something that is not used", "Nothing uses {0}. {1}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ERS1013_TooMany = Error(
        "ERS1013", "Spec file goes over a limit", "'{0}' is one too many: {1}. Leave out what no request needs.");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        ERS0002_NoEndpoint, ERS0003_Twice, ERS1001_NotWellFormed, ERS1002_Unknown, ERS1003_Missing, ERS1004_Duplicate, ERS1005_BadCardinality,
        ERS1006_UnknownReference, ERS1007_ForbiddenValue, ERS1008_Contradiction, ERS1009_BadFlow, ERS1010_BadName, ERS1011_PatternOutsideSubset, ERS1012_Unused, ERS1013_TooMany,
    }.ToDictionary(descriptor => descriptor.Id);

    public static DiagnosticDescriptor Get(string id) => ById[id];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Of(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Of(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
