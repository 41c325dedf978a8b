using System.Text.Json.Nodes;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using ErsSimulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, the sample takes a referral that e-RS itself sent for one in another state than it is in. The simulator's referrals look different.</summary>
public sealed class PublishedReferralTests
{
    private const string Extension = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-eRS-";

    [Theory]
    [InlineData(null, null, "NOT_BOOKED, version 5")]
    [InlineData("booked", null, "BOOKED, version 5")]
    [InlineData("proposed", null, "DEFERRED_TO_PROVIDER, version 5")]
    [InlineData("cancelled", null, "in a state that is not told, version 5")]
    [InlineData("booked", "APPT_CANCELLED_BY_PATIENT", "APPT_CANCELLED_BY_PATIENT, version 5")]
    [InlineData("booked", "SOMETHING_NEW", "in a state that is not known here, version 5")]
    public async Task A_referral_tells_its_state_by_its_appointment_unless_it_names_one(string? appointment, string? state, string told)
    {
        await using WebApplication ers = await ServeAsync(Referral(SampleWorld.Ubrn, appointment, state));

        Assert.Equal("read the referral " + told, (await ReadAsync(ers))[0]);
    }

    [Theory]
    [InlineData(SampleWorld.OtherUbrn)]
    [InlineData(null)]
    public async Task Another_referral_than_the_one_that_was_asked_for_is_not_taken_for_it(string? ubrn)
    {
        await using WebApplication ers = await ServeAsync(Referral(ubrn, null, null));

        Assert.Equal("read the referral no answer that can be used (UnreadableAnswer)", (await ReadAsync(ers))[0]);
    }

    [Theory]
    [InlineData("R70", "ROUTINE", "book The referral names another organisation than --commissioning-organisation. Nothing was sent.")]
    [InlineData("R68", "TWO_WEEK_WAIT", "book The referral's priority is TWO_WEEK_WAIT, and --priority another. Nothing was sent.")]
    [InlineData("R68", "ROUTINE", "search slots of service 70000 refused with 404 and no key. Next: Stop")]
    public async Task Only_with_the_referrals_own_criteria_it_goes_on_to_book(string organisation, string priority, string told)
    {
        JsonObject referral = Referral(SampleWorld.Ubrn, null, null);
        referral["extension"]!.AsArray().Add(new JsonObject { ["url"] = Extension + "Commissioning-Rule-Org-1", ["valueIdentifier"] = new JsonObject { ["value"] = organisation } });
        referral["extension"]!.AsArray().Add(new JsonObject { ["url"] = Extension + "ReferralPriority-1", ["valueCodeableConcept"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = priority }) } });
        await using WebApplication ers = await ServeAsync(referral);

        Assert.Equal(told, (await ReadAsync(ers, "--patient", SampleWorld.Patient, "--book"))[1]);
    }

    /// <summary>Reads the referral at an address with a path, where there are no slots to search.</summary>
    private static async Task<string[]> ReadAsync(WebApplication ers, params string[] more)
    {
        SampleRun run = await RemoteErs.RunAsync(string.Join("", ers.Urls) + "/referrals/FHIR", [SampleWorld.Service, "--ubrn", SampleWorld.Ubrn, .. more]);
        Assert.Equal(1, run.ExitCode);
        return RemoteErs.Steps(run);
    }

    private static async Task<WebApplication> ServeAsync(JsonObject referral)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication ers = builder.Build();
        ers.Urls.Add("http://127.0.0.1:0");
        ers.MapGet("/referrals/FHIR/STU3/ReferralRequest/" + SampleWorld.Ubrn, () => Results.Text(referral.ToJsonString(), "application/fhir+json"));
        await ers.StartAsync();
        return ers;
    }

    private static JsonObject Referral(string? ubrn, string? appointment, string? state)
    {
        var extensions = new JsonArray(new JsonObject { ["url"] = Extension + "ReferralShortlist-1", ["valueReference"] = new JsonObject { ["reference"] = "#shortlist" } });
        var contained = new JsonArray(new JsonObject { ["id"] = "shortlist", ["resourceType"] = "List" });
        if (appointment is not null)
        {
            extensions.Add(new JsonObject { ["url"] = Extension + "Appointment-1", ["valueReference"] = new JsonObject { ["reference"] = "#appointment" } });
            contained.Add(new JsonObject { ["id"] = "appointment", ["resourceType"] = "Appointment", ["status"] = appointment });
        }

        if (state is not null)
            extensions.Add(new JsonObject { ["url"] = Extension + "ReferralState-1", ["extension"] = new JsonArray(new JsonObject { ["url"] = "state", ["valueCoding"] = new JsonObject { ["code"] = state } }) });

        return new JsonObject
        {
            ["resourceType"] = "ReferralRequest",
            ["id"] = ubrn,
            ["meta"] = new JsonObject { ["versionId"] = "5" },
            ["status"] = "active",
            ["extension"] = extensions,
            ["contained"] = contained,
        };
    }
}
