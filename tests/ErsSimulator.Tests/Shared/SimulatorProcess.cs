using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>The simulator as a process of its own.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    /// <summary>So long a process may take on a busy machine before it counts as hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly CancellationTokenSource _patience = new(Patience);

    public SimulatorProcess(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string assembly = Path.Combine(AppContext.BaseDirectory, "ErsSimulator.dll");
        _process = Process.Start(new ProcessStartInfo(host, ["exec", assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(_patience.Token);

    /// <summary>Tells the process to end, as a service manager does. Not with the signals of a terminal: whoever is started in the background has inherited that they are ignored.</summary>
    public async Task TerminateAsync()
    {
        using Process kill = Process.Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -TERM {_process.Id}")]);
        await kill.WaitForExitAsync(_patience.Token);
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync(_patience.Token);
        string error = await _process.StandardError.ReadToEndAsync(_patience.Token);
        await _process.WaitForExitAsync(_patience.Token);
        return (_process.ExitCode, await output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        _process.Dispose();
        _patience.Dispose();
    }
}
