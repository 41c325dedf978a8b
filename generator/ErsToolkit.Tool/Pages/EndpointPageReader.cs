using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Pages;

/// <summary>Gathers what the page of an endpoint shows.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="libraries">The libraries that it uses.</param>
/// <param name="statements">What the spec says to readers alone.</param>
internal sealed class EndpointPageReader(EndpointModel endpoint, IReadOnlyList<LibraryModel> libraries, Statements statements)
{
    private readonly ConditionWords _words = new([.. endpoint.Codes, .. libraries.SelectMany(library => library.Codes)]);

    /// <param name="stem">The name of the spec file, without its extension.</param>
    /// <param name="extended">The same of the file that it extends; empty where it stands by itself.</param>
    public EndpointPage Read(string stem, string extended) => new()
    {
        Id = endpoint.Id,
        Edition = endpoint.Edition,
        Successor = endpoint.Successor,
        Stem = stem,
        Extended = extended,
        Documentation = RichText.Plain(endpoint.Documentation),
        Call = endpoint.Request is RequestModel request ? Call(request) : null,
        Requests = [.. endpoint.Operations.Select(Operation), .. endpoint.Searches.Select(Search)],
        Flows = [.. endpoint.Flows.Select(Flow)],
        Codes = [.. endpoint.Codes.Concat(libraries.SelectMany(library => library.Codes)).Select(Codes)],
        Held = [.. endpoint.Resources.Select(Held)],
        Types = Types(),
        Sources = Table.Of(
            statements.Endpoint.ChildrenNamed("table"),
            ("name", table => RichText.Code(table["name"])),
            ("rows", table => RichText.Plain(table["rows"]!)),
            ("what it is", Statements.Say)),
    };

    private CallSection Call(RequestModel request)
    {
        SpecNode? statement = statements.Endpoint.ChildrenNamed("request").FirstOrDefault();
        (string Name, RichText Value)[] facts =
        [
            ("request", RichText.Code($"{request.Method} {{base}}/{request.Path}")),
            ("content type", RichText.Code(request.ContentType)),
            ("success", RichText.Plain(string.Create(CultureInfo.InvariantCulture, $"{request.Success} and nothing else"))),
            ("time that e-RS may take", Time(request.WindowSeconds)),
            ("time that a client waits", Time(request.TimeoutSeconds)),
            ("sent again when nobody knows what became of it", RichText.Plain(request.MayResend ? "yes" : "never")),
            ("source", statements.Source(statement)),
        ];
        return new CallSection(
            Table.Of(facts.Where(fact => !fact.Value.IsEmpty), ("fact", fact => RichText.Plain(fact.Name)), ("value", fact => fact.Value)),
            Statements.Note(statement),
            Table.Of(
                request.Headers.Select(header => (Header: header, Statement: statement?.ChildrenNamed("header").FirstOrDefault(node => node["name"] == header.Name))),
                ("header", row => RichText.Code(row.Header.Name)),
                ("property", row => row.Header.Occurs == "0..0" ? RichText.Empty : RichText.Code(row.Header.Property)),
                ("in", row => RichText.Plain(row.Header.Place switch { "Both" => "request and answer", "Answer" => "answer", _ => "request" })),
                ("occurs", row => RichText.Plain(row.Header.Occurs + (row.Header.Occurs == "0..0" ? ", never sent" : ""))),
                ("value", row => RichText.Join(" ", RichText.Code(row.Header.Scheme.Length > 0 ? row.Header.Scheme + " …" : ""), RichText.Join(" or ", row.Header.Values.Select(RichText.Code)))),
                ("secret", row => row.Header.IsSecret ? RichText.Plain("yes") : RichText.Empty),
                ("what it is", row => Statements.Say(row.Header.Documentation, row.Statement)),
                ("source", row => statements.Source(row.Statement))));
    }

    private RequestSection Operation(BodyModel operation) => Request(operation) with
    {
        Elements = new ElementTable(operation, statements).ToTable(),
        Answer = operation.Answer is AnswerModel answer ? Answer(operation, answer) : null,
        Checks = OutcomeTables.Checks(operation, statements, _words),
    };

