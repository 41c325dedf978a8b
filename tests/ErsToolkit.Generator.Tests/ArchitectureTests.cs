using System;
using System.Collections.Generic;
using System.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Which folder of the generator uses which, held over the compiled types. CONTRIBUTING shows it as a picture.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "ErsToolkit.Generator";

    private const string Guide = "CONTRIBUTING.md";

    private const string Begin = "<!-- folders: made by ArchitectureTests -->\n", End = "<!-- end of folders -->";

    /// <summary>Each folder with those that it may use. The folder with the generator itself and the steps between the others may use all.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Common"] = [],
        ["Spec"] = ["Common"],
        ["Model"] = ["Common"],
        ["Link/Language"] = ["Common", "Spec", "Model"],
        ["Link/Body"] = ["Common", "Spec", "Model", "Link/Language"],
        ["Link/Search"] = ["Common", "Spec", "Model", "Link/Language"],
        ["Link/Answers"] = ["Common", "Spec", "Model", "Link/Language"],
        ["Link/Flows"] = ["Common", "Spec", "Model", "Link/Language", "Link/Body"],
        ["Link"] = ["Common", "Spec", "Model", "Link/Language", "Link/Body", "Link/Search", "Link/Answers", "Link/Flows"],
        ["Emit/Writing"] = ["Common", "Model"],
        ["Emit/Values"] = ["Common", "Model", "Emit/Writing"],
        ["Emit/Body"] = ["Common", "Model", "Emit/Writing", "Emit/Values"],
        ["Emit/Search"] = ["Common", "Model", "Emit/Writing", "Emit/Values", "Emit/Body"],
        ["Emit/Flows"] = ["Common", "Model", "Emit/Writing", "Emit/Values", "Emit/Body"],
        ["Emit/Client"] = ["Common", "Model", "Emit/Writing", "Emit/Values", "Emit/Body", "Emit/Search", "Emit/Flows"],
        ["Emit"] = ["Common", "Model", "Emit/Writing", "Emit/Values", "Emit/Body", "Emit/Search", "Emit/Flows", "Emit/Client"],
    };

    private static readonly string[] Top = ["Pipeline", "(generator)"];

    private static readonly ILookup<string, (string To, string Example)> Uses = Read();

    [Fact]
    public void Given_the_compiled_generator_Then_every_folder_uses_only_those_below_it()
    {
        IEnumerable<string> wrong = Uses
            .Where(from => !Top.Contains(from.Key))
            .SelectMany(from => from.Where(use => !May[from.Key].Contains(use.To)).Select(use => $"{from.Key} must not use {use.To}: {use.Example}"));

        Assert.Equal("", string.Join("\n", wrong));
        Assert.Equal(May.Keys.Concat(Top).Order(StringComparer.Ordinal), Uses.Select(from => from.Key).Append("Common").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_the_guide_for_contributors_Then_its_picture_shows_the_folders_as_they_are()
    {
        string text = Repository.Text(Guide);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);

        Reviewed.Equal(Guide, text[..begin] + Picture() + text[end..]);
    }

    /// <summary>What everybody uses is left out, and so is what a folder uses through another one anyway.</summary>
    private static string Picture()
    {
        IEnumerable<string> arrows = May.Keys.Append("Pipeline").SelectMany(from => Targets(from)
            .Where(to => !Targets(from).Any(other => Reached(other).Contains(to)))
            .Select(to => $"  {Id(from)}[{from}] --> {Id(to)}[{to}]\n"));
        return "```mermaid\nflowchart TD\n" + string.Concat(arrows) + "```\n";
    }

    private static string[] Targets(string from) => [.. Uses[from].Select(use => use.To).Where(to => to != "Common").Distinct().Order(StringComparer.Ordinal)];

    private static HashSet<string> Reached(string from) => [.. Targets(from).SelectMany(to => Reached(to).Append(to))];

    private static string Id(string folder) => folder.Replace("/", "", StringComparison.Ordinal);

    private static ILookup<string, (string To, string Example)> Read()
    {
        Architecture architecture = new ArchLoader().LoadAssemblies(typeof(ErsToolkitGenerator).Assembly).Build();
        return architecture.Types
            .SelectMany(type => type.Dependencies, (type, dependency) => (From: FolderOf(type), To: FolderOf(dependency.Target), Example: $"{type.Name} uses {dependency.Target.Name}"))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .Distinct()
            .ToLookup(use => use.From!, use => (use.To!, use.Example));
    }

    /// <summary>The folder of a type of the generator's; null for any other. What is below a folder of Link or Emit belongs to that.</summary>
    private static string? FolderOf(IType type)
    {
        string name = type.Namespace.FullName;
        return name == Root ? Top[1]
            : name.StartsWith(Root + ".", StringComparison.Ordinal) ? string.Join('/', name[(Root.Length + 1)..].Split('.').Take(2))
            : null;
    }
}
