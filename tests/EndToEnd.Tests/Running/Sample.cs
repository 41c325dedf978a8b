using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace EndToEnd.Tests.Running;

/// <summary>Runs the sample as a process.</summary>
internal static class Sample
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string AssemblyPath = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, Metadata("SampleAssembly").Replace('\\', Path.DirectorySeparatorChar)));

    // The same runtime as that of the tests, whatever the search path says.
    private static readonly string Host = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static Task<SampleRun> RunAsync(params string[] arguments) => RunWithInputAsync([], arguments);

    public static Task<SampleRun> RunWithInputAsync(byte[] input, params string[] arguments) => RunAsync(StartInfo(arguments), input);

    /// <summary>Runs it with environment variables beside those that the tests have.</summary>
    public static Task<SampleRun> RunWithEnvironmentAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = StartInfo(arguments);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        return RunAsync(start, []);
    }

    /// <summary>Tells it to end, as a service manager does, as soon as it has written a line, and gives what comes after that.</summary>
    public static Task<SampleRun> RunUntilTerminatedAsync(params string[] arguments) => AttendAsync(StartInfo(arguments), async (process, patience) =>
    {
        await process.StandardOutput.ReadLineAsync(patience);
        using Process kill = Process.Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -TERM {process.Id}")]);
        Task<string> error = process.StandardError.ReadToEndAsync(patience);
        string output = await process.StandardOutput.ReadToEndAsync(patience);
        await process.WaitForExitAsync(patience);
        return new SampleRun(process.ExitCode, Encoding.UTF8.GetBytes(output), await error);
    });

    private static Task<SampleRun> RunAsync(ProcessStartInfo start, byte[] input) => AttendAsync(start, async (process, patience) =>
    {
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output, patience);
        Task<string> error = process.StandardError.ReadToEndAsync(patience);
        await WriteInputAsync(process, input, patience);
        await Task.WhenAll(reading, error, process.WaitForExitAsync(patience));
        return new SampleRun(process.ExitCode, output.ToArray(), await error);
    });

    /// <summary>Starts it, and ends it where it hangs.</summary>
    private static async Task<SampleRun> AttendAsync(ProcessStartInfo start, Func<Process, CancellationToken, Task<SampleRun>> attend)
    {
        using var process = new Process { StartInfo = start };
        using var patience = new CancellationTokenSource(Patience);
        process.Start();
        try
        {
            return await attend(process, patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The sample did not end within {Patience}: {string.Join(' ', start.ArgumentList)}");
        }
    }

    private static async Task WriteInputAsync(Process process, byte[] input, CancellationToken patience)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, patience);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It need not read all of it: what is too large, or was not asked for, is left.
        }
    }

    private static ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo(Host, ["exec", AssemblyPath, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        // What makes a program believe that colours are welcome, although the output is a pipe.
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["GITHUB_ACTIONS"] = "true";
        // Whoever works with a real e-RS may have them set.
        foreach (string name in new[] { "ERS_ACCESS_TOKEN", "ERS_UBRN", "ERS_PATIENT" })
            start.Environment.Remove(name);

        return start;
    }

    private static string Metadata(string key) =>
        typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value
        ?? throw new InvalidOperationException($"The build did not set {key}.");
}
