using System.Text.Json;
using ErsSimulator.Faults;
using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>Writes what there is and what has happened. It has no token of a session, and no NHS number.</summary>
internal static class StateBody
{
    public static byte[] Write(Simulator simulator) => Json.Write(json => json.Object(null, () =>
    {
        lock (simulator.World.Gate)
        {
            json.WriteBoolean("systemAvailable", simulator.World.IsSystemAvailable);
            WriteLedger(json, simulator.Ledger);
            json.Array("referrals", () => WriteReferrals(json, simulator));
            json.Array("slots", () => WriteSlots(json, simulator.World));
            json.Array("pendingFaults", () =>
            {
                foreach (Fault fault in simulator.Faults.Pending)
                    json.WriteStringValue(fault.Name);
            });
        }
    }), isIndented: true);

    private static void WriteLedger(Utf8JsonWriter json, Ledger ledger)
    {
        json.Object("total", () => WriteTally(json, ledger.Total));
        json.WriteNumber("unreadable", ledger.Unreadable);
        json.WriteNumber("elsewhere", ledger.Elsewhere);
    }

    private static void WriteReferrals(Utf8JsonWriter json, Simulator simulator)
    {
        foreach (Referral referral in simulator.World.Referrals)
            json.Object(null, () =>
            {
                json.WriteString("ubrn", referral.Ubrn);
                json.WriteNumber("version", referral.Version);
                json.WriteString("state", Codes.Of(referral.State));
                json.WriteString("appointment", referral.Appointment);
                WriteTally(json, simulator.Ledger.Of(referral.Ubrn));
            });
    }

    private static void WriteSlots(Utf8JsonWriter json, World world)
    {
        foreach (Slot slot in world.Slots)
            json.Object(null, () =>
            {
                json.WriteString("id", slot.Id);
                json.WriteString("service", slot.Service);
                json.WriteString("start", AppointmentBody.Instant(slot.Start));
                json.WriteString("end", AppointmentBody.Instant(slot.End));
                json.WriteBoolean("free", slot.IsFree);
            });
    }

    private static void WriteTally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("bookingsArrived", tally.BookingsArrived);
        json.WriteNumber("bookingsCarriedOut", tally.BookingsCarriedOut);
        json.WriteNumber("deferralsArrived", tally.DeferralsArrived);
        json.WriteNumber("deferralsCarriedOut", tally.DeferralsCarriedOut);
    }
}
