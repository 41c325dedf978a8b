using System.Collections.Generic;
using System.Globalization;
using ErsSimulator.Rules;
using ErsSimulator.State;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Makes the answers that e-RS itself gives.</summary>
internal static class Answers
{
    /// <summary>A refusal. In edition <c>current</c> some statuses have no body, whatever the reason.</summary>
    public static Answer Of(IEdition edition, Refusal refusal, HttpRequest request)
    {
        Answer answer = refusal.Foreign is { } foreign ? Answer.Of(refusal.Status, foreign.ContentType, foreign.Text)
            : edition.IsCurrent && refusal.Status is (StatusCodes.Status409Conflict or StatusCodes.Status423Locked) ? Answer.Bare(refusal.Status)
            : new Answer(refusal.Status, edition.Write(refusal.Issues));
        return answer with { Headers = [.. IdsOf(edition, request)] };
    }

    /// <summary>A success.</summary>
    public static Answer Of(IEdition edition, Appointment made, HttpRequest request)
    {
        string version = made.Version.ToString(CultureInfo.InvariantCulture);
        List<(string, string)> headers = [TagOf(made.Tag ?? made.Version), .. IdsOf(edition, request)];
        if (!edition.IsCurrent && !made.IsBooked)
            headers.Add(("Location", $"{request.Scheme}://{request.Host}/{edition.Endpoint.Path}/{made.Id}/_history/{version}"));

        return new Answer(edition.Endpoint.SuccessStatus, AppointmentBody.Write(made, edition.IsCurrent)) { Headers = headers };
    }

    /// <summary>The header that tells a version.</summary>
    public static (string Name, string Value) TagOf(long version) => ("ETag", string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\""));

    public static IEnumerable<(string Name, string Value)> IdsOf(IEdition edition, HttpRequest request)
    {
        if (!edition.IsCurrent)
            yield break;

        if (request.Headers["X-Correlation-ID"] is [{ Length: > 0 } id])
            yield return ("X-Correlation-ID", id);

        yield return ("X-Request-ID", request.HttpContext.TraceIdentifier);
    }
}
