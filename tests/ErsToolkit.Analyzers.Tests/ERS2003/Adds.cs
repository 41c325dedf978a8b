using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2003;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2003;

/// <summary>A required field gets the value in scope that is meant for it, by the call that the guides use; where that is a guess, a person decides.</summary>
public sealed class Adds
{
    private const string Key = RequiredFieldMustBeSuppliedFix.AddKey;
    private const string Rest = ".Service(\"70000\").Patient(\"9401130264\").{|ERS2003:Build|}();";
    private const string Fixed = ".Service(\"70000\").Patient(\"9401130264\")";

    private static Task Test(string statements, string fixedStatements, string members = "") =>
        Fixing<RequiredFieldMustBeSuppliedFix>.OfMethod(Key, statements, fixedStatements, members);

    [Theory]
    [InlineData("ReferralReference reread", "reread")]
    [InlineData("ReferralReference reread, string ubrn, long version", "reread")]
    [InlineData("string ubrn, long version", "ubrn, version")]
    [InlineData("string Ubrn, int version", "Ubrn, version")]
    [InlineData("Referral referral, long version", "referral.Ubrn, version")]
    [InlineData("Letter letter", "letter.Ubrn, letter.Version")]
    [InlineData("DeferralGround ground, long version", "ground.Ubrn, version")]
    public Task Given_a_referral_in_scope_Then_the_call_of_the_guides_supplies_it(string parameters, string arguments)
    {
        const string members = "\n    internal sealed record Referral(string Ubrn, string Title);\n    internal sealed class Letter { public string Ubrn = \"\"; public long Version { get; set; } }";
        string signature = $"public object Run({parameters})";
        return new GeneratedFixing<RequiredFieldMustBeSuppliedFix>(
            Key,
            Given.Method("return A016.Defer().Reason(DeferReason.NoSlotsAtService)" + Rest, members, signature),
            Given.Method($"return A016.Defer().Reason(DeferReason.NoSlotsAtService){Fixed}.IncomingReferral({arguments}).Build();", members, signature)).RunAsync();
    }

    [Theory]
    [InlineData("string slot, string reference, long version")]
    [InlineData("string ubrn")]
    [InlineData("string ubrn, string version")]
    [InlineData("string ubrnText, long version")]
    [InlineData("ReferralReference first, ReferralReference second")]
    [InlineData("ReferralReference first, ReferralReference second, string ubrn, long version")]
    [InlineData("string ubrn, Referral referral, long version")]
    [InlineData("Referral referral, Document document")]
    [InlineData("Task<ReferralReference> referral")]
    public async Task Given_none_or_more_than_one_that_fits_Then_none_is_offered(string parameters)
    {
        const string members = "\n    internal sealed record Referral(string Ubrn);\n    internal sealed record Document(long Version);";
        string program = Given.Method("return A016.Defer().Reason(DeferReason.NoSlotsAtService)" + Rest, members, $"public object Run({parameters})");
        await new GeneratedFixing<RequiredFieldMustBeSuppliedFix>(Key, program, program).RunAsync();
    }

    [Fact]
    public Task Given_several_missing_fields_of_a_booking_Then_each_call_is_added_once()
    {
        const string signature = "public BookRequest Run(SlotReference slot, DateTimeOffset start, DateTimeOffset end, NhsNumber nhsNumber, string serviceId, ReferralReference reread)";
        return new GeneratedFixing<RequiredFieldMustBeSuppliedFix>(
            Key,
            Given.Method("return A016.Book().{|ERS2003:{|ERS2003:{|ERS2003:{|ERS2003:{|ERS2003:{|ERS2003:Build|}|}|}|}|}|}();", "", signature),
            Given.Method("return A016.Book().Slot(slot, start, end).IncomingReferral(reread).Patient(nhsNumber).Service(serviceId).Build();", "", signature))
        {
            NumberOfIncrementalIterations = 4,
        }.RunAsync();
    }

    [Fact]
    public Task Given_an_older_language_and_fields_Then_they_are_named()
    {
        static string Program(string call) => $$"""
            namespace Old
            {
                using ErsToolkit;

                internal sealed class Deferring
                {
                    private readonly string _serviceId;

                    internal Deferring(string serviceId)
                    {
                        _serviceId = serviceId;
                    }

                    internal DeferRequest Run(string name)
                    {
                        return A016.Defer()
                            .Reason(DeferReason.NoSlotsAtService)
                            .IncomingReferral("000000070004", 3)
                            .Patient("9401130264") // verified
                            {{call}}();
                    }
                }
            }
            """;

        return new GeneratedFixing<RequiredFieldMustBeSuppliedFix>(
            Key, Program(".{|ERS2003:Build|}"), Program(".Service(_serviceId)\n                .Build"), language: LanguageVersion.CSharp7_3).RunAsync();
    }

    [Fact]
    public Task Given_top_level_statements_Then_a_local_is_supplied()
    {
        var test = new Fixing<RequiredFieldMustBeSuppliedFix>(
            Key,
            """
            using ErsToolkit;
            string id = args[0];
            Deferral.Whole().Because(DeferReason.NoSlotsAtService, "x").{|ERS2003:Build|}();
            """,
            """
            using ErsToolkit;
            string id = args[0];
            Deferral.Whole().Because(DeferReason.NoSlotsAtService, "x").Service(id).Build();
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_call_has_a_line_of_its_own_and_comments_stay() => Test(
        """
        Deferral.Whole()
            .IncomingReferral(slot) // the latest
            .Service(slot)
            // last
            .{|ERS2003:Build|}(); // end
        """,
        """
        Deferral.Whole()
            .IncomingReferral(slot) // the latest
            .Service(slot)
            .Reason(reason)
            // last
            .Build(); // end
        """);

    [Fact]
    public Task Given_several_builds_Then_all_are_fixed_at_once() => Test(
        """
        string id = "70000";
        var b = Deferral.Whole().Because(reason, slot);
        b.{|ERS2003:Build|}();
        b.Comment("x").{|ERS2003:Build|}();
        """,
        """
        string id = "70000";
        var b = Deferral.Whole().Because(reason, slot);
        b.Service(id).Build();
        b.Comment("x").Service(id).Build();
        """);

    [Theory]
    [InlineData("if (flag) b = b.Service(slot);")]
    [InlineData("b = flag ? b.Service(slot) : b;")]
    public async Task Given_a_field_that_one_branch_supplies_Then_none_is_offered(string change)
    {
        string statements = $$"""
            string id = "70000";
            var b = Deferral.Whole().Because(reason, slot);
            {{change}}
            b.{|ERS2003:Build|}();
            """;
        await Test(statements, statements);
        await FixEverywhere.ChangesNothing(new RequiredFieldMustBeSuppliedFix(), Key, Given.Method(statements));
    }
}
