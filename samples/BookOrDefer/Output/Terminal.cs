using System;
using System.IO;
using System.Text;
using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>Standard output: with colours on a terminal, plain text in a file or pipe, with tables and paragraphs of a fixed width.</summary>
internal sealed class Terminal : IDisposable
{
    private const int RedirectedWidth = 120;

    private readonly TrimmedWriter? _redirected;

    public Terminal(bool isPlain = false)
    {
        IsInteractive = !isPlain && !System.Console.IsOutputRedirected;
        if (IsInteractive)
        {
            System.Console.OutputEncoding = Encoding.UTF8;
            Console = AnsiConsole.Console;
            return;
        }

        // Without enrichers, because those for build servers switch colours on even in a pipe.
        _redirected = new TrimmedWriter(new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(_redirected),
        });
        Console.Profile.Width = RedirectedWidth;
    }

    public IAnsiConsole Console { get; }

    /// <summary>Whether somebody looks at it, so that something may move.</summary>
    public bool IsInteractive { get; }

    public void Dispose() => _redirected?.Dispose();
}
