using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();")]
    [InlineData("A016.Defer().Slot(slot).Build();")]
    [InlineData("A016.Defer().Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot);")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot); Console.WriteLine(b);")]
    public Task Given_no_clash_or_no_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2005:Reason|}(DeferReason.SlotNotAvailable).Slot(slot).Build();")]
    [InlineData("A016.Defer().Slot(slot).Reason(DeferReason.NoSlotsAtService).{|ERS2005:Reason|}(reason).Build();")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); b = b.Slot(slot); b = b.{|ERS2005:Reason|}(DeferReason.SlotNotAvailable); b.Build();")]
    public Task Given_a_value_replaced_before_the_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("reason")]
    [InlineData("default")]
    [InlineData("(DeferReason)9")]
    [InlineData("(DeferReason)count")]
    [InlineData("Enum.Parse<DeferReason>(slot)")]
    [InlineData("count switch { 1 when flag => DeferReason.NoSlotsAtService, _ => DeferReason.SlotNotAvailable }")]
    [InlineData("count switch { 1 => DeferReason.SlotNotAvailable, 2 => reason, _ => throw new Exception() }")]
    [InlineData("Settings")]
    public Task Given_a_value_that_is_not_certain_Then_silent(string value) => Analysis.OfMethod(
        $"A016.Defer().Reason({value}).Slot(slot).Build();",
        "private static DeferReason Settings = DeferReason.NoSlotsAtService;");

    [Theory]
    [InlineData("if (flag) why = reason; else why = Enum.Parse<DeferReason>(slot);")]
    [InlineData("why++;")]
    [InlineData("why |= DeferReason.SlotNotAvailable;")]
    [InlineData("Enum.TryParse(slot, out why);")]
    [InlineData("(why, _) = (reason, 1);")]
    [InlineData("ref DeferReason alias = ref why; alias = reason;")]
    [InlineData("Action change = () => why = reason; change();")]
    [InlineData("void Change() => why = reason; Change();")]
    [InlineData("while (count-- > 0) why = reason;")]
    [InlineData("try { why = reason; count = int.Parse(slot); } catch (FormatException) { }")]
    [InlineData("try { count = int.Parse(slot); } finally { why = reason; }")]
    public Task Given_a_local_value_that_may_have_changed_Then_silent(string change) => Analysis.OfMethod($"""
        var why = DeferReason.NoSlotsAtService;
        {change}
        A016.Defer().Reason(why).Slot(slot).Build();
        """);

    [Theory]
    [InlineData("if (flag) { if (count > 3) b = b.Slot(slot); b = b.Unmarked(); }")]
    [InlineData("if (flag && count > 3) b = b.Slot(slot); if (count > 5) return;")]
    [InlineData("foreach (var c in slot) b = b.Slot(slot);")]
    [InlineData("while (count-- > 0) { b = b.Slot(slot); }")]
    [InlineData("if (slot != null) { if (flag) b = A016.Defer(); b = b.Comment(slot); }")]
    [InlineData("if (string.IsNullOrEmpty(slot)) b = b.Comment(\"x\"); else b = b.Reason(DeferReason.SlotNotAvailable).Slot(slot);")]
    [InlineData("bool has = slot is { }; if (has) b = b.Reason(DeferReason.SlotNotAvailable); if (has) b = b.Slot(slot);")]
    [InlineData("(b, _) = (A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot), flag);")]
    [InlineData("for (int i = 0; i < count; i++) b = b.Slot(slot);")]
    [InlineData("do { if (flag) break; b = b.Unmarked(); } while (flag);")]
    [InlineData("try { int.Parse(slot); b = b.Slot(slot); } catch (FormatException) { }")]
    [InlineData("try { b = b.Slot(slot); } catch (FormatException) when (flag) { b = A016.Defer(); }")]
    [InlineData("b = b.Slot(slot); while (flag) b = A016.Defer();")]
    [InlineData("b = b.Slot(slot); try { } finally { b = A016.Defer(); }")]
    [InlineData("b = b.Slot(slot); try { if (flag) goto end; } finally { b = b.Unmarked(); } end: ;")]
    [InlineData("b = b.Slot(slot); b = b.Unmarked();")]
    public Task Given_a_path_without_the_field_Then_silent(string change) => Analysis.OfMethod($"""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        {change}
        b.Build();
        """);

    [Fact]
    public Task Given_two_conditions_that_agree_in_fact_Then_silent() => Analysis.OfMethod("""
        var why = slot != null ? DeferReason.SlotNotAvailable : DeferReason.NoSlotsAtService;
        var b = A016.Defer().Reason(why);
        if (slot != null)
            b = b.Slot(slot);
        b.Build();
        """);

    [Theory]
    [InlineData("Change(ref b);")]
    [InlineData("Make(out b);")]
    [InlineData("Look<DeferRequestBuilder>(b);")]
    [InlineData("b.Log();")]
    [InlineData("object boxed = b;")]
    [InlineData("var held = new[] { b };")]
    [InlineData("(b, count) = (A016.Defer(), 1);")]
    [InlineData("_held = b;")]
    [InlineData("ref DeferRequestBuilder alias = ref b; alias = A016.Defer();")]
    [InlineData("Action change = () => b = A016.Defer(); change();")]
    [InlineData("Action look = () => Console.WriteLine(b);")]
    [InlineData("void Change2() { b = A016.Defer(); } Change2();")]
    [InlineData("while (new object() is DeferRequestBuilder) b = Held;")]
    [InlineData("DeferRequestBuilder? perhaps = b; b = perhaps ?? default;")]
    [InlineData("unsafe { DeferReason r; var p = &r; } b = Held;")]
    public Task Given_a_builder_that_other_code_gets_hold_of_Then_silent(string change) => Analysis.OfUnsafe(
        Given.Method(
            $"""
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot);
            {change}
            b.Build();
            """,
            """
            private DeferRequestBuilder _held;
            private DeferRequestBuilder Held { get; set; }
            private static void Change(ref DeferRequestBuilder b) => b = A016.Defer();
            private static void Make(out DeferRequestBuilder b) => b = A016.Defer();
            private static void Look<T>(T b) { }
            """) + """

            internal static class Extensions
            {
                public static void Log<T>(this T b) { }
            }
            """);

    [Theory]
    [InlineData("_field")]
    [InlineData("Property")]
    [InlineData("parameter")]
    [InlineData("Make()")]
    [InlineData("A016.DeferUnmarked()")]
    [InlineData("A016.DeferAfter(slot)")]
    [InlineData("Own.Fresh()")]
    [InlineData("array[0]")]
    [InlineData("(flag ? A016.Defer() : parameter)")]
    [InlineData("generic.Value")]
    [InlineData("Activator.CreateInstance<DeferRequestBuilder>()")]
    [InlineData("(await task)")]
    public Task Given_a_builder_from_elsewhere_Then_what_it_holds_is_not_known(string origin) => Analysis.OfMethod("", $$"""
        private DeferRequestBuilder _field;
        private DeferRequestBuilder Property => _field;
        private DeferRequestBuilder Make() => _field;

        private async Task<DeferRequest> From(
            DeferRequestBuilder parameter, DeferRequestBuilder[] array, Lazy<DeferRequestBuilder> generic, Task<DeferRequestBuilder> task, bool flag, string slot)
        {
            await Task.Yield();
            return {{origin}}.Reason(DeferReason.NoSlotsAtService).Unmarked().Slot(slot).Build();
        }

        private static class Own
        {
            public static DeferRequestBuilder Fresh() => default;
        }
        """);

    [Fact]
    public Task Given_a_captured_builder_Then_silent_inside_and_outside() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot);
        Func<DeferRequest> later = () => b.Build();
        DeferRequest Local() => b.Build();
        b = A016.Defer();
        later();
        Local();
        b.Build();
        """);

    [Fact]
    public Task Given_an_argument_that_assigns_the_receiver_Then_silent() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b.Slot((b = A016.Defer()).ToString()).Build();
        """);

    [Fact]
    public Task Given_unreachable_code_Then_silent() => Analysis.OfMethod("""
        const bool never = false;
        if (never)
            A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();
        return;
        """);

    [Fact]
    public Task Given_a_condition_that_is_constant_Then_only_its_path_counts() => Analysis.OfMethod("""
        const bool always = true;
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        if (!always)
            b = b.Slot(slot);
        b.Build();
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2001
        A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();
        #pragma warning restore ERS2001
        """);

    [Fact]
    public Task Given_a_configuration_that_switches_it_off_Then_silent() =>
        ConfiguredAnalysis.Globally("dotnet_diagnostic.ERS2001.severity = none", "A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();");

    [Fact]
    public Task Given_generated_code_Then_silent() => Analysis.Of("// <auto-generated/>\n" + Given.Method("""
        A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();
        """));

    [Theory]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Missing().Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(undefined).Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSuchMember).Slot(slot).Build();")]
    [InlineData("A016.Defer().Reason().Slot(slot).Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot, ).Build();")]
    [InlineData("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build(1);")]
    [InlineData("A016.Undefined().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot); b = b.; b.Build();")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot); Undefined(b); b.Build();")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot); b = Undefined(); b.Build();")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);

    [Fact]
    public Task Given_an_enumeration_with_two_codes_for_one_value_Then_silent() => Analysis.OfMethod("""
        A016.Span().Mode(Mode.Half).End(default).Build();
        """);

    [Fact]
    public Task Given_a_rule_of_a_kind_from_a_newer_version_Then_it_is_ignored() => Analysis.OfMethod("""
        A016.Defer().Reason(DeferReason.NoSlotsAtService).Comment("x").Build();
        """);

    [Fact]
    public Task Given_calls_of_the_same_names_on_another_type_Then_silent() => Analysis.OfMethod("""
        new Other().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();
        """, """
        private sealed class Other
        {
            public Other Reason(DeferReason reason) => this;
            public Other Slot(string slot) => this;
            public void Build() { }
        }
        """);
}
