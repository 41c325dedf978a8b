using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.ServiceFixing<ErsToolkit.CodeFixes.ERS3005.TimeLimitMustNotBeTooShortFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3005;

/// <summary>The program waits as long as e-RS may take, and is otherwise as it was.</summary>
public sealed class Uses
{
    [Theory]
    [InlineData("{|ERS3005:TimeSpan.FromSeconds(30)|}", "TimeSpan.FromSeconds(200)")]
    [InlineData("{|ERS3005:TimeSpan.FromMinutes(1.5)|}", "TimeSpan.FromSeconds(200)")]
    [InlineData("{|ERS3005:System.TimeSpan.FromMilliseconds(30_000)|}", "System.TimeSpan.FromSeconds(200)")]
    [InlineData("/* long */ {|ERS3005:30000|} /* enough */", "/* long */ 200000 /* enough */")]
    [InlineData("{|ERS3005:30_000|}", "200_000")]
    public Task Given_a_time_that_is_written_out_Then_it_becomes_the_time_of_the_specification(string time, string expected) => Fixing.OfMethod(
        $"using var cts = new CancellationTokenSource({time}); await client.BookAsync(request, cts.Token);",
        $"using var cts = new CancellationTokenSource({expected}); await client.BookAsync(request, cts.Token);");

    [Fact]
    public Task Given_two_clients_Then_each_gets_its_own_time() => Fixing.OfMethod(
        "var c = new A016Client(new HttpClient { Timeout = {|ERS3005:TimeSpan.FromSeconds(9)|} }, headers); var s = new A015Client(new HttpClient { Timeout = {|ERS3005:TimeSpan.FromSeconds(9)|} }, new A015Headers());",
        "var c = new A016Client(new HttpClient { Timeout = TimeSpan.FromSeconds(200) }, headers); var s = new A015Client(new HttpClient { Timeout = TimeSpan.FromSeconds(60) }, new A015Headers());");

    [Theory]
    [InlineData("const int Limit = 30; await client.BookAsync(request).WaitAsync({|ERS3005:TimeSpan.FromSeconds(Limit)|});")]
    [InlineData("var limit = TimeSpan.FromSeconds(30); await client.BookAsync(request).WaitAsync({|ERS3005:limit|});")]
    [InlineData("await client.BookAsync(request).WaitAsync({|ERS3005:new TimeSpan(0, 0, 30)|});")]
    [InlineData("client.BookAsync(request).Wait({|ERS3005:30 * 1000|});")]
    public Task Given_a_time_that_is_put_together_or_named_Then_nothing_is_offered(string statement) => Fixing.OffersNothing(statement);
}
