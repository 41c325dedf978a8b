using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Reads the typed values of a library.</summary>
internal static class TypeReader
{
    /// <summary>The checks that a type can name, and the runtime's methods behind them.</summary>
    private static readonly Dictionary<string, string> Checks = new() { ["nhs-number"] = "NhsNumber" };

    /// <summary>How long a text is that can pass a check.</summary>
    private static readonly Dictionary<string, int> Lengths = new() { ["nhs-number"] = 10 };

    /// <summary>The attributes of an identifier, which a reference does not have.</summary>
    private static readonly string[] OfIdentifier = ["system", "pattern", "check"];

    /// <summary>The members that a generated type has besides the parts of a reference.</summary>
    private static readonly string[] Members = ["Value", "IsValid", "IdentifierSystem", "From", "IsMatch"];

    public static TypeModel? Read(SpecScope scope, SpecNode node)
    {
        string? name = scope.Identifier(node, "name", Members);
        if (node["template"] is not null)
        {
            ReportSurplus(scope, node);
            return ReadReference(scope, node, name);
        }

        if (node["system"] is null || node["pattern"] is null)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "'system' and 'pattern', or 'template'");
            return null;
        }

        if (node["system"]!.Any(char.IsWhiteSpace))
        {
            scope.Report(node.SpanOf("system"), SpecDiagnostics.ERS1007_ForbiddenValue, node["system"]!, "system", "the URI of an identifier system, which has no white space");
            return null;
        }

        string? check = Check(scope, node);
        PatternModel? pattern = PatternParser.Parse(node["pattern"]!, out string reason);
        if (pattern is null)
        {
            scope.Report(node.SpanOf("pattern"), SpecDiagnostics.ERS1011_PatternOutsideSubset, "pattern", reason);
        }

        if (pattern is not null && check?.Length > 0 && !Contradictions.HasLength(pattern, Lengths[node["check"]!]))
        {
            scope.Report(node.SpanOf("pattern"), SpecDiagnostics.ERS1008_Contradiction, "no text of the pattern passes the check " + node["check"] + ", which wants " + Lengths[node["check"]!] + " digits", "Let the pattern take as many");
            return null;
        }

        return name is null || pattern is null || check is null ? null : new TypeModel
        {
            Name = name,
            Documentation = node.Text,
            System = node["system"]!,
            Pattern = pattern,
            Check = check,
            CheckName = node["check"] ?? "",
            IsSensitive = node["sensitive"] == "true",
            Slips = new(Slips(scope, node)),
        };
    }

    private static IEnumerable<string> Slips(SpecScope scope, SpecNode node)
    {
        foreach (SpecNode slip in scope.Distinct(node.ChildrenNamed("slip"), "value", "The slip"))
        {
            if (slip["value"] != node["system"])
            {
                yield return slip["value"]!;
            }
            else
            {
                scope.Report(slip.SpanOf("value"), SpecDiagnostics.ERS1008_Contradiction, "the slip is the system itself", "Remove it, or write the misspelling that you mean");
            }
        }
    }

    private static void ReportSurplus(SpecScope scope, SpecNode node)
    {
        const string Form = "a type with a template";
        foreach (SpecAttribute surplus in node.Attributes.Where(attribute => OfIdentifier.Contains(attribute.Name)))
        {
            scope.Report(surplus.NameSpan, SpecDiagnostics.ERS1002_Unknown, surplus.Name, Form, ", or the template");
        }

        foreach (SpecNode slip in node.ChildrenNamed("slip"))
        {
            scope.Report(slip.Span, SpecDiagnostics.ERS1002_Unknown, slip.Name, Form, ", or the template");
        }
    }

    private static string? Check(SpecScope scope, SpecNode node)
    {
        string? name = node["check"];
        if (name is null || Checks.ContainsKey(name))
        {
            return name is null ? "" : Checks[name];
        }

        scope.Report(node.SpanOf("check"), SpecDiagnostics.ERS1006_UnknownReference, "check", name, Names.Advice(Checks.Keys, name));
        return null;
    }

    /// <summary>Reads a template: literals, and parts of the form <c>{name:pattern}</c> that each fill one path segment.</summary>
    private static TypeModel? ReadReference(SpecScope scope, SpecNode node, string? name)
    {
        string template = node["template"]!;
        var parts = new List<TemplatePartModel>();
        var forms = new List<string>();
        var patterns = new List<string>();
        string reason = "";
        foreach (string segment in template.Split('/'))
        {
            int colon = segment.IndexOf(':');
            if (segment.Length > 1 && segment[0] == '{' && segment[segment.Length - 1] == '}' && colon > 0)
            {
                string part = segment.Substring(1, colon - 1);
                string pattern = segment.Substring(colon + 1, segment.Length - colon - 2);
                string? why = WhyNotPart(Names.Pascal(part), node["name"]!);
                PatternModel? model = PatternParser.Parse(pattern, out string patternReason);
                patternReason = model is not null && CanTakeSlash(model) ? "the part " + part + " could take a '/'" : patternReason;
                reason = why ?? (patternReason.Length > 0 ? patternReason : reason);
                forms.Add("{" + part + "}");
                patterns.Add(pattern);
                parts.Add(new TemplatePartModel { Name = Names.Pascal(part), Segment = patterns.Count - 1, IsNumber = model is not null && IsNumber(model) });
            }
            else
            {
                forms.Add(segment);
                patterns.Add(segment);
            }
        }

        string whole = string.Join("/", patterns);
        PatternModel? all = PatternParser.Parse(whole, out string wholeReason);
        reason = reason.Length > 0 ? reason : wholeReason;
        if (reason.Length == 0 && (parts.Count == 0 || parts.Select(part => part.Name).Distinct().Count() < parts.Count))
        {
            reason = "a template needs parts of the form {name:pattern}, each with its own name";
        }

        if (reason.Length > 0 || all is null)
        {
            scope.Report(node.SpanOf("template"), SpecDiagnostics.ERS1011_PatternOutsideSubset, "template", reason);
            return null;
        }

        return name is null ? null : new TypeModel
        {
            Name = name,
            Documentation = node.Text,
            Pattern = all,
            Form = string.Join("/", forms),
            Parts = new(parts),
            SegmentCount = patterns.Count,
            IsSensitive = node["sensitive"] == "true",
        };
    }

    private static string? WhyNotPart(string name, string type) =>
        GeneratedNames.WhyNotName(name, [type, .. Members]) is string why ? "the part " + name + " cannot have this name: " + why : null;

    private static bool CanTakeSlash(PatternModel pattern) => pattern.Items.Any(item => item.Ranges.Any(range => range is { First: <= '/', Last: >= '/' }));

    /// <summary>A part is a number when it has only digits and the first is never zero.</summary>
    private static bool IsNumber(PatternModel pattern) =>
        pattern.Items.All(item => item.Literal.Length == 0 && item.Ranges.All(range => range is { First: >= '0', Last: <= '9' }))
        && pattern.Items[0].Ranges.All(range => range.First > '0') && pattern.Items[0] is { Minimum: 1, Maximum: 1 };
}
