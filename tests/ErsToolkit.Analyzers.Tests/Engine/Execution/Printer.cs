using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>A condition, or the name <c>Build</c> of a call, in the text that is analyzed. Both are numbered from 0 in each program, in the order of the text.</summary>
internal sealed record Place(int Program, MarkKind Kind, int Number, TextSpan Span);

/// <summary>Prints marked programs both ways at once, so that a place in the one is known in the other.</summary>
internal sealed class Printer
{
    private readonly StringBuilder _analyzed = new();
    private readonly StringBuilder _run = new();
    private readonly Dictionary<TextSpan, Place> _places = [];
    private readonly Stack<(MarkKind Kind, int Number, int Start)> _open = [];
    private int _program, _conditions, _builds;

    public string Analyzed => _analyzed.ToString();

    public string Run => _run.ToString();

    public IReadOnlyDictionary<TextSpan, Place> Places => _places;

    /// <summary>Prints what has no marks.</summary>
    public void Plain(string text)
    {
        _analyzed.Append(text);
        _run.Append(text);
    }

    /// <summary>Prints what is there only where the programs run.</summary>
    public void RunOnly(string text) => _run.Append(text);

    /// <summary>Prints one program and says where it stands in the text that is analyzed.</summary>
    public TextSpan Program(string marked)
    {
        int start = _analyzed.Length;
        _conditions = _builds = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Marks.Open)
                i = Begin(marked, i);
            else if (marked[i] == Marks.Close)
                End();
            else
                Plain(marked[i].ToString());
        }

        _program++;
        return TextSpan.FromBounds(start, _analyzed.Length);
    }

    /// <summary>Where a method of the program's own is called, a report on what is built in it is shown at the call.</summary>
    public void Alias(TextSpan program, string method, string declaration)
    {
        string text = _analyzed.ToString(program.Start, program.Length);
        int declared = text.IndexOf(" " + method + "(", text.IndexOf("\n}\n\n" + declaration, System.StringComparison.Ordinal), System.StringComparison.Ordinal) + 1;
        int called = text.IndexOf(method + "(", System.StringComparison.Ordinal);
        int end = text.IndexOf("\n}\n", declared, System.StringComparison.Ordinal);
        Place? build = _places.Values.FirstOrDefault(p => p.Kind == MarkKind.Build && p.Span.Start > program.Start + declared && p.Span.End < program.Start + end);
        if (build is not null && called < declared)
            _places.TryAdd(new TextSpan(program.Start + called, method.Length), build with { });
    }

    /// <summary>The index of the last character that says how to print, before the text itself.</summary>
    private int Begin(string marked, int at)
    {
        var kind = (MarkKind)marked[at + 1];
        int number = kind == MarkKind.Build ? _builds++ : _conditions++;
        int last = kind == MarkKind.Label ? marked.IndexOf(Marks.Subject, at) : at + 2;
        if (kind == MarkKind.Guard)
            _analyzed.Append(" when ");
        _open.Push((kind, number, _analyzed.Length));
        _run.Append(kind switch
        {
            MarkKind.Build => $"RunLog.Built({number}, ",
            MarkKind.Label => $"var _ when RunLog.Went({number}, {marked[(at + 3)..last]} is ",
            MarkKind.Guard => $" && RunLog.Went({number}, ",
            _ => $"RunLog.Went({number}, ",
        });
        return last;
    }

    private void End()
    {
        (MarkKind kind, int number, int start) = _open.Pop();
        _run.Append(')');
        var span = TextSpan.FromBounds(start, _analyzed.Length);
        if (kind == MarkKind.Build)
        {
            span = new TextSpan(_analyzed.Length + 1, "Build".Length);
            _analyzed.Append(".Build()");
        }

        _places.TryAdd(span, new Place(_program, kind, number, span));
    }
}
