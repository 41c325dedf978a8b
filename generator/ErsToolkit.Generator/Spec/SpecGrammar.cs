using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Spec;

/// <summary>Which elements and attributes the language has. The schema for editors says the same, and a test keeps the two together.</summary>
internal static class SpecGrammar
{
    public const string Namespace = "urn:ers-toolkit:spec:1";

    private const string Remove = "remove";

    private static readonly string[] Severities = ["warning", "error"];
    private static readonly string[] Truths = ["true", "false"];
    private static readonly string[] Done = ["no", "unknown"];

    /// <summary>The names of each element's attributes, mandatory ones with an exclamation mark, and of its children; <c>#</c> stands for text of its own.</summary>
    private static readonly Dictionary<string, ElementForm> Forms = new()
    {
        ["library"] = new("id! source", "breach type codes outcomeCodes table"),
        ["breach"] = new("kind! key!", ""),
        ["type"] = new("name! system pattern template check sensitive", "# slip"),
        ["slip"] = new("of! value!", ""),
        ["outcomeCodes"] = new("name! system!", "# code alias"),
        ["alias"] = new("system!", ""),
        ["endpoint"] = new("id! edition! resource! fhir source extends deprecated", "# use request codes operation search outcomes flows resource checks table remove"),
        ["remove"] = new(string.Join(" ", SpecIdentity.Removable), ""),
        ["table"] = new("name! rows!", "#"),
        ["use"] = new("spec!", ""),
        ["codes"] = new("name! system", "# code remove"),
        ["code"] = new("value! row", "#"),
        ["request"] = new("method! path! content! success! window timeout resend row note", "header remove"),
        ["header"] = new("name! as occurs! in secret scheme values row note", "#"),
        ["operation"] = new("name! by! table row note", "# prerequisite field fixed profiles slices setter answer remove"),
        ["answer"] = new("name! same later gives row note", "# reconcile"),
        ["reconcile"] = new("given! done! undone! row note", ""),
        ["prerequisite"] = new("row note", "#"),
        ["field"] = new("path! name type occurs present min max over sensitive write row note missing", "# required after"),
        ["required"] = new("when! else", ""),
        ["after"] = new("field! row note", ""),
        ["setter"] = new("name! fields!", "from remove"),
        ["from"] = new("of! sets!", ""),
        ["fixed"] = new("path! type value! missing row note", ""),
        ["profiles"] = new("path! row note", "profile remove"),
        ["profile"] = new("value! write", ""),
        ["slices"] = new("path! by! row note", "field fixed hint slice remove"),
        ["slice"] = new("name! type! occurs missing present row note", "# field fixed hint remove"),
        ["hint"] = new("path! means row note", "#"),
        ["search"] = new("name! opens! table row note", "# prerequisite parameter bundle remove"),
        ["parameter"] = new("query header name type value occurs min max pages row note", "#"),
        ["bundle"] = new("resource! page! item! items! row note", "# only hop read remove"),
        ["only"] = new("path! value! row note", ""),
        ["hop"] = new("path! to! row note", ""),
        ["read"] = new("name! path over type of occurs equals after row note", "#"),
        ["outcomes"] = new("of! status table", "outcome status remove"),
        ["outcome"] = new("key! id status row at found! next! done note", "#"),
        ["status"] = new("code! key next! done row note", "#"),
        ["flows"] = new("to! by! ground! opens! table", "flow unstated remainder remove"),
        ["flow"] = new("after! outcome of within without given same reason! carries! row note", "#"),
        ["unstated"] = new("after! outcome! row note", ""),
        ["remainder"] = new("field! name!", "#"),
        ["resource"] = new("name!", "# value values remove"),
        ["value"] = new("name! type! occurs of sensitive note", "#"),
        ["values"] = new("name! type! sensitive note", "#"),
        ["checks"] = new("of! table", "check remove"),
        ["check"] = new("given! when that! key! at! identity severity row note", "#"),
    };

