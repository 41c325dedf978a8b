using System;
using System.Globalization;

namespace ErsSimulator.State;

/// <summary>What there is in the NHS sandbox, as far as its published examples show it. Which services have slots is the simulator's own choice.</summary>
public static class SandboxWorld
{
    /// <summary>The one referral.</summary>
    public const string Ubrn = "000000070000";

    /// <summary>Its patient; the number belongs to nobody.</summary>
    public const string Patient = "9912003888";

    /// <summary>A service with slots, which are searched with a <c>_count</c> of 20.</summary>
    public const string Service = "12000";

    /// <summary>The service to which <see cref="SlotOfAnotherYear"/> belongs; its slots are searched with a <c>_count</c> of 5.</summary>
    public const string OtherService = "11000";

    /// <summary>A service without slots.</summary>
    public const string FullService = "13000";

    /// <summary>The slot whose booking is answered with the times of a year before.</summary>
    public const string SlotOfAnotherYear = "11000021";

    private static readonly string[] Services = ["10000", OtherService, Service, FullService, "14000"];

    /// <summary>Fills a world. The slots are on the day a week after <paramref name="now"/>.</summary>
    public static void AddTo(World world, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        Referral referral = world.Referral(Ubrn);
        referral.Version = 6;
        referral.Patient = Patient;
        referral.Shortlist.UnionWith(Services);
        DateTimeOffset noon = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(7).AddHours(12);
        foreach (string service in Services)
        {
            world.Service(service);
            for (int hour = 0; hour < 3 && service != FullService; hour++)
                AddSlot(world, service, 21 + hour, noon.AddHours(hour));
        }
    }

    private static void AddSlot(World world, string service, int number, DateTimeOffset start)
    {
        Slot slot = world.Slot(service + number.ToString("000", CultureInfo.InvariantCulture));
        slot.Service = service;
        slot.Start = start;
        slot.End = start.AddHours(1);
        slot.Priority = Priority.Routine;
    }
}
