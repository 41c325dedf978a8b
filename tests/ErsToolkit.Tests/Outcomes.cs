using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ErsToolkit.Tests;

/// <summary>Synthetic answers, and what the specification says about them.</summary>
internal static class Outcomes
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1";
    public const string OtherSystem = "https://fhir.nhs.uk/CodeSystem/ers-error-codes";
    public const string Diagnostics = "Slot 4711 of UBRN " + Deferrals.Ubrn + " was taken by A. Person";

    private static readonly XElement Spec = XElement.Load(Path.Combine(Root(), "spec", "A016.ers.xml"));

    public static XNamespace Language => "urn:ers-toolkit:spec:1";

    /// <summary>Every row of the specification: the key, and the step that it names.</summary>
    public static IEnumerable<(string Key, NextStep Next)> Rows(string operation) =>
        Block(operation).Elements(Language + "outcome").Select(row => ((string)row.Attribute("key")!, Step(row)));

    /// <summary>The texts of the rows of the specification.</summary>
    public static IEnumerable<string> Meanings(string operation) => Block(operation).Elements(Language + "outcome").Concat(Block(operation).Elements(Language + "status")).Select(row => row.Value);

    public static IEnumerable<(string Code, NextStep Next)> Statuses(string operation) =>
        Block(operation).Elements(Language + "status").Select(row => ((string)row.Attribute("code")!, Step(row)));

    public static IEnumerable<XElement> Flows => Spec.Elements(Language + "flows").Elements(Language + "flow");

    public static JsonObject Coding(string system, string code) => new() { ["system"] = system, ["code"] = code, ["display"] = "Shown to people" };

    public static JsonObject Issue(params JsonObject[] codings) => new()
    {
        ["severity"] = "error",
        ["code"] = "processing",
        ["details"] = new JsonObject { ["coding"] = new JsonArray([.. codings]) },
        ["diagnostics"] = Diagnostics,
    };

    public static JsonObject Issue(string key) => Issue(Coding(System, key));

    public static byte[] Body(params JsonObject[] issues) => new JsonObject
    {
        ["meta"] = new JsonObject { ["profile"] = new JsonArray("https://fhir.nhs.uk/STU3/StructureDefinition/eRS-OperationOutcome-1") },
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray([.. issues]),
    }.Utf8();

    public static byte[] Body(params string[] keys) => Body(keys.Select(Issue).ToArray());

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static XElement Block(string operation) => Spec.Elements(Language + "outcomes").Single(block => (string?)block.Attribute("of") == operation);

    private static NextStep Step(XElement row) => Enum.Parse<NextStep>((string)row.Attribute("next")!);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Toolkit.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
