using System;
using System.Collections.Generic;
using System.Linq;
using ErsSimulator.Faults;
using ErsSimulator.Rules;
using ErsSimulator.State;
using ErsToolkit;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>A slot search (A015).</summary>
internal sealed class SlotSearchCall(HttpRequest http, IEdition edition, World world, TimeProvider clock) : ReadingCall(http, edition, world)
{
    private const string CommissioningOrganisation = "NHSD-eRS-Comm-Rule-Org";
    private const int Refused = 400;

    public override SimulatedCall Kind => SimulatedCall.Search;

    protected override Answer Look()
    {
        if (Edition.IsCurrent && !IsSandbox && Http.Headers[CommissioningOrganisation] is not [{ Length: > 0 }])
            return Refuse("MISSING_HEADER", $"The header '{CommissioningOrganisation}' is missing.");

        if (SlotQuery.Read(Http.Query, out (string Key, string Parameter) wrong) is not { } query)
            return Refuse(wrong.Key, $"The parameter '{wrong.Parameter}' is {(wrong.Key == "MISSING_PARAMETER" ? "missing" : "not valid")}.");

        if (IsSandbox && !Sandbox.HasSearch(query.Service, query.Count, query.Page))
            return Refuse("INVALID_VALUE", "This is not one of the examples.");

        Service? service = World.FindService(query.Service);
        if (service is null)
            return Refuse("REFERENCE_NOT_FOUND", "There is no such service.");

        if (query.Clinician is not null && !World.Clinicians.Contains(query.Clinician))
            return Refuse("REFERENCE_NOT_FOUND", "There is no such clinician.");

        if (!service.IsDirectlyBookable)
            return Refuse("INVALID_STATE", "The service cannot be booked directly.");

        return service.IsAvailable ? Found(query) : Refuse("SERVICE_UNAVAILABLE", "The service is not on offer.");
    }

    private Answer Found(SlotQuery query)
    {
        Slot[] all = [.. World.Slots.Where(slot => IsFound(slot, query)).OrderBy(slot => slot.Start).ThenBy(slot => slot.Id, StringComparer.Ordinal)];
        int pages = Math.Max(1, (all.Length + query.Count - 1) / query.Count);
        if (query.Page > pages)
            return Refuse("INVALID_VALUE", "The page is beyond the last.");

        string address = $"{Http.Scheme}://{Http.Host}{Http.Path.Value![..^"/Slot".Length]}/";
        IEnumerable<Slot> page = all.Skip((query.Page - 1) * query.Count).Take(query.Count);
        var bundle = new SlotBundle(address, query, all.Length, hasNext: query.Page < pages, [.. page]);
        return new Answer(StatusCodes.Status200OK, bundle.Write(Http.HttpContext.TraceIdentifier, clock.GetUtcNow())) { Headers = [.. Answers.IdsOf(Edition, Http)] };
    }

    private bool IsFound(Slot slot, SlotQuery query) =>
        slot.Service == query.Service && slot.IsOnOffer && slot.Start > clock.GetUtcNow()
        && (query.Clinician is null || slot.Clinician == query.Clinician)
        && (slot.Priority is null || slot.Priority <= query.Priority);

    private Answer Refuse(string key, string text)
    {
        var issue = new ValidationIssue(Severity.Error, key, "Slot", text);
        return Refuse(new Refusal(Refused, ValidationResult.Create([issue])));
    }
}
