using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits how the empty answer to a search becomes a ground, and how long it stays one.</summary>
internal static class EvidenceEmitter
{
    /// <summary>The name under which a ground has the time of its search.</summary>
    public const string SearchedAt = nameof(SearchedAt);

    private const string Time = "global::System.DateTimeOffset";
    private const string Result = EmitContext.Runtime + "ValidationResult";
    private const string Primitives = EmitContext.Serialization + "FhirPrimitives";
    private const string Recency = EmitContext.Serialization + "Recency";

    public static void Emit(CodeWriter writer, EmitContext context, FlowsPlan plan)
    {
        foreach (FlowModel flow in plan.Evidence)
        {
            EmitMethods(writer, context, plan, flow, isCompared: false);
            if (flow.Evidence!.Given.Length > 0)
            {
                EmitMethods(writer, context, plan, flow, isCompared: true);
            }

            EmitCheck(writer, context, plan, flow);
        }

        if (plan.Evidence.Count > 0)
        {
            EmitIsRecent(writer, plan);
        }
    }

    public static void EmitProperty(CodeWriter writer, FlowsPlan plan, string value)
    {
        if (plan.Evidence.Count > 0)
        {
            writer.Write($$"""
                /// <summary>When the search was answered that found nothing. Null where the ground is that of an outcome.</summary>
                public {{Time}}? {{SearchedAt}}
                {
                    get { return {{Recency}}.Parse({{value}}); }
                }

                """);
        }
    }

    /// <summary>The condition that a kept value is a time.</summary>
    public static string IsTime(string value) => $"{Recency}.IsTime({value})";

    /// <summary>The method that starts a request from a ground at a given time.</summary>
    public static string Opening(FlowsPlan plan) => $$"""

        /// <summary>Starts a request from the ground that permits it, at a given time. {{Literal.Documentation(plan.Operation.Model.Documentation)}}</summary>
        /// <param name="ground">What a refused request or an empty search handed out; its values are in the request, and cannot be set.</param>
        /// <param name="now">The time: a ground whose search is too old by then permits nothing any more, which <c>Build</c> says.</param>
        public static {{plan.Builder}} {{plan.Model.Opens}}({{plan.Model.Ground}} ground, {{Time}} now)
        {
            if (ground == null)
            {
                throw new global::System.ArgumentNullException(nameof(ground));
            }

            return new {{plan.Builder}}(ground, now);
        }

        """;

    /// <summary>Emits the check of a grounded builder that its ground has not become too old.</summary>
    public static void EmitAge(CodeWriter writer, FlowsPlan plan)
    {
        if (plan.Evidence.Count > 0)
        {
            writer.Write($$"""
                if (_ground != null && !_ground.IsRecent(_now))
                {
                    issues.Add({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(plan.Operation.Keys.Forbidden)}}, {{Literal.Text(plan.By.OuterPath)}}, {{Literal.Text($"The search that the {plan.Model.Ground} rests on is too old by now. Search again.")}});
                }

                """);
        }
    }

    private static void EmitMethods(CodeWriter writer, EmitContext context, FlowsPlan plan, FlowModel flow, bool isCompared)
    {
        EvidenceModel evidence = flow.Evidence!;
        string held = Held(evidence);
        string same = Names.And(evidence.Same.Select(field => field.Name));
        string resource = isCompared ? $"{context.Own(evidence.Given)} {held}, " : "";
        string given = isCompared ? held + ", " : "";
        string nothing = evidence.Given.Length > 0 && !isCompared ? "null, " : given;
        string compared = evidence.Same.Count > 0 && !isCompared ? $" The caller has made sure that the search had the same {same} as what it was made for." : "";
        string without = evidence.Without.Count > 0 ? ", to a search without " + Names.Or(evidence.Without.Select(field => field.Name)) : "";
        string parameters = $"/// <param name=\"page\">The answer: the first page, without anything in it{without}, and not older than {Age(evidence)}.</param>"
            + (isCompared ? $"\n/// <param name=\"{held}\">What the search was made for; it must have the same {same}.</param>" : "");
        string check = isCompared ? $$"""
            if ({{held}} == null)
                {
                    throw new global::System.ArgumentNullException(nameof({{held}}));
                }


            """ + "    " : "";
        string n = context.Facts.HasNotNullWhen ? context.Nullable : "";
        writer.Write($$"""
            /// <summary>Gives the ground for <c>{{Literal.Documentation(flow.Reason.Value)}}</c>. {{Literal.Documentation(flow.Documentation)}}{{compared}}</summary>
            {{parameters}}
            /// <param name="now">The time now; the clock's where it is left out.</param>
            /// <exception cref="{{EmitContext.Runtime}}ErsValidationException">The answer is no ground; the exception says why.</exception>
            public static {{plan.Model.Ground}} {{flow.After}}({{evidence.Page}} page, {{resource}}{{Time}}? now = null)
            {
                {{plan.Model.Ground}}{{n}} ground;
                {{Result}} why;
                if (!Try{{flow.After}}(page, {{given}}out ground, out why, now))
                {
                    throw new {{EmitContext.Runtime}}ErsValidationException(why, {{Literal.Text("The answer is no " + plan.Model.Ground + ".")}});
                }

                return ground;
            }

            /// <summary>Gives the ground for <c>{{Literal.Documentation(flow.Reason.Value)}}</c>, or says why there is none. {{Literal.Documentation(flow.Documentation)}}{{compared}}</summary>
            {{parameters}}
            /// <param name="ground">The ground, where the result is true.</param>
            /// <param name="why">Everything that keeps the answer from being one.</param>
            /// <param name="now">The time now; the clock's where it is left out.</param>
            public static bool Try{{flow.After}}({{evidence.Page}} page, {{resource}}{{context.OutUnlessNull(plan.Model.Ground, "ground")}}, out {{Result}} why, {{Time}}? now = null)
            {
                if (page == null)
                {
                    throw new global::System.ArgumentNullException(nameof(page));
                }

                {{check}}why = Check{{flow.After}}(page, {{nothing}}now ?? {{Time}}.UtcNow);
                ground = why.IsValid ? new {{plan.Model.Ground}}(new string{{context.Nullable}}[] { {{string.Join(", ", Values(plan, flow))}} }) : {{context.NoValue}};
                return why.IsValid;
            }

            """);
    }

