using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>Programs that are right in every part, or empty, and that nobody would write.</summary>
internal static class OddShapes
{
    private const string Made = "A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).IncomingReferral(\"000000070002\", 1).Service(\"70000\")";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["nothing"] = "",
        ["blanks"] = " \t\r\n\u2028",
        ["a byte order mark"] = "\uFEFF",
        ["a zero"] = "\0",
        ["an open comment"] = "/*",
        ["an open text"] = "class C { string s = \"",
        ["an open region"] = "#region\n#if X\n#else\n#if",
        ["a chain of 2000 calls"] = Method($"{Made}{Repeated(2000, _ => ".Comment(slot)")}.Build();"),
        ["a chain of 2000 calls that is discarded"] = Method($"A016.Defer(){Repeated(2000, _ => ".Comment(slot)")};"),
        ["500 builds"] = Method(Repeated(500, _ => $"_ = {Made}.Build();\n")),
        ["2000 conditions on one builder"] = Method($"var b = {Made}; {Repeated(2000, i => $"if (count == {i}) b = b.Comment(slot);\n")} b.Build();"),
        ["a switch over 1000 cases"] = Method($"var b = {Made}; switch (count) {{ {Repeated(1000, i => $"case {i}: b = b.Comment(slot); break;\n")} }} b.Build();"),
        ["a switch expression over 600 cases"] = Method($"var b = count switch {{ {Repeated(600, i => $"{i} => {Made},\n")} _ => default }}; b.Build();"),
        ["a chain of 500 else if"] = Method($"var b = A016.Defer(); {Repeated(500, i => $"if (count == {i}) b = {Made}; else ")} b = default; b.Build();"),
        ["parentheses in parentheses"] = Method($"{Repeated(400, _ => "(")}{Made}{Repeated(400, _ => ")")}.Build();"),
        ["blocks in blocks"] = Method($"{Repeated(400, _ => "{ if (flag) ")}{Made}.Build();{Repeated(400, _ => "}")}"),
        ["attempts in attempts"] = Method($"var b = {Made}; {Repeated(25, _ => "try { b = b.Comment(slot); ")} b.Build(); {Repeated(25, _ => "} finally { b.TryBuild(out _, out _); }")}"),
        ["functions in functions"] = Method($"var b = {Made}; {Repeated(60, i => $"void F{i}() {{ ")} b.Build(); {Repeated(60, _ => "}")}"),
        ["lambdas in lambdas"] = Method($"{Repeated(30, i => $"Action a{i} = () => {{ ")} {Made}.Build(); {Repeated(30, _ => "};")}"),
        ["choices in choices"] = Method($"var b = {Repeated(200, i => $"count == {i} ? {Made} : ")}default; b.Build();"),
        ["a sum of 2000 texts"] = Method($"A016.Defer().Comment(slot{Repeated(2000, _ => " + slot")}).Slot(\"a\"{Repeated(2000, _ => " + \"b\"")}).Build();"),
        ["2000 tests at once"] = Method($"if (outcome.Key == OutcomeKey.NoAccess{Repeated(2000, i => $" || count == {i}")}) {Made}.Build();"),
        ["a pattern of 600 parts"] = Method($"if (outcome.RawKey is \"a\"{Repeated(600, i => $" or \"{i}\"")} or \"NO_ACCESS\") {Made}.Build(); if (outcome.Key is not {Repeated(300, _ => "(not ")}OutcomeKey.NoAccess{Repeated(300, _ => ")")}) {Made}.Build();"),
        ["a text of a million letters"] = Method($"{Made}.Comment(\"{new string('x', 1_000_000)}\").Build();"),
        ["a loop of jumps"] = Method($"var b = {Made}; {Repeated(100, i => $"l{i}: if (count > {i}) {{ b = b.Comment(slot); goto l{99 - i}; }}\n")} b.Build();"),
    };

    private static string Repeated(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static string Method(string statements) => $$"""
        using System;
        using ErsToolkit;

        internal static class Odd
        {
            public static void Run(int count, string slot, bool flag, BookOutcome outcome)
            {
                {{statements}}
            }
        }
        """;
}
