using System;

namespace ErsSimulator.State;

/// <summary>What there is where no scenario says otherwise.</summary>
public static class SampleWorld
{
    /// <summary>The session key and access token of a referring clinician.</summary>
    public const string Token = "simulated-session";

    /// <summary>A service with slots.</summary>
    public const string Service = "70000";

    /// <summary>A service without slots.</summary>
    public const string FullService = "70001";

    /// <summary>A service that assesses referrals before it books.</summary>
    public const string TriageService = "70002";

    /// <summary>The patient of all referrals; the number belongs to nobody.</summary>
    public const string Patient = "9401130264";

    /// <summary>The clinician to whom the slot <c>228340</c> is allocated.</summary>
    public const string Clinician = "021600556514";

    /// <summary>An unbooked referral in version 3, with all three services on its shortlist.</summary>
    public const string Ubrn = "000000070002";

    /// <summary>Another one, as the first.</summary>
    public const string OtherUbrn = "000000070004";

    /// <summary>Fills a world. The slots are on the day a week after <paramref name="now"/>.</summary>
    public static void AddTo(World world, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Session(Token).Functions.Add("REFERRING_CLINICIAN");
        world.Session(Token).Functions.Add("REFERRING_CLINICIAN_ADMIN");
        world.Service(Service);
        world.Service(FullService);
        world.Service(TriageService).IsTriage = true;
        world.Service(TriageService).IsDirectlyBookable = false;
        foreach (string ubrn in (string[])[Ubrn, OtherUbrn])
        {
            Referral referral = world.Referral(ubrn);
            referral.Version = 3;
            referral.Patient = Patient;
            referral.Shortlist.UnionWith([Service, FullService, TriageService]);
        }

        DateTimeOffset morning = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(7).AddHours(9);
        AddSlot(world, "228385", morning, null);
        AddSlot(world, "228340", morning.AddMinutes(30), Clinician);
        AddSlot(world, "229062", morning.AddMinutes(60), null);
    }

    private static void AddSlot(World world, string id, DateTimeOffset start, string? clinician)
    {
        Slot slot = world.Slot(id);
        slot.Service = Service;
        slot.Start = start;
        slot.End = start.AddMinutes(30);
        slot.Priority = Priority.Routine;
        slot.Clinician = clinician;
    }
}
