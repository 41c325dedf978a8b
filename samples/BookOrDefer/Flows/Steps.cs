using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;
using BookOrDefer.Demo;
using Spectre.Console;

namespace BookOrDefer.Flows;

/// <summary>Shows a flow step by step while it runs: on a terminal with a clock while something is waited for, else a line when a step begins to take long and one when it is done.</summary>
internal sealed class Steps(IAnsiConsole console, TimeProvider clock, bool isPlain)
{
    private const int Indentation = 2;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    public void Begin(string title, string introduction) => Section.Begin(console, title, introduction);

    /// <summary>Does a step, and says what came of it.</summary>
    public async Task<T> DoAsync<T>(string what, Func<Task<T>> run, Func<T, string> tell)
    {
        Task<T> running = run();
        if (isPlain)
        {
            Line(what, "…");
            Line("", tell(await running.ConfigureAwait(false)));
            return running.Result;
        }

        long start = clock.GetTimestamp();
        await console.Status().Spinner(Spinner.Known.Line).StartAsync(Markup.Escape(what), async status =>
        {
            while (await Task.WhenAny(running, Task.Delay(Tick)).ConfigureAwait(false) != running)
                status.Status(Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{what} … {clock.GetElapsedTime(start):m\\:ss}")));
        }).ConfigureAwait(false);
        Line(what, tell(await running.ConfigureAwait(false)));
        return running.Result;
    }

    /// <summary>Says something that needed no waiting.</summary>
    public void Say(string what, string told) => Line(what, told);

    public void End() => console.WriteLine();

    private void Line(string what, string told)
    {
        Debug.Assert(told.Length > 0, "A step has something to tell.");
        console.Write(new Padder(new Columns(new Padder(new Text(what), new Padding(0)), new Text(told)).Collapse(), new Padding(Indentation, 0, 0, 0)));
    }
}
