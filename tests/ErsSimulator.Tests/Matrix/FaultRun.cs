using System;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.State;

namespace ErsSimulator.Tests;

/// <summary>One call that one fault struck: what the client says of it, and what the simulator counts.</summary>
/// <param name="Said">What the client says.</param>
/// <param name="Arrived">How often the booking or deferral arrived in full.</param>
/// <param name="CarriedOut">How often it was carried out.</param>
/// <param name="Elsewhere">How often it went where a redirect leads.</param>
internal sealed record FaultRun(Said Said, int Arrived, int CarriedOut, int Elsewhere)
{
    private static readonly TimeSpan LongerThanAnyLimit = TimeSpan.FromSeconds(200);

    // This one hangs when the head of the answer is out; whether the client has it must not depend on who is faster.
    private const string HangsBehindTheHead = "BodyWithoutEnd";

    public static async Task<FaultRun> OfAsync(Fault fault, Attempt attempt, bool isRetried)
    {
        var clock = new ImpatientClock();
        var answers = new NoteAnswers();
        await using Running running = await Running.StartAsync(clock, clock, simulator => isRetried ? new RetryEverything(simulator) : answers);
        running.Simulator.Faults.Next(fault, call: attempt.Kind);

        Task<Said> call = attempt.SendAsync(running);
        if (!isRetried && await Task.WhenAny(call, WhenHangingAsync()) != call)
            clock.Advance(LongerThanAnyLimit);

        Said said = await call;
        Tally total = running.Simulator.Ledger.Total;
        (int arrived, int carriedOut) = attempt.Count(total);
        return new FaultRun(said, arrived, carriedOut, running.Simulator.Ledger.Elsewhere);

        async Task WhenHangingAsync()
        {
            await running.Simulator.WhenHangingAsync();
            if (fault.Name == HangsBehindTheHead)
                await answers.WhenAnswered;
        }
    }
}
