using System.Globalization;
using System.Linq;
using System.Text;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>What the client says is true whatever other people's handlers do. If this broke, a handler could book a patient twice, and the program would not hear of it.</summary>
public sealed class HandlerMatrixTests(HandlerMatrix matrix) : IClassFixture<HandlerMatrix>
{
    private const string SentAgain = "none, and e-RS answers 429";

    public static TheoryData<string> Names => [.. HandlerCatalogue.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_handler_does_one_body_arrives_and_the_client_claims_nothing_that_is_not_so(string name)
    {
        foreach (bool isWatched in (bool[])[true, false])
        {
            HandlerRun run = matrix.Run(name, isWatched);
            bool isSo = run.Said.Claim switch
            {
                Claim.Done => run.CarriedOut == 1,
                Claim.NotDone => run.CarriedOut == 0,
                _ => true,
            };

            Assert.True(isSo, $"Watched {isWatched}: {run}");
            Assert.True(run.Arrived <= (name == SentAgain && isWatched ? 2 : 1) && run.CarriedOut <= 1, $"Watched {isWatched}: {run}");
            Assert.True(!isWatched || run.Elsewhere == 0, $"Watched {isWatched}: {run}");
        }
    }

    [Fact]
    public void A_handler_that_does_no_harm_is_not_in_the_way()
    {
        string[] harmless = ["none", "sends it from another thread", "wraps the body, to measure it", "reads the answer, to log it, and puts a copy into it", "AddStandardResilienceHandler, and nothing fails"];

        Assert.All(harmless, name => Assert.Equal("Booked", matrix.Run(name, isWatched: true).Said.Text));
    }

    [Fact]
    public void The_page_says_what_the_client_says()
    {
        var page = new StringBuilder();
        page.Append("# What handlers do to a booking\n\nMade by `HandlerMatrixTests`, which fail if it is not what happens now. Each kind of handler is between the client and the network, and sends a booking of the current edition to the simulator.\n")
            .Append("*Watched* means that `ErsHttpHandler.Create` made the handler at the network's end; *unwatched* that it is a plain `HttpClientHandler`. *Bodies* is how many arrived.\n")
            .Append("*After a failure* means that e-RS carried the booking out and answered 503. Whatever the handler does, one body arrives at most, except after a 429 of e-RS's own, and no result says more than is certain.\n\n")
            .Append("| the handler | bodies, watched | the client says | bodies, unwatched | the client says |\n|---|---|---|---|---|\n");
        foreach (HandlerKind kind in HandlerCatalogue.All)
        {
            HandlerRun watched = matrix.Run(kind.Name, isWatched: true), unwatched = matrix.Run(kind.Name, isWatched: false);
            page.Append(CultureInfo.InvariantCulture, $"| {kind.Name} | {watched.Arrived} | {watched.Said.Text} | {unwatched.Arrived} | {unwatched.Said.Text} |\n");
        }

        Repository.Equal("samples/ErsSimulator/HANDLERS.md", page.ToString());
    }
}
