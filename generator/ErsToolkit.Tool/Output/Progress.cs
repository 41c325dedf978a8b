using System;
using System.Diagnostics;
using System.Globalization;

namespace ErsToolkit.Tool.Output;

/// <summary>Shows how far a long work has got, on a terminal and nowhere else.</summary>
internal sealed class Progress(int total, string noun) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = !Console.IsErrorRedirected && total > 1;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private int _done;
    private int _width;

    public void Step()
    {
        _done++;
        if (_isShown && _since.Elapsed > Pause)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{_done} of {DisplayText.Count(total, noun)}");
            Console.Error.Write("\r" + text);
            _width = text.Length;
            _since.Restart();
        }
    }

    /// <summary>Makes room for a line of output.</summary>
    public void Clear()
    {
        if (_width > 0)
            Console.Error.Write("\r" + new string(' ', _width) + "\r");

        _width = 0;
    }

    public void Dispose() => Clear();
}
