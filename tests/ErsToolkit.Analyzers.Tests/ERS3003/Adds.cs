using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.OperationRuleAnalyzer, ErsToolkit.CodeFixes.ERS3003.SwitchMustNameEveryMemberFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3003;

/// <summary>The cases stand where the author would write them, and nothing else moves.</summary>
public sealed class Adds
{
    private const string Most = "OutcomeKey.Unknown or OutcomeKey.NoAccess or OutcomeKey.PasNotResponding or OutcomeKey.PatientError";

    [Fact]
    public Task Given_a_statement_Then_sections_follow_the_last_one() => Fixing.OfMethod(
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
            case OutcomeKey.SlotNotAvailable:
                throw new NotImplementedException();
            case OutcomeKey.SystemUnavailable:
                throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task Given_a_statement_without_sections_Then_they_are_indented() => Fixing.OfMembers(
        """
        #pragma warning disable CS1522
        private void M(NextStep next)
        {
            {|ERS3003:switch|} (next)
            {
            }
        }
        """,
        $$"""
        #pragma warning disable CS1522
        private void M(NextStep next)
        {
            switch (next)
            {
        {{string.Join("\n", System.Linq.Enumerable.Select(System.Enum.GetNames<NextStep>(), n => $"        case NextStep.{n}:\n            throw new NotImplementedException();"))}}
            }
        }
        """);

    [Fact]
    public Task Given_a_statement_on_one_line_Then_it_stays_on_it() => Fixing.OfMethod(
        $$"""{|ERS3003:switch|} (new BookOutcome().Key) { case {{Most}} or OutcomeKey.SlotNotAvailable: return; }""",
        $$"""switch (new BookOutcome().Key) { case {{Most}} or OutcomeKey.SlotNotAvailable: return; case OutcomeKey.SystemUnavailable: throw new NotImplementedException(); }""");

    [Theory]
    [InlineData("", "")]
    [InlineData(",", ",")]
    public Task Given_an_expression_Then_arms_follow_the_last_one(string comma, string lastComma) => Fixing.OfMethod(
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key {|ERS3003:switch|}
        {
            {{Most}} => 1{{comma}} // known
        };
        """,
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key switch
        {
            {{Most}} => 1, // known
            OutcomeKey.SlotNotAvailable => throw new NotImplementedException(),
            OutcomeKey.SystemUnavailable => throw new NotImplementedException(){{lastComma}}
        };
        """);

    [Fact]
    public Task Given_an_expression_on_one_line_Then_it_stays_on_it() => Fixing.OfMethod(
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key {|ERS3003:switch|} { {{Most}} => 1 };
        """,
        $$"""
        #pragma warning disable CS8509
        var i = new BookOutcome().Key switch { {{Most}} => 1, OutcomeKey.SlotNotAvailable => throw new NotImplementedException(), OutcomeKey.SystemUnavailable => throw new NotImplementedException() };
        """);

    [Fact]
    public Task Given_a_guarded_case_Then_its_member_gets_one_without() => Fixing.OfMethod(
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
            case OutcomeKey.SlotNotAvailable:
                throw new NotImplementedException();
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
                    case ErsToolkit.OutcomeKey.NoAccess:
                        throw new global::System.NotImplementedException();
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
                    case OutcomeKey.PatientError:
                        throw new NotImplementedException();
                }

                break;
            case OutcomeKey.NoAccess:
                throw new NotImplementedException();
        }
        """)).RunAsync();
}
