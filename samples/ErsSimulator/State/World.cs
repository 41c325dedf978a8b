using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ErsSimulator.State;

/// <summary>Everything that the simulated e-RS knows. Change it while no request is under way.</summary>
public sealed class World
{
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Referral> _referrals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Service> _services = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Appointment> _appointments = new(StringComparer.Ordinal);
    private int _lastAppointment = 70000;

    /// <summary>Whether e-RS itself works; if it does not, it answers <c>SYSTEM_UNAVAILABLE</c> and does nothing.</summary>
    public bool IsSystemAvailable { get; set; } = true;

    /// <summary>Whether edition current answers like the NHS sandbox: exact examples only, no header required, and slips of its own.</summary>
    public bool IsSandbox { get; set; }

    /// <summary>The ODS codes of the organisations that the gateway lets in; empty for all of them.</summary>
    public ISet<string> Organisations { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The referrals.</summary>
    public IEnumerable<Referral> Referrals => _referrals.Values;

    /// <summary>The services.</summary>
    public IEnumerable<Service> Services => _services.Values;

    /// <summary>The slots.</summary>
    public IEnumerable<Slot> Slots => _slots.Values;

    /// <summary>The appointments and deferrals that were made.</summary>
    public IEnumerable<Appointment> Appointments => _appointments.Values;

    /// <summary>The SDS user ids of all clinicians to whom some slot is allocated.</summary>
    public IEnumerable<string> Clinicians => Slots.Select(slot => slot.Clinician).OfType<string>().Distinct();

    /// <summary>Held while the world is looked at or changed on behalf of a request.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Gives the session of a token, and makes it where there is none.</summary>
    public Session Session(string token) => Of(_sessions, token, key => new Session(key));

    /// <summary>Gives the referral of a UBRN, and makes it where there is none.</summary>
    public Referral Referral(string ubrn) => Of(_referrals, ubrn, key => new Referral(key));

    /// <summary>Gives the service of an id, and makes it where there is none.</summary>
    public Service Service(string id) => Of(_services, id, key => new Service(key));

    /// <summary>Gives the slot of an id, and makes it where there is none.</summary>
    public Slot Slot(string id) => Of(_slots, id, key => new Slot(key));

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            IsSystemAvailable = true;
            IsSandbox = false;
            Organisations.Clear();
            _sessions.Clear();
            _referrals.Clear();
            _services.Clear();
            _slots.Clear();
            _appointments.Clear();
            _lastAppointment = 70000;
        }
    }

    internal Session? FindSession(string? token) => token is null ? null : _sessions.GetValueOrDefault(token);

    internal Referral? FindReferral(string ubrn) => _referrals.GetValueOrDefault(ubrn);

    internal Service? FindService(string id) => _services.GetValueOrDefault(id);

    internal Slot? FindSlot(string? id) => id is null ? null : _slots.GetValueOrDefault(id);

    /// <summary>Whether a service has a free slot that starts after an instant.</summary>
    internal bool HasFreeSlots(string service, DateTimeOffset after) => Slots.Any(slot => slot.Service == service && slot.IsOnOffer && slot.Start > after);

    /// <summary>The id of the next appointment.</summary>
    internal string NextAppointment() => (_lastAppointment += 2).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal void Add(Appointment appointment) => _appointments.Add(appointment.Id, appointment);

    private T Of<T>(IDictionary<string, T> all, string key, Func<string, T> make)
    {
        lock (Gate)
        {
            if (!all.TryGetValue(key, out T? found))
                all.Add(key, found = make(key));

            return found;
        }
    }
}
