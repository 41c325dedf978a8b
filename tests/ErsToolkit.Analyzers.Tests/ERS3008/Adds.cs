using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Results;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS3008;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3008;

/// <summary>The case stands where the author would write it, and nothing else moves.</summary>
public sealed class Adds
{
    [Fact]
    public Task Given_a_statement_Then_a_section_follows_the_last_one() => Fix(
        """
        {|ERS3008:switch|} (result)
                {
                    case BookResult.Booked _:
                        break;
                    case BookResult.Failed _:
                        break; // said
                    // the rest
                }
        """,
        """
        switch (result)
                {
                    case BookResult.Booked _:
                        break;
                    case BookResult.Failed _:
                        break; // said
                    // the rest
                    case BookResult.Indeterminate:
                        throw new NotImplementedException();
                }
        """);

    [Fact]
    public Task Given_an_old_language_Then_the_pattern_is_one_that_it_knows() => Fix(
        "{|ERS3008:switch|} (result) { case BookResult.Booked _: break; case BookResult.Failed _: break; }",
        "switch (result) { case BookResult.Booked _: break; case BookResult.Failed _: break; case BookResult.Indeterminate _: throw new NotImplementedException(); }",
        LanguageVersion.CSharp7_3);

    [Theory]
    [InlineData("", "")]
    [InlineData(",", ",")]
    public Task Given_an_expression_Then_an_arm_follows_the_last_one(string comma, string lastComma) => Fix(
        $$"""
        var i = result {|ERS3008:switch|}
                {
                    BookResult.Booked => 1,
                    BookResult.Failed => 2{{comma}} // refused
                };
        """,
        $$"""
        var i = result switch
                {
                    BookResult.Booked => 1,
                    BookResult.Failed => 2, // refused
                    BookResult.Indeterminate => throw new NotImplementedException(){{lastComma}}
                };
        """);

    [Fact]
    public Task Given_an_expression_on_one_line_Then_it_stays_on_it() => Fix(
        "var i = result {|ERS3008:switch|} { BookResult.Booked => 1, BookResult.Failed => 2 };",
        "var i = result switch { BookResult.Booked => 1, BookResult.Failed => 2, BookResult.Indeterminate => throw new NotImplementedException() };");

    [Fact]
    public Task Given_an_else_Then_nothing_is_offered() => Fix(
        "if ({|ERS3008:client.Book(null) is BookResult.Booked { IsConfirmed: true }|}) return; else Show(\"Not booked\"); void Show(string text) { }",
        null);

    private static Task Fix(string statement, string? fixedStatement, LanguageVersion language = LanguageVersion.Latest)
    {
        var test = new Test(language) { TestCode = Program(statement), FixedCode = Program(fixedStatement ?? statement) };
        if (fixedStatement is null)
        {
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        return test.RunAsync();
    }

    private static string Program(string statement) => $$"""
        #pragma warning disable CS8509
        using System;
        using ErsToolkit;

        internal class Service
        {
            private void Run(BookClient client, BookResult result)
            {
                {{statement}}
            }
        }
        """;

    private sealed class Test : CSharpCodeFixTest<ResultFlowAnalyzer, UnknownCaseMustBeToldApartFix, DefaultVerifier>
    {
        private readonly LanguageVersion _language;

        public Test(LanguageVersion language)
        {
            _language = language;
            ReferenceAssemblies = Given.NoPackages;
            TestState.AdditionalReferences.AddRange(Given.Platform);
            TestState.AdditionalReferences.Add(Given.Runtime);
            TestState.AdditionalReferences.Add(ClientAssembly.Reference);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language);
    }
}
