using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsSimulator.State;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>What a slot search (A015) asks for.</summary>
internal sealed record SlotQuery
{
    public required string Service { get; init; }

    public string? Clinician { get; init; }

    public required Priority Priority { get; init; }

    public required int Count { get; init; }

    public required int Page { get; init; }

    /// <summary>Reads the query; null for one that is refused, and the key and the name of the parameter.</summary>
    public static SlotQuery? Read(IQueryCollection query, out (string Key, string Parameter) wrong)
    {
        const string OfService = "schedule.actor:HealthcareService", OfClinician = "schedule.actor:Practitioner";
        string? Value(string name) => query[name] is [{ Length: > 0 } value] ? value : null;

        Priority? priority = Value("appointmentType") is { } type ? Codes.Find<Priority>(type) : null;
        int? count = NumberOf(Value("_count") ?? "20", 100);
        int? page = NumberOf(Value("page") ?? "1", int.MaxValue);
        string? service = Value(OfService), clinician = Value(OfClinician);
        wrong = query.FirstOrDefault(one => one.Value.Count > 1) is { Key: { } twice } ? ("INVALID_VALUE", twice)
            : service is null ? ("MISSING_PARAMETER", OfService)
            : Value("appointmentType") is null ? ("MISSING_PARAMETER", "appointmentType")
            : !IsDigits(service) ? ("INVALID_VALUE", OfService)
            : clinician is not null && !IsDigits(clinician) ? ("INVALID_VALUE", OfClinician)
            : priority is null ? ("INVALID_CODE", "appointmentType")
            : count is null ? ("INVALID_VALUE", "_count")
            : page is null ? ("INVALID_VALUE", "page")
            : (Value("status") ?? "free") != "free" ? ("INVALID_VALUE", "status")
            : (Value("_include") ?? "Slot:schedule") != "Slot:schedule" ? ("INVALID_VALUE", "_include")
            : default;
        return wrong.Key is not null ? null : new SlotQuery { Service = service!, Clinician = clinician, Priority = priority!.Value, Count = count!.Value, Page = page!.Value };
    }

    /// <summary>The address of a page of this search, without its host.</summary>
    public string ToQuery(int page)
    {
        List<string> parts = ["schedule.actor%3AHealthcareService=" + Service];
        if (Clinician is not null)
            parts.Add("schedule.actor%3APractitioner=" + Clinician);

        parts.Add("appointmentType=" + Codes.Of(Priority));
        parts.Add(FormattableString.Invariant($"_count={Count}&status=free&_include=Slot%3Aschedule&page={page}"));
        return "?" + string.Join("&", parts);
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private static int? NumberOf(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null;
}
