using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>One spec file while it is turned into a model, and the problems found in it. What cannot be used is reported and left out.</summary>
internal sealed class SpecScope(SpecDocument document, List<SpecProblem> problems)
{
    private readonly List<(SpecAttribute Removal, SpecNode Removed)> _removed = [];

    public SpecDocument Document { get; } = document;

    /// <summary>How many problems were found in the file up to now.</summary>
    public int ProblemCount { get; private set; }

    public void Report(SpecSpan span, DiagnosticDescriptor descriptor, params string[] arguments) =>
        Add(SpecProblem.At(span, descriptor, arguments));

    /// <summary>Whether what is reported now follows from something that was reported before.</summary>
    public bool IsQuiet { get; set; }

    public void Add(SpecProblem problem)
    {
        if (IsQuiet)
        {
            return;
        }

        ProblemCount++;

        if (problem.Span is not SpecSpan span || span.Path == Document.Path)
        {
            problems.Add(problem);
        }
        else if (!problems.Any(known => known.Id == problem.Id && (known.Span == span || known.Inherited == span)))
        {
            // By itself it was right, and who wrote the edition can only change the edition.
            problems.Add(problem.CausedAt(CauseOf(problem)));
        }
    }

    /// <summary>Remembers what an edition takes out of the one that it extends.</summary>
    public void Remove(SpecAttribute removal, SpecNode removed) => _removed.Add((removal, removed));

    /// <summary>Finds what in the edition makes something that it inherits wrong: a removal of what the problem names, else that it extends at all.</summary>
    private SpecSpan CauseOf(SpecProblem problem)
    {
        foreach ((SpecAttribute removal, SpecNode removed) in _removed)
        {
            if (removed.AndAllBelow().Select(node => node["name"] ?? SpecIdentity.Of(node)).OfType<string>().Any(name => problem.Arguments.Any(argument => NamesIt(argument, name))))
            {
                return removal.ValueSpan;
            }
        }

        return Document.Root!.SpanOf("extends");
    }

    private static bool NamesIt(string argument, string name) => argument == name || argument.Contains("'" + name + "'") || argument.Split(' ').Contains(name);

    /// <summary>Reads a name that becomes an identifier of the generated code, beside others.</summary>
    public string? Identifier(SpecNode node, string attribute, params string[] others)
    {
        string name = node[attribute]!;
        string? reason = GeneratedNames.WhyNotName(name, others);
        if (reason is null)
        {
            return name;
        }

        Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, name, reason);
        return null;
    }

    /// <summary>Keeps the first of the nodes that share a key and reports the others.</summary>
    public IEnumerable<SpecNode> Distinct(IEnumerable<SpecNode> nodes, string attribute, string what, IEqualityComparer<string>? comparer = null)
    {
        var seen = new HashSet<string>(comparer ?? StringComparer.Ordinal);
        foreach (SpecNode node in nodes)
        {
            if (node[attribute] is not string key || seen.Add(key))
            {
                yield return node;
            }
            else
            {
                Report(node.SpanOf(attribute), SpecDiagnostics.ERS1004_Duplicate, what, key, "");
            }
        }
    }

    /// <summary>Gives the only child of a name, and reports others.</summary>
    public SpecNode? Single(SpecNode parent, string element, string what, string key)
    {
        SpecNode[] all = parent.ChildrenNamed(element).ToArray();
        foreach (SpecNode surplus in all.Skip(1))
        {
            Report(surplus.Span, SpecDiagnostics.ERS1004_Duplicate, what, key, "");
        }

        return all.FirstOrDefault();
    }

    /// <summary>Reads the definitions among the children of an element.</summary>
    public Definitions<T> Define<T>(SpecNode parent, string element, string what, Func<SpecNode, T?> read)
        where T : class
    {
        var definitions = new Definitions<T>();
        foreach (SpecNode node in Distinct(parent.ChildrenNamed(element), "name", what))
        {
            definitions.Add(node["name"], read(node));
        }

        foreach (SpecNode lost in parent.Lost.Where(lost => lost.Name == element))
        {
            definitions.Add(lost["name"], null);
        }

        return definitions;
    }

    /// <summary>Looks a name up and reports it where nothing has it.</summary>
    public T? Resolve<T>(Definitions<T> known, SpecNode node, string attribute, string what)
        where T : class
    {
        string name = node[attribute]!;
        if (!known.MayHave(name))
        {
            Report(node.SpanOf(attribute), SpecDiagnostics.ERS1006_UnknownReference, what, name, Names.Advice(known.Names, name));
        }

        return known.Find(name);
    }

    /// <summary>Reads how much the specification minds an element that is absent, or present where its cardinality rules it out.</summary>
    public static Demand Severity(SpecNode node, string attribute) => node[attribute] == "warning" ? Demand.Warning : Demand.Error;

    /// <summary>Reads a code system.</summary>
    /// <param name="node">The code system.</param>
    /// <param name="others">Members that the enumeration has besides.</param>
    public CodesModel? Codes(SpecNode node, params string[] others)
    {
        string? name = Identifier(node, "name");
        var codes = new List<CodeModel>();
        var members = new HashSet<string>(others);
        foreach (SpecNode code in Distinct(node.ChildrenNamed("code"), "value", "The code"))
        {
            string value = code["value"]!;
            string member = Names.Pascal(value);
            string? reason = members.Contains(member) ? "the member " + member + " already exists" : Names.WhyNotIdentifier(member);
            if (value.Any(char.IsWhiteSpace))
            {
                Report(code.SpanOf("value"), SpecDiagnostics.ERS1007_ForbiddenValue, value, "value", "a code, which has no white space");
                continue;
            }

            if (reason is not null)
            {
                Report(code.SpanOf("value"), SpecDiagnostics.ERS1010_BadName, value, reason);
                continue;
            }

            members.Add(member);
            codes.Add(new CodeModel { Value = value, Member = member, Documentation = code.Text });
        }

        if (codes.Count == 0 && !node.ChildrenNamed("code").Any() && !node.Lost.Any())
        {
            Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "at least one 'code'");
        }

        foreach (SpecNode named in node.ChildrenNamed("alias").Prepend(node).Where(named => named["system"]?.Any(char.IsWhiteSpace) == true))
        {
            Report(named.SpanOf("system"), SpecDiagnostics.ERS1007_ForbiddenValue, named["system"]!, "system", "the URI of a code system, which has no white space");
            name = null;
        }

        return name is null || codes.Count == 0
            ? null
            : new CodesModel
            {
                Name = name,
                System = node["system"] ?? "",
                Aliases = new(Distinct(node.ChildrenNamed("alias"), "system", "The alias").Select(alias => alias["system"]!)),
                Documentation = node.Text,
                Codes = new(codes),
            };
    }
}