    private static string[] Values(FlowsPlan plan, FlowModel flow) =>
    [
        Literal.Text(flow.Reason.Value),
        .. plan.Carried.Select(carried => flow.Carries.Contains(carried) ? $"page.Search.{carried.Field}.Value" : "null"),
        $"{Primitives}.Format(page.ReadAt)",
    ];

    private static void EmitCheck(CodeWriter writer, EmitContext context, FlowsPlan plan, FlowModel flow)
    {
        EvidenceModel evidence = flow.Evidence!;
        string resource = evidence.Given.Length > 0 ? $"{context.Own(evidence.Given)}{context.Nullable} {Held(evidence)}, " : "";
        using (writer.Open($"private static {Result} Check{flow.After}({evidence.Page} page, {resource}{Time} now)"))
        {
            writer.Write($"{EmitContext.Serialization}IssueList issues = new {EmitContext.Serialization}IssueList();");
            string first = ((IntegerValue)evidence.Pages.Value).Minimum.ToString(CultureInfo.InvariantCulture);
            EmitIssue(writer, $"page.Number != {first}", plan.Operation.Keys.Forbidden, evidence.Pages.LeafPath, "This is not the first page, and only that one tells that nothing was found. Search page " + first + ".");
            EmitIssue(writer, "!page.HasNothing", plan.Operation.Keys.Forbidden, "Bundle.total", "The search found something. Choose of that.");
            EmitIssue(writer, "page.HasOutcome", plan.Operation.Keys.Forbidden, "Bundle.entry", "The answer has an OperationOutcome in it, so it does not show that there is nothing. Search again.");
            EmitIssue(writer, $"!{Recency}.IsRecent(page.ReadAt, now, {Seconds(evidence)})", plan.Operation.Keys.Forbidden, "Bundle.meta.lastUpdated", $"The answer is older than {Age(evidence)}, or nobody knows how old it is. Search again.");
            foreach (FieldModel field in evidence.Without)
            {
                EmitIssue(writer, $"page.Search.{field.Name} != null", plan.Operation.Keys.Forbidden, field.LeafPath, $"The search was narrowed by {field.Name}, so it does not tell that there is nothing else. Search without it.");
            }

            foreach (FieldModel field in evidence.Same)
            {
                string value = Held(evidence) + "." + field.Name;
                EmitIssue(writer, $"{Held(evidence)} != null && {value} == null", plan.Operation.Keys.Missing, field.LeafPath, $"What the search was made for does not say its {field.Name}. Supply it.");
                EmitIssue(writer, $"{Held(evidence)} != null && {value} != null && {value} != page.Search.{field.Name}", plan.Operation.Keys.Forbidden, field.LeafPath, $"The search had another {field.Name} than what it was made for. Search again with the right one.");
            }

            writer.Write("return issues.ToResult();");
        }

        writer.Line();
    }

    private static void EmitIsRecent(CodeWriter writer, FlowsPlan plan)
    {
        using (writer.Open($"internal bool IsRecent({Time} now)"))
        {
            using (writer.Open("switch (_values[0])"))
            {
                foreach (FlowModel flow in plan.Evidence)
                {
                    writer.Write($"""
                        case {Literal.Text(flow.Reason.Value)}:
                            return {SearchedAt}.HasValue && {Recency}.IsRecent({SearchedAt}.Value, now, {Seconds(flow.Evidence!)});
                        """);
                }
            }

            writer.Line().Write("return true;");
        }

        writer.Line();
    }

    private static void EmitIssue(CodeWriter writer, string condition, string key, string path, string message) => writer.Write($$"""
        if ({{condition}})
        {
            issues.Add({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(key)}}, {{Literal.Text(path)}}, {{Literal.Text(message)}});
        }

        """);

    private static string Held(EvidenceModel evidence) => Names.Camel(evidence.Given.Substring(0, evidence.Given.Length - "Context".Length));

    private static string Seconds(EvidenceModel evidence) => evidence.WithinSeconds.ToString(CultureInfo.InvariantCulture);

    private static string Age(EvidenceModel evidence) => evidence.WithinSeconds % 60 == 0 ? (evidence.WithinSeconds / 60).ToString(CultureInfo.InvariantCulture) + " minutes" : Seconds(evidence) + " seconds";
}
