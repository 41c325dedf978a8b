using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Hands on every activity and every measurement of the clients as a text, with all that is attached.</summary>
internal sealed class TelemetryCapture : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _measurements;

    /// <param name="activity">Takes the text of an activity that has ended.</param>
    /// <param name="measurement">Takes the text of a measurement.</param>
    public TelemetryCapture(Action<string> activity, Action<string> measurement)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ErsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended => activity($"{ended.DisplayName} {ended.Status} {ended.StatusDescription} {Tags(ended.TagObjects)} {string.Join(' ', ended.Events.Select(one => one.Name + Tags(one.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _measurements = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == ErsTelemetry.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measurement($"{instrument.Name} {Tags(tags.ToArray())}"));
        _measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measurement($"{instrument.Name} {Tags(tags.ToArray())}"));
        _measurements.Start();
    }

    public void Dispose()
    {
        _activities.Dispose();
        _measurements.Dispose();
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
