using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>What changes or hides a local in ways that are easy to miss.</summary>
internal static class Unseen
{
    /// <summary>The depth makes the names unique.</summary>
    public static Gen<string> All(int depth) => Gen.Select(Chains.Local, Conditions.Member, Chains.All, Conditions.Flag).SelectMany((b, r, chain, f) => Pick.Any(
        $"{b} = Through({b});",
        $"Change(ref {b});",
        $"Fill(out {b}, out r0);",
        $"{b}.Slot(\"lost\");",
        $"Action a{depth} = () => {b} = A016.Defer(); a{depth}();",
        $"Action a{depth} = () => r1 = {r}; {b} = {b}.Reason(r1); a{depth}();",
        $"void L{depth}() => {b} = {b}.Slot(\"Slot/5\"); if ({Marks.If(f)}) L{depth}();",
        $"Func<object> make{depth} = () => {Marks.Build(chain)}; _ = make{depth}();",
        $"object L{depth}() {{ var own = {Chains.Full}.Reason({r}); if ({Marks.If(f)}) own = own.Slot(\"Slot/6\"); return {Marks.Build("own")}; }} _ = L{depth}();",
        $"({b}, r0) = ({chain}, {r});",
        $"({b}, _) = ({b}, 1);",
        $"ref var alias{depth} = ref {b}; alias{depth} = {Chains.Full};",
        $"DeferRequestBuilder? maybe{depth} = {Marks.Of(MarkKind.Ternary, f)} ? {b} : null; {b} = maybe{depth} ?? {Chains.Full};",
        $"var list{depth} = new[] {{ {b}, {Chains.Full} }}; {b} = list{depth}[{Marks.Of(MarkKind.Ternary, f)} ? 0 : 1];",
        $"var q{depth} = new[] {{ {r}, reason }}.Select(x => {Chains.Full}.Reason(x)).Last(); {b} = q{depth};",
        $"if (reason is var v{depth} && {Marks.Of(MarkKind.Operand, $"v{depth} == {r}")}) {b} = {b}.Reason(v{depth});",
        $"Stored = {b}; {b} = Stored;",
        $"const DeferReason K{depth} = {r}; {b} = {b}.Reason(K{depth});")).Select(s => $"{{ {s} }}");
}