    private RequestSection Search(SearchModel search) => Request(search.Request) with
    {
        Parameters = SearchTables.Parameters(search, statements),
        Bundle = SearchTables.Bundle(search, statements),
    };

    private RequestSection Request(OperationModel request)
    {
        SpecNode? statement = statements.Request(request.Name);
        return new RequestSection
        {
            Name = request.Name,
            Documentation = statements.WithSource(Statements.Say(request.Documentation, statement), statement),
            Prerequisites = [.. statement?.ChildrenNamed("prerequisite").Select(prerequisite => statements.WithSource(Statements.Say(prerequisite), prerequisite)) ?? []],
            Builder = BuilderTable.Of(request),
            Outcomes = OutcomeTables.Outcomes(request, statements),
            Statuses = OutcomeTables.Statuses(request, statements),
            Checks = Table.Of<CheckModel>([]),
        };
    }

    private AnswerSection Answer(BodyModel operation, AnswerModel answer)
    {
        SpecNode? statement = statements.Request(operation.Name)?.ChildrenNamed("answer").FirstOrDefault();
        var facts = new List<RichText>
        {
            Fact("Must say the same as the request: ", answer.Same.Select(Written)),
            Fact("Must be later than in the request: ", answer.Later.Select(Written)),
            Fact("The result has its value: ", answer.Gives),
        };
        if (answer.Reconcile is ReconcileModel told)
        {
            facts.Add(RichText.Join(
                " ",
                $"Where it is not known what became of the request, a {told.Given} that is read afterwards tells it. The request was carried out where " + _words.Say(told.Done) + ", and it was not where " + _words.Say(told.Undone) + ".",
                statement?.ChildrenNamed("reconcile").Select(Statements.Say).FirstOrDefault() ?? RichText.Empty));
        }

        return new AnswerSection(statements.WithSource(RichText.Code(answer.Name) + ": " + Statements.Say(answer.Documentation, statement), statement), [.. facts.Where(fact => !fact.IsEmpty)]);
    }

    private static RichText Fact(string says, IEnumerable<string> names) => names.Any() ? says + RichText.Join(", ", names.Select(RichText.Code)) + "." : RichText.Empty;

    private static string Written(CarriedModel carried) => carried.Part.Length > 0 ? carried.Field + "." + carried.Part : carried.Field;

    private FlowSection Flow(FlowsModel flows) => new(
        flows.To,
        FlowDiagram.Of(flows),
        Table.Of(
            FlowRows(flows).ToArray(),
            ("after", row => RichText.Plain(row.After)),
            ("that ended with", row => RichText.Code(row.Key)),
            ("where", row => row.Where),
            ("the only " + flows.By, row => row.Reason),
            ("carried over", row => RichText.Plain(row.Carried)),
            ("what happened", row => Statements.Say(row.What, row.Statement)),
            ("source", row => statements.Source(row.Statement))),
        [.. flows.Remainders.Select(remainder => RichText.Code(remainder.Name) + $" sets the rest of {remainder.Field}: " + remainder.Documentation)]);

    private IEnumerable<FlowRow> FlowRows(FlowsModel flows)
    {
        foreach (FlowModel flow in flows.Flows)
        {
            SpecNode? statement = statements.Next("flows", flows.To, "flow", node => node["after"] == flow.After && node["outcome"] == flow.Outcome?.Value && node["reason"] == flow.Reason.Value);
            yield return new FlowRow(flow.After, flow.Outcome?.Value ?? "", Conditions(flow), RichText.Code(flow.Reason.Value), string.Join(", ", flow.Carries.Select(Written)), flow.Documentation, statement);
        }

        foreach (UnstatedModel flow in flows.Unstated)
        {
            SpecNode? statement = statements.Next("flows", flows.To, "unstated", node => node["after"] == flow.After && node["outcome"] == flow.Outcome.Value);
            yield return new FlowRow(flow.After, flow.Outcome.Value, RichText.Empty, RichText.Plain(FlowDiagram.NotStated), "", "", statement);
        }
    }