    /// <summary>The values of attributes that have a closed set of them.</summary>
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["breach/kind"] = ["missing", "invalid", "code", "forbidden", "unknown", "parameter", "header"],
        ["slip/of"] = ["system"],
        ["type/sensitive"] = Truths,
        ["field/sensitive"] = Truths,
        ["value/sensitive"] = Truths,
        ["values/sensitive"] = Truths,
        ["field/missing"] = Severities,
        ["field/present"] = Severities,
        ["field/over"] = Severities,
        ["header/occurs"] = ["1..1", "0..1", "0..0"],
        ["parameter/occurs"] = ["1..1", "0..1"],
        ["parameter/pages"] = ["true"],
        ["read/occurs"] = ["1..1", "0..1"],
        ["header/in"] = ["request", "answer", "both"],
        ["header/secret"] = Truths,
        ["request/method"] = ["GET", "POST", "PUT", "PATCH", "DELETE"],
        ["request/resend"] = ["never"],
        ["fixed/missing"] = Severities,
        ["slice/missing"] = Severities,
        ["slice/present"] = Severities,
        ["profile/write"] = Truths,
        ["required/else"] = ["forbidden"],
        ["value/occurs"] = ["1..1", "0..1"],
        ["check/identity"] = Truths,
        ["check/severity"] = Severities,
        ["outcome/done"] = Done,
        ["status/done"] = Done,
        ["outcome/next"] = NextSteps.All,
        ["status/next"] = NextSteps.All,
    };

    public static IEnumerable<string> ElementNames => Forms.Keys;

    public static IEnumerable<string> AttributesOf(string element) => Forms[element].Attributes;

    public static IEnumerable<string> MandatoryOf(string element) => Forms[element].Mandatory;

    /// <summary>The attributes that an element needs even in a file that extends another.</summary>
    public static IEnumerable<string> NeverInheritedOf(string element) => MandatoryOf(element).Where(name => !SpecIdentity.MayInherit(element, name));

    public static IEnumerable<string> ChildrenOf(string element) => Forms[element].Children;

    /// <summary>Whether an element can have text of its own, which is documentation.</summary>
    public static bool HasText(string element) => Forms[element].HasText;

    public static IReadOnlyList<string> ValuesOf(string element, string attribute) =>
        Values.TryGetValue(element + "/" + attribute, out string[]? values) ? values : [];

    /// <summary>Reports what breaks the language's form, and takes it out, so that the rest can still be used.</summary>
    /// <returns>Whether anything of the file can be used.</returns>
    public static bool Check(SpecNode root, List<SpecProblem> problems)
    {
        if (root.Name is "endpoint" or "library")
        {
            return CheckNode(root, root["extends"] is not null, problems);
        }

        problems.Add(SpecProblem.At(root.Span, SpecDiagnostics.ERS1002_Unknown, root.Name, "a spec file", OrOneOf(["endpoint", "library"]) + ", with xmlns=\"" + Namespace + "\""));
        return false;
    }

    /// <summary>Reports what an element lacks that extends another and inherits from it, and takes it out.</summary>
    /// <returns>Whether anything of the element can be used.</returns>
    public static bool CheckComplete(SpecNode node, Action<SpecProblem> report)
    {
        bool isUsable = ReportMissing(node, Forms[node.Name].Mandatory, report);
        node.Keep(child => CheckComplete(child, report));
        return isUsable;
    }

    /// <param name="node">The element.</param>
    /// <param name="isExtending">Whether the file extends another, so that what an element does not say is inherited.</param>
    /// <param name="problems">The problems found.</param>
    /// <returns>Whether the element can be used.</returns>
    private static bool CheckNode(SpecNode node, bool isExtending, List<SpecProblem> problems)
    {
        ElementForm form = Forms[node.Name];
        bool isUsable = true;
        var misspelt = new List<string>();
        foreach (SpecAttribute attribute in node.Attributes)
        {
            IReadOnlyList<string> values = ValuesOf(node.Name, attribute.Name);
            if (!form.Attributes.Contains(attribute.Name))
            {
                problems.Add(SpecProblem.At(attribute.NameSpan, SpecDiagnostics.ERS1002_Unknown, attribute.Name, Quoted(node), OrMeant(attribute.Name, form.Attributes)));
                misspelt.AddRange(Spelling.NearestTo(attribute.Name, form.Attributes) is string meant ? [meant] : Array.Empty<string>());
            }
            else if (values.Count > 0 && !values.Contains(attribute.Value))
            {
                problems.Add(SpecProblem.At(attribute.ValueSpan, SpecDiagnostics.ERS1007_ForbiddenValue, attribute.Value, attribute.Name, Names.Or(values)));
                isUsable = false;
            }
            else if (attribute.Value.Length == 0 && !form.Mandatory.Contains(attribute.Name))
            {
                problems.Add(SpecProblem.At(attribute.ValueSpan, SpecDiagnostics.ERS1007_ForbiddenValue, "", attribute.Name, "some text, or leave the attribute out"));
                isUsable = false;
            }
        }

        if (node.TextSpan is SpecSpan text && !form.HasText)
        {
            problems.Add(SpecProblem.At(text, SpecDiagnostics.ERS1002_Unknown, "text of its own", Quoted(node), OrOneOf(form.Attributes)));
        }

        // What extends another says which element it means, and the rest may be inherited.
        IEnumerable<string> mandatory = isExtending ? NeverInheritedOf(node.Name) : form.Mandatory;
        isUsable &= ReportMissing(node, mandatory.Except(misspelt), problems.Add) && !mandatory.Intersect(misspelt).Any(name => node.Find(name) is null);
        node.Keep(child =>
        {
            if (form.Children.Contains(child.Name) && (isExtending || child.Name != Remove))
            {
                return CheckNode(child, isExtending, problems);
            }

            string advice = child.Name == Remove ? ", because the file extends nothing" : OrMeant(child.Name, form.Children.Where(name => name != Remove).ToArray());
            problems.Add(SpecProblem.At(child.Span, SpecDiagnostics.ERS1002_Unknown, child.Name, Quoted(node), advice));
            return false;
        });
        return isUsable;
    }

    private static bool ReportMissing(SpecNode node, IEnumerable<string> mandatory, Action<SpecProblem> report)
    {
        bool isUsable = true;
        foreach (string name in mandatory.Where(name => node.Find(name) is null or { Value.Length: 0 }))
        {
            report(SpecProblem.At(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute '" + name + "'"));
            isUsable = false;
        }

        return isUsable;
    }

    private static string Quoted(SpecNode node) => "'" + node.Name + "'";

    /// <summary>The one name that somebody meant, or all that there are.</summary>
    private static string OrMeant(string misspelt, string[] names) =>
        Spelling.NearestTo(misspelt, names) is string meant ? ", or write '" + meant + "' if that is what it should be" : OrOneOf(names);

    private static string OrOneOf(string[] names) => names.Length == 0 ? "" : ", or use one of: " + string.Join(", ", names);

    private sealed class ElementForm(string attributes, string children)
    {
        public string[] Attributes { get; } = Split(attributes.Replace("!", ""));

        public string[] Mandatory { get; } = Split(attributes).Where(name => name.EndsWith("!", StringComparison.Ordinal)).Select(name => name.TrimEnd('!')).ToArray();

        public string[] Children { get; } = Split(children.Replace("#", ""));

        public bool HasText { get; } = children.StartsWith("#", StringComparison.Ordinal);

        private static string[] Split(string names) => names.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}
