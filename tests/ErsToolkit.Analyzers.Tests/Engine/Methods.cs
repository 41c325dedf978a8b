using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>Real code rarely builds a request in one method. What is built through several of a supplier's own is judged as if it stood in one place.</summary>
public sealed class Methods
{
    private const string Signature = "async Task<object> Run(bool flag, int count, string slot, DeferReason reason)";

    [Theory]
    [InlineData("return A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:WithSlot|}(slot).Build();", "")]
    [InlineData("return {|ERS2001:Plus|}(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, string s) => b.Slot(s);")]
    [InlineData("return {|ERS2001:Plus|}(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private DeferRequestBuilder Plus(DeferRequestBuilder b, string s) { b = b.Comment(s); return b.Slot(s); }")]
    [InlineData("DeferRequestBuilder Plus(DeferRequestBuilder b) => b.Slot(slot); return {|ERS2001:Plus|}(A016.Defer().Reason(DeferReason.NoSlotsAtService)).Build();", "")]
    [InlineData("return Start().{|ERS2001:Slot|}(slot).Build();", "private static DeferRequestBuilder Start() => A016.Defer().Reason(DeferReason.NoSlotsAtService);")]
    [InlineData("return Start(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();", "private static DeferRequestBuilder Start(DeferReason why) => A016.Defer().Reason(why);")]
    [InlineData("return Send(A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot));", "private static DeferRequest Send(DeferRequestBuilder b) => b.Service(\"70000\").Build();")]
    [InlineData("{|ERS2001:Send|}(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot); return null;", "private static void Send(DeferRequestBuilder b, string s) { _ = b.Slot(s).Build(); }")]
    [InlineData("{|ERS2001:Send|} (A016.Defer ().Reason (DeferReason.NoSlotsAtService), slot); return null;", "private static void Send (DeferRequestBuilder b, string s) { _ = b.Slot (s).Build (); }")]
    [InlineData("return {|ERS2001:Make|}(DeferReason.NoSlotsAtService, slot);", "private static DeferRequest Make(DeferReason why, string s) => A016.Defer().Reason(why).Slot(s).Build();")]
    [InlineData("return {|ERS2002:Make|}(DeferReason.SlotNotAvailable);", "private static DeferRequest Make(DeferReason why) => A016.Defer().Reason(why).Build();")]
    [InlineData("return A016.Defer().Slot(slot).{|ERS2001:Reason|}(Why()).Build();", "private static DeferReason Why() => DeferReason.NoSlotsAtService;")]
    [InlineData("return A016.Defer().Slot(slot).{|ERS2001:Reason|}(Why).Build();", "private static DeferReason Why => DeferReason.NoSlotsAtService;")]
    [InlineData("return A016.Defer().Slot(slot).{|ERS2001:Reason|}(Why).Build();", "private DeferReason Why { get { return DeferReason.NoSlotsAtService; } }")]
    [InlineData("return Template.{|ERS2001:Slot|}(slot).Build();", "private static readonly DeferRequestBuilder Template = A016.Defer().Reason(DeferReason.NoSlotsAtService);")]
    [InlineData("return _template.{|ERS2001:Slot|}(slot).Build();", "private readonly DeferRequestBuilder _template; public Program() { _template = A016.Defer().Reason(DeferReason.NoSlotsAtService); }")]
    [InlineData("return this._template.{|ERS2001:Slot|}(slot).Build();", "private readonly DeferRequestBuilder _template = Start(); private static DeferRequestBuilder Start() => A016.Defer().Reason(DeferReason.NoSlotsAtService);")]
    [InlineData("return A016.Defer().Slot(slot).{|ERS2001:Reason|}(_why).Build();", "private readonly DeferReason _why = DeferReason.NoSlotsAtService;")]
    [InlineData("var (why, s) = Both(slot); return A016.Defer().Reason(why).{|ERS2001:Slot|}(s).Build();", "private static (DeferReason, string) Both(string s) => (DeferReason.NoSlotsAtService, s);")]
    [InlineData("var b = await StartAsync(); return b.{|ERS2001:Slot|}(slot).Build();", "private static async Task<DeferRequestBuilder> StartAsync() { await Task.Yield(); return A016.Defer().Reason(DeferReason.NoSlotsAtService); }")]
    [InlineData("var b = await StartAsync().ConfigureAwait(false); return b.{|ERS2001:Slot|}(slot).Build();", "private static Task<DeferRequestBuilder> StartAsync() => Task.FromResult(A016.Defer().Reason(DeferReason.NoSlotsAtService));")]
    [InlineData("return {|ERS2001:One|}(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private static DeferRequestBuilder One(DeferRequestBuilder b, string s) => Two(b, s); private static DeferRequestBuilder Two(DeferRequestBuilder b, string s) => b.Slot(s);")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); Fill(ref b, slot); return b.Build();", "private static void Fill(ref DeferRequestBuilder b, string s) => b = b.Slot(s);", "Fill")]
    [InlineData("if (reason == DeferReason.SlotNotAvailable) return null; return {|ERS2001:Make|}(reason, slot);", "private static DeferRequest Make(DeferReason why, string s) => A016.Defer().Reason(why).Slot(s).Build();")]
    [InlineData("if (IsGone(reason)) return A016.Defer().Reason(reason).{|ERS2002:Build|}(); return null;", "private static bool IsGone(DeferReason why) => why == DeferReason.SlotNotAvailable;")]
    [InlineData("if (!IsGone(reason)) return null; return A016.Defer().Reason(reason).{|ERS2002:Build|}();", "private static bool IsGone(DeferReason why) { if (why is DeferReason.SlotNotAvailable) { return true; } return false; }")]
    [InlineData("MustBeGone(reason); return A016.Defer().Reason(reason).{|ERS2002:Build|}();", "private static void MustBeGone(DeferReason why) { if (why != DeferReason.SlotNotAvailable) throw new ArgumentException(); }")]
    public Task Given_a_clash_through_methods_Then_it_is_found(string statements, string members, string shownAt = "") => Analysis.Of(Program(
        shownAt.Length > 0 ? statements.Replace($" {shownAt}(", $" {{|ERS2001:{shownAt}|}}(", System.StringComparison.Ordinal) : statements, members));

