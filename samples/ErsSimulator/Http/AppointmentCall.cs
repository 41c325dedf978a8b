using System.IO;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Rules;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>A booking or a deferral.</summary>
internal sealed class AppointmentCall(HttpRequest http, IEdition edition, Desk desk) : IncomingCall(edition)
{
    private Operation _operation;
    private Received? _received;
    private Refusal? _refusal;

    public override SimulatedCall Kind => SimulatedCall.Appointment;

    public override async Task ReceiveAsync()
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body).ConfigureAwait(false);
        byte[] bytes = body.ToArray();
        _operation = Payloads.OperationOf(bytes);
        _received = desk.Receive(Edition, bytes, out _refusal);
    }

    public override async Task<Reply> AnswerAsync()
    {
        if ((desk.Admit(Edition, _operation, Callers.Of(http, Edition)) ?? _refusal) is { } refusal)
            return new Reply(Answers.Of(Edition, refusal, http));

        Decision decision = await desk.DecideAsync(Edition, _received!).ConfigureAwait(false);
        return decision.Made is { } made
            ? new Reply(Answers.Of(Edition, made, http), made)
            : new Reply(Answers.Of(Edition, decision.Refused!, http));
    }
}
