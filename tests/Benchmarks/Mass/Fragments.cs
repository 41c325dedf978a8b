using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Benchmarks.Mass;

/// <summary>Correct uses of the generated code, as text. Names are qualified in full, because a file may import anything or declare the same names.</summary>
internal sealed class Fragments(Random random)
{
    private const string Toolkit = "global::ErsToolkit.";
    private const string Use = "global::System.GC.KeepAlive";
    private const string Clock = "global::System.Environment.TickCount";
    private const string Start = "global::System.DateTimeOffset.UnixEpoch";

    private int _names;

    /// <summary>A client and an outcome for the planted code; none of it is ever run.</summary>
    public const string Support = """
        namespace ErsToolkit.Planted
        {
            internal static class Support
            {
                public static global::ErsToolkit.A016Client Client => throw new global::System.NotSupportedException();

                public static global::ErsToolkit.BookOutcome Refusal => global::ErsToolkit.BookOutcome.Parse(409, global::System.Array.Empty<byte>());
            }
        }
        """;

    public string NewName(string of) => $"planted{of}{++_names}";

    public static string Declare(bool isBooking, string name, string request) => $"{Toolkit}{(isBooking ? "Book" : "Defer")}RequestBuilder {name} = {request};";

    public string Request(bool isBooking) => isBooking ? Booking() : Deferral(random.Next(3));

    public string Assign(bool isBooking, string builder) => random.Next(3) > 0
        ? Assign(builder, Request(isBooking))
        : $"if ({Clock} > {random.Next(1000)}) {{ {Assign(builder, Request(isBooking))} }} else {{ {Assign(builder, Request(isBooking))} }}";

    public string Build(string builder)
    {
        string request = NewName("Request");
        return random.Next(3) > 0
            ? $"{Use}({builder}.Build());"
            : $"if ({builder}.TryBuild(out var {request}, out _)) {{ {Use}({request}); }}";
    }

    /// <summary>Sends a request and looks at the answer: each case has a branch, and so has a success that is not confirmed.</summary>
    /// <param name="isBooking">Whether the request is a booking; otherwise it is a deferral.</param>
    /// <param name="request">The expression that gives the request.</param>
    /// <param name="isAwaited">Whether to <c>await</c> the answer rather than to block.</param>
    /// <param name="endsUnknown">Whether to throw if the outcome is unknown.</param>
    public string Send(bool isBooking, string request, bool isAwaited, bool endsUnknown)
    {
        string call = $"{Toolkit}Planted.Support.Client.{(isBooking ? "Book" : "Defer")}Async({request})";
        string result = NewName("Result"), done = NewName("Done"), other = NewName("Other"), failed = NewName("Failed"), open = NewName("Open");
        string type = Toolkit + (isBooking ? "BookResult" : "DeferResult"), success = isBooking ? "Booked" : "Deferred";
        string onUnknown = endsUnknown || random.Next(2) == 0 ? "throw new global::System.TimeoutException();" : $"{Use}({open}.SettledAt); break;";
        string onFailed = isBooking ? LookAt($"{failed}.Outcome.Key") : $"{Use}({failed}.Outcome);";
        string look = random.Next(2) == 0
            ? $$"""
                switch ({{result}})
                {
                    case {{type}}.{{success}} { IsConfirmed: true } {{done}}: {{Use}}({{done}}.Version); break;
                    case {{type}}.{{success}} {{other}}: {{Use}}({{other}}.Findings); break;
                    case {{type}}.Failed {{failed}}: {{onFailed}} break;
                    case {{type}}.Indeterminate {{open}}: {{onUnknown}}
                }
                """
            : $$"""
                if ({{result}} is {{type}}.Indeterminate {{open}}) { {{onUnknown.Replace(" break;", "", StringComparison.Ordinal)}} }
                else if ({{result}} is {{type}}.Failed {{failed}}) { {{onFailed}} }
                else if ({{result}} is {{type}}.{{success}} { IsConfirmed: true } {{done}}) { {{Use}}({{done}}.Version); }
                else { {{Use}}("to be looked at"); }
                """;
        return $"{{ {type} {result} = {(isAwaited ? "await " + call : call + ".GetAwaiter().GetResult()")}; {look} }}";
    }

    /// <summary>A switch over an outcome's key that defers after the keys that permit it, each time with the permitted reason.</summary>
    public string LookAt(string key = Toolkit + "Planted.Support.Refusal.Key") => $$"""
        switch ({{key}})
        {
            case {{Toolkit}}OutcomeKey.SlotNotAvailable: {{Use}}({{Deferral(0)}}.Build()); break;
            case {{Toolkit}}OutcomeKey.PasNotResponding: {{Use}}({{Deferral(1)}}.Build()); break;
            default: {{Use}}("no deferral"); break;
        }
        """;

    private static string Assign(string builder, string request) => $"{builder} = {request};";

    private string Booking() => Chain("Book", [$""".Slot("Slot/{Digits()}", {Start}, {Start}.AddMinutes(20))"""]);

    private string Deferral(int reason) => Chain("Defer", reason switch
    {
        0 => [$".Reason({Toolkit}DeferReason.SlotNotAvailable)", $""".Slot("Slot/{Digits()}")"""],
        1 => [$".Reason({Toolkit}DeferReason.BookingAttemptProblem)"],
        _ => [$".Reason({Toolkit}DeferReason.NoSlotsAtService)"],
    });

    /// <summary>The fields that every request needs, those that this one needs, and some that are optional, in any order.</summary>
    private string Chain(string operation, IEnumerable<string> own)
    {
        IEnumerable<string> optional = [$""".Comment("planted {Digits()}")""", """.Patient("9401130264")"""];
        IEnumerable<string> always = [$""".IncomingReferral("000000070002", {Digits()})""", $""".Service("{Digits()}")"""];
        string[] calls = [.. always, .. own, .. optional.Where(_ => random.Next(2) == 0)];
        random.Shuffle(calls);
        return $"{Toolkit}A016.{operation}(){string.Concat(calls)}";
    }

    private int Digits() => random.Next(1, 100_000);
}
