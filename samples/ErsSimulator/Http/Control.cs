using System;
using System.IO;
using System.Threading.Tasks;
using ErsSimulator.Scenarios;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Lets other processes look at the simulator, and tell it what should happen.</summary>
internal sealed class Control(Simulator simulator)
{
    private const string Json = "application/json";

    /// <summary>What there is and what has happened.</summary>
    public Task ShowAsync(HttpContext http) => Sending.SendAsync(http.Response, new Answer(StatusCodes.Status200OK, StateBody.Write(simulator)) { ContentType = Json });

    /// <summary>Adds a scenario to what there is.</summary>
    public Task AddAsync(HttpContext http) => ApplyAsync(http, simulator.Apply);

    /// <summary>Forgets what there is, the sample world too, and starts with a scenario.</summary>
    public Task ReplaceAsync(HttpContext http) => ApplyAsync(http, scenario =>
    {
        simulator.Clear();
        simulator.Apply(scenario);
    });

    /// <summary>Goes back to the beginning.</summary>
    public Task ResetAsync(HttpContext http)
    {
        simulator.Reset();
        return Sending.SendAsync(http.Response, Answer.Bare(StatusCodes.Status204NoContent));
    }

    private static async Task ApplyAsync(HttpContext http, Action<Scenario> apply)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body).ConfigureAwait(false);
        Answer answer;
        try
        {
            apply(Scenario.Parse(body.ToArray()));
            answer = Answer.Bare(StatusCodes.Status204NoContent);
        }
        catch (ScenarioException exception)
        {
            answer = Answer.Of(StatusCodes.Status400BadRequest, "text/plain; charset=utf-8", exception.Message + "\n");
        }

        await Sending.SendAsync(http.Response, answer).ConfigureAwait(false);
    }
}
