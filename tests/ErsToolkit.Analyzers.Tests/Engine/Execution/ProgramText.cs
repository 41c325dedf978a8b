using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>The class around the programs: what a program may use of its surroundings, and a method for each.</summary>
internal static class ProgramText
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using ErsToolkit;

        public static class Program
        {
            private const DeferReason Limit = DeferReason.SlotNotAvailable;
            private static readonly DeferReason Fixed = DeferReason.NoSlotsAtService;
            private static readonly DeferRequestBuilder Template = A016.Defer().Reason(DeferReason.SlotNotAvailable).IncomingReferral("x").Service("y");
            private static readonly object Gate = new object();
            private static DeferRequestBuilder Stored = A016.Defer().IncomingReferral("x").Service("y");
            private static DeferReason Usual { get; } = DeferReason.BookingAttemptProblem;

            private static T Through<T>(T value) => value;

            private static void Change(ref DeferRequestBuilder b) => b = A016.Defer().Slot("Slot/3").IncomingReferral("x").Service("y");

            private static void Fill(out DeferRequestBuilder b, out DeferReason r) => (b, r) = (A016.Defer().IncomingReferral("x").Service("y"), DeferReason.SlotNotAvailable);

            private static DeferRequestBuilder WithSlot(this DeferRequestBuilder b) => b.Slot("Slot/4");

            private static void Fail(bool fail) { if (fail) throw new FormatException(); }

            private static void Stop() => throw new FormatException();

            [DoesNotReturn] private static void Quit() => throw new FormatException();

            private static IDisposable Nothing() => new System.IO.StringReader("");


        """;

    /// <summary>Prints the class and gives the place of each program in what is analyzed.</summary>
    public static IReadOnlyList<TextSpan> Print(Printer printer, IReadOnlyList<string> programs)
    {
        printer.Plain(Head);
        var spans = new List<TextSpan>();
        for (int i = 0; i < programs.Count; i++)
        {
            (string program, IReadOnlyList<(string Name, string Text)> methods) = OwnMethods.MovedOut(programs[i], i);
            printer.Plain($"private static void P{i}(bool f0, bool f1, bool f2, DeferReason reason)\n{{\n");
            spans.Add(printer.Program(program + "\n}\n\n" + string.Concat(methods.Select(method => method.Text))));
            foreach ((string name, string text) in methods)
                printer.Alias(spans[^1], name, "private static ");
            printer.Plain("\n\n");
        }

        printer.RunOnly($"public static int[][][] RunAll() => new[] {{ {string.Join(", ", Enumerable.Range(0, programs.Count).Select(i => $"RunLog.OfAll(P{i})"))} }};\n");
        printer.Plain("}\n");
        return spans;
    }
}
