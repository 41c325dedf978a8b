using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>Builders whose attributes nobody has generated: with too few arguments or too many, with none that make sense, and with rules that cannot be kept.</summary>
internal static class OddContracts
{
    private static readonly string Enormous = new('S', 100_000);

    private static readonly Gen<string> Word = Any(
        "\"Reason\"", "\"Slot\"", "\"Slot\"", "\"Reason\"", "\"A\"", "\"A B\"", "\"required\"", "\"forbidden\"", "\"required\"", "\"forbidden\"", "\"\"", "null", "\" \"", "\"error\"", "\"nhs-number\"",
        "\"[0-9]{1,64}\"", "\"[0-9\"", "\"{5,1}\"", "\"(a+)+b\"", "\"x{999999999}\"", "\"-1\"", "\"99999999999999999999\"", "\"5\"", "\"\\0\"", "\"Slot.Slot\"", "\".\"",
        "1", "new[] { \"a\" }", "Undefined.Name", "typeof(B)", "default", "(string)(object)\"x\"", $"\"{Enormous}\"");

    private static readonly Gen<string> Arguments = Word.Array[0, 6].Select(words => string.Join(", ", words));

    // The ways that make sense come up as often as the others, so that what is read of them meets what is odd.
    private static readonly Gen<string> Attribute = Gen.OneOf(
        Gen.Select(Any("ErsRule", "ErsFormat", "ErsFlow", "ErsBuilder", "ErsSets", "ErsCode", "ErsUnknown"), Arguments, (name, arguments) => $"[{name}({arguments})]"),
        Gen.Select(Any("required", "forbidden", "recommended"), Any("Slot", "Reason", "Other"), Any("Reason", "Slot", "Other", ""), Any("A", "B", "A B", "A A", "", "C"), (kind, field, when, values) =>
            $"[ErsRule(\"{kind}\", \"{field}\", \"{when}\", \"{values}\")]"),
        Gen.Select(Word, Word, Word, (pattern, check, length) => $"[ErsFormat(\"Slot\", {pattern}, {check}, {length}, \"error\")]"),
        Any("[ErsRule(values: \"A\", field: \"Slot\", whenField: \"Reason\", kind: \"forbidden\")]", "[ErsRule]", "[ErsFormat()]", "[ErsFlow(\"A\", \"A\")]", "[ErsFlow(\"\", \"B\"), ErsFlow(\"A\", \"B\")]"));

    /// <summary>A program with such a builder, an enumeration, an outcome, and a use of all three.</summary>
    public static Gen<string> Programs { get; } = Gen.Select(Attribute.Array[0, 8], Arguments, Arguments, Arguments, (attributes, sets, code, again) => $$"""
        using System.CodeDom.Compiler;
        using ErsToolkit;

        {{string.Join("\n", attributes.OrderBy(attribute => attribute.Length))}}
        [ErsBuilder("B")]
        public struct B
        {
            [ErsSets("")] public static B Start() => default;
            [ErsSets("Reason")] public B Reason(R reason) => this;
            [ErsSets("Slot")] public B Slot(string slot) => this;
            [ErsSets({{sets}})] public B Other(string slot, R reason) => this;
            public object Build() => this;
            public bool TryBuild(out object made) => (made = this) != null;
        }

        public enum R { [ErsCode({{code}})] Z, [ErsCode("A")] A = 1, [ErsCode("B")] B, [ErsCode({{again}})] C = A }

        [GeneratedCode("ErsToolkit.Generator", "0.1")]
        {{string.Join("\n", attributes.Where(attribute => attribute.StartsWith("[ErsFlow", System.StringComparison.Ordinal)))}}
        public readonly struct O { public R Key => default; public string RawKey => ""; }

        public static class Uses
        {
            public static void Run(O o, R r, string slot)
            {
                B.Start().Reason(R.A).Slot("x").Build();
                B.Start().Slot(null).Other("y", R.B).Reason(R.C).TryBuild(out _);
                var b = B.Start().Other(slot, r);
                b.Slot(slot);
                if (o.Key == R.A)
                    b.Reason(R.B).Build();
                switch (o.Key) { case R.A: b.Build(); break; }
                if (o.RawKey == "A" || r.ToString() is "B")
                    default(B).Build();
            }
        }
        """);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
