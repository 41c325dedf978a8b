using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Rules;

namespace ErsSimulator.Http;

/// <summary>One request to the simulated e-RS.</summary>
internal abstract class IncomingCall(IEdition edition)
{
    public IEdition Edition => edition;

    public abstract SimulatedCall Kind { get; }

    /// <summary>Reads what was sent.</summary>
    public virtual Task ReceiveAsync() => Task.CompletedTask;

    /// <summary>Carries it out.</summary>
    public abstract Task<Reply> AnswerAsync();
}
