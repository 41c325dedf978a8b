using System;
using System.Collections.Generic;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>One edition of A016: its generated rules, without its generated types.</summary>
internal interface IEdition
{
    /// <summary>How the endpoint is called.</summary>
    ErsEndpointInfo Endpoint { get; }

    /// <summary>Whether requests carry an access token and a business function, answers the ids of the call, and clinicians a type; else they carry a session key.</summary>
    bool IsCurrent { get; }

    /// <summary>Reads a payload; null for one that breaks a rule, and why.</summary>
    Received? Read(ReadOnlySpan<byte> body, out ValidationResult why);

    /// <summary>The ways in which e-RS refuses an operation.</summary>
    IReadOnlyList<ErsOutcomeInfo> Rows(Operation operation);

    /// <summary>Writes a refusal as an OperationOutcome.</summary>
    byte[] Write(ValidationResult refusal);
}
