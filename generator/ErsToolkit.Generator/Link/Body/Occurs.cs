using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>A cardinality together with how much the specification minds a breach of it.</summary>
internal readonly record struct Occurs(Demand Missing, Demand Present)
{
    public bool IsForbidden => Present != Demand.None;

    /// <summary>Reads <c>occurs</c>, <c>missing</c> and <c>present</c>; without them an element is mandatory.</summary>
    /// <returns><see langword="null"/> where the cardinality was reported.</returns>
    public static Occurs? Read(SpecScope scope, SpecNode node, bool isConditional)
    {
        string occurs = node["occurs"] ?? (isConditional ? "0..1" : "1..1");
        bool isKnown = occurs is "1..1" or "0..1" or "0..0" && !(isConditional && occurs != "0..1");
        if (!isKnown)
        {
            scope.Report(node.SpanOf("occurs"), SpecDiagnostics.ERS1005_BadCardinality, occurs, isConditional ? "0..1, because a rule decides" : "1..1, 0..1 or 0..0");
            return null;
        }

        if ((node["missing"] is not null && occurs != "1..1") || (node["present"] is not null && occurs != "0..0"))
        {
            string attribute = node["missing"] is not null && occurs != "1..1" ? "missing" : "present";
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1005_BadCardinality, occurs, attribute == "missing" ? "1..1, or remove 'missing'" : "0..0, or remove 'present'");
            return null;
        }

        return new Occurs(
            occurs == "1..1" ? SpecScope.Severity(node, "missing") : Demand.None,
            occurs == "0..0" ? SpecScope.Severity(node, "present") : Demand.None);
    }
}
