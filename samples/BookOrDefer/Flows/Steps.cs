using System;
using System.Globalization;
using System.Threading.Tasks;
using BookOrDefer.Demo;
using Spectre.Console;

namespace BookOrDefer.Flows;

/// <summary>Shows a flow step by step while it runs: on a terminal with a clock while something is waited for, else a line where a step takes long, and one when it is done.</summary>
internal sealed class Steps(IAnsiConsole console, TimeProvider clock, bool isPlain)
{
    private const int Indentation = 2;
    private const int Width = 34;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public void Begin(string title, string introduction) => Section.Begin(console, title, introduction);

    /// <summary>Does a step, and says what came of it.</summary>
    public async Task<T> DoAsync<T>(string what, Func<Task<T>> run, Func<T, string> tell)
    {
        Task<T> running = run();
        if (isPlain)
        {
            if (await Task.WhenAny(running, Task.Delay(Patience)).ConfigureAwait(false) != running)
                Line(what, "waiting …");
            Line(what, tell(await running.ConfigureAwait(false)));
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
        var line = new Grid().AddColumn(new GridColumn { Width = Width, Padding = new Padding(Indentation, 0, 1, 0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
        console.Write(line.AddRow(new Text(what), new Text(told)));
    }
}
