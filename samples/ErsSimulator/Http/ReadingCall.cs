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

    public sealed override Task<Reply> AnswerAsync()
    {
        lock (world.Gate)
        {
            string? key = Callers.Of(http, Edition).Refusal(Edition, world) ?? (world.IsSystemAvailable ? null : "SYSTEM_UNAVAILABLE");
            return Task.FromResult(new Reply(key is null ? Look() : Answers.Of(Edition, Refusal.Of(Edition, Operation.None, key), http)));
        }
    }

    /// <summary>Answers a caller that may ask.</summary>
    protected abstract Answer Look();
}
