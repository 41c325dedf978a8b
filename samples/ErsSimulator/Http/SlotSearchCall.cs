using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Rules;
using ErsSimulator.State;
using ErsToolkit;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>A slot search (A015).</summary>
internal sealed class SlotSearchCall(HttpRequest http, IEdition edition, World world, TimeProvider clock) : IncomingCall(edition)
{
    private const int Refused = 400;

    public override SimulatedCall Kind => SimulatedCall.Search;

    public override Task<Reply> AnswerAsync()
    {
        lock (world.Gate)
        {
            return Task.FromResult(new Reply(Answer()));
        }
    }

    private Answer Answer()
    {
        if (Callers.Of(http, Edition).Refusal(Edition, world) is { } key)
            return Answers.Of(Edition, Refusal.Of(Edition, Operation.None, key), http);

        if (!world.IsSystemAvailable)
            return Answers.Of(Edition, Refusal.Of(Edition, Operation.None, "SYSTEM_UNAVAILABLE"), http);

        if (SlotQuery.Read(http.Query, out (string Key, string Parameter) wrong) is not { } query)
            return Refuse(wrong.Key, $"The parameter '{wrong.Parameter}' is {(wrong.Key == "MISSING_PARAMETER" ? "missing" : "not valid")}.");

        Service? service = world.FindService(query.Service);
        if (service is null)
            return Refuse("REFERENCE_NOT_FOUND", "There is no such service.");

        if (query.Clinician is not null && !world.Clinicians.Contains(query.Clinician))
            return Refuse("REFERENCE_NOT_FOUND", "There is no such clinician.");

        if (!service.IsDirectlyBookable)
            return Refuse("INVALID_STATE", "The service cannot be booked directly.");

        return service.IsAvailable ? Found(query) : Refuse("SERVICE_UNAVAILABLE", "The service is not on offer.");
    }

    private Answer Found(SlotQuery query)
    {
        Slot[] all = [.. world.Slots.Where(slot => IsFound(slot, query)).OrderBy(slot => slot.Start).ThenBy(slot => slot.Id, StringComparer.Ordinal)];
        int pages = Math.Max(1, (all.Length + query.Count - 1) / query.Count);
        if (query.Page > pages)
            return Refuse("INVALID_VALUE", "The page is beyond the last.");

        string address = $"{http.Scheme}://{http.Host}{http.Path.Value![..^"/Slot".Length]}/";
        IEnumerable<Slot> page = all.Skip((query.Page - 1) * query.Count).Take(query.Count);
        var bundle = new SlotBundle(address, query, all.Length, hasNext: query.Page < pages, [.. page]);
        return new Answer(StatusCodes.Status200OK, bundle.Write(http.HttpContext.TraceIdentifier, clock.GetUtcNow())) { Headers = [.. Answers.IdsOf(Edition, http)] };
    }

    private bool IsFound(Slot slot, SlotQuery query) =>
        slot.Service == query.Service && slot.IsOnOffer && slot.Start > clock.GetUtcNow()
        && (query.Clinician is null || slot.Clinician == query.Clinician)
        && (slot.Priority is null || slot.Priority == query.Priority);

    private Answer Refuse(string key, string text)
    {
        var issue = new ValidationIssue(Severity.Error, key, "Slot", text);
        return Answers.Of(Edition, new Refusal(Refused, ValidationResult.Create([issue])), http);
    }
}
