using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Sends answers as they are.</summary>
internal static class Sending
{
    public static async Task SendAsync(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach ((string name, string value) in answer.Headers)
            response.Headers[name] = value;

        // Some statuses must have no body, and then no length either.
        if (answer.Body.Length == 0)
            return;

        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body).ConfigureAwait(false);
    }
}
