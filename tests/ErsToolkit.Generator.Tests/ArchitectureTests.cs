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

    /// <summary>Each folder with those right below it: it may use these, and what these may use. The folder with the generator itself and the steps between the others may use all.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Common"] = [],
        ["Spec"] = ["Common"],
        ["Model"] = ["Common"],
        ["Link/Language"] = ["Spec", "Model"],
        ["Link/Body"] = ["Link/Language"],
        ["Link/Search"] = ["Link/Language"],
        ["Link/Answers"] = ["Link/Language"],
        ["Link/Flows"] = ["Link/Body"],
        ["Link"] = ["Link/Search", "Link/Answers", "Link/Flows"],
        ["Emit/Writing"] = ["Model"],
        ["Emit/Values"] = ["Emit/Writing"],
        ["Emit/Body"] = ["Emit/Values"],
        ["Emit/Search"] = ["Emit/Body"],
        ["Emit/Flows"] = ["Emit/Body"],
        ["Emit/Client"] = ["Emit/Search", "Emit/Flows"],
        ["Emit"] = ["Emit/Client"],
    };

    private static readonly string[] Top = ["Pipeline", "(generator)"];

    private static readonly ILookup<string, (string To, string Example)> Uses = Read();

    [Fact]
    public void Given_the_compiled_generator_Then_every_folder_uses_only_those_below_it()
    {
        IEnumerable<string> wrong = Uses
            .Where(from => !Top.Contains(from.Key))
            .SelectMany(from => from.Where(use => !Reached(from.Key, folder => Below[folder]).Contains(use.To)).Select(use => $"{from.Key} must not use {use.To}: {use.Example}"));

        Assert.Equal("", string.Join("\n", wrong));
        Assert.Equal(Below.Keys.Concat(Top).Order(StringComparer.Ordinal), Uses.Select(from => from.Key).Append("Common").Order(StringComparer.Ordinal));
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
        IEnumerable<string> arrows = Below.Keys.Append("Pipeline").SelectMany(from => Targets(from)
            .Where(to => !Targets(from).Any(other => Reached(other, Targets).Contains(to)))
            .Select(to => $"  {Id(from)}[{from}] --> {Id(to)}[{to}]\n"));
        return "```mermaid\nflowchart TD\n" + string.Concat(arrows) + "```\n";
    }

    private static string[] Targets(string from) => [.. Uses[from].Select(use => use.To).Where(to => to != "Common").Distinct().Order(StringComparer.Ordinal)];

    private static HashSet<string> Reached(string from, Func<string, string[]> next) => [.. next(from).SelectMany(to => Reached(to, next).Append(to))];

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

    /// <summary>The folder of a type of the generator's; null for any other. What is below a folder of Link or Emit belongs to that, and the kinds of value belong to Model: elements hold values, and values are laid out as elements.</summary>
    private static string? FolderOf(IType type)
    {
        string name = type.Namespace.FullName;
        return name == Root ? Top[1]
            : name.StartsWith(Root + ".", StringComparison.Ordinal) ? string.Join('/', name[(Root.Length + 1)..].Split('.') is ["Model", ..] or [_] ? [name[(Root.Length + 1)..].Split('.')[0]] : name[(Root.Length + 1)..].Split('.').Take(2))
            : null;
    }
}
