using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.Scenarios;

namespace ErsSimulator;

/// <summary>The simulator as a program: <c>[--port N] [--scenario FILE] [--sandbox] [--verbose]</c>.</summary>
internal static class CommandLine
{
    private const int Ended = 0;
    private const int Failed = 2;

    private static readonly Option<string> Port = new("--port") { Description = "The port to listen on, at the loopback address only; 0, the default, for one that is free.", HelpName = "PORT" };
    private static readonly Option<string> ScenarioFile = new("--scenario")
    {
        Description = "A file with what there is at the start, as JSON. Without it, the sample world, or that of the sandbox.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Sandbox = new("--sandbox") { Description = "Answer like the NHS sandbox: exact examples only, and no header required." };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Write a line for each request, without personal data." };

    public static Task<int> RunAsync(string[] args)
    {
        const string About = "A stand-in for the NHS e-Referral Service, for tests of programs that book and defer appointments.";
        var root = new RootCommand(About) { Port, ScenarioFile, Sandbox, Verbose };
        root.SetAction(ServeAsync);

        // An argument is what it says: "@name" is a file of that name, and "-ab" is not two options.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count == 0)
            return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

        string problem = parsed.UnmatchedTokens.Count > 0 ? $"'{Printable(parsed.UnmatchedTokens[0])}' is not an option here." : parsed.Errors[0].Message;
        return Task.FromResult(Fail(problem + " See ErsSimulator --help."));
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string port = parsed.GetValue(Port) ?? "0";
        if (!ushort.TryParse(port, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out ushort number))
            return Fail($"--port is a number from 0 to 65535, not '{Printable(port)}'.");

        Action<string>? log = parsed.GetValue(Verbose) ? Console.Out.WriteLine : null;
        var options = new SimulatorOptions { Port = number, IsSandbox = parsed.GetValue(Sandbox), Log = log };
        if (parsed.GetValue(ScenarioFile) is { } file && !TryRead(file, options, out string problem))
            return Fail($"the scenario '{Printable(file)}' cannot be used: {problem}");

        // Whoever is told the address may end the program at once.
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = EndOn(PosixSignal.SIGINT, end), terminate = EndOn(PosixSignal.SIGTERM, end);
        Simulator simulator;
        try
        {
            simulator = await Simulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return Fail($"port {port} is in use. Choose another one, or 0 for one that is free.");
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            return Fail($"port {port} cannot be listened on: {exception.SocketErrorCode}.");
        }

        await using (simulator.ConfigureAwait(false))
        {
            Console.WriteLine(simulator.BaseAddress);
            await end.Task.ConfigureAwait(false);
        }

        return Ended;
    }

    private static bool TryRead(string file, SimulatorOptions options, out string problem)
    {
        problem = "";
        try
        {
            options.Scenario = Scenario.Parse(File.ReadAllBytes(file));
        }
        catch (ScenarioException exception)
        {
            problem = exception.Message;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "there is no such file.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = "it cannot be read.";
        }

        return problem.Length == 0;
    }

    private static PosixSignalRegistration EndOn(PosixSignal signal, TaskCompletionSource end) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        end.TrySetResult();
    });

    private static string Printable(string text) => new([.. text.Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private static int Fail(string message)
    {
        Console.Error.WriteLine("ErsSimulator: " + message);
        return Failed;
    }
}
