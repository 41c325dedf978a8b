using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2001;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>The value that decides is audited: it is changed where a person looks at it, and only to what is sure to be permitted.</summary>
public sealed class Changes
{
    private static Fixing<SuppliedFieldMustBePermittedFix> Test(string source, string fixedSource) =>
        new(SuppliedFieldMustBePermittedFix.ChangeKey, source, fixedSource) { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };

    [Theory]
    [InlineData("DeferReason.NoSlotsAtService")]
    [InlineData("flag ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem")]
    [InlineData("(DeferReason)1")]
    [InlineData("reason: DeferReason.NoSlotsAtService", "reason: DeferReason.SlotNotAvailable")]
    public Task Given_one_permitted_value_Then_it_is_chosen(string value, string changed = "DeferReason.SlotNotAvailable") => Test(
        Given.Method($$"""A016.Defer().Reason({{value}}).{|ERS2001:Slot|}("Slot/1").Build();"""),
        Given.Method($$"""A016.Defer().Reason({{changed}}).Slot("Slot/1").Build();""")).RunAsync();

    [Fact]
    public Task Given_no_using_Then_the_name_is_written_so_that_it_compiles() => Test(
        """internal class C { public object M() => ErsToolkit.A016.Defer().Reason(ErsToolkit.DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build(); }""",
        """internal class C { public object M() => ErsToolkit.A016.Defer().Reason(ErsToolkit.DeferReason.SlotNotAvailable).Slot("a").Build(); }""").RunAsync();

    [Fact]
    public Task Given_the_action_Then_its_title_names_the_value()
    {
        var test = Test(
            Given.Method("""A016.Defer().Slot("Slot/1").{|ERS2001:Reason|}(DeferReason.NoSlotsAtService).Build();"""),
            Given.Method("""A016.Defer().Slot("Slot/1").Reason(DeferReason.SlotNotAvailable).Build();"""));
        test.CodeActionIndex = 1;
        test.CodeActionVerifier = (action, verify) => verify.Equal("Change Reason to SlotNotAvailable", action.Title);
        return test.RunAsync();
    }

    [Fact]
    public Task Given_a_value_that_does_something_Then_none_is_offered() => NothingOffered(
        "A016.Defer().Reason(Flip(ref flag) ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem).{|ERS2001:Slot|}(slot).Build(); bool Flip(ref bool f) => f = !f;");

    [Fact]
    public Task Given_two_permitted_values_Then_none_is_offered() => NothingOffered("A016.Span().Mode(Mode.Open).{|ERS2001:End|}(default).Build();");

    [Fact]
    public Task Given_two_calls_that_decide_Then_none_is_offered() => NothingOffered("""
        var b = A016.Defer();
        if (flag)
            b = b.Reason(DeferReason.NoSlotsAtService);
        else
            b = b.Reason(DeferReason.BookingAttemptProblem);
        b.{|ERS2001:Slot|}(slot).Build();
        """);

    [Theory]
    [InlineData(SuppliedFieldMustBePermittedFix.ChangeKey, false)]
    [InlineData(SuppliedFieldMustBePermittedFix.RemoveKey, true)]
    public async Task Given_the_action_Then_only_the_removal_can_be_applied_everywhere(string key, bool everywhere)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Lab", LanguageNames.CSharp)
            .WithCompilationOptions(Lab.Empty.Options)
            .WithMetadataReferences(Given.Platform.Append(Given.Runtime))
            .AddDocument("Builders.g.cs", Given.Builders).Project
            .AddDocument("Program.cs", Given.Method("A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot(slot).Build();"));
        Assert.Equal(everywhere, await FixEverywhere.FixAsync(new SuppliedFieldMustBePermittedFix(), key, document) is not null);
    }

    private static Task NothingOffered(string statements)
    {
        var test = Test(Given.Method(statements), Given.Method(statements));
        return test.RunAsync();
    }
}
