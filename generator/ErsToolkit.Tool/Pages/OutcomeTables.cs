using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Pages;

/// <summary>How a request is refused.</summary>
internal static class OutcomeTables
{
    public static Table Outcomes(OperationModel operation, Statements statements) => Table.Of(
        operation.Outcomes.Select(outcome => (Outcome: outcome, Statement: statements.Next("outcomes", operation.Name, "outcome", node => node["key"] == outcome.Key.Value && node.Text == outcome.Documentation && node["next"] == outcome.Next))).ToArray(),
        ("key", row => RichText.Code(row.Outcome.Key.Value)),
        ("status", row => RichText.Plain(string.Join(", ", row.Outcome.Statuses))),
        ("about", row => RichText.Code(row.Outcome.Path)),
        ("found", row => RichText.Plain(Finder(row.Outcome))),
        ("next step", row => RichText.Plain(row.Outcome.Next)),
        ("may have been carried out", row => Open(row.Outcome.IsOpen)),
        ("meaning", row => Statements.Say(row.Outcome.Documentation, row.Statement)),
        ("source", row => statements.Source(row.Statement)));

    public static Table Statuses(OperationModel operation, Statements statements) => Table.Of(
        operation.Statuses.Select(status => (Status: status, Statement: statements.Next("outcomes", operation.Name, "status", node => node["code"] == status.Code))).ToArray(),
        ("status", row => RichText.Plain(row.Status.Code)),
        ("key", row => RichText.Code(row.Status.Key?.Value)),
        ("next step", row => RichText.Plain(row.Status.Next)),
        ("may have been carried out", row => Open(row.Status.IsOpen)),
        ("meaning", row => Statements.Say(row.Status.Documentation, row.Statement)),
        ("source", row => statements.Source(row.Statement)));

    public static Table Checks(BodyModel operation, Statements statements, ConditionWords words) => Table.Of(
        operation.Checks.Select(check => (Check: check, Statement: statements.Next("checks", operation.Name, "check", node => node.Text == check.Message && node["key"] == check.Key && node["at"] == check.At))).ToArray(),
        ("holding", row => RichText.Plain(string.Join(" and ", row.Check.Given) + (row.Check.IsIdentity ? " (its identity)" : row.Check.IsWarning ? " (a warning)" : ""))),
        ("where", row => words.Say(row.Check.When)),
        ("must hold", row => words.Say(row.Check.That)),
        ("otherwise", row => RichText.Code(row.Check.Key)),
        ("about", row => RichText.Code(row.Check.At)),
        ("message", row => Statements.Say(row.Check.Message, row.Statement)),
        ("source", row => statements.Source(row.Statement)));

    /// <summary>Who can find an outcome.</summary>
    public static string Finder(OutcomeModel outcome) => outcome.Finder switch
    {
        OutcomeFinder.Payload => "locally",
        OutcomeFinder.Context => "with " + string.Join(" and ", outcome.FoundWith),
        _ => "by e-RS",
    };

    private static RichText Open(bool isOpen) => isOpen ? RichText.Plain("yes") : RichText.Empty;
}
