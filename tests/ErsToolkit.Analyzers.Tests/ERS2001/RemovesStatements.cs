using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2001;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>Where a statement goes, nothing is left that was only there for it.</summary>
public sealed class RemovesStatements
{
    private const string Start = "var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);";

    private static Task Test(string statements, string fixedStatements) => Fixing<SuppliedFieldMustBePermittedFix>.OfMethod(
        SuppliedFieldMustBePermittedFix.RemoveKey, Around(statements), Around(fixedStatements));

    private static string Around(string statements) => Start + "\n" + statements + "b.Build();";

    [Theory]
    [InlineData("b = b.{|ERS2001:Slot|}(slot); // at nine\n", "")]
    [InlineData("// What was offered.\nb = b.{|ERS2001:Slot|}(slot);\n", "")]
    [InlineData("b = b.Comment(\"x\");\n// What was offered.\nb = b.{|ERS2001:Slot|}(slot);\n\n", "b = b.Comment(\"x\");\n\n")]
    [InlineData("\n// The rest.\nb = b.{|ERS2001:Slot|}(slot);\nb = b.Comment(\"x\");\n", "\n// The rest.\nb = b.Comment(\"x\");\n")]
    [InlineData("\n// What was offered,\n// and when.\nb = b.{|ERS2001:Slot|}(slot);\n\n", "\n")]
    [InlineData("\n// What was offered.\nb = b.{|ERS2001:Slot|}(slot);\n\n// At last.\n", "\n// At last.\n")]
    public Task Given_comments_Then_those_that_would_be_about_nothing_go(string statements, string expected) => Test(statements, expected);

    [Theory]
    [InlineData("\nb = b.{|ERS2001:Slot|}(slot);\n\nb = b.Comment(\"x\");\n", "\nb = b.Comment(\"x\");\n")]
    [InlineData("if (flag)\n{\n    b = b.{|ERS2001:Slot|}(slot);\n\n    b = b.Comment(\"x\");\n}\n", "if (flag)\n{\n    b = b.Comment(\"x\");\n}\n")]
    [InlineData("if (flag)\n{\n    b = b.Comment(\"x\");\n\n    b = b.{|ERS2001:Slot|}(slot);\n}\n", "if (flag)\n{\n    b = b.Comment(\"x\");\n}\n")]
    public Task Given_blank_lines_around_it_Then_no_two_are_left(string statements, string expected) => Test(statements, expected);

    [Theory]
    [InlineData("if (slot != null)\n    b = b.{|ERS2001:Slot|}(slot);\n", "")]
    [InlineData("// Only if one was offered.\nif (slot != null)\n{\n    // At nine.\n    b = b.{|ERS2001:Slot|}(slot); // what\n}\n", "")]
    [InlineData("if (flag)\n    if (count > 3 && slot is { Length: 6 })\n    {\n        b = b.{|ERS2001:Slot|}(slot);\n    }\n\n", "\n")]
    [InlineData("if (flag)\n    b = b.Comment(\"x\");\nelse\n    b = b.{|ERS2001:Slot|}(slot);\n", "if (flag)\n    b = b.Comment(\"x\");\n")]
    [InlineData("if (flag)\n{\n    b = b.Comment(\"x\");\n}\n// Otherwise what was offered.\nelse if (count > 3)\n{\n    b = b.{|ERS2001:Slot|}(slot);\n}\n", "if (flag)\n{\n    b = b.Comment(\"x\");\n}\n")]
    [InlineData("if (flag) {\n    b = b.Comment(\"x\");\n} else {\n    b = b.{|ERS2001:Slot|}(slot);\n}\n", "if (flag) {\n    b = b.Comment(\"x\");\n}\n")]
    public Task Given_a_branch_of_which_nothing_is_left_Then_it_goes_too(string statements, string expected) => Test(statements, expected);

    [Theory]
    [InlineData("do\n    b = b.{|ERS2001:Slot|}(slot);\nwhile (flag);\n")]
    [InlineData("if (flag)\n    b = b.{|ERS2001:Slot|}(slot);\nelse\n    b = b.Comment(\"x\");\n")]
    [InlineData("try\n{\n    b = b.{|ERS2001:Slot|}(slot);\n}\nfinally\n{\n    count++;\n}\n")]
    [InlineData("b = flag ? b.{|ERS2001:Slot|}(slot) : b;\n")]
    [InlineData("(b = b.{|ERS2001:Slot|}(slot)).Comment(\"x\").Build();\n")]
    [InlineData("#if !NEVER\nif (flag)\n{\n#endif\n    b = b.{|ERS2001:Slot|}(slot);\n#if !NEVER\n}\n#endif\n")]
    public async Task Given_an_empty_block_or_a_choice_of_nothing_that_would_be_left_Then_none_is_offered(string statements)
    {
        await Test(statements, statements);
        await FixEverywhere.ChangesNothing(new SuppliedFieldMustBePermittedFix(), SuppliedFieldMustBePermittedFix.RemoveKey, Given.Method(Around(statements)));
    }

    [Fact]
    public Task Given_an_older_language_Then_the_branch_goes()
    {
        static string Program(string branch) => $$"""
            namespace Old
            {
                using ErsToolkit;

                internal static class Program
                {
                    internal static DeferRequest Run(string slot)
                    {
                        DeferRequestBuilder b = A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000070004", 3).Service("70000").Patient("9401130264");
            {{branch}}
                        return b.Build();
                    }
                }
            }
            """;

        return new GeneratedFixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey,
            Program("""
                        // Only if one was offered.
                        if (!(slot == null))
                        {
                            b = b.{|ERS2001:Slot|}(SlotReference.From(slot));
                        }

            """),
            Program(""),
            language: LanguageVersion.CSharp7_3).RunAsync();
    }

    [Fact]
    public Task Given_top_level_statements_Then_the_branch_goes()
    {
        var test = new Fixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey,
            """
            using ErsToolkit;

            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            if (args.Length > 0)
                b = b.{|ERS2001:Slot|}(args[0]); // what was offered

            b.Build();
            """,
            """
            using ErsToolkit;

            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);

            b.Build();
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
