using ErsSimulator.Faults;
using ErsSimulator.Rules;
using Microsoft.AspNetCore.Builder;

namespace ErsSimulator.Http;

/// <summary>Says which address does what.</summary>
internal static class Routes
{
    public static void Map(WebApplication host, Simulator simulator, Desk desk, FaultSurroundings surroundings)
    {
        var dispatcher = new Dispatcher(simulator.Faults, surroundings, simulator.Ledger);
        foreach (IEdition edition in (IEdition[])[new V1Edition(), new CurrentEdition()])
        {
            string path = "/" + edition.Endpoint.Path;
            string root = path[..path.LastIndexOf('/')];
            host.MapPost(path, http => dispatcher.RunAsync(http, new AppointmentCall(http.Request, edition, desk)));
            host.MapGet(root + "/Slot", http => dispatcher.RunAsync(http, new SlotSearchCall(http.Request, edition, simulator.World, surroundings.Clock)));
            host.MapGet(root + "/ReferralRequest/{ubrn}", http => dispatcher.RunAsync(http, new ReferralCall(http.Request, edition, simulator.World)));
        }

        var control = new Control(simulator);
        host.MapGet("/simulator/state", control.ShowAsync);
        host.MapPost("/simulator/scenario", control.AddAsync);
        host.MapPut("/simulator/scenario", control.ReplaceAsync);
        host.MapDelete("/simulator/scenario", control.ResetAsync);
    }
}
