using System;
using System.Text;
using BookOrDefer.Editions;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows how the answers to bookings that were refused are read.</summary>
internal static class FailedBookings
{
    /// <summary>The status of <see cref="SlotGone"/>.</summary>
    public const int Status = 422;

    /// <summary>The body that permits a deferral.</summary>
    public static byte[] SlotGone { get; } = Body("SLOT_NOT_AVAILABLE");

    public static void Show(IAnsiConsole console, IEdition edition)
    {
        Section.Begin(console, "6. Read what e-RS answered",
            "The booking was sent, and e-RS refused it with an OperationOutcome. BookOutcome.Parse(status, body) gives the key and the next step. One answer permits to defer:");
        Section.Table(console, AnswerTable.Of(edition.ReadAnswer(Operation.Book, Status, SlotGone)));
        Section.Say(console, "Most answers do not. Here the referral has changed since it was read:");
        Section.Table(console, AnswerTable.Of(edition.ReadAnswer(Operation.Book, Status, Body("VERSION_CONFLICT"))));
        Section.Say(console, "Some do not say whether the appointment was booked all the same, so the referral is read before anything else:");
        Section.Table(console, AnswerTable.Of(edition.ReadAnswer(Operation.Book, 504, Body("PAS_NOT_RESPONDING"))));
        Section.Say(console, "Some have no body at all, and the status alone decides:");
        Section.Table(console, AnswerTable.Of(edition.ReadAnswer(Operation.Book, 423, ReadOnlyMemory<byte>.Empty)));
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
