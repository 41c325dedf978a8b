using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>
/// Methods of a program's own, which are in its text where they are called: <c>⟦return type|parameters|body⟧</c>. Before a program is printed they are moved behind it, each with a
/// name of its own, so that what a report says of a branch in one can be told from the same branch of another call.
/// </summary>
internal static class OwnMethods
{
    private const char Open = '⟦', Close = '⟧', Part = '¦';

    public static Gen<string> Builder => Gen.Select(Chains.Local, Conditions.Member, Conditions.Member, Conditions.Flag, Conditions.Variable).SelectMany((b, m, n, f, v) => Pick.Any(
        Call("DeferRequestBuilder", "DeferRequestBuilder b", "return b.Slot(\"Slot/7\");", b),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, bool f", $"if ({Marks.If("f")}) b = b.Slot(\"Slot/7\"); return b;", b, f),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, bool f", $"if ({Marks.If("f")}) return b.Reason({m}); return b.Service(\"y\").IncomingReferral(\"x\");", b, f),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, DeferReason why", "return b.Reason(why);", b, v),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, DeferReason why", $"b = b.Reason(why); if ({Marks.If($"why == {m}")}) b = b.Slot(\"Slot/7\"); return b;", b, v),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, DeferReason why", $"switch (why) {{ case {m}: return b.Reason(why).Slot(\"Slot/7\"); default: return b.Reason({n}); }}", b, v),
        Call("DeferRequestBuilder", "DeferReason why, string slot", $"var b = {Chains.Full}.Reason(why); return {Marks.Of(MarkKind.Ternary, "slot is null")} ? b : b.Slot(slot);", v, ByFlag(f, "null", "\"Slot/8\"")),
        Call("DeferRequestBuilder", "DeferRequestBuilder b", $"if ({Marks.If("Limit == DeferReason.SlotNotAvailable")}) throw new FormatException(); return b;", b),
        Call("DeferRequestBuilder", "", "return Template;"),
        Call("DeferRequestBuilder", "DeferRequestBuilder b", $"return {Call("DeferRequestBuilder", "DeferRequestBuilder c", "return c.Slot(\"Slot/9\");", "b")};", b),
        Call("DeferRequestBuilder", "DeferRequestBuilder b, DeferReason why", $"return {Call("DeferRequestBuilder", "DeferRequestBuilder c, DeferReason w", $"if ({Marks.If($"w != {m}")}) return c; return c.Reason(w);", "b", "why")};", b, v)));

    public static Gen<string> Reason => Gen.Select(Conditions.Member, Conditions.Member, Conditions.Flag, Conditions.Variable).SelectMany((m, n, f, v) => Pick.Any(
        Call("DeferReason", "", $"return {m};"),
        Call("DeferReason", "DeferReason why", "return why;", v),
        Call("DeferReason", "bool f", $"return {Marks.Of(MarkKind.Ternary, "f")} ? {m} : {n};", f),
        Call("DeferReason", "DeferReason why", $"if ({Marks.If($"why == {m}")}) return {n}; return why;", v),
        Call("DeferReason", "DeferReason why", $"return {m}; // whatever it is\n", v)));

    public static Gen<string> Condition => Gen.Select(Conditions.Member, Conditions.Member, Conditions.Variable, Conditions.Flag).SelectMany((m, n, v, f) => Pick.Any(
        Call("bool", "DeferReason why", $"return why == {m};", v),
        Call("bool", "DeferReason why", $"return why is {m} or {n};", v),
        Call("bool", "DeferReason why", $"return why != {m};", v),
        Call("bool", "DeferReason why, bool f", $"if ({Marks.If("f")}) return false; return why == {m};", v, f),
        Call("bool", "bool f", "return !f;", f)));

    /// <summary>A statement that builds in a method.</summary>
    public static Gen<string> Build => Gen.Select(Chains.Local, Conditions.Variable, Conditions.Flag).SelectMany((b, v, f) => Pick.Any(
        $"_ = {Call("DeferRequest", "DeferRequestBuilder b", $"return {Marks.Build("b")};", b)};",
        Call("void", "DeferRequestBuilder b, bool f", $"if ({Marks.If("f")}) b = b.Slot(\"Slot/7\"); _ = {Marks.Build("b")};", b, f) + ";",
        $"_ = {Call("DeferRequest", "DeferReason why", $"return {Marks.Build($"{Chains.Full}.Reason(why)")};", v)};",
        Call("void", "DeferRequestBuilder b, DeferReason why", $"if ({Marks.If("why == DeferReason.SlotNotAvailable")}) return; _ = {Marks.Build("b.Reason(why)")};", b, v) + ";"));

    /// <summary>The program with names in the place of its methods, and the methods.</summary>
    public static (string Program, IReadOnlyList<(string Name, string Text)> Methods) MovedOut(string program, int number)
    {
        var methods = new List<(string, string)>();
        while (program.IndexOf(Close, StringComparison.Ordinal) is >= 0 and var close)
        {
            // The innermost first: what is in it has a name by then.
            int open = program.LastIndexOf(Open, close);
            string[] parts = program[(open + 1)..close].Split(Part);
            string name = $"Own{number}_{methods.Count}";
            methods.Add((name, $"private static {parts[0]} {name}({parts[1]})\n{{\n{parts[2]}\n}}\n\n"));
            program = new StringBuilder(program).Remove(open, close - open + 1).Insert(open, name).ToString();
        }

        return (program, methods);
    }

    private static string ByFlag(string flag, string one, string other) => flag == "f0" ? one : other;

    private static string Call(string returns, string parameters, string body, params string[] arguments) => $"{Open}{returns}{Part}{parameters}{Part}{body}{Close}({string.Join(", ", arguments)})";
}
