using System;
using System.Collections.Generic;

namespace ErsToolkit;

/// <summary>How an endpoint is called over HTTP, as the specification has it.</summary>
public sealed class ErsEndpointInfo
{
    /// <summary>Initializes the information.</summary>
    public ErsEndpointInfo(string id, string edition, string fhirVersion, string method, string path, string contentType, int successStatus, TimeSpan window, TimeSpan timeout, bool mayResend, IReadOnlyList<ErsHeaderInfo> headers)
    {
        Id = id;
        Edition = edition;
        FhirVersion = fhirVersion;
        Method = method;
        Path = path;
        ContentType = contentType;
        SuccessStatus = successStatus;
        Window = window;
        Timeout = timeout;
        MayResend = mayResend;
        Headers = headers;
    }

    /// <summary>The endpoint's number in the catalogue.</summary>
    public string Id { get; }

    /// <summary>The edition.</summary>
    public string Edition { get; }

    /// <summary>The version of FHIR that requests and answers follow, such as <c>STU3</c>; empty where the specification does not say.</summary>
    public string FhirVersion { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path below the base URL.</summary>
    public string Path { get; }

    /// <summary>The content type of the request.</summary>
    public string ContentType { get; }

    /// <summary>The one HTTP status that means success.</summary>
    public int SuccessStatus { get; }

    /// <summary>How long e-RS may take; zero where the specification does not say.</summary>
    public TimeSpan Window { get; }

    /// <summary>How long a client has to wait before it gives up; zero where the specification does not say.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Whether a request may be sent a second time when nobody knows what became of the first.</summary>
    public bool MayResend { get; }

    /// <summary>The headers that the endpoint wants besides the content type.</summary>
    public IReadOnlyList<ErsHeaderInfo> Headers { get; }
}
