using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>The text of many programs. Only its first line differs between what is analyzed and what runs, so that the lines have the same numbers.</summary>
internal sealed class LimitText
{
    private const string Members = """
        using System; using System.Collections.Generic; using System.Globalization;
        public static class Program
        {
            private const int Short = 30;
            private static readonly TimeSpan ShortTime = TimeSpan.FromSeconds(90);
            private static readonly TimeSpan LongTime = TimeSpan.FromMinutes(5);
            private static readonly TimeSpan StaticSum = ShortTime + TimeSpan.FromMinutes(4);
            private static TimeSpan Changed = TimeSpan.FromMinutes(4);
            private static TimeSpan Property => TimeSpan.FromSeconds(20);
            private static readonly TimeSpan SetInConstructor = LaterSet.Time;
            private static class LaterSet { public static readonly TimeSpan Time = ShortTime; static LaterSet() => Time = TimeSpan.FromHours(1); }
            private static void Say(string text) { }
            private static void Note(BookResult result) { }
            private static void Keep(Task<BookResult> task) => task.ContinueWith(t => Note(t.Result));
            private static void Use(HttpClient http) { }
            private static void Limit(HttpClient http) => http.Timeout = TimeSpan.FromSeconds(30);
            private static HttpClient Made(TimeSpan time) => new HttpClient { Timeout = time };
            private static A016Client Client(ErsClientOptions options, A016Headers headers) => new A016Client(new HttpClient(), headers, options);
            private static void Longer(ref TimeSpan time) => time = TimeSpan.FromMinutes(5);
            private static void Longest(out TimeSpan time) => time = TimeSpan.FromHours(1);
            private static void Extend(CancellationTokenSource source) => source.CancelAfter(Timeout.Infinite);
            private static void Shorten(CancellationTokenSource source) => source.CancelAfter(TimeSpan.FromSeconds(30));
            private static async Task<BookResult> SendAsync(A016Client client, BookRequest request, CancellationToken token) =>
                await client.BookAsync(request, token);

        """;

    private const string Parameters = "A016Client client, A015Client slots, BookRequest request, SlotSearchRequest search, A016Headers headers, "
        + "bool f0, bool f1, int seconds, List<Task<BookResult>> open, CancellationToken cancellationToken";

    private readonly string _body;
    private readonly string _all;
    private readonly string _inputs;

    public LimitText(LimitProgram[] programs)
    {
        var text = new StringBuilder(Members);
        var lines = new List<(LimitProgram, Fragment, string)>();

        // The head is a line before these, and lines count from 1.
        First = 2 + Members.Count(c => c == '\n');
        Fragment none = new([], "");
        for (int i = 0; i < programs.Length; i++)
        {
            Add(programs[i], none, string.Create(CultureInfo.InvariantCulture, $"internal static async Task<BookResult> P{i}({Parameters}) {{"));
            foreach ((string line, Fragment fragment) in programs[i].Lines)
                Add(programs[i], fragment, line);
            Add(programs[i], none, "return null; }");
        }

        Lines = lines;
        _body = text.ToString();
        _inputs = string.Join(", ", programs.Select(InputsOf));
        _all = string.Join(", ", programs.Select((_, i) => "P" + i.ToString(CultureInfo.InvariantCulture)));

        void Add(LimitProgram program, Fragment fragment, string line)
        {
            text.Append(line).Append('\n');
            lines.Add((program, fragment, line));
        }
    }

    /// <summary>The number of the first line.</summary>
    public int First { get; }

    /// <summary>The lines of all programs.</summary>
    public IReadOnlyList<(LimitProgram Program, Fragment Fragment, string Text)> Lines { get; }

    /// <summary>With the libraries that a supplier has.</summary>
    public string ForAnalysis =>
        "using System.Net.Http; using System.Threading; using System.Threading.Tasks; using ErsToolkit; using ErsToolkit.Http;\n" + _body + "}\n";

    /// <summary>With stand-ins that go by a clock of their own.</summary>
    public string ForRun => "using Simulated; using CancellationToken = System.Threading.CancellationToken; using Timeout = System.Threading.Timeout;\n"
        + _body + $"public static int[] RunAll() => Runs.Of(new Run[] {{ {_all} }}, new[] {{ {_inputs} }}); }}\n";

    private static int InputsOf(LimitProgram program)
    {
        string text = program.Print();
        return (Names("f0") ? 1 : 0) | (Names("f1") ? 2 : 0) | (Names("seconds") ? 4 : 0);

        bool Names(string input) => text.Contains(input, StringComparison.Ordinal);
    }
}
