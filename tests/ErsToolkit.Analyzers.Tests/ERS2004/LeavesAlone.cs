using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("Slot(\"Slot/228340\")")]
    [InlineData("Slot(\"Slot/1\")")]
    [InlineData("IncomingReferral(\"ReferralRequest/000000070002/_history/3\")")]
    [InlineData("IncomingReferral(\"000000070002\", 3)")]
    [InlineData("IncomingReferral(version: 12, ubrn: \"000000070002\")")]
    [InlineData("Patient(\"9401130264\")")]
    [InlineData("Patient(\"9912003888\")")]
    [InlineData("Patient(\"1000000001\")")]
    [InlineData("Service(\"70000\")")]
    [InlineData("Service(\"0\")")]
    [InlineData("Service(id: \"70000\")")]
    [InlineData("Patient(\"9462640300\")")]
    [InlineData("IncomingReferral(\"999999999999\", long.MaxValue)")]
    [InlineData("Comment(\"12345678901234567890\")")]
    public Task Given_a_value_that_fits_Then_silent(string call) => Analysis.OfMethod($"Deferral.Start().{call}.Build();");

    [Theory]
    [InlineData("Slot(\"https://api.service.nhs.uk/referrals/FHIR/STU3/Slot/110\")")]
    [InlineData("Slot(\"http://example.org/1\")")]
    [InlineData("Slot(\"https://example.org/\" + slot)")]
    [InlineData("Slot($\"{slot}/Slot/110\")")]
    [InlineData("IncomingReferral($\"ReferralRequest/{slot}/_history/{count}\")")]
    [InlineData("IncomingReferral(\"ReferralRequest/\" + slot + \"/_history/3\")")]
    [InlineData("IncomingReferral($\"ReferralRequest/000000070002/_history/{count}\")")]
    [InlineData("IncomingReferral(slot, count)")]
    [InlineData("IncomingReferral(string.Format(\"ReferralRequest/{0}/_history/{1}\", slot, count))")]
    [InlineData("IncomingReferral(string.Join(\"/\", \"ReferralRequest\", slot))")]
    public Task Given_an_absolute_reference_Then_silent(string call) => Analysis.OfMethod($"Deferral.Start().{call}.Build();");

    [Theory]
    [InlineData("Note(\"longer than five\")")]
    [InlineData("Note(\"\")")]
    [InlineData("Note(\"short\")")]
    public Task Given_a_value_of_which_the_specification_only_warns_Then_silent(string call) => Analysis.OfMethod($"Deferral.Start().{call}.Build();");

    [Theory]
    [InlineData("slot")]
    [InlineData("slot + \"1\"")]
    [InlineData("$\"{slot}\"")]
    [InlineData("count.ToString()")]
    [InlineData("slot ?? \"Slot/1\"")]
    [InlineData("\"Slot/\" + slot")]
    [InlineData("$\"Slot/{count}\"")]
    [InlineData("$\"Slot/{count:D4}\"")]
    [InlineData("$\"{slot}/x\"")]
    [InlineData("string.Format(\"Slot/{0}\", slot)")]
    [InlineData("string.Format(slot, count)")]
    [InlineData("string.Concat(\"Slot\", \"/\", slot)")]
    [InlineData("\"https://\" + slot")]
    [InlineData("\"http\" + slot")]
    [InlineData("\"Slo\" + slot")]
    [InlineData("Setting")]
    [InlineData("Changed")]
    [InlineData("new SlotReference(\"1\")")]
    [InlineData("default(SlotReference)")]
    public Task Given_a_value_that_is_not_a_constant_Then_silent(string value) => Analysis.OfMethod(
        $"Deferral.Start().Slot({value}).Build();",
        """
        private static string Setting = "1";
        private static readonly string Changed = "1";
        static Program() => Changed = "Slot/1";
        """);

    [Theory]
    [InlineData("var text = \"1\"; if (flag) text = slot; else text = \"Slot/1\"; Deferral.Start().Slot(text).Build();")]
    [InlineData("var text = \"1\"; text += slot; Deferral.Start().Slot(text).Build();")]
    [InlineData("var text = \"1\"; Fill(ref text); Deferral.Start().Slot(text).Build();")]
    [InlineData("var text = \"1\"; while (flag) text = \"Slot/1\"; var b = Deferral.Start(); if (count > 3) b.Slot(text).Build();")]
    [InlineData("var text = \"1\"; Action change = () => text = slot; change(); Deferral.Start().Slot(text).Build();")]
    public Task Given_a_local_that_may_have_changed_Then_silent(string statements) => Analysis.OfMethod(
        statements, "private static void Fill(ref string text) => text = \"Slot/1\";");

    [Theory]
    [InlineData("Deferral.Start().Slot(\"1\");")]
    [InlineData("var b = Deferral.Start().Slot(\"1\"); Console.WriteLine(b);")]
    [InlineData("var b = Deferral.Start().Slot(\"1\"); b = b.{|ERS2005:Slot|}(slot); b.Build();")]
    [InlineData("var b = Deferral.Start().Slot(\"1\").Unmarked(); b.Build();")]
    public Task Given_a_value_that_reaches_no_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var b = Deferral.Start(); if (flag) b = b.Slot(count > 3 ? \"1\" : slot); if (count == 5) return; b.Build();")]
    [InlineData("var b = Deferral.Start(); foreach (var c in slot) b = b.Slot(\"1\"); b.Build();")]
    public Task Given_two_conditions_or_a_loop_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2004
        Deferral.Start().Slot("1").Build();
        #pragma warning restore ERS2004
        """);

    [Theory]
    [InlineData("Deferral.Start().Slot(\"1\").Bild();")]
    [InlineData("Deferral.Start().Slot(\"1\", 2).Build();")]
    [InlineData("Deferral.Start().Slot(\"1.Build();")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
