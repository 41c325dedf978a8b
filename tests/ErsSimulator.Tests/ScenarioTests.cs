using System.Text;
using ErsSimulator.Scenarios;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class ScenarioTests
{
    [Theory]
    [InlineData("{\n  \"referals\": []\n}", 2, 3,
        "a scenario has no member of this name. It may have: systemAvailable, sandbox, organisations, sessions, services, slots, referrals, faults, refusals.")]
    [InlineData("{ \"referrals\": [ { \"ubrn\": \"000000070002\",\n    \"state\": \"OPEN\" } ] }", 2, 14,
        "One of NOT_BOOKED, BOOKED, DEFERRED_TO_PROVIDER, AWAITING_TRIAGE, APPT_CANCELLED_BY_PATIENT, APPT_CANCELLED_BY_PROVIDER, DID_NOT_ATTEND, ASSESSMENT_RESULT, TRIAGE_RESPONSE, TRIAGED_PROVIDER_TO_ACTION, REJECTED, CANCELLED_REFERRAL is expected here.")]
    [InlineData("{ \"referrals\": [ { \"ubrn\": \"70002\" } ] }", 1, 28, "A UBRN (twelve digits) is expected here.")]
    [InlineData("{ \"referrals\": [ { \"version\": 3 } ] }", 1, 18, "a referral needs the member 'ubrn'.")]
    [InlineData("{ \"referrals\": [ { \"ubrn\": \"000000070002\", \"version\": 0 } ] }", 1, 55, "a number from 1 to 4611686018427387903 is expected here.")]
    [InlineData("{ \"referrals\": [ { \"ubrn\": \"000000070002\", \"locked\": \"yes\" } ] }", 1, 54, "true or false is expected here.")]
    [InlineData("{ \"slots\": [ { \"id\": \"1\", \"start\": \"2027-02-09\" } ] }", 1, 36, "A time such as 2027-02-09T09:00:00Z is expected here.")]
    [InlineData("{ \"slots\": {} }", 1, 12, "An array is expected here.")]
    [InlineData("{ \"faults\": [ { \"fault\": \"ResetEverything\" } ] }", 1, 26, "The name of a fault of the catalogue is expected here.")]
    [InlineData("{ \"systemAvailable\": true, \"systemAvailable\": true }", 1, 28, "this member appears for the second time.")]
    [InlineData("[]", 1, 1, "The object of a scenario is expected here.")]
    [InlineData("{}\n{}", 2, 1, "nothing should follow the scenario.")]
    [InlineData("{ \"slots\" ]", 1, 11, "this is not JSON.")]
    public void A_bad_scenario_is_refused_with_its_place_and_what_is_expected_there(string json, int line, int column, string message)
    {
        var thrown = Assert.Throws<ScenarioException>(() => Scenario.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((line, column, $"line {line}, column {column}: {message}"), (thrown.Line, thrown.Column, thrown.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"slots\": [")]
    [InlineData("{ \"refusals\": [ { \"key\": \"\\uD800\" } ] }")]
    public void A_scenario_that_breaks_off_or_is_no_text_is_refused(string json) =>
        Assert.Throws<ScenarioException>(() => Scenario.Parse(Encoding.UTF8.GetBytes(json)));
}
