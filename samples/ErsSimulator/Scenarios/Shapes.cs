using System;
using System.Linq;
using ErsSimulator.Faults;
using ErsSimulator.State;
using static ErsSimulator.Scenarios.Member;

namespace ErsSimulator.Scenarios;

/// <summary>What a scenario may say.</summary>
internal static class Shapes
{
    private const long MostSeconds = 24 * 60 * 60;

    private static readonly Shape<Pas> OfPas = new(
        "the provider's system",
        ("answer", Code<Pas, PasAnswer>((pas, answer) => pas.Answer = answer)),
        ("afterSeconds", Number<Pas>(0, MostSeconds, (pas, seconds) => pas.After = TimeSpan.FromSeconds(seconds))));

    private static readonly Shape<Entry<Session>> OfSession = new(
        "a session",
        ("token", Text<Entry<Session>>("A token without blanks", value => value.Length > 0 && !value.Any(char.IsWhiteSpace), (entry, value) => entry.Id = value)),
        ("expired", Flag<Entry<Session>>((entry, value) => entry.Then(session => session.IsExpired = value))),
        ("signedIn", Flag<Entry<Session>>((entry, value) => entry.Then(session => session.IsSignedIn = value))),
        ("functions", List<Session>("A business function", value => value.Length > 0, session => session.Functions.Clear(), (session, value) => session.Functions.Add(value))));

    private static readonly Shape<Entry<Service>> OfService = new(
        "a service",
        ("id", Id<Service>("The id of a service (digits)")),
        ("name", Text<Entry<Service>>("A name", value => value.Length > 0, (entry, value) => entry.Then(service => service.Name = value))),
        ("directlyBookable", Flag<Entry<Service>>((entry, value) => entry.Then(service => service.IsDirectlyBookable = value))),
        ("available", Flag<Entry<Service>>((entry, value) => entry.Then(service => service.IsAvailable = value))),
        ("triage", Flag<Entry<Service>>((entry, value) => entry.Then(service => service.IsTriage = value))),
        ("pas", (ref text) =>
        {
            Action<Pas> change = OfPas.Read(ref text);
            return entry => entry.Then(service => change(service.Pas));
        }
    ));

    private static readonly Shape<Entry<Slot>> OfSlot = new(
        "a slot",
        ("id", Id<Slot>("The id of a slot (digits)")),
        ("service", Digits<Entry<Slot>>("The id of a service (digits)", (entry, value) => entry.Then(slot => slot.Service = value))),
        ("start", Instant<Entry<Slot>>((entry, value) => entry.Then(slot => slot.Start = value))),
        ("end", Instant<Entry<Slot>>((entry, value) => entry.Then(slot => slot.End = value))),
        ("free", Flag<Entry<Slot>>((entry, value) => entry.Then(slot => slot.IsFree = value))),
        ("priority", Code<Entry<Slot>, Priority>((entry, value) => entry.Then(slot => slot.Priority = value))),
        ("clinician", Digits<Entry<Slot>>("An SDS user id (twelve digits)", (entry, value) => entry.Then(slot => slot.Clinician = value), 12)));

    private static readonly Shape<Entry<Referral>> OfReferral = new(
        "a referral",
        ("ubrn", Digits<Entry<Referral>>("A UBRN (twelve digits)", (entry, value) => entry.Id = value, 12)),
        ("version", Number<Entry<Referral>>(1, long.MaxValue / 2, (entry, value) => entry.Then(referral => referral.Version = value))),
        ("patient", Digits<Entry<Referral>>("An NHS number (ten digits)", (entry, value) => entry.Then(referral => referral.Patient = value), 10)),
        ("state", Code<Entry<Referral>, ReferralProgress>((entry, value) => entry.Then(referral => referral.State = value))),
        ("initial", Flag<Entry<Referral>>((entry, value) => entry.Then(referral => referral.IsInitial = value))),
        ("appointmentRequest", Flag<Entry<Referral>>((entry, value) => entry.Then(referral => referral.IsAppointmentRequest = value))),
        ("priority", Code<Entry<Referral>, Priority>((entry, value) => entry.Then(referral => referral.Priority = value))),
        ("shortlist", List<Referral>("The id of a service (digits)", value => value.Length > 0 && value.All(char.IsAsciiDigit), referral => referral.Shortlist.Clear(), (referral, value) => referral.Shortlist.Add(value))),
        ("locked", Flag<Entry<Referral>>((entry, value) => entry.Then(referral => referral.IsLocked = value))),
        ("relationship", Flag<Entry<Referral>>((entry, value) => entry.Then(referral => referral.HasRelationship = value))),
        ("patientRecord", Code<Entry<Referral>, PatientRecord>((entry, value) => entry.Then(referral => referral.PatientRecord = value))));

