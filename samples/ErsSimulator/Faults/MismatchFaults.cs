using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using ErsSimulator.Http;
using ErsSimulator.State;

namespace ErsSimulator.Faults;

/// <summary>Answers of success that are about something else than the request. What was requested is carried out all the same.</summary>
internal static class MismatchFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Of("AnotherPatient", "patient", made => made with { Patient = made.Patient == "1000000001" ? "9912003888" : "1000000001" }),
        Of("AnotherService", "service", made => made with { Service = made.Service + "9" }),
        Of("AnotherSlot", "slot, where it names one", made => made with { Slot = made.Slot + "9" }),
        Of("AnotherReferral", "referral", made => made with { Ubrn = made.Ubrn == "000000000001" ? "000000000002" : "000000000001" }),
    ];

    private static Fault Of(string name, string what, Func<Appointment, Appointment> change) => new(
        name,
        $"The answer of success is about another {what}.",
        FaultMoment.Afterwards,
        scene => SendAsync(scene, change));

    /// <summary>A refusal is about nothing that could be exchanged, and goes out as it is.</summary>
    private static Task SendAsync(FaultScene scene, Func<Appointment, Appointment> change) => scene.SendAsync(
        scene.Reply.Made is { } made ? Answers.Of(scene.Edition, change(made), scene.Http.Request) : scene.Reply.Answer);
}
