using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>A spec while it is typed is wrong most of the time. Whatever state it is in: no crash, a place for every problem, and code that compiles.</summary>
public sealed class MutationTests
{
    private const int Iterations = 40;

    private static readonly IReadOnlyDictionary<string, string> Unchanged = Run([.. Repository.Specs]).GeneratedSources;

    /// <summary>A run prints its seed when it fails; with it in CsCheck_Seed the same mutation comes first.</summary>
    [Fact]
    public void A_spec_with_changed_characters_never_breaks_the_generator() =>
        Gen.Select(Gen.Int[0, Repository.Specs.Count - 1], Gen.Int, Gen.Int[1, 3]).Sample(
            (file, seed, count) => Check(file, Repeat(Repository.Specs[file].Text, count, new Random(seed), ChangeCharacters)), iter: Iterations, threads: 1);

    [Fact]
    public void A_spec_with_changed_statements_never_breaks_the_generator() =>
        Gen.Select(Gen.Int[0, Repository.Specs.Count - 1], Gen.Int, Gen.Int[1, 3]).Sample(
            (file, seed, count) => Check(file, Repeat(Repository.Specs[file].Text, count, new Random(seed), ChangeStatements)), iter: Iterations, threads: 1);

    /// <summary>Every prefix is what an editor holds while the file is typed from the top.</summary>
    [Fact]
    public void A_spec_that_breaks_off_never_breaks_the_generator() =>
        Gen.Select(Gen.Int[0, Repository.Specs.Count - 1], Gen.Double[0, 1]).Sample(
            (file, part) => Check(file, Repository.Specs[file].Text[..(int)(Repository.Specs[file].Text.Length * part)]), iter: Iterations, threads: 1);

    private static void Check(int file, string text)
    {
        SpecFile[] specs = [.. Repository.Specs];
        specs[file] = specs[file] with { Text = text };

        SpecRun run = Run(specs);

        Assert.True(run.Exception is null, text + run.Exception);
        Assert.All(run.Diagnostics, diagnostic =>
        {
            Assert.StartsWith("ERS", diagnostic.Id, StringComparison.Ordinal);
            if (diagnostic.Location.Kind != LocationKind.None)
            {
                SpecFile place = Assert.Single(specs, spec => spec.Path == diagnostic.Location.GetLineSpan().Path);
                InvalidSpecsTests.AssertSpansAgree(place.Text, diagnostic.Location);
            }
        });
        if (!run.GeneratedSources.OrderBy(source => source.Key).SequenceEqual(Unchanged.OrderBy(source => source.Key)))
        {
            IReadOnlyList<Diagnostic> compiler = run.CompilerDiagnostics();
            Assert.True(compiler.Count == 0, text + string.Join(Environment.NewLine, compiler.Concat(run.Diagnostics)));
        }

        Assert.True(run.GeneratedSources.Count > 0 || run.Diagnostics.Count > 0, text);
    }

    private static SpecRun Run(SpecFile[] specs) => SpecHarness.Run(specs, "A016@v1=|A016@current=Current");

    private static string Repeat(string text, int count, Random random, Func<string, Random, string> change)
    {
        for (int round = 0; round < count; round++)
        {
            text = change(text, random);
        }

        return text;
    }

    private static string ChangeCharacters(string text, Random random)
    {
        const string Signs = "<>\"'=&/ \n\t{}[]()-+:;.,#aZ09é\u2028\0\ud800";
        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 20), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
            _ => text.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)].ToString()),
        };
    }

    private static string ChangeStatements(string text, Random random)
    {
        XDocument document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        XElement[] elements = [.. document.Root!.DescendantsAndSelf()];
        XElement element = elements[random.Next(elements.Length)];
        XElement other = elements[random.Next(elements.Length)];
        XAttribute[] attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        XAttribute[] all = [.. elements.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        XAttribute? attribute = attributes.Length > 0 ? attributes[random.Next(attributes.Length)] : null;
        XAttribute any = all[random.Next(all.Length)];
        switch (random.Next(9))
        {
            case 0 when element.Parent is not null:
                element.Remove();
                break;
            case 1 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when element.Parent is not null && other.Parent is not null && !element.Ancestors().Contains(other):
                other.AddAfterSelf(new XElement(element));
                element.Remove();
                break;
            case 3:
                attribute?.Remove();
                break;
            case 4 when attribute is not null:
                attribute.Value = any.Value;
                break;
            case 5 when attribute is not null:
                // The value of the same attribute elsewhere: it has the right form, and means something else.
                XAttribute[] alike = [.. all.Where(candidate => candidate.Name == attribute.Name)];
                attribute.Value = alike[random.Next(alike.Length)].Value;
                break;
            case 6:
                element.SetAttributeValue(any.Name, any.Value);
                break;
            case 7:
                element.Name = other.Name;
                break;
            case 8 when attribute is not null:
                attribute.Value = attribute.Value.Length == 0 ? "x" : attribute.Value.Remove(random.Next(attribute.Value.Length), 1);
                break;
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }
}
