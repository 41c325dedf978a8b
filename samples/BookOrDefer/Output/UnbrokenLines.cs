using System.Collections.Generic;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BookOrDefer.Output;

/// <summary>Lines that are written as they are, however wide the output is: a path, or code, that is broken cannot be copied.</summary>
internal sealed class UnbrokenLines : Renderable
{
    private readonly List<Segment> _segments = [];

    public UnbrokenLines Append(string text, Color? color = null)
    {
        string[] lines = text.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                _segments.Add(Segment.LineBreak);

            _segments.Add(new Segment(lines[index], new Style(color)));
        }

        return this;
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [.. _segments, Segment.LineBreak];
}
