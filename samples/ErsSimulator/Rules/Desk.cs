using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>Decides about requests, and asks the provider's system where there is one to ask.</summary>
internal sealed class Desk(World world, Ledger ledger, TimeProvider clock, Hanging hanging, ScriptedRefusals scripted, CancellationToken stopping)
{
    private readonly Referee _referee = new(world, clock);
    private readonly Register _register = new(world, ledger, clock);
    private readonly ConcurrentBag<ITimer> _late = [];

    /// <summary>Forgets the answers of providers' systems that would still come.</summary>
    public void ForgetLateAnswers()
    {
        while (_late.TryTake(out ITimer? timer))
            timer.Dispose();
    }

    /// <summary>Whether answers of an edition are those of the NHS sandbox.</summary>
    public bool IsSandbox(IEdition edition) => Sandbox.IsMeant(edition, world);

    /// <summary>Counts a body that arrived in full, and reads it; null where a rule of the payload refuses it.</summary>
    public Received? Receive(IEdition edition, byte[] body, out Refusal? refusal)
    {
        Received? request = edition.Read(body, out ErsToolkit.ValidationResult why);
        refusal = request is null ? Refusal.Of(edition, Payloads.OperationOf(body), why) : null;
        if (request is null)
            ledger.AddUnreadable();
        else
            ledger.Add(request.Ubrn, request.Operation == Operation.Book ? new Tally(BookingsArrived: 1) : new Tally(DeferralsArrived: 1));

        return request;
    }

    /// <summary>Says whether the caller is let in at all.</summary>
    public Refusal? Admit(IEdition edition, Operation operation, Caller caller)
    {
        lock (world.Gate)
        {
            Refusal? ofCaller = Sandbox.IsMeant(edition, world) ? null : caller.Refuse(edition, operation, world);
            string? key = ofCaller is not null ? null : world.IsSystemAvailable ? scripted.Take() : "SYSTEM_UNAVAILABLE";
            return key is null ? ofCaller : Refusal.Of(edition, operation, key);
        }
    }

    public async Task<Decision> DecideAsync(IEdition edition, Received request)
    {
        PasCall call;
        lock (world.Gate)
        {
            if (_referee.Judge(edition, request) is { } refusal)
                return refusal;

            if (request.Operation == Operation.Defer)
                return _register.Defer(request);

            call = new PasCall(edition, request, world, _register);
        }

        if (call.IsLate)
            _late.Add(clock.CreateTimer(_ => call.Settle(), null, call.After, Timeout.InfiniteTimeSpan));

        if (call.Wait > TimeSpan.Zero)
            await hanging.WaitAsync(Task.Delay(call.Wait, clock, stopping)).ConfigureAwait(false);

        return call.IsLate || call.IsSilent ? call.GiveUp() : call.Settle();
    }
}
