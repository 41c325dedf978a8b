using System.IO;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Rules;
using ErsSimulator.State;
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
        bool isSandbox = desk.IsSandbox(Edition);
        Decision decision = await DecideAsync(isSandbox).ConfigureAwait(false);
        if (decision.Refused is { } refusal)
            return new Reply(Answers.Of(Edition, isSandbox ? Sandbox.InsteadOf(Edition, StatusCodes.Status422UnprocessableEntity, refusal) : refusal, http));

        Appointment shown = isSandbox ? Sandbox.Show(decision.Made!) : decision.Made!;
        return new Reply(Answers.Of(Edition, shown, http), shown);
    }

    private async Task<Decision> DecideAsync(bool isSandbox)
    {
        if ((desk.Admit(Edition, _operation, Callers.Of(http, Edition)) ?? _refusal) is { } refusal)
            return refusal;

        return isSandbox && !Sandbox.HasReferral(_received!.Ubrn)
            ? Refusal.Of(Edition, _operation, "NO_SUCH_REQUEST")
            : await desk.DecideAsync(Edition, _received!).ConfigureAwait(false);
    }
}
