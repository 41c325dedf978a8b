using System;
using BookOrDefer.Answers;
using BookOrDefer.Demo;
using ErsToolkit;

namespace BookOrDefer.Editions;

/// <summary>What the commands need of an edition. Its generated types stay behind this, because those of another edition have the same names.</summary>
internal interface IEdition
{
    /// <summary>How the endpoint is called, and the edition's name.</summary>
    ErsEndpointInfo Endpoint { get; }

    /// <summary>What the demonstration shows of the edition.</summary>
    IDemoParts Demo { get; }

    /// <summary>Checks a payload.</summary>
    /// <param name="payload">Anything at all.</param>
    /// <param name="operation">The operation that it was checked as, or <see langword="null"/> where it does not say, or is no Appointment at all.</param>
    ValidationResult Validate(ReadOnlySpan<byte> payload, out Operation? operation);

    /// <summary>Reads how e-RS answered.</summary>
    Answer ReadAnswer(Operation operation, int status, ReadOnlyMemory<byte> body);

    /// <summary>Parses a request, and builds and writes another one from its values and nothing else.</summary>
    /// <param name="payload">Anything at all.</param>
    /// <param name="why">What was found in it, and where it is valid, in what was built.</param>
    /// <returns>The JSON of the new request, or <see langword="null"/> where the payload is not valid.</returns>
    byte[]? Rebuild(ReadOnlySpan<byte> payload, out ValidationResult why);
}
