using System.Text;
using BookOrDefer.Answers;
using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows how the answers to bookings that were refused are read.</summary>
internal static class FailedBookings
{
    /// <summary>The outcome that permits a deferral.</summary>
    public static BookOutcome SlotGone() => BookOutcome.Parse(422, Body("SLOT_NOT_AVAILABLE"));

    public static void Show(IAnsiConsole console)
    {
        Section.Begin(console, "6. Read what e-RS answered",
            "The booking was sent, and e-RS refused it with an OperationOutcome. BookOutcome.Parse(status, body) gives the key and the next step. One answer permits to defer:");
        Section.Table(console, AnswerTable.Of(Answer.Of(SlotGone())));
        Section.Say(console, "Most answers do not. Here the referral has changed since it was read:");
        Section.Table(console, AnswerTable.Of(Answer.Of(BookOutcome.Parse(422, Body("VERSION_CONFLICT")))));
    }

    private static byte[] Body(string key) => Encoding.UTF8.GetBytes($$"""
        {
          "resourceType": "OperationOutcome",
          "issue": [
            {
              "severity": "error",
              "code": "processing",
              "details": { "coding": [ { "system": "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1", "code": "{{key}}" } ] },
              "diagnostics": "Booking Slot/228340 for 000000012345 was refused."
            }
          ]
        }
        """);
}
