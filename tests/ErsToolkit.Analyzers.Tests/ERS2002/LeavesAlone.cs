using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2002;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();")]
    [InlineData("A016.Defer().Slot(new SlotReference(slot)).Reason(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("A016.Defer().Slot({|ERS2004:null|}!).Reason(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();")]
    [InlineData("A016.Defer().Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable);")]
    [InlineData("A016.Span().Mode(Mode.Closed).Between(default, default).Build();")]
    public Task Given_nothing_missing_or_no_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).TryBuild(out _, out _);")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.SlotNotAvailable); if (!b.TryBuild(out var request, out var why)) Console.WriteLine(why);")]
    public Task Given_only_a_try_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("reason")]
    [InlineData("default")]
    [InlineData("(DeferReason)7")]
    [InlineData("Enum.Parse<DeferReason>(slot)")]
    public Task Given_a_value_that_is_not_certain_Then_silent(string value) => Analysis.OfMethod($"A016.Defer().Reason({value}).Build();");

    [Theory]
    [InlineData("while (flag) b = b.Slot(slot);")]
    [InlineData("if (flag) b = b.Slot(slot); else if (count > 3) b = b.Slot(slot);")]
    [InlineData("switch (count) { case 1: b = b.Slot(slot); break; case 2: b = b.Unmarked(); break; }")]
    [InlineData("b = count switch { 0 when flag => b, 1 => b.Slot(slot), _ => b.Unmarked() };")]
    [InlineData("b = count switch { 0 => b.Unmarked(), 1 => b.Slot(slot), _ => b.Slot(slot).Comment(slot) };")]
    [InlineData("b = count switch { 0 => b.Slot(slot), var c => c > 3 && flag ? b.Slot(slot) : b.Unmarked() };")]
    [InlineData("do { b = b.Slot(slot); } while (flag);")]
    [InlineData("foreach (var c in slot) b = b.Slot(slot);")]
    [InlineData("try { b = b.Slot(slot); } catch (Exception) { }")]
    [InlineData("try { Console.WriteLine(); } catch (Exception) { b = b.Slot(slot); }")]
    [InlineData("try { Console.WriteLine(); } finally { b = b.Slot(slot); }")]
    [InlineData("using (var stream = new System.IO.MemoryStream()) b = b.Slot(slot);")]
    [InlineData("lock (slot) b = b.Slot(slot);")]
    [InlineData("b = b.Unmarked();")]
    [InlineData("b = Supply(b, slot);")]
    [InlineData("Supply(ref b, slot);")]
    [InlineData("_held = b;")]
    [InlineData("Action supply = () => b = b.Slot(slot); supply();")]
    [InlineData("void Supply2() => b = b.Slot(slot); Supply2();")]
    [InlineData("if (b is var c && flag) b = c.Slot(slot);")]
    public Task Given_a_path_that_may_supply_the_field_Then_silent(string change) => Analysis.OfMethod(
        $"""
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        {change}
        b.Build();
        """,
        """
        private DeferRequestBuilder _held;
        private static DeferRequestBuilder Supply(DeferRequestBuilder b, string slot) => b.Slot(slot);
        private static void Supply(ref DeferRequestBuilder b, string slot) => b = b.Slot(slot);
        """);

    [Theory]
    [InlineData("parameter")]
    [InlineData("array[count]")]
    [InlineData("A016.DeferAfter(slot)")]
    [InlineData("A016.DeferUnmarked()")]
    public Task Given_a_builder_from_elsewhere_Then_what_it_holds_is_not_known(string origin) => Analysis.OfMethod("", $$"""
        private DeferRequest From(DeferRequestBuilder parameter, DeferRequestBuilder[] array, int count, string slot) =>
            {{origin}}.Reason(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_a_pattern_that_declares_the_local_Then_what_it_holds_is_not_known() => Analysis.OfMethod("""
        object held = A016.Defer().Slot(slot);
        while (count-- > 0)
        {
            if (held is DeferRequestBuilder b)
            {
                b = b.Reason(DeferReason.SlotNotAvailable);
                b.Build();
            }
        }
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2002
        A016.Defer().Reason(DeferReason.SlotNotAvailable).Build();
        #pragma warning restore ERS2002
        """);

    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot().Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(.Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slo(slot).Build();")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.SlotNotAvailable); b = b.Slot(slot, 1); b.Build();")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
