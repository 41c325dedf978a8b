using System.Collections.Generic;
using System.Globalization;
using ErsSimulator.Rules;
using ErsSimulator.State;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Makes the answers that e-RS itself gives.</summary>
internal static class Answers
{
    /// <summary>A refusal.</summary>
    public static Answer Of(IEdition edition, Refusal refusal, HttpRequest request) =>
        new(refusal.Status, edition.Write(refusal.Issues)) { Headers = [.. IdsOf(edition, request)] };

    /// <summary>A success.</summary>
    public static Answer Of(IEdition edition, Appointment made, HttpRequest request)
    {
        string version = made.Version.ToString(CultureInfo.InvariantCulture);
        List<(string, string)> headers = [("ETag", $"W/\"{version}\""), .. IdsOf(edition, request)];
        if (!edition.IsCurrent && !made.IsBooked)
            headers.Add(("Location", $"{request.Scheme}://{request.Host}/{edition.Endpoint.Path}/{made.Id}/_history/{version}"));

        return new Answer(edition.Endpoint.SuccessStatus, AppointmentBody.Write(made, edition.IsCurrent)) { Headers = headers };
    }

    public static IEnumerable<(string Name, string Value)> IdsOf(IEdition edition, HttpRequest request)
    {
        if (!edition.IsCurrent)
            yield break;

        if (request.Headers["X-Correlation-ID"] is [{ Length: > 0 } id])
            yield return ("X-Correlation-ID", id);

        yield return ("X-Request-ID", request.HttpContext.TraceIdentifier);
    }
}
