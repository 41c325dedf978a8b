using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2002;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2002;

/// <summary>A wrong slot is worse than none: where more than one value could be meant, or none can be named, a person decides.</summary>
public sealed class AddsNothing
{
    private const string Missing = "A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();";

    private static async Task Test(string member)
    {
        string program = Given.Method("", member);
        await new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(FieldThatValueRequiresMustBeSuppliedFix.AddKey, program, program).RunAsync();
        await FixEverywhere.ChangesNothing(new FieldThatValueRequiresMustBeSuppliedFix(), FieldThatValueRequiresMustBeSuppliedFix.AddKey, program);
    }

    [Theory]
    [InlineData("private object M(SlotReference firstSlot, SlotReference secondSlot) =>")]
    [InlineData("private object M(SlotReference slot, SlotReference other) =>")]
    [InlineData("private SlotReference _slot; private object M(SlotReference other) =>")]
    [InlineData("private sealed class Attempt { public SlotReference Slot { get; } } private object M(Attempt tried, SlotReference slot) =>")]
    [InlineData("private sealed class Attempt { public SlotReference First { get; } public SlotReference Second { get; } } private object M(Attempt tried) =>")]
    [InlineData("private sealed class Attempt { public SlotReference Slot { get; } } private Attempt _first; private object M(Attempt second) =>")]
    public Task Given_two_values_that_fit_Then_none_is_offered(string before) => Test($"{before} {Missing}");

    [Theory]
    [InlineData("private object M(string slot) =>")]
    [InlineData("private object M(string slotReference, string reference) =>")]
    [InlineData("private object M(string patientName, object slot) =>")]
    [InlineData("private object M(SlotReference? slot) =>")]
    [InlineData("private object M(Task<SlotReference> slot, List<SlotReference> slots, Lazy<SlotReference> lazy) =>")]
    [InlineData("private sealed class Attempt { private SlotReference Slot { get; } public SlotReference Other { set { } } public static SlotReference Shared => default; public SlotReference this[int i] => default; } private object M(Attempt tried) =>")]
    [InlineData("private sealed class Attempt { [Obsolete] public SlotReference Slot { get; } } private object M(Attempt tried) =>")]
    [InlineData("\n#nullable enable\nprivate sealed class Attempt { public SlotReference Slot { get; } } private object M(Attempt? tried) =>")]
    [InlineData("private sealed class Attempt { public SlotReference Find() => default; } private object M(Attempt tried) =>")]
    public Task Given_a_value_of_another_type_or_one_that_is_not_simply_there_Then_none_is_offered(string before) => Test($"{before} {Missing}");

    [Theory]
    [InlineData("private object M() { SlotReference slot; return")]
    [InlineData("private object M() { SlotReference slot; if (DateTime.Now.Ticks > 3) slot = default; return")]
    [InlineData("private object M() { { SlotReference slot = default; } return")]
    [InlineData("private void M(out SlotReference slot) {")]
    public Task Given_a_local_that_need_not_have_a_value_Then_none_is_offered(string before) =>
        Test($"{before} {Missing} {(before.Contains("out ", System.StringComparison.Ordinal) ? "slot = default; }" : "}")}");

    [Theory]
    [InlineData("private SlotReference Slot { get; } private static object M() =>")]
    [InlineData("private SlotReference _slot; private Func<object> M() => static () =>")]
    [InlineData("private Func<object> M(SlotReference slot) => static () =>")]
    [InlineData("private readonly SlotReference _slot; private readonly object _made =")]
    [InlineData("private sealed class C { private readonly SlotReference _slot; public C(int i) { _slot = default; _ = _slot; i.ToString(); Console.WriteLine(i); } public C() : this(")]
    [InlineData("private struct S { public SlotReference Slot; public Func<object> M() => () =>")]
    [InlineData("private sealed class Outer { public SlotReference Slot; public sealed class Inner { public object M() =>")]
    public Task Given_a_member_that_cannot_be_named_there_Then_none_is_offered(string before) => Test(before.EndsWith('(')
        ? $"{before}{Missing[..^1]}.GetHashCode()) {{ }} }}"
        : $"{before} {Missing}{(before.Contains("Inner", System.StringComparison.Ordinal) ? " } }" : before.Contains("struct", System.StringComparison.Ordinal) ? " }" : "")}");

    [Fact]
    public Task Given_a_local_declared_later_Then_none_is_offered() => Test($"private void M() {{ {Missing} SlotReference slot = default; }}");

    [Fact]
    public Task Given_a_parameter_by_reference_Then_a_lambda_does_not_capture_it() => Test($"private void M(in SlotReference slot) {{ Func<object> f = () => {Missing} }}");

    [Fact]
    public Task Given_a_field_that_one_branch_supplies_Then_none_is_offered() => Test($$"""
        private void M(bool flag, SlotReference slot)
        {
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            if (flag)
                b = b.Slot(slot);
            b.{|ERS2002:Build|}();
        }
        """);
}