    [Theory]
    [InlineData("return A016.Defer().Reason(DeferReason.SlotNotAvailable).WithSlot(slot).Build();", "")]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, string s) => s is null ? b : b.Slot(s).Reason(DeferReason.SlotNotAvailable);")]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, string s) => b.Comment(s);")]
    [InlineData("return Make(DeferReason.NoSlotsAtService, slot);", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (why == DeferReason.SlotNotAvailable) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return Make(DeferReason.SlotNotAvailable, slot);", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (why == DeferReason.SlotNotAvailable) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return Make(reason, slot);", "private static DeferRequest Make(DeferReason why, string s) => A016.Defer().Reason(why).Slot(s).Build();")]
    [InlineData("return Make(DeferReason.NoSlotsAtService, null);", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (s != null) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return Make(DeferReason.SlotNotAvailable, \"Slot/1\");", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (!string.IsNullOrEmpty(s)) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return Make(false);", "private static DeferRequest Make(bool gone) { var b = A016.Defer().Reason(gone ? DeferReason.SlotNotAvailable : DeferReason.NoSlotsAtService); if (gone) b = b.Slot(\"Slot/1\"); return b.Build(); }")]
    [InlineData("var why = reason; Action change = () => why = DeferReason.NoSlotsAtService; if (IsGone(why)) { change(); return A016.Defer().Reason(why).Build(); } return null;", "private static bool IsGone(DeferReason why) => why == DeferReason.SlotNotAvailable;")]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "internal virtual DeferRequestBuilder Plus(DeferRequestBuilder b, string s) => b.Slot(s);")]
    [InlineData("IMaker maker = null; return maker.Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private interface IMaker { DeferRequestBuilder Plus(DeferRequestBuilder b, string s); }")]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), 3).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, int depth) => depth == 0 ? b : Plus(b.Comment(\"x\"), depth - 1);")]
    [InlineData("return _template.Slot(slot).Build();", "private DeferRequestBuilder _template = A016.Defer().Reason(DeferReason.NoSlotsAtService);")]
    [InlineData("return _template.Slot(slot).Build();", "private readonly DeferRequestBuilder _template = A016.Defer().Reason(DeferReason.NoSlotsAtService); public Program(bool gone) { if (gone) _template = A016.Defer().Reason(DeferReason.SlotNotAvailable); }")]
    [InlineData("return A016.Defer().Reason(_why).Slot(slot).Build();", "private readonly DeferReason _why = DeferReason.NoSlotsAtService; public Program() { Read(out _why); } private static void Read(out DeferReason why) => why = DeferReason.SlotNotAvailable;")]
    [InlineData("return A016.Defer().Reason(_why).Slot(slot).Build();", "private readonly DeferReason _why; public Program() { (_why, _) = (DeferReason.SlotNotAvailable, 1); }")]
    [InlineData("return A016.Defer().Reason(_why).Slot(slot).Build();", "private readonly DeferReason _why; public Program(bool gone) { if (gone) _why = DeferReason.SlotNotAvailable; else _why = DeferReason.NoSlotsAtService; }")]
    [InlineData("return _template.Slot(slot).Build();", "private readonly DeferRequestBuilder _template; public Program() { _template = A016.Defer().Reason(DeferReason.SlotNotAvailable); } public Program(int x) { _template = A016.Defer().Reason(DeferReason.NoSlotsAtService); }")]
    [InlineData("return Draft(slot).Slot(slot).Build();", "private readonly Dictionary<string, DeferRequestBuilder> _drafts = new Dictionary<string, DeferRequestBuilder>(); private DeferRequestBuilder Draft(string s) => _drafts.TryGetValue(s, out var draft) ? draft : A016.Defer().Reason(DeferReason.NoSlotsAtService);")]
    [InlineData("if (IsGone(reason)) return A016.Defer().Reason(reason).Slot(slot).Build(); return A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();", "private static bool IsGone(DeferReason why) => why == DeferReason.SlotNotAvailable;")]
    [InlineData("var why = Why(slot); var b = A016.Defer().Reason(why); if (slot is not null) b = b.Slot(slot); return b.Build();", "private static DeferReason Why(string s) => s is null ? DeferReason.NoSlotsAtService : DeferReason.SlotNotAvailable;")]
    [InlineData("var (why, s) = Both(flag); var b = A016.Defer().Reason(why); if (s != null) b = b.Slot(s); return b.Build();", "private static (DeferReason Why, string Slot) Both(bool gone) => gone ? (DeferReason.SlotNotAvailable, \"Slot/1\") : (DeferReason.NoSlotsAtService, null);")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); Fill(ref b); return b.Slot(slot).Build();", "private static void Fill(ref DeferRequestBuilder b) => b = b.Reason(DeferReason.SlotNotAvailable);")]
    [InlineData("var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); Fill(out b); return b.Build();", "private static void Fill(out DeferRequestBuilder b) => b = A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(\"Slot/1\");")]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService)).Slot(slot).Build();", "private static T Plus<T>(T b) => b;")]
    [InlineData("Func<DeferRequestBuilder, DeferRequestBuilder> plus = b => b.Slot(slot); return plus(A016.Defer().Reason(DeferReason.NoSlotsAtService)).Build();", "")]
    [InlineData("if (slot != null) reason = DeferReason.SlotNotAvailable; else reason = DeferReason.NoSlotsAtService; var b = A016.Defer().Reason(reason); if (slot != null) b = b.Slot(slot); return b.Build();", "")]
    [InlineData("bool gone = slot is { }; var b = A016.Defer().Reason(gone ? DeferReason.SlotNotAvailable : DeferReason.NoSlotsAtService); return gone ? b.Slot(slot).Build() : b.Build();", "")]
    public Task Given_methods_that_do_it_right_Then_silent(string statements, string members) => Analysis.Of(Program(statements, members));

    [Theory]
    [InlineData("var b = A016.Defer().Reason(flag ? DeferReason.NoSlotsAtService : DeferReason.SlotNotAvailable); if (flag) b = b.{|ERS2001:Slot|}(slot); return b.{|ERS2002:Build|}();")]
    [InlineData("if (reason != DeferReason.SlotNotAvailable) return A016.Defer().Reason(reason).{|ERS2001:Slot|}(slot).Build(); return null;")]
    [InlineData("if (reason == DeferReason.SlotNotAvailable) return null; return A016.Defer().Slot(slot).{|ERS2001:Reason|}(reason).Build();")]
    [InlineData("switch (reason) { case DeferReason.SlotNotAvailable: return null; default: return A016.Defer().Reason(reason).{|ERS2001:Slot|}(slot).Build(); }")]
    [InlineData("DeferReason? why = DeferReason.NoSlotsAtService; return A016.Defer().Reason(why.Value).{|ERS2001:Slot|}(slot).Build();")]
    [InlineData("DeferReason? why = flag ? DeferReason.NoSlotsAtService : null; if (why == null) return null; return A016.Defer().Reason(why.Value).{|ERS2001:Slot|}(slot).Build();")]
    [InlineData("var (why, s) = (DeferReason.NoSlotsAtService, slot); return A016.Defer().Reason(why).{|ERS2001:Slot|}(s).Build();")]
    [InlineData("bool gone = reason == DeferReason.SlotNotAvailable; if (gone) return A016.Defer().Reason(reason).{|ERS2002:Build|}(); return null;")]
    [InlineData("var why = reason; if (reason != DeferReason.NoSlotsAtService) return null; count++; return A016.Defer().Reason(why).{|ERS2001:Slot|}(slot).Build();")]
    [InlineData("if (slot == null) { var b = A016.Defer().Reason(DeferReason.SlotNotAvailable); if (slot != null) b = b.Slot(slot); return b.{|ERS2002:Build|}(); } return null;")]
    public Task Given_what_tests_and_tuples_tell_Then_it_is_found(string statements) => Analysis.Of(Program(statements, ""));

    [Theory]
    [InlineData("_field")]
    [InlineData("parameter")]
    [InlineData("A016.DeferAfter(slot)")]
    [InlineData("parameter.Reason(DeferReason.SlotNotAvailable).Unmarked()")]
    public Task Given_a_builder_from_elsewhere_When_the_whole_clash_is_in_sight_Then_it_is_found(string origin) => Analysis.OfMethod("", $$"""
        private DeferRequestBuilder _field;

        private DeferRequest From(DeferRequestBuilder parameter, string slot) => {{origin}}.Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        """);

    [Theory]
    [InlineData("Look(b);")]
    [InlineData("b.Log();")]
    [InlineData("var held = (b, 1);")]
    public Task Given_a_builder_that_is_passed_to_what_can_be_seen_Then_it_is_found(string use) => Analysis.Of(Given.Method(
        $$"""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot);
        {{use}}
        b.Build();
        """,
        "private static void Look(DeferRequestBuilder b) { }") + """

        internal static class Extensions
        {
            public static void Log(this DeferRequestBuilder b) { }
        }
        """);

    [Fact]
    public Task Given_a_clash_through_a_method_Then_the_message_names_the_method() => Analysis.Of(
        Program("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService)).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b) => b.Slot(\"Slot/1\");").Replace("return Plus", "return {|#0:Plus|}", System.StringComparison.Ordinal),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithMessage(
            "'Slot' must not be supplied when 'Reason' is NO_SLOTS_AT_SERVICE (through 'Plus'). Remove the call to 'Slot', or give 'Reason' a value that permits it."));

    [Theory]
    [InlineData("return Plus(A016.Defer().Reason(DeferReason.NoSlotsAtService), slot).Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, string s) { if (s != null) { return b.Slot(s); } return b; }")]
    [InlineData("return Make(DeferReason.SlotNotAvailable, slot);", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (s is { Length: > 0 }) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return Make(DeferReason.SlotNotAvailable, 1);", "private static DeferRequest Make(DeferReason why, int kind) { var b = A016.Defer().Reason(why); if (kind == 1) b = b.Slot(\"Slot/1\"); return b.Build(); }")]
    public Task Given_a_branch_in_a_method_that_may_be_there_for_another_caller_Then_silent(string statements, string members) => Analysis.Of(Program(statements, members));

    [Theory]
    [InlineData("return {|ERS2001:Plus|}(A016.Defer().Reason(DeferReason.NoSlotsAtService), \"Slot/1\").Build();", "private static DeferRequestBuilder Plus(DeferRequestBuilder b, string s) { if (s != null) { return b.Slot(s); } return b; }")]
    [InlineData("return {|ERS2002:Make|}(DeferReason.SlotNotAvailable, null);", "private static DeferRequest Make(DeferReason why, string s) { var b = A016.Defer().Reason(why); if (s != null) b = b.Slot(s); return b.Build(); }")]
    [InlineData("return {|ERS2002:Make|}(DeferReason.SlotNotAvailable, false);", "private static DeferRequest Make(DeferReason why, bool gone) { var b = A016.Defer().Reason(why); if (gone) b = b.Slot(\"Slot/1\"); return b.Build(); }")]
    public Task Given_a_branch_in_a_method_that_the_argument_decides_on_Then_it_is_found(string statements, string members) => Analysis.Of(Program(statements, members));

    [Fact]
    public Task Given_a_mistake_within_the_method_itself_Then_it_is_reported_there_and_nowhere_else() => Analysis.Of(Program(
        "return Make(slot) ?? Make(\"Slot/2\");",
        "private static DeferRequest Make(string s) => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(s).Build();"));

    [Theory]
    [InlineData("return Make({|ERS2004:\"9401130265\"|});", "private static DeferRequest Make(string nhs, DeferRequest other = null) => Deferral.Start().Patient(nhs).Build();")]
    [InlineData("return Make(\"9401130264\");", "private static DeferRequest Make(string nhs, DeferRequest other = null) => Deferral.Start().Patient(nhs).Build();")]
    public Task Given_a_constant_that_a_method_hands_to_a_builder_Then_it_is_judged_where_it_stands(string statements, string members) => Analysis.Of(Program(statements, members));

    private static string Program(string statements, string members) => Given.Method("await Task.Yield();\n" + statements, members, Signature) + """

        internal static class More
        {
            public static DeferRequestBuilder WithSlot(this DeferRequestBuilder b, string s) => b.Slot(s);
        }
        """;
}
