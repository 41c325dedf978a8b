using System.IO;
using System.Threading.Tasks;
using ErsSimulator.Rules;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Takes bookings and deferrals of one edition.</summary>
internal sealed class AppointmentEndpoint(IEdition edition, Desk desk)
{
    public async Task HandleAsync(HttpContext http)
    {
        byte[] body = await ReadAsync(http.Request).ConfigureAwait(false);
        Answer answer = await AnswerAsync(http.Request, body).ConfigureAwait(false);
        await Sending.SendAsync(http.Response, answer).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(HttpRequest http, byte[] body)
    {
        Received? request = desk.Receive(edition, body, out Refusal? refusal);
        refusal = desk.Admit(edition, Payloads.OperationOf(body), Callers.Of(http, edition)) ?? refusal;
        if (refusal is not null)
            return Answers.Of(edition, refusal, http);

        Decision decision = await desk.DecideAsync(edition, request!).ConfigureAwait(false);
        return decision.Made is { } made ? Answers.Of(edition, made, http) : Answers.Of(edition, decision.Refused!, http);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        return body.ToArray();
    }
}
