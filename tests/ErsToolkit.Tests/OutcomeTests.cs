using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>What e-RS answers: whoever misreads it books twice, or defers where nobody may.</summary>
public class OutcomeTests
{
    private static readonly string[] Unreadable =
    [
        "", " ", "null", "[]", "\"SLOT_NOT_AVAILABLE\"", "<html><body>502 Bad Gateway</body></html>", "{", "{}", "{\"resourceType\":\"OperationOutcome\"}",
        "{\"resourceType\":\"Appointment\",\"issue\":[]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":{}}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{}]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[7]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"details\":7}]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"details\":{\"coding\":{}}}]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"details\":{\"coding\":[7,null,{\"system\":7}]}}]}",
    ];

    public static TheoryData<string> Operations => ["Book", "Defer"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Given_any_row_of_the_specification_its_key_and_the_most_cautious_step_of_that_key_are_found(string operation)
    {
        var rows = Outcomes.Rows(operation).ToList();

        Assert.All(rows, row =>
        {
            Answer answer = Answer.To(operation, 422, Outcomes.Body(row.Key));

            Assert.Equal(row.Key, answer.RawKey);
            Assert.Equal(row.Key, answer.Key.ToCode());
            Assert.Equal(rows.Where(other => other.Key == row.Key).Min(other => other.Next), answer.Next);
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Given_a_key_without_a_row_the_caller_stops(string operation)
    {
        var rows = Outcomes.Rows(operation).Select(row => row.Key).ToHashSet();

        Assert.All(Enum.GetValues<OutcomeKey>().Where(key => !rows.Contains(key.ToCode())), key =>
        {
            Answer answer = Answer.To(operation, 422, Outcomes.Body(key == OutcomeKey.Unknown ? "SOMETHING_NEW" : key.ToCode()));

            Assert.Equal((key, NextStep.Stop), (answer.Key, answer.Next));
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Given_a_body_without_a_key_the_status_decides(string operation)
    {
        var statuses = Outcomes.Statuses(operation).ToDictionary(status => status.Code, status => status.Next);

        for (int status = 0; status < 700; status++)
        {
            NextStep expected = statuses.TryGetValue($"{status}", out NextStep exact) ? exact : statuses.TryGetValue($"{status / 100}xx", out NextStep ofClass) ? ofClass : NextStep.Stop;
            foreach (string body in Unreadable)
            {
                Answer answer = Answer.To(operation, status, Outcomes.Bytes(body));
                Assert.Equal((OutcomeKey.Unknown, "", expected), (answer.Key, answer.RawKey, answer.Next));
                Assert.False(answer.HasGround);
            }
        }
    }

    [Theory]
    [InlineData("Book", 429, NextStep.BackOff)]
    [InlineData("Book", 504, NextStep.RereadReferral)]
    [InlineData("Defer", 504, NextStep.RereadReferral)]
    [InlineData("Defer", 401, NextStep.SignIn)]
    [InlineData("Defer", 418, NextStep.Stop)]
    public void Given_no_body_the_step_is_that_of_the_status(string operation, int status, NextStep expected) =>
        Assert.Equal(expected, Answer.To(operation, status, null).Next);

    [Theory]
    [InlineData(409, NextStep.RereadReferral)]
    [InlineData(401, NextStep.SignIn)]
    [InlineData(429, NextStep.BackOff)]
    [InlineData(422, NextStep.Stop)]
    public void Given_a_key_of_which_the_specification_says_nothing_the_status_counts(int status, NextStep expected)
    {
        Assert.Equal(expected, BookOutcome.Parse(status, Outcomes.Body("NEW_KEY")).Next);
        Assert.Equal(expected, BookOutcome.Parse(status, Outcomes.Body("SLOTS_CURRENTLY_AVAILABLE")).Next);
    }

    [Theory]
    [InlineData(401, NextStep.SignIn)]
    [InlineData(403, NextStep.Stop)]
    [InlineData(422, NextStep.Stop)]
    public void Given_one_key_with_two_statuses_each_has_its_step(int status, NextStep expected) =>
        Assert.Equal((OutcomeKey.NoAccess, expected), (BookOutcome.Parse(status, Outcomes.Body("NO_ACCESS")).Key, DeferOutcome.Parse(status, Outcomes.Body("NO_ACCESS")).Next));

    [Theory]
    [InlineData(422, true, "PAS_NOT_RESPONDING")]
    [InlineData(504, true, "PAS_NOT_RESPONDING")]
    [InlineData(422, true, "UNABLE_TO_CONFIRM_APPOINTMENT")]
    [InlineData(503, true, "SYSTEM_UNAVAILABLE")]
    [InlineData(422, true, "VERSION_CONFLICT", "SYSTEM_UNAVAILABLE")]
    [InlineData(502, false, "PAS_RESPONDED_WITH_ERROR")]
    [InlineData(422, false, "SLOT_NOT_AVAILABLE")]
    [InlineData(409, false)]
    [InlineData(429, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(499, true)]
    [InlineData(500, true)]
    [InlineData(599, true)]
    [InlineData(500, true, "NEW_KEY")]
    [InlineData(422, true, "NEW_KEY")]
    [InlineData(422, true)]
    [InlineData(409, false, "NEW_KEY")]
    [InlineData(409, true, "REQUEST_TIMEOUT")]
    public void Given_an_answer_it_says_whether_the_booking_may_have_been_carried_out(int status, bool expected, params string[] keys) =>
        Assert.Equal(expected, BookOutcome.Parse(status, keys.Length > 0 ? Outcomes.Body(keys) : default).MayHaveBeenCarriedOut);

    [Fact]
    public void Given_a_row_it_says_the_same() =>
        Assert.Equal(["PAS_NOT_RESPONDING", "UNABLE_TO_CONFIRM_APPOINTMENT", "SYSTEM_UNAVAILABLE", "422", "408", "499", "5xx"], BookOutcome.Rows.Where(row => row.MayHaveBeenCarriedOut).Select(row => row.Code.Length > 0 ? row.Code : row.Status));

    [Theory]
    [InlineData(409, "timeout", "", "", true)]
    [InlineData(409, "conflict", "https://fhir.nhs.uk/CodeSystem/http-error-codes", "PROXY_TIMEOUT", true)]
    [InlineData(422, "processing", "urn:example:gateway", "Upstream-TimeOut", true)]
    [InlineData(409, "conflict", "urn:example:gateway", "TIME", false)]
    [InlineData(409, "conflict", "", "", false)]
    public void Given_an_issue_of_another_system_that_says_time_out_it_is_open(int status, string type, string system, string code, bool expected)
    {
        JsonObject issue = system.Length > 0 ? Outcomes.Issue(Outcomes.Coding(system, code)) : Outcomes.Issue();
        issue["code"] = type;

        Assert.Equal(expected, BookOutcome.Parse(status, Outcomes.Body(issue)).MayHaveBeenCarriedOut);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(200, false)]
    [InlineData(301, false)]
    [InlineData(400, true)]
    [InlineData(422, true)]
    [InlineData(502, true)]
    [InlineData(600, false)]
    public void Given_a_status_that_is_no_refusal_there_is_no_ground(int status, bool expected) =>
        Assert.Equal(expected, BookOutcome.Parse(status, Outcomes.Body("SLOT_NOT_AVAILABLE")).TryGetDeferralGround(Bookings.Builder().Build(), out _));

    [Fact]
    public void Given_several_issues_the_most_cautious_step_wins_and_its_key_is_told()
    {
        string[][] orders = [["SLOT_NOT_AVAILABLE", "REFERRAL_LOCKED", "MISSING_VALUE"], ["REFERRAL_LOCKED", "MISSING_VALUE", "SLOT_NOT_AVAILABLE"]];

        Assert.All(orders, keys =>
        {
            BookOutcome outcome = BookOutcome.Parse(422, Outcomes.Body(keys));

            Assert.Equal((OutcomeKey.ReferralLocked, NextStep.Wait), (outcome.Key, outcome.Next));
            Assert.Equal(keys, outcome.Issues.Select(issue => issue.Code));
        });
    }

    [Fact]
    public void Given_an_unknown_key_its_text_survives_and_it_is_the_most_cautious()
    {
        foreach (string key in new[] { "NEW_KEY", "clé \"neuve\" \\ \u0001 \ud83d\ude00", "SLOT_NOT_AVAILABLE " })
        {
            BookOutcome outcome = BookOutcome.Parse(422, Outcomes.Body("SLOT_NOT_AVAILABLE", key));

            Assert.Equal((OutcomeKey.Unknown, key, NextStep.Stop), (outcome.Key, outcome.RawKey, outcome.Next));
            Assert.Equal(key, outcome.Issues[1].Code);
            Assert.Equal(OutcomeKey.Unknown, outcome.Issues[1].Key());
            Assert.Equal(OutcomeKey.SlotNotAvailable, outcome.Issues[0].Key());
        }
    }

    [Fact]
    public void Given_an_escaped_key_it_is_the_same_key()
    {
        string body = Encoding.UTF8.GetString(Outcomes.Body("PAS_NOT_RESPONDING")).Replace("PAS_NOT", "\\u0050AS\\u005fNOT", StringComparison.Ordinal).Replace("\"issue\"", "\"\\u0069ssue\"", StringComparison.Ordinal);

        Assert.Equal(OutcomeKey.PasNotResponding, BookOutcome.Parse(504, Outcomes.Bytes(body)).Key);
    }

    [Fact]
    public void Given_codings_of_other_systems_the_first_of_a_known_system_counts()
    {
        JsonObject issue = Outcomes.Issue(
            Outcomes.Coding("urn:example:other", "FORBIDDEN"), Outcomes.Coding(Outcomes.OtherSystem, "VERSION_CONFLICT"), Outcomes.Coding(Outcomes.System, "SLOT_NOT_AVAILABLE"));

        Assert.Equal(OutcomeKey.VersionConflict, BookOutcome.Parse(422, Outcomes.Body(issue)).Key);
        Assert.Equal((OutcomeKey.Unknown, NextStep.RereadReferral), Pair(DeferOutcome.Parse(503, Outcomes.Body(Outcomes.Issue(Outcomes.Coding("urn:example:other", "FORBIDDEN"))))));

        static (OutcomeKey Key, NextStep Next) Pair(DeferOutcome outcome) => (outcome.Key, outcome.Next);
    }

    [Fact]
    public void Given_members_in_any_order_and_a_byte_order_mark_the_key_is_found()
    {
        var issue = new JsonObject
        {
            ["diagnostics"] = Outcomes.Diagnostics,
            ["details"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = "NO_ACCESS", ["system"] = Outcomes.System }) },
        };
        byte[] body = [0xEF, 0xBB, 0xBF, .. new JsonObject { ["issue"] = new JsonArray(issue), ["text"] = new JsonObject { ["issue"] = new JsonArray() }, ["resourceType"] = "OperationOutcome" }.Utf8()];

        BookOutcome outcome = BookOutcome.Parse(401, body, "c-1");

        Assert.Equal((OutcomeKey.NoAccess, NextStep.SignIn, "c-1", Outcomes.Diagnostics), (outcome.Key, outcome.Next, outcome.CorrelationId, outcome.Issues[0].Diagnostics));
    }

    [Theory]
    [InlineData("\"severity\":\"error\",\"severity\":\"error\"")]
    [InlineData("\"details\":{\"coding\":[]}")]
    [InlineData("\"diagnostics\":\"again\"")]
    public void Given_an_issue_that_says_something_twice_the_body_is_not_trusted(string twice)
    {
        string body = Encoding.UTF8.GetString(Outcomes.Body("SLOT_NOT_AVAILABLE")).Replace("\"issue\":[{", "\"issue\":[{" + twice + ",", StringComparison.Ordinal);

        Assert.Equal((OutcomeKey.Unknown, NextStep.RereadReferral), (BookOutcome.Parse(502, Outcomes.Bytes(body)).Key, BookOutcome.Parse(502, Outcomes.Bytes(body)).Next));
    }

    [Fact]
    public void Given_a_body_cut_anywhere_nothing_of_it_counts()
    {
        byte[] body = Outcomes.Body("SLOT_NOT_AVAILABLE", "PAS_RESPONDED_WITH_ERROR");

        for (int length = 0; length < body.Length; length++)
        {
            BookOutcome outcome = BookOutcome.Parse(422, body.AsMemory(0, length));
            Assert.Equal((OutcomeKey.Unknown, "", NextStep.Stop, 0), (outcome.Key, outcome.RawKey, outcome.Next, outcome.Issues.Count));
            Assert.False(outcome.TryGetDeferralGround(Grounds.Booking(), out _));
        }
    }

    [Fact]
    public void Given_a_body_of_more_than_a_mebibyte_it_is_not_read()
    {
        byte[] body = [.. Outcomes.Body("NO_ACCESS"), .. Enumerable.Repeat((byte)' ', 1024 * 1024)];

        Assert.Equal(OutcomeKey.Unknown, BookOutcome.Parse(401, body).Key);
    }

    [Fact]
    public void Given_any_bytes_nothing_throws() => Gen.Byte.Array[0, 200].Sample(bytes => Exercise(bytes));

    [Fact]
    public void Given_a_changed_body_what_no_JSON_reader_takes_does_not_count()
    {
        byte[] body = Outcomes.Body("SLOT_NOT_AVAILABLE", "PAS_RESPONDED_WITH_ERROR");
        Gen.Select(Gen.Int[0, body.Length - 1], Gen.OneOf(Gen.Byte, Gen.Char["{}[]\",:\\ 01eE.-+nulltrue"].Select(character => (byte)character)), Gen.Bool).Sample((at, value, isInserted) =>
        {
            byte[] changed = [.. body[..at], value, .. body[(isInserted ? at : at + 1)..]];
            BookOutcome outcome = Exercise(changed);
            Assert.True(outcome.RawKey.Length == 0 || IsJson(changed), Encoding.Latin1.GetString(changed));
        });
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-1.5e+3", true)]
    [InlineData("01", false)]
    [InlineData("1.", false)]
    [InlineData("1e", false)]
    [InlineData("--1", false)]
    [InlineData("nul", false)]
    [InlineData("truefalse", false)]
    [InlineData("{\"a\":[{},[],null,true,false]}", true)]
    [InlineData("{\"a\" 1}", false)]
    [InlineData("[1,]", false)]
    [InlineData("[,1]", false)]
    [InlineData("{,}", false)]
    [InlineData("\"\\q\"", false)]
    [InlineData("\"\\u00zz\"", false)]
    [InlineData("\"a\tb\"", false)]
    public void Given_another_member_it_is_passed_over_only_if_it_is_JSON(string value, bool isJson)
    {
        string body = Encoding.UTF8.GetString(Outcomes.Body("NO_ACCESS")).Replace("\"meta\":", "\"other\":" + value + ",\"meta\":", StringComparison.Ordinal);

        Assert.Equal(isJson, IsJson(Outcomes.Bytes(body)));
        Assert.Equal(isJson, BookOutcome.Parse(401, Outcomes.Bytes(body)).Key == OutcomeKey.NoAccess);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(100000, false)]
    public void Given_a_deep_body_it_is_read_up_to_a_bound(int depth, bool isRead)
    {
        string deep = new string('[', depth) + new string(']', depth);
        string body = Encoding.UTF8.GetString(Outcomes.Body("NO_ACCESS")).Replace("\"meta\":", "\"other\":" + deep + ",\"meta\":", StringComparison.Ordinal);

        Assert.Equal(isRead, BookOutcome.Parse(401, Outcomes.Bytes(body)).Key == OutcomeKey.NoAccess);
    }

    [Fact]
    public void Given_what_a_check_found_as_an_OperationOutcome_it_is_read_like_an_answer()
    {
        byte[] body = A016.ValidateDefer("{}"u8).ToOperationOutcome();

        DeferOutcome outcome = DeferOutcome.Parse(422, body);

        Assert.Equal((OutcomeKey.MissingValue, NextStep.FixRequest), (outcome.Key, outcome.Next));
        Assert.NotEmpty(outcome.Issues);
    }

    [Fact]
    public void Given_a_known_key_nothing_is_allocated()
    {
        byte[] body = Outcomes.Body("PAS_NOT_RESPONDING");
        int sum = Sum(body, 1000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Sum(body, 1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2000 * ("PAS_NOT_RESPONDING".Length + (int)NextStep.RereadReferral), sum);

        static int Sum(byte[] body, int count)
        {
            int sum = 0;
            for (int index = 0; index < count; index++)
            {
                BookOutcome outcome = BookOutcome.Parse(504, body);
                sum += outcome.RawKey.Length + (int)outcome.Next;
            }

            return sum;
        }
    }

    [Fact]
    public void Given_an_outcome_its_text_and_that_of_its_issues_hold_no_personal_data()
    {
        BookOutcome known = BookOutcome.Parse(422, Outcomes.Body("SLOT_NOT_AVAILABLE"), "correlation");
        BookOutcome odd = BookOutcome.Parse(422, Outcomes.Body(Deferrals.Ubrn));

        Assert.Equal("422 SLOT_NOT_AVAILABLE: SearchAgain", known.ToString());
        Assert.Equal("422 _OTHER: Stop", odd.ToString());
        Assert.Equal("error SLOT_NOT_AVAILABLE", Assert.Single(known.Issues).ToString());
        Assert.Equal("error _OTHER", Assert.Single(odd.Issues).ToString());
        Assert.Equal("0 (none): Stop", default(BookOutcome).ToString());
        Assert.Empty(default(DeferOutcome).Issues);
    }

    private static BookOutcome Exercise(byte[] body)
    {
        BookOutcome outcome = BookOutcome.Parse(422, body);
        _ = outcome.RawKey;
        _ = outcome.Issues.Select(issue => issue.ToString() + issue.Diagnostics).ToList();
        _ = outcome.ToString();
        return outcome;
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>An outcome of either operation.</summary>
    private sealed record Answer(OutcomeKey Key, string RawKey, NextStep Next, bool HasGround)
    {
        public static Answer To(string operation, int status, byte[]? body)
        {
            if (operation == "Defer")
            {
                DeferOutcome deferral = DeferOutcome.Parse(status, body);
                return new Answer(deferral.Key, deferral.RawKey, deferral.Next, HasGround: false);
            }

            BookOutcome booking = BookOutcome.Parse(status, body);
            return new Answer(booking.Key, booking.RawKey, booking.Next, booking.TryGetDeferralGround(Grounds.Booking(), out _));
        }
    }
}
