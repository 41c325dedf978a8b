using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>The answer to a search.</summary>
public sealed class SlotPageTests
{
    [Fact]
    public void A_page_has_the_slots_with_what_their_schedule_says()
    {
        SlotPage page = Read(Searches.Answer());

        Assert.Equal((2, 1, false, Searches.AnsweredAt), (page.Total, page.Number, page.HasNext, page.ReadAt));
        Assert.Equal(["Slot/4711", "Slot/4712"], page.Slots.Select(slot => slot.Reference.Value));
        FoundSlot first = page.Slots[0];
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), first.Start);
        Assert.Equal(first.Start.AddMinutes(30), first.End);
        Assert.Equal(("70000", Searches.Clinician, ReferralPriority.Routine), (first.Service.Value, first.Clinician?.Value, first.SearchedPriority));
        Assert.Equal("FoundSlot { Reference = Slot/4711, Start = 2026-12-01T09:00:00+00:00, End = 2026-12-01T09:30:00+00:00, Service = 70000, Clinician = (not shown), SearchedPriority = ROUTINE }", first.ToString());
        Assert.Equal("SlotPage { Number = 1, Total = 2, Slots = 2 }", page.ToString());
    }

    [Fact]
    public void A_schedule_without_a_clinician_leaves_none() =>
        Assert.All(Read(Searches.Bundle(1, Searches.Slot("1", 9), Searches.Schedule(clinician: null))).Slots, slot => Assert.Null(slot.Clinician));

    [Fact]
    public void The_next_page_is_asked_of_the_same_server_whatever_the_answer_says()
    {
        JsonObject answer = Searches.Answer();
        answer["link"]!.AsArray().Add(Searches.Link("next", 9));

        SlotPage page = Read(answer);

        Assert.True(page.HasNext);
        Assert.Equal(Searches.Search.Next(), page.NextSearch());
        Assert.Null(Read(Searches.Answer()).NextSearch());
    }

    [Fact]
    public void The_time_that_is_passed_goes_before_that_of_the_answer()
    {
        DateTimeOffset received = Searches.AnsweredAt.AddMinutes(3);

        Assert.True(SlotPage.TryParse(Searches.Answer().Utf8(), Searches.Search, received, out SlotPage? page, out _));

        Assert.Equal(received, page.ReadAt);
    }

    [Fact]
    public void An_answer_without_a_time_is_read_with_a_warning()
    {
        JsonObject answer = Searches.Answer();
        answer.Remove("meta");

        Assert.True(SlotPage.TryParse(answer.Utf8(), Searches.Search, out SlotPage? page, out ValidationResult why));

        Assert.Equal(default, page.ReadAt);
        Assert.Equal((Severity.Warning, "Bundle.meta.lastUpdated"), (why.Issues.Single().Severity, why.Issues.Single().Path));
    }

    [Fact]
    public void What_is_wrong_with_a_schedule_is_said_once_however_many_slots_it_has()
    {
        JsonNode[] slots = [.. Enumerable.Range(1, 20).Select(id => Searches.Slot(id.ToString(System.Globalization.CultureInfo.InvariantCulture), 9))];
        byte[] answer = Searches.Bundle(20, [.. slots, Searches.Schedule("80000", clinician: "1")]).Utf8();

        Assert.False(SlotPage.TryParse(answer, Searches.Search, out _, out ValidationResult why));

        Assert.Equal(
            ["INVALID_VALUE Bundle.entry[20].resource.actor[1].identifier.value", "INVALID_VALUE Bundle.entry[20].resource.actor[0].identifier.value"],
            why.Summary());
    }

    [Fact]
    public void Of_an_answer_with_more_issues_than_are_kept_the_result_says_so()
    {
        JsonNode?[] entries = [.. Enumerable.Range(0, 1001).Select(number => JsonValue.Create(number))];
        byte[] answer = Searches.Bundle(0).With(bundle => bundle["entry"] = new JsonArray(entries)).Utf8();

        Assert.False(SlotPage.TryParse(answer, Searches.Search, out _, out ValidationResult why));

        Assert.Equal((ValidationResult.MaximumIssues, true), (why.Issues.Count, why.IsTruncated));
    }

    public static TheoryData<string, Action<JsonObject>, int> Harmless => new()
    {
        { "no entry", bundle => bundle.Remove("entry"), 0 },
        { "entry null", bundle => bundle["entry"] = null, 0 },
        { "no link", bundle => bundle.Remove("link"), 2 },
        { "another status", bundle => bundle.Resource(0)["status"] = "busy", 1 },
        { "no status", bundle => bundle.Resource(0).Remove("status"), 1 },
        { "the same slot twice", bundle => bundle["entry"]!.AsArray().Add(Searches.Slot("4711", 9)), 2 },
        { "an unknown resource", bundle => bundle.Resource(0)["resourceType"] = "Basic", 1 },
        { "a slot that is no match", bundle => bundle["entry"]![0]!["search"]!["mode"] = "include", 1 },
        { "no mode", bundle => bundle["entry"]![0]!.AsObject().Remove("search"), 2 },
        { "an absolute reference", bundle => bundle.Resource(0)["schedule"]!["reference"] = "https://elsewhere.invalid/STU3/Schedule/70000-1", 2 },
        { "a schedule of another service that no slot has", bundle => bundle["entry"]!.AsArray().Add(Searches.Schedule("80000", id: "other")), 2 },
        { "an unknown element", bundle => bundle["else"] = 5, 2 },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_does_not_matter_is_passed_over(string name, Action<JsonObject> change, int slots)
    {
        JsonObject answer = Searches.Answer();
        change(answer);

        Assert.True(Read(answer).Slots.Count == slots, name);
    }

    public static TheoryData<Action<JsonObject>, string> Broken => new()
    {
        { bundle => bundle["resourceType"] = "OperationOutcome", "INVALID_VALUE Bundle" },
        { bundle => bundle.Remove("resourceType"), "INVALID_VALUE Bundle" },
        { bundle => bundle["resourceType"] = 5, "INVALID_VALUE Bundle" },
        { bundle => bundle["type"] = "history", "INVALID_VALUE Bundle.type" },
        { bundle => bundle.Remove("type"), "MISSING_VALUE Bundle.type" },
        { bundle => bundle.Remove("total"), "MISSING_VALUE Bundle.total" },
        { bundle => bundle["total"] = "2", "INVALID_VALUE Bundle.total" },
        { bundle => bundle["total"] = -1, "INVALID_VALUE Bundle.total" },
        { bundle => bundle["total"] = 1.5, "INVALID_VALUE Bundle.total" },
        { bundle => bundle["meta"] = "x", "INVALID_VALUE Bundle.meta" },
        { bundle => bundle["meta"]!["lastUpdated"] = "yesterday", "INVALID_VALUE Bundle.meta.lastUpdated" },
        { bundle => bundle["link"] = 1, "INVALID_VALUE Bundle.link" },
        { bundle => bundle["entry"] = new JsonObject(), "INVALID_VALUE Bundle.entry" },
        { bundle => bundle["entry"]![1] = 5, "INVALID_VALUE Bundle.entry[1]" },
        { bundle => bundle["entry"]![1]!.AsObject().Remove("resource"), "MISSING_VALUE Bundle.entry[1].resource" },
        { bundle => bundle.Resource(1).Remove("resourceType"), "MISSING_VALUE Bundle.entry[1].resource.resourceType" },
        { bundle => bundle.Resource(1).Remove("id"), "MISSING_VALUE Bundle.entry[1].resource.id" },
        { bundle => bundle.Resource(1)["id"] = "a/b", "INVALID_VALUE Bundle.entry[1].resource.id" },
        { bundle => bundle.Resource(1).Remove("start"), "MISSING_VALUE Bundle.entry[1].resource.start" },
        { bundle => bundle.Resource(1)["start"] = "2026-12-01T09:00:00", "INVALID_VALUE Bundle.entry[1].resource.start" },
        { bundle => bundle.Resource(1)["end"] = bundle.Resource(1)["start"]!.DeepClone(), "INVALID_VALUE Bundle.entry[1].resource.end" },
        { bundle => bundle.Resource(1).Remove("schedule"), "MISSING_VALUE Bundle.entry[1].resource.schedule" },
        { bundle => bundle.Resource(1)["schedule"]!["reference"] = "Schedule/none", "INVALID_VALUE Bundle.entry[1].resource.schedule.reference" },
        { bundle => bundle.Resource(1)["schedule"]!["reference"] = "Slot/4711", "INVALID_VALUE Bundle.entry[1].resource.schedule.reference" },
        { bundle => bundle.Resource(2)["actor"]![1]!["identifier"]!["value"] = "80000", "INVALID_VALUE Bundle.entry[2].resource.actor[1].identifier.value" },
        { bundle => bundle.Resource(2)["actor"]![0]!["identifier"]!["value"] = "1", "INVALID_VALUE Bundle.entry[2].resource.actor[0].identifier.value" },
        { bundle => bundle.Resource(2)["actor"]![0]!["identifier"]!["value"] = 5, "INVALID_VALUE Bundle.entry[2].resource.actor[0].identifier.value" },
        { bundle => bundle.Resource(2)["actor"]!.AsArray().RemoveAt(1), "MISSING_VALUE Bundle.entry[2].resource.actor" },
        { bundle => bundle.Resource(2)["actor"]!.AsArray().Add(bundle.Resource(2)["actor"]![1]!.DeepClone()), "INVALID_VALUE Bundle.entry[2].resource.actor[2].identifier" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_answer_that_cannot_be_used_is_refused_at_its_place(Action<JsonObject> change, string issue)
    {
        JsonObject answer = Searches.Answer();
        change(answer);

        Assert.False(SlotPage.TryParse(answer.Utf8(), Searches.Search, out SlotPage? page, out ValidationResult why));

        Assert.Null(page);
        Assert.Equal(issue, why.Issues[0].Code + " " + why.Issues[0].Path);
        Assert.All(why.Issues, one => Assert.DoesNotContain(Searches.Clinician, one.ToString(), StringComparison.Ordinal));
    }

    public static TheoryData<string> Malformed => new(
        "", "nothing", "[]", "5", "{}{}", "{\"a\":\"\\ud800\"}", new string('[', 70) + new string(']', 70), "{\"resourceType\":\"Bundle\"", new string(' ', 1024 * 1024) + "{}");

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_JSON_object_is_one_issue(string text)
    {
        Assert.False(SlotPage.TryParse(Encoding.UTF8.GetBytes(text), Searches.Search, out _, out ValidationResult why));

        Assert.Equal(("INVALID_VALUE", "Bundle"), (why.Issues.Single().Code, why.Issues.Single().Path));
    }

    [Fact]
    public void A_member_that_comes_twice_is_one_issue()
    {
        string text = Searches.Answer().ToJsonString().Replace("\"total\":2", "\"total\":0,\"total\":2", StringComparison.Ordinal);

        Assert.False(SlotPage.TryParse(Encoding.UTF8.GetBytes(text), Searches.Search, out _, out ValidationResult why));

        Assert.Equal("Bundle.total", why.Issues.Single().Path);
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        byte[] whole = Searches.Answer().Utf8();
        Gen.Select(Gen.Int[0, whole.Length], Gen.Byte.Array[0, 6], Gen.Int[0, 40]).Sample((at, inserted, removed) =>
        {
            byte[] changed = [.. whole[..at], .. inserted, .. whole[Math.Min(whole.Length, at + removed)..]];
            Assert.Equal(SlotPage.TryParse(changed, Searches.Search, out SlotPage? page, out ValidationResult why), page is not null);
            Assert.Equal(page is null, !why.IsValid);
        }, iter: 3000);
    }

    private static SlotPage Read(JsonObject answer)
    {
        Assert.True(SlotPage.TryParse(answer.Utf8(), Searches.Search, out SlotPage? page, out ValidationResult why), string.Join("\n", why.Issues));
        return page;
    }
}
