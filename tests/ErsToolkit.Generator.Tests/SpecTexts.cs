using System.Collections.Generic;
using System.Linq;
using System.Security;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests;

/// <summary>Writes small specs, with every value escaped as XML wants it.</summary>
internal static class SpecTexts
{
    public const string Namespace = SpecGrammar.Namespace;

    /// <summary>An endpoint A900 that uses the common library and others, with what is given between its uses and its end.</summary>
    public static SpecFile Endpoint(string content, params string[] libraries) => new(
        "A900.ers.xml",
        $"""
        <endpoint xmlns="{Namespace}" id="A900" edition="v1" resource="Appointment">
          <use spec="ers-common"/>
          {string.Concat(libraries.Select(library => $"<use spec=\"{library}\"/>"))}
          {content}
        </endpoint>
        """,
        IsChosen: true);

    /// <summary>An operation Send that is told by its status, with what is given behind that.</summary>
    public static string Operation(string content) => $"""
        <operation name="Send" by="status">
          <fixed path="resourceType" value="Appointment"/>
          <fixed path="status" value="proposed"/>
          {content}
        </operation>
        """;

    public static SpecFile Library(string id, string content) => new(id + ".ers.xml", $"""<library xmlns="{Namespace}" id="{id}">{content}</library>""");

    /// <summary>A value for an attribute between double quotes; line breaks survive the XML reader.</summary>
    public static string Escape(string value) =>
        SecurityElement.Escape(value)!.Replace("\n", "&#10;", System.StringComparison.Ordinal).Replace("\r", "&#13;", System.StringComparison.Ordinal).Replace("\t", "&#9;", System.StringComparison.Ordinal);

    /// <summary>Types T0, T1 … of the patterns.</summary>
    public static string Types(IEnumerable<string> patterns) =>
        string.Join("\n", patterns.Select((pattern, index) => $"""<type name="T{index}" system="urn:example:{index}" pattern="{Escape(pattern)}"/>"""));
}
