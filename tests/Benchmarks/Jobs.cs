using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Benchmarks.Rivals;
using FluentValidation;

namespace ErsToolkit.Benchmarks;

/// <summary>What is measured, after a check that all contestants do the same job.</summary>
internal static class Jobs
{
    public static Race ValidateDefer()
    {
        byte[] payload = Payloads.Defer;
        RequireAgreement();
        return Validate(
            "validate, deferral",
            payload,
            input => A016.ValidateDefer(input).IsValid,
            new DeferRules(),
            new Contestant("check by hand", () => HandCheck.Run(payload).Count == 0 ? 1 : 0));
    }

    public static Race ValidateBook() => Validate("validate, booking", Payloads.Book, payload => A016.ValidateBook(payload).IsValid, new BookRules());

    /// <summary>The booking as it is on the wire, without the blanks that every reader passes over.</summary>
    public static Race ValidateMinified()
    {
        byte[] payload = Payloads.Minified(Payloads.Book);
        bool tells = A016.ValidateBook(payload).IsValid && !A016.ValidateBook(Payloads.Broken(payload)).IsValid;
        Require(tells, "the toolkit tells a good booking from a broken one");
        return new Race("validate, booking minified", [Walk(payload), new Contestant("ErsToolkit", () => A016.ValidateBook(payload).IsValid ? 1 : 0)]);
    }

    public static Race ParseMinified()
    {
        byte[] payload = Payloads.Minified(Payloads.Book);
        Require(BookRequest.TryParse(payload, out _, out _), "the toolkit parses the booking");
        return new Race(
            "parse, booking minified",
            [
                Walk(payload),
                new Contestant("ErsToolkit, checked", () => BookRequest.TryParse(payload, out BookRequest? parsed, out _) ? parsed.Comment!.Length : 0),
            ]);
    }

    public static Race WriteMinified()
    {
        Require(BookRequest.TryParse(Payloads.Book, out BookRequest? request, out _), "the toolkit parses the booking");
        var buffer = new ArrayBufferWriter<byte>(4096);
        request!.WriteTo(buffer);
        return new Race(
            "write, booking",
            [
                Walk(buffer.WrittenSpan.ToArray()),
                new Contestant("ErsToolkit", () =>
                {
                    buffer.ResetWrittenCount();
                    request.WriteTo(buffer);
                    return buffer.WrittenCount;
                }),
            ]);
    }

    /// <summary>Holds the check by hand to the toolkit: the same findings at the same elements, whatever is broken.</summary>
    public static void RequireAgreement()
    {
        Require(HandCheck.Run(Payloads.Defer).Count == 0, "the check by hand accepts the payload");
        foreach (byte[] broken in Payloads.BrokenDeferrals)
        {
            Require(!broken.AsSpan().SequenceEqual(Payloads.Defer), "every broken deferral differs from the payload");
            IEnumerable<string> ours = A016.ValidateDefer(broken).Issues.Select(issue => $"{issue.Severity == Severity.Error} {issue.Code} {issue.Path}").Order();
            IEnumerable<string> theirs = HandCheck.Run(broken).Select(finding => $"{finding.IsError} {finding.Key} {finding.Path}").Order();
            Require(ours.SequenceEqual(theirs), $"both find [{string.Join(", ", ours)}], where the check by hand finds [{string.Join(", ", theirs)}]");
        }
    }

    public static Race Parse()
    {
        byte[] payload = Payloads.Defer;
        Require(DeferRequest.TryParse(payload, out DeferRequest? request, out _), "the toolkit parses the deferral");
        AppointmentModel model = SystemTextJson.Parse(payload);
        Require(request!.Comment == model.Comment && request.Slot!.Value.Value == model.Slot![0].Reference, "both parse the same values");
        Require(!DeferRequest.TryParse(Payloads.Broken(payload), out _, out _), "the toolkit refuses a broken deferral");
        return new Race(
            "parse",
            [
                Walk(payload),
                new Contestant("ErsToolkit, checked", () => DeferRequest.TryParse(payload, out DeferRequest? parsed, out _) ? parsed.Comment!.Length : 0),
                new Contestant("System.Text.Json, unchecked", () => SystemTextJson.Parse(payload).Comment!.Length),
            ]);
    }

    public static Race Write()
    {
        Require(DeferRequest.TryParse(Payloads.Defer, out DeferRequest? request, out _), "the toolkit parses the deferral");
        AppointmentModel model = SystemTextJson.Parse(Payloads.Defer);
        model.Meta!.Profile!.RemoveAt(1);
        var buffer = new ArrayBufferWriter<byte>(4096);
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        Contestant[] contestants =
        [
            Walk(Payloads.Defer),
            new("ErsToolkit", () =>
            {
                buffer.ResetWrittenCount();
                request!.WriteTo(buffer);
                return buffer.WrittenCount;
            }),
            new("Utf8JsonWriter by hand", () =>
            {
                buffer.ResetWrittenCount();
                json.Reset(buffer);
                HandWriter.Write(json, request!);
                return buffer.WrittenCount;
            }),
            new("System.Text.Json", () =>
            {
                buffer.ResetWrittenCount();
                json.Reset(buffer);
                SystemTextJson.Write(model, json);
                return buffer.WrittenCount;
            }),
        ];
        string[] outputs = contestants.Skip(1).Select(contestant =>
        {
            contestant.Once();
            return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
        }).ToArray();
        Require(outputs.All(output => output == outputs[0]), "all write the same bytes");
        Require(A016.ValidateDefer(buffer.WrittenSpan).IsValid, "what is written is valid");
        return new Race("write", contestants);
    }

    public static Race Outcome()
    {
        byte[] body = Payloads.Outcome;
        Require(BookOutcome.Parse(422, body).Next == NextStep.SearchAgain, "the next step is to search again");
        Contestant[] contestants =
        [
            Walk(Payloads.Defer),
            new("ErsToolkit", () => (int)BookOutcome.Parse(422, body).Key),
            new("bare walk of the outcome", () => BareWalk.Count(body)),
            new("walk with early exit", () => (int)HandOutcome.Key(body)),
            new("System.Text.Json", () => (int)SystemTextJson.Key(body)),
        ];
        Require(contestants.Where(contestant => !contestant.Name.StartsWith("bare", StringComparison.Ordinal)).All(contestant => contestant.Once() == (int)OutcomeKey.SlotNotAvailable), "all find the same key");
        return new Race("outcome", contestants);
    }

    private static Race Validate(string job, byte[] payload, Func<byte[], bool> ours, IValidator<AppointmentModel> rules, params Contestant[] others)
    {
        byte[] broken = Payloads.Broken(payload);
        Require(ours(payload) && SystemTextJson.IsValid(payload, rules), "all accept the payload");
        Require(!ours(broken) && !SystemTextJson.IsValid(broken, rules), "all refuse a broken payload");
        return new Race(
            job,
            [
                Walk(payload),
                new Contestant("ErsToolkit", () => ours(payload) ? 1 : 0),
                .. others,
                new Contestant("System.Text.Json + FluentValidation", () => SystemTextJson.IsValid(payload, rules) ? 1 : 0),
            ]);
    }

    private static Contestant Walk(byte[] payload) => new("bare Utf8JsonReader walk", () => BareWalk.Count(payload));

    public static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Nothing is measured, because this does not hold: " + what + ".");
        }
    }
}
