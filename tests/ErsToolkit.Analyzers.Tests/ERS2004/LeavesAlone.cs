using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("Slot(\"Slot/228340\")")]
    [InlineData("Slot(\"https://fhir.nhs.uk/STU3/Slot/110\")")]
    [InlineData("Slot(\"http://anything at all\")")]
    [InlineData("Slot(new SlotReference(\"228340\"))")]
    [InlineData("IncomingReferral(\"ReferralRequest/000000070002/_history/3\")")]
    [InlineData("IncomingReferral(\"https://fhir.nhs.uk/STU3/ReferralRequest/000000070002/_history/3\")")]
    [InlineData("IncomingReferral(\"000000070002\", 3)")]
    [InlineData("IncomingReferral(version: 9223372036854775807, ubrn: \"000000070002\")")]
    [InlineData("Service(\"70000\")")]
    [InlineData("Service(id: \"0\")")]
    [InlineData("Patient(\"9401130264\")")]
    [InlineData("Patient(\"1000000001\")")]
    [InlineData("Patient(\"9912003888\")")]
    [InlineData("Comment(\"12345678901234567890\")")]
    [InlineData("Patient(\"9462640300\")")]
    [InlineData("Slot(\"Slot/1234567890123456789012345678901234567890123456789012345678901234\")")]
    [InlineData("IncomingReferral(ubrn: \"000000070002\", version: 1)")]
    [InlineData("IncomingReferral(\"ReferralRequest/000000070002/_history/12\")")]
    [InlineData("Comment(\"\")")]
    public Task Given_a_text_that_fits_Then_silent(string call) => Analysis.OfMethod($"Deferral.Start().{call}.Build();");

    [Theory]
    [InlineData("Note(\"longer than five\")")]
    [InlineData("Note(\"\")")]
    public Task Given_a_breach_that_is_only_a_warning_at_eRS_Then_silent(string call) => Analysis.OfMethod($"Deferral.Start().{call}.Build();");

    [Theory]
    [InlineData("slot")]
    [InlineData("count.ToString()")]
    [InlineData("$\"Slot-{count}\"")]
    [InlineData("\"Slot-\" + slot")]
    [InlineData("Changed")]
    [InlineData("_perObject")]
    [InlineData("Property")]
    [InlineData("Built")]
    [InlineData("Early")]
    [InlineData("string.Empty")]
    [InlineData("new string('x', 3)")]
    [InlineData("(slot ?? \"x\")")]
    [InlineData("slot!")]
    [InlineData("nameof(Slot).ToLowerInvariant()")]
    [InlineData("flag ? slot : \"Slot/1\"")]
    public Task Given_a_text_that_is_not_constant_Then_silent(string value) => Analysis.OfMethod($"Deferral.Start().Slot({value}).Build();", """
        private static string Changed = "x";
        private readonly string _perObject = "x";
        private static string Property => "x";
        private static readonly string Built = string.Concat("x", "y");
        private static readonly string Early = WithStaticConstructor.Text;
        private sealed class Slot { }
        private static class WithStaticConstructor
        {
            public static readonly string Text = "x";
            static WithStaticConstructor() => Text = "Slot/1";
        }
        """);

    [Theory]
    [InlineData("while (count-- > 0) text = slot;")]
    [InlineData("foreach (char c in slot) text = \"Slot/1\";")]
    [InlineData("switch (count) { case 1: text = slot; break; case 2: text = slot; break; }")]
    [InlineData("if (flag) text = slot; else if (count > 3) text = slot;")]
    [InlineData("text += slot;")]
    [InlineData("text ??= slot; text = text.Trim();")]
    [InlineData("for (int i = 0; i < count; i++) text = slot;")]
    [InlineData("Change(ref text);")]
    [InlineData("Action change = () => text = slot; change();")]
    [InlineData("void Change2() => text = slot; Change2();")]
    [InlineData("(text, count) = (slot, 1);")]
    [InlineData("ref string alias = ref text; alias = slot;")]
    [InlineData("try { text = slot; count = int.Parse(slot); } catch (FormatException) { }")]
    [InlineData("try { } finally { text = slot; }")]
    public Task Given_a_local_that_may_have_changed_Then_silent(string change) => Analysis.OfMethod(
        $"""
        string text = "228340";
        {change}
        Deferral.Start().Slot(text).Build();
        """,
        """private static void Change(ref string text) => text = "Slot/1";""");

    [Theory]
    [InlineData("""Deferral.Start().Slot("228340");""")]
    [InlineData("""Console.WriteLine(Deferral.Start().Slot("228340"));""")]
    [InlineData("""Deferral.Start().Slot("228340").Unmarked().Build();""")]
    [InlineData("""Deferral.Start().Slot("228340").{|ERS2005:Slot|}("Slot/1").Build();""")]
    public Task Given_a_text_that_reaches_no_build_for_certain_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Fact]
    public Task Given_a_builder_from_elsewhere_Then_silent() => Analysis.OfMethod("", """
        private DeferRequest From(DeferralBuilder parameter) => parameter.Slot("228340").Build();
        """);

    [Fact]
    public Task Given_a_field_without_a_format_Then_any_text_is_accepted() => Analysis.OfMethod("""
        A016.Defer().Slot("228340").Patient("1").Build();
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2004
        Deferral.Start().Slot("228340").Build();
        #pragma warning restore ERS2004
        """);

    [Theory]
    [InlineData("Deferral.Start().Slot(\"228340).Build();")]
    [InlineData("Deferral.Start().Slot(\"228340\", ).Build();")]
    [InlineData("Deferral.Start().Slot(undefined).Build();")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
