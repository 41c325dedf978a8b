using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using BookOrDefer.Flows;
using BookOrDefer.Output;
using ErsToolkit.Current;

namespace BookOrDefer.Remote;

/// <summary>Reads what stands behind the options and in the environment, and keeps the first thing that is wrong. No message repeats what is secret or personal.</summary>
internal sealed class RemoteArgumentsReader(RemoteOptions options, ParseResult parsed)
{
    private const int LongestOdsCode = 12;
    private const int UsualCount = 20;
    private const int LargestCount = 100;

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads them; null where there is a problem, or where no e-RS is named.</summary>
    public RemoteArguments? Read()
    {
        if (parsed.GetResult(options.BaseUrl) is null)
        {
            Problem = options.All.FirstOrDefault(IsGiven) is { } stray ? $"{stray.Name} is only for --base-url URL, which says which e-RS to talk to." : null;
            return null;
        }

        bool isBooking = parsed.GetValue(options.Book);
        Uri? address = Address(parsed.GetValue(options.BaseUrl)!);
        var caller = new Caller(Token(), Required(options.Organisation, "an ODS code", IsOdsCode), Function());
        string commissioning = Required(options.CommissioningOrganisation, "an ODS code", IsOdsCode);
        string service = Required(options.Service, "a number of 1 to 64 digits", text => ServiceId.TryParse(text, out _));
        ReferralPriority priority = Priority();
        int count = Count();
        string? ubrn = Personal(options.Ubrn, RemoteArguments.UbrnVariable, isBooking, "the 12 digits of a UBRN", text => ReferralReference.From(text, 1).IsValid);
        string? patient = Patient(isBooking);
        return Problem is not null ? null : new RemoteArguments
        {
            Address = address!,
            Caller = caller,
            Search = A015.Search().Service(service).Priority(priority).CommissioningOrganisation(commissioning).Count(count).Page(1).Build(),
            Ubrn = ubrn,
            Patient = patient is null ? null : NhsNumber.From(patient),
        };
    }

    private Uri? Address(string text)
    {
        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        Problem ??= !isAddress ? "--base-url is a whole address down to FHIR, such as https://sandbox.api.service.nhs.uk/referrals/FHIR."
            : address!.UserInfo.Length > 0 ? $"--base-url has no name or password in it; the access token goes into the environment variable {RemoteArguments.TokenVariable}."
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "--base-url ends with its path, without ? and #."
            : address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback ? "--base-url needs https, or everybody on the way can read the access token; http will do on this machine only."
            : address.Segments.Any(segment => segment.Trim('/') == "STU3") ? "--base-url ends before /STU3, which is put behind it."
            : null;
        return address;
    }

    private string Token()
    {
        string token = Environment.GetEnvironmentVariable(RemoteArguments.TokenVariable) ?? "";
        Problem ??= token.Length == 0 ? $"the environment variable {RemoteArguments.TokenVariable} is not set; it holds the access token of the signed-in professional."
            : !token.All(letter => letter is > ' ' and <= '~') ? $"the environment variable {RemoteArguments.TokenVariable} holds the access token alone, without 'Bearer', blanks and line ends."
            : null;
        return token;
    }

    private string Function()
    {
        string function = parsed.GetValue(options.Function) ?? RemoteArguments.Functions[0];
        OneOf(options.Function, function, RemoteArguments.Functions);
        return function;
    }

    private ReferralPriority Priority()
    {
        string words = string.Join(", ", RemoteArguments.Priorities.Select(priority => priority.Word));
        string asked = Required(options.Priority, "one of " + words, text => RemoteArguments.Priorities.Any(priority => priority.Word == text));
        return RemoteArguments.Priorities.FirstOrDefault(priority => priority.Word == asked).Value;
    }

    private int Count()
    {
        if (parsed.GetValue(options.Count) is not { } text)
            return UsualCount;

        bool isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= LargestCount;
        Problem ??= isCount ? null : $"{options.Count.Name} is a number from 1 to {LargestCount}, not '{DisplayText.WithoutNumbers(text)}'.";
        return count;
    }

    private string? Patient(bool isBooking)
    {
        if (!isBooking)
        {
            Problem ??= IsGiven(options.Patient) ? "--patient is only for --book; a search needs no patient." : null;
            return null;
        }

        return Personal(options.Patient, RemoteArguments.PatientVariable, isRequired: true, "an NHS number, 10 digits of which the last checks the others", text => NhsNumber.TryParse(text, out _));
    }

    private string Required(Option<string> option, string form, Func<string, bool> isOfForm)
    {
        string? value = parsed.GetValue(option);
        Problem ??= value is null ? $"--base-url needs {option.Name} too, {form}."
            : !isOfForm(value) ? $"{option.Name} is {form}, not '{DisplayText.WithoutNumbers(value)}'."
            : null;
        return value ?? "";
    }

    /// <summary>Reads what may stand in the environment as well; the option goes before it.</summary>
    private string? Personal(Option<string> option, string variable, bool isRequired, string form, Func<string, bool> isOfForm)
    {
        string? argument = parsed.GetValue(option);
        string? value = argument ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : null);
        Problem ??= value is null ? isRequired ? $"--book needs {option.Name}, or better the environment variable {variable}: {form}." : null
            : !isOfForm(value) ? $"{(argument is null ? $"the environment variable {variable}" : option.Name)} is {form}; what stands there is not."
            : null;
        return value;
    }

    private void OneOf(Option<string> option, string value, IReadOnlyList<string> values) =>
        Problem ??= values.Contains(value) ? null : $"{option.Name} is one of {string.Join(", ", values)}, not '{DisplayText.WithoutNumbers(value)}'.";

    private bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };

    private static bool IsOdsCode(string text) => text.Length is > 0 and <= LongestOdsCode && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
