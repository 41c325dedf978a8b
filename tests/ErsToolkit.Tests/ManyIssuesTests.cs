using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>Payloads with more issues than anybody reads: the sender must not decide how much of a server's memory and time they take.</summary>
public class ManyIssuesTests
{
    private const int Many = 1500;

    [Fact]
    public void Given_more_issues_than_are_kept_the_result_has_the_first_and_says_that_there_are_more()
    {
        ValidationResult result = A016.ValidateDefer(Encoding.UTF8.GetBytes("{" + Repeat("\"a\":0", Many) + "}"));

        Assert.Equal(ValidationResult.MaximumIssues, result.Issues.Count);
        Assert.True(result.IsTruncated);
        Assert.False(result.IsValid);
        Assert.Equal("MISSING_VALUE", result.Issues[0].Code);
        int missing = result.Issues.Count(issue => issue.Code == "MISSING_VALUE");
        Assert.Equal(
            Enumerable.Range(0, result.Issues.Count - missing).Select(index => (1, 2 + (6 * index))),
            result.Issues.Skip(missing).Select(issue => (issue.Line, issue.Column)));
        Assert.EndsWith(", and more", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_as_many_issues_as_are_kept_nothing_is_truncated()
    {
        ValidationResult result = Deferrals.Full().With(p => Fill(p, ValidationResult.MaximumIssues)).Validate();

        Assert.Equal(ValidationResult.MaximumIssues, result.Issues.Count);
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public void Given_any_number_of_warnings_the_payload_is_valid() =>
        Assert.Equal((true, true, 1000), Described(WithClinicians().Validate()));

    [Fact]
    public void Given_an_error_after_any_number_of_warnings_it_is_listed()
    {
        ValidationResult result = WithClinicians().With(p => p["extension"] = new JsonArray()).Validate();

        Assert.Equal((false, true, 1000), Described(result));
        Assert.Equal("UNEXPECTED_FIELD Appointment.extension", result.Summary()[^1]);
    }

    [Fact]
    public void Given_a_forbidden_slot_with_any_number_of_issues_in_it_only_the_slot_is_reported()
    {
        ValidationResult result = Deferrals.Full()
            .With(p => p["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE"))
            .With(p => Fill(p["slot"]![0]!.AsObject(), 3 * Many))
            .With(p => p["description"] = "")
            .Validate();

        Assert.Equal(["MISSING_VALUE Appointment.description", "INAPPROPRIATE_VALUE Appointment.slot"], result.Summary());
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public void Given_a_repeated_participant_with_any_number_of_issues_in_it_the_other_issues_are_all_there()
    {
        JsonObject payload = Deferrals.Full().With(p => p["comment"] = "");
        JsonObject again = Deferrals.Participant(Deferrals.ServiceSystem, "70000");
        Fill(again, 3 * Many);
        payload["participant"]!.AsArray().Insert(1, again);
        payload.Identifier(2)["value"] = "";

        ValidationResult result = payload.Validate();

        Assert.Equal(
            ["INVALID_VALUE Appointment.comment", "INVALID_VALUE Appointment.participant[1]", "MISSING_VALUE Appointment.participant[2].actor.identifier.value"],
            result.Summary());
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public void Given_issues_on_several_lines_each_has_its_own_place_and_they_come_in_that_order()
    {
        ValidationResult result = A016.ValidateDefer(Encoding.UTF8.GetBytes("""
            {
              "comment": "",
              "é": 1, "id": "💡",
              "participant": [
                { "status": "x" }],
              "created": 7,
              "resourceType": "Appointment", "status": "proposed", "language": "en", "description": "e-Referral Appointment"
            }
            """));

        Assert.Equal(
            [
                (1, 1, "Appointment.reason"), (1, 1, "Appointment.incomingReferral"),
                (2, 14, "Appointment.comment"), (3, 3, "Appointment"), (3, 17, "Appointment.id"),
                (5, 5, "Appointment.participant[0].actor"), (5, 17, "Appointment.participant[0].status"), (6, 14, "Appointment.created"),
            ],
            result.Issues.Select(issue => (issue.Line, issue.Column, issue.Path)));
    }

    [Fact]
    public void Given_any_text_before_an_issue_its_column_counts_utf16_units() =>
        Gen.Select(Gen.OneOf(Gen.Const("x"), Gen.Const("é"), Gen.Const("€"), Gen.Const("💡")).Array[0, 2000], Gen.Int[0, 50]).Sample((characters, ascii) =>
        {
            string text = new string('a', ascii) + string.Concat(characters);

            ValidationResult result = A016.ValidateDefer(Encoding.UTF8.GetBytes("{\"" + text + " \":0,\"id\":1}"));
            ValidationIssue issue = result.Issues.Single(issue => issue.Path == "Appointment.id");

            Assert.Equal((1, text.Length + 13), (issue.Line, issue.Column));
        });

    private static (bool IsValid, bool IsTruncated, int Count) Described(ValidationResult result) => (result.IsValid, result.IsTruncated, result.Issues.Count);

    private static JsonObject WithClinicians() => Deferrals.Full().With(p =>
    {
        for (int index = 0; index < Many; index++)
        {
            p["participant"]!.AsArray().Add(Deferrals.Participant(Deferrals.ClinicianSystem, "021600556514"));
        }
    });

    private static void Fill(JsonObject element, int count)
    {
        for (int index = 0; index < count; index++)
        {
            element["Unknown " + index] = index;
        }
    }

    private static string Repeat(string member, int count) => string.Join(',', Enumerable.Repeat(member, count));
}
