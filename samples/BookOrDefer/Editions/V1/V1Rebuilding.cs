using System;
using ErsToolkit;

namespace BookOrDefer.Editions.V1;

/// <summary>Builds requests again from their values.</summary>
internal static class V1Rebuilding
{
    public static byte[]? Book(ReadOnlySpan<byte> payload, out ValidationResult why)
    {
        if (!BookRequest.TryParse(payload, out BookRequest? request, out why))
            return null;

        BookRequestBuilder builder = A016.Book()
            .Slot(request.Slot, request.Start, request.End)
            .IncomingReferral(request.IncomingReferral)
            .Service(request.Service);
        if (request.Patient is { } patient)
            builder = builder.Patient(patient);

        if (request.Clinician is { } clinician)
            builder = builder.Clinician(clinician);

        if (request.Created is { } created)
            builder = builder.Created(created);

        if (request.Comment is { } comment)
            builder = builder.Comment(comment);

        return builder.TryBuild(out BookRequest? rebuilt, out why) ? rebuilt.ToUtf8Json() : null;
    }

    public static byte[]? Defer(ReadOnlySpan<byte> payload, out ValidationResult why)
    {
        if (!DeferRequest.TryParse(payload, out DeferRequest? request, out why))
            return null;

        DeferRequestBuilder builder = A016.Defer()
            .Reason(request.Reason)
            .IncomingReferral(request.IncomingReferral)
            .Service(request.Service);
        if (request.Slot is { } slot)
            builder = builder.Slot(slot);

        if (request.Patient is { } patient)
            builder = builder.Patient(patient);

        if (request.Created is { } created)
            builder = builder.Created(created);

        if (request.Comment is { } comment)
            builder = builder.Comment(comment);

        return builder.TryBuild(out DeferRequest? rebuilt, out why) ? rebuilt.ToUtf8Json() : null;
    }
}
