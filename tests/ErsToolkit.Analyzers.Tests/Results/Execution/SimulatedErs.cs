using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator;
using ErsSimulator.State;
using ErsToolkit.Http;

namespace ErsToolkit.Analyzers.Tests.Results.Execution;

/// <summary>
/// A simulated e-RS that goes wrong by a script, a letter for each booking, and the witness of what a program makes of it: what it sends, and what it tells
/// people, beside what e-RS holds.
/// </summary>
/// <remarks>Programs that a test compiles call it, so it is public.</remarks>
public sealed class SimulatedErs : DelegatingHandler
{
    private static readonly Dictionary<char, string> Faults = new()
    {
        ['U'] = "AnotherPatient",
        ['L'] = "ResetBeforeAnswer",
        ['X'] = "ResetBeforeCarryingOut",
    };

    /// <summary>What is said of a request that never left is said of a referral that nobody books.</summary>
    private const string NoReferral = "000000000000";

    private readonly Simulator _simulator;
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private string _script = "";
    private string _last = "";
    private int _sent;
    private bool _isUnconfirmed;

    private SimulatedErs(Simulator simulator)
        : base(ErsHttpHandler.Create())
    {
        _simulator = simulator;
        Http = new HttpClient(this, disposeHandler: false) { BaseAddress = simulator.BaseAddress };
    }

    /// <summary>What the client under test sends by.</summary>
    public HttpClient Http { get; }

    /// <summary>What was seen since the script began, one bit each: a request was sent again while its outcome was unknown, somebody was told the opposite of
    /// what e-RS holds, an answer about somebody else counted as success, an answer was lost.</summary>
    public int Evidence { get; private set; }

    public static async Task<SimulatedErs> StartAsync() => new(await Simulator.StartAsync());

    public void Begin(string script)
    {
        _simulator.Reset();
        _script = script;
        (_sent, _last, _isUnconfirmed, Evidence) = (0, "", false, 0);
        _lost.Clear();
    }

    /// <summary>Ends a program that would go on sending.</summary>
    public void Tick()
    {
        if (_sent == _script.Length)
            throw new TimeoutException();
    }

    /// <summary>A patient's referral and a free slot for it. Each number is another patient's.</summary>
    public (string Ubrn, long Version, string Slot, DateTimeOffset Start, DateTimeOffset End) Offer(int number)
    {
        Referral referral = _simulator.World.Referral($"{70_002 + number:000000000000}");
        referral.Version = 3;
        referral.Patient = SampleWorld.Patient;
        referral.Shortlist.Add(SampleWorld.Service);
        Slot slot = _simulator.World.Slots.OrderBy(s => s.Start).ElementAt(number);
        slot.Clinician = null;
        return (referral.Ubrn, referral.Version, "Slot/" + slot.Id, slot.Start, slot.End);
    }

    public void Say(string text)
    {
        bool isBooked = _last.Length > 0 && _simulator.World.Referral(_last).State == ReferralProgress.Booked;
        Saw(2, (text == "not booked" && isBooked) || (text == "booked" && !isBooked && _last.Length > 0));
        Saw(4, text == "booked" && _isUnconfirmed);
    }

    public void Count() => Saw(4, _isUnconfirmed);

    /// <summary>Reads the referral: from then on the outcome is known.</summary>
    public bool IsThere()
    {
        _lost.Remove(_last);
        return _simulator.World.Referral(_last).State == ReferralProgress.Booked;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        char letter = _script[_sent++];
        if (letter == 'N')
        {
            _last = NoReferral;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection");
        }

        if (Faults.TryGetValue(letter, out string? fault))
            _simulator.Faults.Next(fault);
        else if (letter == 'R')
            _simulator.RefuseNext("SLOT_NOT_AVAILABLE");
        IReadOnlyDictionary<string, Tally> before = _simulator.Ledger.ByUbrn;
        try
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            Saw(1, _lost.Remove(_last = ArrivedSince(before)));
            _isUnconfirmed = letter == 'U' && answer.IsSuccessStatusCode;
            return answer;
        }
        catch (HttpRequestException)
        {
            Saw(1, !_lost.Add(_last = ArrivedSince(before)));
            Saw(8, letter == 'L');
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Http.Dispose();
            _simulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    private void Saw(int bit, bool happened) => Evidence |= happened ? bit : 0;

    /// <summary>The referral of the request that arrived. The content of a request cannot be read on the way: it goes out once.</summary>
    private string ArrivedSince(IReadOnlyDictionary<string, Tally> before) =>
        _simulator.Ledger.ByUbrn.Single(now => now.Value != before.GetValueOrDefault(now.Key)).Key;
}
