using System.Threading.Tasks;
using ErsSimulator.Rules;
using ErsSimulator.State;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>A request that changes nothing: whoever may ask is answered from the world as it is.</summary>
internal abstract class ReadingCall(HttpRequest http, IEdition edition, World world) : IncomingCall(edition)
{
    protected HttpRequest Http => http;

    protected World World => world;

    protected bool IsSandbox => Sandbox.IsMeant(Edition, world);

    public sealed override Task<Reply> AnswerAsync()
    {
        lock (world.Gate)
        {
            Refusal? refusal = (IsSandbox ? null : Callers.Of(http, Edition).Refuse(Edition, Operation.None, world))
                ?? (world.IsSystemAvailable ? null : Refusal.Of(Edition, Operation.None, "SYSTEM_UNAVAILABLE"));
            return Task.FromResult(new Reply(refusal is null ? Look() : Refuse(refusal)));
        }
    }

    /// <summary>Answers a caller that may ask.</summary>
    protected abstract Answer Look();

    protected Answer Refuse(Refusal refusal) => Answers.Of(Edition, IsSandbox ? Sandbox.InsteadOf(Edition, StatusCodes.Status400BadRequest, refusal) : refusal, http);
}
