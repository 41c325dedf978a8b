using System;
using System.Linq;
using System.Text;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

public class MalformedPayloadTests
{
    private static readonly byte[] Payload = Deferrals.Full().Utf8();

    [Fact]
    public void Given_a_payload_cut_anywhere_there_is_one_issue_at_the_cut()
    {
        for (int length = 0; length < Payload.Length; length++)
        {
            ValidationIssue issue = Single(Payload.AsSpan(0, length));
            Assert.Equal(1, issue.Line);
            Assert.InRange(issue.Column, 1, length + 1);
        }
    }

    [Fact]
    public void Given_empty_input_the_issue_stands_at_its_start()
    {
        ValidationIssue issue = Single([]);

        Assert.Equal((1, 1), (issue.Line, issue.Column));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"Appointment\"")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{,}")]
    [InlineData("{\"status\":\"proposed\",}")]
    [InlineData("{\"status\":01}")]
    [InlineData("{/* comment */}")]
    [InlineData("{\"comment\":\"\\ud83d\"}")]
    [InlineData("{\"comment\":\"\\ude00\"}")]
    [InlineData("{\"comment\":\"\\ud83d\\u0041\"}")]
    [InlineData("{\"\\ud83dx\":1}")]
    [InlineData("{\"unknown\":{\"deep\":\"\\udead\"}}")]
    [InlineData("{\"comment\":\"line\nbreak\"}")]
    public void Given_text_that_is_no_resource_there_is_one_issue(string text)
    {
        Single(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Given_a_pair_of_escapes_the_text_is_well_formed()
    {
        string text = Deferrals.Full().ToJsonString().Replace(Deferrals.Comment, "\\ud83d\\ude00 \\\\ud83d", StringComparison.Ordinal);

        Assert.Empty(A016.ValidateDefer(Encoding.UTF8.GetBytes(text)).Issues);
    }

    [Fact]
    public void Given_broken_utf8_in_any_text_there_is_one_issue_at_the_byte()
    {
        byte[] payload = Deferrals.Full().With(p => p["comment"] = "xxAyy").Utf8();
        int place = Encoding.UTF8.GetString(payload).IndexOf("xxAyy", StringComparison.Ordinal) + 2;
        foreach (byte broken in new byte[] { 0x80, 0xC0, 0xF8, 0xFF, 0xE2, 0xED })
        {
            payload[place] = broken;
            Assert.Equal(place + 1, Single(payload).Column);
        }
    }

    [Fact]
    public void Given_one_byte_order_mark_it_is_accepted_and_two_are_not()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];

        Assert.Empty(A016.ValidateDefer([.. mark, .. Payload]).Issues);
        Single([.. mark, .. mark, .. Payload]);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Given_nesting_the_limit_is_64_levels(int inner, bool isReadable)
    {
        string nested = string.Concat(Enumerable.Repeat("[", inner)) + string.Concat(Enumerable.Repeat("]", inner));
        byte[] payload = Encoding.UTF8.GetBytes("{\"text\":" + nested + "," + Deferrals.Full().ToJsonString()[1..]);

        string expected = isReadable ? "UNEXPECTED_FIELD Appointment.text" : "INVALID_VALUE Appointment";
        Assert.Equal([expected], A016.ValidateDefer(payload).Summary());
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public void Given_size_the_limit_is_one_mebibyte(int size, bool isReadable)
    {
        byte[] payload = [.. Payload, .. Enumerable.Repeat((byte)' ', size - Payload.Length)];

        Assert.Equal(isReadable ? [] : ["INVALID_VALUE Appointment"], A016.ValidateDefer(payload).Summary());
    }

    [Fact]
    public void Given_any_bytes_nothing_throws()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => A016.ValidateDefer(bytes) is not null);
    }

    [Fact]
    public void Given_a_payload_with_bytes_changed_anywhere_nothing_throws_and_parsing_agrees()
    {
        Gen.Select(Gen.Int[0, Payload.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            byte[] payload = [.. Payload];
            foreach ((int index, byte value) in changes)
            {
                payload[index] = value;
            }

            ValidationResult result = A016.ValidateDefer(payload);
            bool isRead = DeferRequest.TryParse(payload, out DeferRequest? request, out ValidationResult why);
            return isRead == result.IsValid && (request is not null) == isRead && why.Issues.SequenceEqual(result.Issues);
        });
    }

    private static ValidationIssue Single(ReadOnlySpan<byte> payload)
    {
        ValidationIssue issue = Assert.Single(A016.ValidateDefer(payload).Issues);
        Assert.Equal(("INVALID_VALUE", "Appointment", Severity.Error), (issue.Code, issue.Path, issue.Severity));
        return issue;
    }
}
