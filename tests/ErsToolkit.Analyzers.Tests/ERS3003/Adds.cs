using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.OperationRuleAnalyzer, ErsToolkit.CodeFixes.ERS3003.SwitchMustNameEveryMemberFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3003;

/// <summary>The case for the rest stands where the author would write it, and nothing else moves.</summary>
public sealed class Adds
{
    private const string Most = "OutcomeKey.Unknown or OutcomeKey.NoAccess or OutcomeKey.PasNotResponding or OutcomeKey.PatientError";

    private static readonly DiagnosticResult Suggestion = new DiagnosticResult("ERS3003", DiagnosticSeverity.Info).WithLocation(0);

    [Fact]
    public Task Given_a_statement_Then_a_section_follows_the_last_one() => Fixing.OfMethod(
        $$"""
        {|ERS3003:switch|} (new BookOutcome().Key)
        {
            // known
            case {{Most}}:
                Console.WriteLine(); // said
                break;
            // the rest
        }
        """,
        $$"""
        switch (new BookOutcome().Key)
        {
            // known
            case {{Most}}:
                Console.WriteLine(); // said
                break;
            // the rest
            default:
                throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task Given_a_statement_without_sections_Then_the_one_is_indented() => Fixing.OfMembers(
        """
        #pragma warning disable CS1522
        private void M(NextStep next)
        {
            {|ERS3003:switch|} (next)
            {
            }
        }
        """,
        """
        #pragma warning disable CS1522
        private void M(NextStep next)
        {
            switch (next)
            {
                default:
                    throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task Given_a_statement_on_one_line_Then_it_stays_on_it() => Fixing.OfMethod(
        $$"""{|ERS3003:switch|} (new BookOutcome().Key) { case {{Most}} or OutcomeKey.SlotNotAvailable: return; }""",
        $$"""switch (new BookOutcome().Key) { case {{Most}} or OutcomeKey.SlotNotAvailable: return; default: throw new NotImplementedException(); }""");

    [Theory]
    [InlineData("", "")]
    [InlineData(",", ",")]
    public Task Given_an_expression_Then_an_arm_follows_the_last_one(string comma, string lastComma) => Fixing.OfMethod(
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key {|#0:switch|}
        {
            {{Most}} => 1{{comma}} // known
        };
        """,
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key switch
        {
            {{Most}} => 1, // known
            _ => throw new NotImplementedException(){{lastComma}}
        };
        """,
        Suggestion);

    [Fact]
    public Task Given_an_expression_on_one_line_Then_it_stays_on_it() => Fixing.OfMethod(
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key {|#0:switch|} { {{Most}} => 1 };
        """,
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key switch { {{Most}} => 1, _ => throw new NotImplementedException() };
        """,
        Suggestion);

    [Fact]
    public Task Given_sections_on_one_line_each_Then_the_new_one_is_too() => Fixing.OfMethod(
        $$"""
        {|ERS3003:switch|} (new BookOutcome().Key)
        {
            case OutcomeKey.SlotNotAvailable when flag: return;
            case {{Most}} or OutcomeKey.SystemUnavailable: return;
        }
        """,
        $$"""
        switch (new BookOutcome().Key)
        {
            case OutcomeKey.SlotNotAvailable when flag: return;
            case {{Most}} or OutcomeKey.SystemUnavailable: return;
            default: throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task Given_nothing_imported_Then_names_are_written_in_full() => new Fixing(
        """
        internal class Program
        {
            private class System { }
            void M(ErsToolkit.BookOutcome outcome)
            {
                {|ERS3003:switch|} (outcome.Key)
                {
                    case not ErsToolkit.OutcomeKey.NoAccess: break;
                }
            }
        }
        """,
        """
        internal class Program
        {
            private class System { }
            void M(ErsToolkit.BookOutcome outcome)
            {
                switch (outcome.Key)
                {
                    case not ErsToolkit.OutcomeKey.NoAccess: break;
                    default: throw new global::System.NotImplementedException();
                }
            }
        }
        """).RunAsync();

    [Fact]
    public Task Given_several_switches_one_in_the_other_Then_all_are_filled() => new Fixing(
        Shared.Given.Method("""
        {|ERS3003:switch|} (new BookOutcome().Key)
        {
            case not OutcomeKey.NoAccess:
                {|ERS3003:switch|} (new BookOutcome().Key)
                {
                    case not OutcomeKey.PatientError:
                        break;
                }

                break;
        }
        """),
        Shared.Given.Method("""
        switch (new BookOutcome().Key)
        {
            case not OutcomeKey.NoAccess:
                switch (new BookOutcome().Key)
                {
                    case not OutcomeKey.PatientError:
                        break;
                    default:
                        throw new NotImplementedException();
                }

                break;
            default:
                throw new NotImplementedException();
        }
        """)).RunAsync();

    [Theory]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        return;\n}\n\nConsole.WriteLine();", "break")]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        throw new InvalidOperationException();\n}\n\nConsole.WriteLine();", "break")]
    [InlineData("if (flag)\n{\n{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        return;\n}\n}\n\nConsole.WriteLine();", "break")]
    [InlineData("while (flag)\n{\n{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        return;\n}\n}", "break")]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        return;\n}", "throw new NotImplementedException()")]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        return;\n}\nvoid Local() { }", "throw new NotImplementedException()")]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        if (flag) break;\n        return;\n}\n\nConsole.WriteLine();", "throw new NotImplementedException()")]
    [InlineData("{|ERS3003:switch|} (new BookOutcome().Key)\n{\n    case OutcomeKey.NoAccess:\n        while (true) { break; }\n        return;\n}\n\nConsole.WriteLine();", "break")]
    public Task Given_sections_that_leave_and_code_that_follows_Then_the_rest_goes_on_there_and_else_it_throws(string statements, string body) => Fixing.OfMethod(
        "#pragma warning disable CS8321\n" + statements,
        "#pragma warning disable CS8321\n" + statements
            .Replace("{|ERS3003:switch|}", "switch", System.StringComparison.Ordinal)
            .Replace("return;\n}", $"return;\n    default:\n        {body};\n}}", System.StringComparison.Ordinal)
            .Replace("OperationException();\n}", $"OperationException();\n    default:\n        {body};\n}}", System.StringComparison.Ordinal));

    [Fact]
    public Task Given_blank_lines_between_the_sections_Then_one_is_above_the_new_one()
    {
        static string Program(string keyword, string rest) => $$"""
            internal class Program
            {
                internal void Run(ErsToolkit.BookOutcome outcome)
                {
                    {{keyword}} (outcome.Key)
                    {
                        case ErsToolkit.OutcomeKey.NoAccess:
                            break;

                        case ErsToolkit.OutcomeKey.PatientError:
                            break;
            {{rest}}        }
                }
            }
            """;

        return new Fixing(
            Program("{|ERS3003:switch|}", ""),
            Program("switch", "\n            default:\n                throw new global::System.NotImplementedException();\n")).RunAsync();
    }
}
