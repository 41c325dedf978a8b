using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Statements with statements in them. The depth makes the names in them unique: what is nested has a smaller one.</summary>
internal static class Statements
{
    /// <summary>What a statement may do where it stands: leave a loop, leave a function (a finally block must not).</summary>
    private readonly record struct At(int Depth, bool InLoop, bool MayLeave)
    {
        public At Inner => this with { Depth = Depth - 1 };
    }

    public static Gen<string[]> Of(int depth, int min, int max) => Of(new At(depth, InLoop: false, MayLeave: true), min, max);

    private static Gen<string[]> Of(At at, int min, int max) => One(at).Array[min, max];

    private static Gen<string> One(At at) => at.Depth == 0
        ? Simple(at)
        : Gen.Frequency((12, Simple(at)), (7, If(at)), (3, Switch(at)), (2, Loop(at)), (2, Try(at)), (1, Jump(at)), (1, Scope(at)));

    private static Gen<string> Simple(At at) => Gen.Frequency(
        (12, Gen.Select(Chains.Local, Chains.All, (to, chain) => $"{to} = {chain};")),
        (3, Gen.Select(Pick.Any("r0", "r0", "r1"), Chains.Reason, (to, reason) => $"{to} = {reason};")),
        (1, Conditions.All.Select(c => $"c0 = {c};")),
        (2, Build),
        (1, OwnMethods.Build),
        (1, Unseen.All(at.Depth)),
        (1, at.InLoop ? Conditions.All.SelectMany(c => Pick.Any("continue", "break").Select(leave => $"if ({Marks.If(c)}) {leave};")) : Build));

    private static Gen<string> Build => Chains.All.Select(Marks.Build).SelectMany(b => Pick.Any(
        $"_ = {b};", $"_ = {b};", $"_ = {b};", $"_ = {Marks.Of(MarkKind.Ternary, "f0")} ? {b} : null;", $"c0 = {b} is null;"));

    private static Gen<string> Leave(At at) => at.MayLeave ? Pick.Any("return;", "return;", "throw new FormatException();", "Stop();", "Quit();") : Pick.Any("Stop();", "Quit();");

    private static Gen<string> Block(At at) => Of(at.Inner, 0, 3).Block();

    private static Gen<string> If(At at) => Conditions.All.SelectMany(c => Gen.Frequency(
        (3, Block(at).Select(b => $"if ({Marks.If(c)}) {b}")),
        (3, Gen.Select(Block(at), Block(at), (one, other) => $"if ({Marks.If(c)}) {one} else {other}")),
        (1, Gen.Select(Block(at), Conditions.All, Block(at), Block(at), (one, d, other, last) => $"if ({Marks.If(c)}) {one} else if ({Marks.If(d)}) {other} else {last}")),
        (2, Leave(at).Select(l => $"if ({Marks.If(c)}) {l}")),
        (1, Gen.Select(Block(at), Leave(at), (b, l) => $"if ({Marks.If(c)}) {{ {b} {l} }}"))));

    private static Gen<string> Switch(At at) => Gen.Select(Conditions.Variable, Patterns.All, Block(at with { InLoop = false }).Array[4], Gen.Int[0, 9], Conditions.Flag, Leave(at), (v, patterns, blocks, shape, flag, leave) =>
    {
        var sections = patterns.Select((p, i) => (shape, i) switch
        {
            (0, 0) => $"{Marks.Case(v, p)}{Marks.Of(MarkKind.Guard, flag)}: {blocks[i]} break;",
            (1, 0) when patterns.Length > 1 => $"{Marks.Case(v, p)}:", // the next label's section is this one's too
            (2, 0) => $"{Marks.Case(v, p)}: {blocks[i]} {leave}{(leave.EndsWith(");", System.StringComparison.Ordinal) && leave[0] != 't' ? " break;" : "")}",
            _ => $"{Marks.Case(v, p)}: {blocks[i]} break;",
        }).ToList();
        if (shape > 3)
            sections.Insert(shape == 9 ? 0 : sections.Count, $"default: {blocks[^1]} break;");
        return $"switch ({v})\n{{\n{string.Join("\n", sections)}\n}}";
    });

    private static Gen<string> Loop(At at)
    {
        int d = at.Depth;
        string Bounded(string c) => Marks.Of(MarkKind.Loop, $"{Marks.Of(MarkKind.Operand, c)} && {Marks.Of(MarkKind.Operand, $"i{d}++ < 2")}");
        return Gen.Select(Conditions.Flag, Block(at with { InLoop = true })).SelectMany((c, b) => Pick.Any(
            $"for (int i{d} = 0; {Bounded(c)};) {b}",
            $"for (int i{d} = 0; {Marks.Of(MarkKind.Loop, $"i{d} < 2")}; i{d}++) {b}",
            $"{{ int i{d} = 0; while ({Bounded(c)}) {b} }}",
            $"{{ int i{d} = 0; do {b} while ({Bounded(c)}); }}",
            $"{{ int i{d} = 0; while (true) {{ if ({Marks.If($"i{d}++ > 1")}) break; {b} }} }}",
            $"foreach (int i{d} in new[] {{ 1, 2 }}) {b}",
            $"foreach (int i{d} in Array.Empty<int>()) {b}"));
    }

    private static Gen<string> Try(At at) => Gen.Select(Conditions.Flag, Block(at), Block(at), Block(at with { MayLeave = false, InLoop = false })).SelectMany((f, one, other, last) => Pick.Any(
        $"try {{ {one} Fail({f}); }} catch (FormatException) {other}",
        $"try {{ {one} Fail({f}); {other} }} catch (FormatException) when ({f}) {{ }} finally {last}",
        $"try {one} finally {last}",
        $"try {one} catch (BuildFailedException) {other}",
        $"try {one} catch (Exception) {{ }}"));

    private static Gen<string> Jump(At at) => Gen.Select(Conditions.All, Block(at with { InLoop = false }), (c, b) => $"{{ if ({Marks.If(c)}) goto L{at.Depth}; {b} L{at.Depth}: ; }}");

    private static Gen<string> Scope(At at) => Block(at).SelectMany(b => Pick.Any($"using (Nothing()) {b}", $"lock (Gate) {b}", b, $"checked {b}"));
}
