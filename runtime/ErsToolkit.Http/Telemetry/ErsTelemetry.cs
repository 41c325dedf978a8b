using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ErsToolkit.Http.Telemetry;

namespace ErsToolkit.Http;

/// <summary>The names under which clients of e-RS can be traced and measured. Nothing in it is personal data.</summary>
public static class ErsTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "ErsToolkit.Http";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("ers.client.request.duration", "s", "How long requests to e-RS took, with all waits.");

    private static readonly Counter<long> Resends = Meter.CreateCounter<long>("ers.client.request.resends", "{resend}", "How often requests were sent again after a 429.");

    internal static Activity? Start(ErsCall call)
    {
        Activity? activity = null;
        Onlookers.Tell(() => activity = Source.StartActivity(call.Endpoint.Id + " " + call.Operation, ActivityKind.Client));
        activity?.SetTag("ers.endpoint", call.Endpoint.Id)
            .SetTag("ers.edition", call.Endpoint.Edition)
            .SetTag("ers.operation", call.Operation)
            .SetTag("ers.correlation_id", call.CorrelationId)
            .SetTag("http.request.method", call.Endpoint.Method);
        return activity;
    }

    internal static void Stop(Activity? activity, ErsCall call, ErsExchange exchange, string result, ErsRefusal? refusal, double seconds)
    {
        var tags = new TagList
        {
            { "ers.endpoint", call.Endpoint.Id },
            { "ers.edition", call.Endpoint.Edition },
            { "ers.operation", call.Operation },
            { "ers.result", result },
        };
        if (exchange.StatusCode is int status)
        {
            tags.Add("http.response.status_code", status);
        }

        // A key that the specification does not know may be any text.
        if (refusal is { Key.Length: > 0 } refused)
        {
            tags.Add("ers.outcome.key", refused.ShownKey);
        }

        Onlookers.Tell(() => Duration.Record(seconds, tags));
        if (exchange.Resends > 0)
        {
            Onlookers.Tell(() => Resends.Add(exchange.Resends, tags));
        }

        foreach (KeyValuePair<string, object?> tag in tags)
        {
            activity?.SetTag(tag.Key, tag.Value);
        }

        activity?.SetTag("http.request.resend_count", exchange.Resends == 0 ? null : exchange.Resends);
        activity?.SetStatus(exchange.IsSuccess ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }
}
