using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Http;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Keeps everything that is logged, traced, measured, thrown or shown while these tests run. <see cref="Running"/> looks through it when it ends, so that every test proves that nothing of it is personal or secret.</summary>
internal static class Watch
{
    /// <summary>What no text may show: patients, referrals, the comment, and what serves as token and session key.</summary>
    public static readonly string[] Personal = [SampleWorld.Patient, "9912003888", "1000000001", SampleWorld.Ubrn, SampleWorld.OtherUbrn, Requests.Comment, SampleWorld.Token];

    private static readonly ConcurrentQueue<(string Source, string Text)> Seen = new();
    private static readonly ConcurrentDictionary<string, int> Counts = new();

    /// <summary>A logger that keeps what it is given, at every level, with the values behind it.</summary>
    public static ILogger Logger { get; } = new TextLogger((_, text) => Add("log", text));

    /// <summary>How many texts have come from each source.</summary>
    public static IReadOnlyDictionary<string, int> Sources => Counts;

    /// <summary>Options of a client that is watched.</summary>
    public static ErsClientOptions Options(TimeProvider? clock = null) => new()
    {
        Logger = Logger,
        Clock = clock ?? TimeProvider.System,
        Audit = (record, _) =>
        {
            Add("audit", record.ToString());
            return Task.CompletedTask;
        },
    };

    /// <summary>Keeps the texts of an object, and of all that can be had from it.</summary>
    public static T Show<T>(T value)
        where T : notnull
    {
        foreach (string text in Texts.Of(value))
            Add("text", text);

        return value;
    }

    public static void Add(string source, string text)
    {
        Counts.AddOrUpdate(source, 1, (_, count) => count + 1);
        Seen.Enqueue((source, text));
    }

    /// <summary>Says what a text shows that it must not; null where there is nothing.</summary>
    public static string? Finding(string source, string text) =>
        Personal.FirstOrDefault(value => text.Contains(value, StringComparison.OrdinalIgnoreCase)) is { } shown ? $"{source} shows '{shown}': {text}" : null;

    /// <summary>Looks through all that was seen since the last time.</summary>
    public static void AssertNothingPersonal()
    {
        while (Seen.TryDequeue(out (string Source, string Text) one))
            Assert.Null(Finding(one.Source, one.Text));
    }

    [ModuleInitializer]
    internal static void Begin()
    {
        // It lasts as long as the tests do.
        _ = new TelemetryCapture(activity => Add("trace", activity), measurement => Add("measurement", measurement));
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            // A failed assertion says what it compared.
            if (thrown.Exception.GetType().Namespace?.StartsWith("Xunit", StringComparison.Ordinal) is not true)
                Add("exception", thrown.Exception.ToString());
        };
    }
}
