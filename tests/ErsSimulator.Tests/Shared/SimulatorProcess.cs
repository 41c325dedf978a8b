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
        string[] command = [host, "exec", assembly, .. arguments];
        if (!OperatingSystem.IsWindows())
            command = ["/bin/sh", "-c", "ulimit -c 0; exec \"$0\" \"$@\"", .. command];
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(_patience.Token);

    /// <summary>Tells the process to end: with TERM as a service manager does, with QUIT as a terminal. Not with the signal of Ctrl+C: whoever is started in the background has inherited that it is ignored.</summary>
    public async Task SignalAsync(string signal)
    {
        using Process kill = Process.Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -{signal} {_process.Id}")]);
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
