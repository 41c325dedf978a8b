using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>
/// The calls of well-known libraries by which text gets into logs and traces. They are known by name, because none of the libraries need be there.
/// </summary>
internal static class LogTypes
{
    private static readonly string[] Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"];

    private static readonly LogType[] All =
    [
        new("Microsoft.Extensions.Logging.LoggerExtensions", Form.Any,
            "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope")
        {
            Template = "message messageFormat",
        },
        new("Microsoft.Extensions.Logging.ILogger", Form.Any, "Log", "BeginScope"),
        .. Several(["Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger"], Form.Any, "messageTemplate",
            "Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write", "ForContext"),
        new("Serilog.Context.LogContext", Form.Any, "PushProperty"),
        .. Several(["NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase", "NLog.ILoggerExtensions"], Form.Text, "message",
            [.. Levels, "Log", "ConditionalTrace", "ConditionalDebug", "WithProperty"]),
        new("NLog.ScopeContext", Form.Text, "PushProperty", "PushNestedState"),
        new("log4net.ILog", Form.Text, [.. Levels, .. Levels.Select(level => level + "Format")]),
        new("System.Console", Form.Text, "Write", "WriteLine"),
        .. Several(["System.Diagnostics.Trace", "System.Diagnostics.Debug"], Form.Text, null,
            "Write", "WriteLine", "WriteIf", "WriteLineIf", "Print", "Fail", "Assert", "TraceInformation", "TraceWarning", "TraceError"),
        new("System.Diagnostics.TraceSource", Form.Text, "TraceEvent", "TraceInformation", "TraceData"),
        new("System.Diagnostics.Activity", Form.Any, "SetTag", "AddTag", "SetBaggage", "AddBaggage", "AddEvent", "SetStatus"),
        new("System.Diagnostics.TagList", Form.Any, "Add"),
        .. Several(["Counter", "UpDownCounter", "Histogram", "Gauge"], type => "System.Diagnostics.Metrics." + type, "Add", "Record"),
        new("System.Diagnostics.Tracing.EventSource", Form.Any, "Write", "WriteEvent"),
        new("Microsoft.ApplicationInsights.TelemetryClient", Form.Any,
            "TrackTrace", "TrackEvent", "TrackException", "TrackDependency", "TrackRequest", "TrackMetric", "TrackPageView", "TrackAvailability"),
    ];

    private static readonly ImmutableHashSet<string> Names = All.SelectMany(t => t.Methods).ToImmutableHashSet(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, LogType> ByType = All.ToImmutableDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Whether one of the calls has that name.</summary>
    public static bool MayBe(string method) => Names.Contains(method);

    /// <summary>The type whose call a method is; null where it is none of them.</summary>
    public static LogType? Of(IMethodSymbol method) =>
        Names.Contains(method.Name)
            && ByType.TryGetValue(Symbols.NameOf(method.ContainingType), out LogType? type)
            && type.Methods.Contains(method.Name) ? type : null;

    private static IEnumerable<LogType> Several(string[] names, Form form, string? template, params string[] methods) =>
        names.Select(name => new LogType(name, form, methods) { Template = template });

    private static IEnumerable<LogType> Several(string[] names, Func<string, string> full, params string[] methods) =>
        names.Select(name => new LogType(full(name), Form.Any, methods));
}

/// <summary>A type whose calls get text into a log.</summary>
/// <param name="Name">Its name with the namespace.</param>
/// <param name="Form">The form in which values are shown there.</param>
/// <param name="Methods">The names of the calls.</param>
internal sealed record LogType(string Name, Form Form, params string[] Methods)
{
    /// <summary>The names, with blanks between them, of parameters that take a text with the names of the values that follow.</summary>
    public string? Template { get; init; }
}
