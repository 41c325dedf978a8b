using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace ErsToolkit.Package.Tests;

/// <summary>A user's project.</summary>
internal sealed class Consumer(string folder, Action<string> built)
{
    public string Folder { get; } = folder;

    public string Name => Path.GetFileName(Folder);

    /// <summary>The files that the generator wrote, where the project keeps them.</summary>
    public IEnumerable<string> GeneratedFiles => Directory.EnumerateFiles(Path.Combine(Folder, "obj"), "*.g.cs", SearchOption.AllDirectories)
        .Where(file => file.Contains("ErsToolkit.Generator", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public Consumer Write(string file, string text)
    {
        string path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
        return this;
    }

    /// <summary>Writes the project file: an SDK project with these properties and items, which refers to the package.</summary>
    public Consumer Project(string properties, string items) => Write(Name + ".csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    public async Task<CommandResult> BuildAsync(params string[] more)
    {
        CommandResult result = await DotNet.RunAsync(Folder, ["build", "-tl:off", .. more]);
        built(Folder);
        return result;
    }

    public Task<CommandResult> FormatAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["format", .. arguments]);

    /// <summary>Runs the program and gives the lines that it wrote.</summary>
    public async Task<string[]> RunAsync()
    {
        CommandResult result = await DotNet.RunAsync(Folder, "exec", PathOf($"bin/Debug/net10.0/{Name}.dll"));
        return result.Succeeds().Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>What the compiler wrote into its log under an id, where the project keeps one: the level and the message.</summary>
    public (string Level, string Message)[] Logged(string id)
    {
        using var log = JsonDocument.Parse(Read("log.sarif"));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() == id)
            .Select(result => (result.GetProperty("level").GetString()!, result.GetProperty("message").GetProperty("text").GetString()!))
            .ToArray();
    }
}
