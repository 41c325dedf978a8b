using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_says_where_it_listens_serves_and_ends_cleanly_when_it_is_told_to()
    {
        using var process = new SimulatorProcess("--verbose");
        var address = new Uri((await process.ReadLineAsync())!);
        using var http = new HttpClient();

        using HttpResponseMessage response = await http.PostAsync(new Uri(address, "STU3/Appointment"), new ByteArrayContent([]));
        string? logged = await process.ReadLineAsync();

        Assert.Equal("127.0.0.1", address.Host);
        Assert.Equal("Appointment current 401", logged);
        if (OperatingSystem.IsWindows())
            return;

        await process.TerminateAsync();
        Assert.Equal((0, "", ""), await process.EndAsync());
    }

    [Fact]
    public async Task The_program_can_answer_like_the_NHS_sandbox()
    {
        using var process = new SimulatorProcess("--sandbox");
        var address = new Uri((await process.ReadLineAsync())!);
        using var http = new HttpClient();

        using HttpResponseMessage response = await http.GetAsync(new Uri(address, "STU3/ReferralRequest/" + State.SandboxWorld.Ubrn));

        Assert.Equal((200, "W/\"1\""), ((int)response.StatusCode, response.Headers.ETag?.ToString()));
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        await using Simulator other = await Simulator.StartAsync();
        string port = other.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        await FailsAsync($"port {port} is in use. Choose another one, or 0 for one that is free.", "--port", port);
    }

    [Fact]
    public async Task A_bad_scenario_is_said_in_one_line()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, "{\n  \"slots\": 1\n}\n");
        try
        {
            await FailsAsync($"the scenario '{file}' cannot be used: line 2, column 12: An array is expected here.", "--scenario", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("'--prot' is not an option here. See ErsSimulator --help.", "--prot", "1")]
    [InlineData("--port is a number from 0 to 65535, not '65536'.", "--port", "65536")]
    [InlineData("the scenario 'no-such-file.json' cannot be used: there is no such file.", "--scenario", "no-such-file.json")]
    public async Task Wrong_arguments_are_said_in_one_line(string message, params string[] arguments) => await FailsAsync(message, arguments);

    private static async Task FailsAsync(string message, params string[] arguments)
    {
        using var process = new SimulatorProcess(arguments);

        Assert.Equal((2, "", "ErsSimulator: " + message + Environment.NewLine), await process.EndAsync());
    }
}
