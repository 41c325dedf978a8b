using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>What a ground may be without can be set where it is, and only there: in a spec whose flows carry more of that kind than those of the package.</summary>
public sealed class GroundedBuilderTests
{
    private const string Referral = "ReferralRequest/000000081234/_history/5";
    private const string OtherReferral = "ReferralRequest/000000081235/_history/5";

    /// <summary>The refused request may lack the slot and the referral; the second flow does not carry the slot at all.</summary>
    private static readonly SpecFile Spec = SpecTexts.Endpoint("""
        <codes name="Reason" system="urn:example:reason"><code value="EARLY"/><code value="LATE"/></codes>
        <operation name="Try" by="status"><fixed path="resourceType" value="Appointment"/>
          <fixed path="status" value="booked"/>
          <field path="slot[].reference" name="Slot" type="SlotReference" occurs="0..1"/>
          <field path="incomingReferral[].reference" name="Referral" type="ReferralReference" occurs="0..1"/>
          <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>
        </operation>
        <operation name="Send" by="status">
          <fixed path="resourceType" value="Appointment"/>
          <fixed path="status" value="proposed"/>
          <field path="reason[].coding[]" name="Why" type="Reason"/>
          <field path="slot[].reference" name="Slot" type="SlotReference" occurs="0..1"/>
          <field path="incomingReferral[].reference" name="Referral" type="ReferralReference" occurs="0..1"/>
          <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>
        </operation>
        <outcomes of="Try">
          <outcome key="SLOT_NOT_AVAILABLE" found="by e-RS" next="SearchAgain"/>
          <outcome key="REFERRAL_LOCKED" found="by e-RS" next="Wait"/>
        </outcomes>
        <flows to="Send" by="Why" ground="Ground" opens="SendAfter">
          <flow after="Try" outcome="SLOT_NOT_AVAILABLE" reason="EARLY" carries="Slot Service Referral.Ubrn"/>
          <flow after="Try" outcome="REFERRAL_LOCKED" reason="LATE" carries="Service Referral.Ubrn"/>
          <remainder field="Referral" name="ReferralVersion"/>
        </flows>
        """);

    /// <summary>Builds on the ground that follows from a key and from what was tried, and gives the JSON or the issues.</summary>
    private const string Probe = """
        using ErsToolkit;
        internal static class Probe
        {
            internal static string Build(string key, string triedSlot, string triedReferral, string slot, string referral)
            {
                TryRequestBuilder tried = A900.Try().Service("70000");
                if (triedSlot != "") { tried = tried.Slot(triedSlot); }
                if (triedReferral != "") { tried = tried.Referral(triedReferral); }
                string body = "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"details\":{\"coding\":[{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1\",\"code\":\"" + key + "\"}]}}]}";
                TryOutcome.Parse(422, System.Text.Encoding.UTF8.GetBytes(body)).TryGetGround(tried.Build(), out Ground ground);
                GroundedSendRequestBuilder builder = A900.SendAfter(Ground.FromJson(ground.ToJson()));
                if (slot != "") { builder = builder.Slot(slot); }
                if (referral == "6") { builder = builder.ReferralVersion(6); } else if (referral != "") { builder = builder.Referral(referral); }
                if (builder.TryBuild(out SendRequest request, out ValidationResult why))
                {
                    return (request.Slot.HasValue ? request.Slot.Value.Value : "none") + " " + (request.Referral.HasValue ? request.Referral.Value.Value : "none");
                }

                string text = "";
                foreach (ValidationIssue issue in why.Issues) { text += (text.Length > 0 ? "; " : "") + issue.Code + " " + issue.Path; }
                return text;
            }
        }
        """;

    private static readonly Lazy<Assembly> Loaded = new(() => SpecHarness.Run([.. Repository.Specs, Spec], source: Probe).Load());

    [Theory]
    [InlineData("SLOT_NOT_AVAILABLE", "", Referral, "Slot/2", "6", "Slot/2 ReferralRequest/000000081234/_history/6")]
    [InlineData("SLOT_NOT_AVAILABLE", "Slot/1", Referral, "Slot/1", "6", "Slot/1 ReferralRequest/000000081234/_history/6")]
    [InlineData("SLOT_NOT_AVAILABLE", "Slot/1", Referral, "Slot/2", "6", "INAPPROPRIATE_VALUE Appointment.slot")]
    [InlineData("SLOT_NOT_AVAILABLE", "Slot/1", Referral, "2", "6", "INAPPROPRIATE_VALUE Appointment.slot")]
    [InlineData("SLOT_NOT_AVAILABLE", "", Referral, "2", "6", "INVALID_VALUE Appointment.slot[0].reference")]
    [InlineData("REFERRAL_LOCKED", "Slot/1", Referral, "Slot/2", "6", "Slot/2 ReferralRequest/000000081234/_history/6")]
    [InlineData("REFERRAL_LOCKED", "Slot/1", Referral, "", "", "none none")]
    [InlineData("REFERRAL_LOCKED", "", "", "", OtherReferral, "none " + OtherReferral)]
    [InlineData("REFERRAL_LOCKED", "", Referral, "", Referral, "none " + Referral)]
    [InlineData("REFERRAL_LOCKED", "", Referral, "", OtherReferral, "INAPPROPRIATE_VALUE Appointment.incomingReferral")]
    [InlineData("REFERRAL_LOCKED", "", Referral, "", "7", "INVALID_VALUE Appointment.incomingReferral[0].reference")]
    [InlineData("REFERRAL_LOCKED", "", "", "", "6", "MISSING_VALUE Appointment.incomingReferral[0].reference")]
    [InlineData("SLOT_NOT_AVAILABLE", "Slot/1", Referral, "Slot/2", OtherReferral, "INAPPROPRIATE_VALUE Appointment.slot; INAPPROPRIATE_VALUE Appointment.incomingReferral")]
    public void What_a_ground_lacks_can_be_set_and_what_it_carries_cannot_be_another(string key, string triedSlot, string triedReferral, string slot, string referral, string expected) =>
        Assert.Equal(expected, Loaded.Value.GetType("Probe")!.GetMethod("Build", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [key, triedSlot, triedReferral, slot, referral]));

    [Fact]
    public void What_every_ground_carries_has_no_setter()
    {
        Type builder = Loaded.Value.GetType("ErsToolkit.GroundedSendRequestBuilder")!;

        Assert.Equal(
            ["Build", "Referral", "ReferralVersion", "Slot", "TryBuild"],
            builder.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Distinct().Order());
    }

    [Fact]
    public void Such_builders_are_clean_cached_code_in_every_language_version() => Assert.Empty(VerifiedRun.Of([.. Repository.Specs, Spec]).Diagnostics);
}