    /// <summary>What makes the answer to another endpoint's search a proof.</summary>
    private RichText Conditions(FlowModel flow) => flow.Evidence is not EvidenceModel evidence ? RichText.Empty : RichText.Join("; ",
        RichText.Plain($"the first page of a search of {evidence.Of} is empty and the last"),
        "it is not older than " + Time(evidence.WithinSeconds),
        evidence.Without.Count > 0 ? RichText.Plain("the search has no " + string.Join(", ", evidence.Without.Select(field => field.Name))) : RichText.Empty,
        evidence.Same.Count > 0 ? RichText.Plain($"it has the same {string.Join(", ", evidence.Same.Select(field => field.Name))} as the {endpoint.Resources.First(resource => resource.ClassName == evidence.Given).Name}") : RichText.Empty);

    private CodesSection Codes(CodesModel codes)
    {
        SpecNode? statement = statements.Endpoint.ChildrenNamed("codes").FirstOrDefault(node => node["name"] == codes.Name);
        return new(
            codes.Name,
            RichText.Plain(codes.Documentation),
            RichText.Code(codes.System),
            Table.Of(
                codes.Codes.Select(code => (Code: code, Statement: statement?.ChildrenNamed("code").FirstOrDefault(node => node["value"] == code.Value))),
                ("code", row => RichText.Code(row.Code.Value)),
                ("member", row => RichText.Code(codes.Name + "." + row.Code.Member)),
                ("meaning", row => Statements.Say(row.Code.Documentation, row.Statement)),
                ("source", row => statements.Source(row.Statement))));
    }

    private HeldSection Held(ResourceModel resource)
    {
        SpecNode? statement = statements.Endpoint.ChildrenNamed("resource").FirstOrDefault(node => node["name"] == resource.Name);
        return new(
            resource.Name,
            RichText.Plain(resource.Documentation),
            Table.Of(
                resource.Values.Select(value => (Value: value, Statement: statement?.Children.FirstOrDefault(node => node["name"] == value.Name))),
                ("value", row => RichText.Code(row.Value.Name)),
                ("type", row => RichText.Plain(TypeOf(row.Value.Type))),
                ("occurs", row => RichText.Plain(row.Value.IsList ? "0..*" : row.Value.IsOptional ? "0..1" : "1..1")),
                ("only beside", row => RichText.Plain(row.Value.Of)),
                ("personal data", row => row.Value.IsSensitive ? RichText.Plain("yes") : RichText.Empty),
                ("what it is", row => Statements.Say(row.Value.Documentation, row.Statement))));
    }

    private static string TypeOf(ValueTypeModel type) => type.Name.Length > 0 ? type.Name : type.Kind switch
    {
        ValueKind.Truth => "boolean",
        ValueKind.Instant => "instant",
        ValueKind.Number => "number",
        _ => "text",
    };

    private Table Types() => Table.Of(
        libraries.SelectMany(library => library.Types),
        ("type", type => RichText.Code(type.Name)),
        ("form", type => RichText.Plain(type.Expected)),
        ("pattern", type => RichText.Code(type.Pattern.Text)),
        ("identifier system", type => RichText.Code(type.System)),
        ("personal data", type => type.IsSensitive ? RichText.Plain("yes") : RichText.Empty),
        ("what it is", type => RichText.Plain(type.Documentation)),
        ("known misspellings of the system", type => RichText.Join(" ", type.Slips.Select(RichText.Code))));

    private sealed record FlowRow(string After, string Key, RichText Where, RichText Reason, string Carried, string What, SpecNode? Statement);

    private static RichText Time(int seconds) => seconds == 0 ? RichText.Empty : RichText.Plain(seconds % 60 == 0 ? DisplayText.Count(seconds / 60, "minute") : DisplayText.Count(seconds, "second"));
}
