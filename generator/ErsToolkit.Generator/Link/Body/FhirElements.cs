using System;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>What FHIR's names tell of the type of an element. The generator has no definitions of resources, so it knows no more.</summary>
internal static class FhirElements
{
    /// <summary>The elements, in any resource of FHIR STU3 to R5, that are a Coding and whose names do not say so.</summary>
    private static readonly string[] Codings = Names.Words(
        "class tag security securityLabel event type subtype role modality bodySite laterality sopClass format purpose purposeOfEvent"
        + " lifecycle code use protocol action keyword media topic interaction concept jurisdiction method property relationship");

    /// <summary>The elements that are an Identifier and whose names do not say so.</summary>
    private static readonly string[] Identifiers = Names.Words("requisition accession uid setId");

    /// <summary>Whether an element may be a Coding. What a Coding itself holds is none.</summary>
    public static bool MayBeCoding(string path)
    {
        string[] names = path.Split('.').Select(ElementPaths.Bare).ToArray();
        string last = names[names.Length - 1];
        return last == "coding" || last.EndsWith("Coding", StringComparison.Ordinal) || (Codings.Contains(last) && (names.Length < 2 || names[names.Length - 2] != "coding"));
    }

    /// <summary>Whether an element can be nothing but a Coding, or a list of them.</summary>
    public static bool IsCoding(string path)
    {
        string last = ElementPaths.Bare(path.Substring(path.LastIndexOf('.') + 1));
        return last == "coding" || last.EndsWith("Coding", StringComparison.Ordinal);
    }

    /// <summary>Whether an element may be an Identifier.</summary>
    public static bool IsIdentifier(string path)
    {
        string last = path.Substring(path.LastIndexOf('.') + 1);
        return last == "identifier" || last.EndsWith("Identifier", StringComparison.Ordinal) || Identifiers.Contains(last);
    }
}