    private static readonly Shape<Entry<PlannedFault>> OfFault = new(
        "a fault",
        ("fault", Text<Entry<PlannedFault>>("The name of a fault of the catalogue", value => FaultCatalogue.Find(value) is not null, (entry, value) => entry.Id = value)),
        ("times", Number<Entry<PlannedFault>>(1, 1000, (entry, value) => entry.Then(fault => fault.Times = (int)value))),
        ("call", Code<Entry<PlannedFault>, SimulatedCall>((entry, value) => entry.Then(fault => fault.Call = value))));

    private static readonly Shape<Entry<PlannedRefusal>> OfRefusal = new(
        "a refusal",
        ("key", Text<Entry<PlannedRefusal>>("An outcome key", value => value.Length > 0 && value.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_'), (entry, value) => entry.Id = value)),
        ("times", Number<Entry<PlannedRefusal>>(1, 1000, (entry, value) => entry.Then(refusal => refusal.Times = (int)value))));

    /// <summary>The whole scenario.</summary>
    public static Shape<Simulator> OfScenario { get; } = new(
        "a scenario",
        ("systemAvailable", Flag<Simulator>((simulator, value) => simulator.World.IsSystemAvailable = value)),
        ("sandbox", Flag<Simulator>((simulator, value) => simulator.BeSandbox(value))),
        ("organisations", Each(Text<Simulator>("The ODS code of an organisation", IsOdsCode, (simulator, value) => simulator.World.Organisations.Add(value)))),
        ("sessions", Entries(OfSession, "a session", "token", (simulator, id) => simulator.World.Session(id))),
        ("services", Entries(OfService, "a service", "id", (simulator, id) => simulator.World.Service(id))),
        ("slots", Entries(OfSlot, "a slot", "id", (simulator, id) => simulator.World.Slot(id))),
        ("referrals", Entries(OfReferral, "a referral", "ubrn", (simulator, id) => simulator.World.Referral(id))),
        ("faults", Entries(OfFault, "a fault", "fault", (simulator, id) => new PlannedFault(id), (simulator, fault) => simulator.Faults.Next(fault.Name, fault.Times, fault.Call))),
        ("refusals", Entries(OfRefusal, "a refusal", "key", (simulator, id) => new PlannedRefusal(id), (simulator, refusal) => simulator.RefuseNext(refusal.Key, refusal.Times))));

    private static bool IsOdsCode(string value) => value.Length > 0 && value.All(char.IsAsciiLetterOrDigit);

    private static ReadMember<Entry<T>> Id<T>(string what) => Digits<Entry<T>>(what, (entry, value) => entry.Id = value);

    private static ReadMember<Entry<T>> List<T>(string what, Func<string, bool> isGood, Action<T> clear, Action<T, string> add)
    {
        ReadMember<Entry<T>> each = Each(Text<Entry<T>>(what, isGood, (entry, value) => entry.Then(target => add(target, value))));
        return (ref text) =>
        {
            Action<Entry<T>> changes = each(ref text);
            return entry =>
            {
                entry.Then(clear);
                changes(entry);
            };
        };
    }

    /// <summary>An array of objects that are found, or made, by an id of theirs.</summary>
    private static ReadMember<Simulator> Entries<T>(Shape<Entry<T>> shape, string what, string id, Func<Simulator, string, T> find, Action<Simulator, T>? done = null) => Each<Simulator>((ref text) =>
    {
        ScenarioException withoutId = text.Fail($"{what} needs the member '{id}'.");
        var entry = new Entry<T>();
        shape.Read(ref text)(entry);
        string found = entry.Id ?? throw withoutId;
        return simulator =>
        {
            T target = find(simulator, found);
            entry.Apply(target);
            done?.Invoke(simulator, target);
        };
    });
}
