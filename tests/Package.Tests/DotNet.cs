using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command as a user would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        Clean(start.Environment);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var cancellation = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Limit}.{Environment.NewLine}{await output}{await error}");
        }

        return new CommandResult(string.Join(' ', arguments), process.ExitCode, await output + await error);
    }

    /// <summary>A test host tells its children which build tools it was started by; a user's build starts without that.</summary>
    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_FORCE_UTF8_ENCODING"] = "1";
    }
}

/// <summary>What a command wrote and how it ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The ids of all errors, each once, in order.</summary>
    public IEnumerable<string> Errors => Ids("error");

    /// <summary>The ids of all warnings, each once, in order.</summary>
    public IEnumerable<string> Warnings => Ids("warning");

    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"dotnet {Command} ended with {ExitCode}:{Environment.NewLine}{Output}");
        return this;
    }

    public CommandResult Fails()
    {
        Assert.True(ExitCode != 0, $"dotnet {Command} should have failed:{Environment.NewLine}{Output}");
        return this;
    }

    private IEnumerable<string> Ids(string severity) => Output.Split('\n')
        .Select(line => line.IndexOf(" " + severity + " ", StringComparison.Ordinal) is >= 0 and var at ? line[(at + severity.Length + 2)..] : "")
        .Where(rest => rest.Contains(':', StringComparison.Ordinal))
        .Select(rest => rest[..rest.IndexOf(':', StringComparison.Ordinal)])
        .Distinct().Order(StringComparer.Ordinal);
}
