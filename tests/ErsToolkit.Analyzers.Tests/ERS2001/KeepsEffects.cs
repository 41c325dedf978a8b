using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2001;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>What a call does besides supplying a field must not be lost with it: neither at one place nor in a whole solution.</summary>
public sealed class KeepsEffects
{
    private const string Members = """
        private string Next() => "Slot/1";
        private bool Try(out string slot) { slot = "Slot/1"; return true; }
        private static string Take(ref int count) => "Slot/" + count++;
        private Task<string> FindAsync() => Task.FromResult("Slot/1");
        private sealed class Slot { public Slot() => Console.WriteLine(); public string Reference => "Slot/1"; public static implicit operator string(Slot s) => s.Reference; public static Slot operator +(Slot s, int i) => s; }
        private Slot Held { get; set; } = new Slot();
        """;

    private static string Program(string statements) => Given.Method(statements, Members, "public async Task Run(bool flag, int count, string slot, string other, Func<string> find, dynamic any)");

    [Theory]
    [InlineData("Next()")]
    [InlineData("Take(ref count)")]
    [InlineData("Try(out var found) ? found : slot")]
    [InlineData("find()")]
    [InlineData("await FindAsync()")]
    [InlineData("slot ?? throw new InvalidOperationException()")]
    [InlineData("slot = \"Slot/2\"")]
    [InlineData("slot ??= \"Slot/2\"")]
    [InlineData("\"Slot/\" + count++")]
    [InlineData("$\"Slot/{--count}\"")]
    [InlineData("$\"Slot/{Held}\"")]
    [InlineData("new Slot().Reference")]
    [InlineData("Held")]
    [InlineData("(Held + 1).Reference")]
    [InlineData("(string)any")]
    [InlineData("slot.Trim()")]
    [InlineData("string.Concat(find(), slot)")]
    [InlineData("other is string text ? text : slot")]
    [InlineData("new SlotReference(Next())")]
    public async Task Given_an_argument_that_does_something_Then_none_is_offered(string argument)
    {
        await Nothing($$"""A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}({{argument}}).Build(); await Task.Yield();""");
    }

    [Theory]
    [InlineData("Next() != null")]
    [InlineData("Try(out slot)")]
    [InlineData("Try(out _)")]
    [InlineData("count++ > 3")]
    [InlineData("await FindAsync() == slot")]
    [InlineData("(flag = true)")]
    [InlineData("flag && (slot ?? throw new InvalidOperationException()) != other")]
    public async Task Given_a_condition_that_does_something_Then_none_is_offered(string condition)
    {
        await Nothing($$"""
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            if ({{condition}})
                b = b.{|ERS2001:Slot|}(slot);
            b.Build();
            await Task.Yield();
            """);
    }

    [Theory]
    [InlineData("slot")]
    [InlineData("flag ? slot : other")]
    [InlineData("slot ?? \"Slot/1\"")]
    [InlineData("$\"Slot/{count}\"")]
    [InlineData("\"Slot/\" + count.ToString()")]
    [InlineData("Held.Reference")]
    [InlineData("nameof(Next)")]
    [InlineData("reference: (slot)")]
    [InlineData("default(SlotReference)")]
    public Task Given_an_argument_that_only_gives_a_value_Then_the_call_goes(string argument) => new Fixing<SuppliedFieldMustBePermittedFix>(
        SuppliedFieldMustBePermittedFix.RemoveKey,
        Program($$"""A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}({{argument}}).Build(); await Task.Yield();"""),
        Program("A016.Defer().Reason(DeferReason.NoSlotsAtService).Build(); await Task.Yield();")).RunAsync();

    [Fact]
    public Task Given_a_typed_value_that_is_made_of_text_Then_the_call_goes()
    {
        const string rest = ".IncomingReferral(\"000000070004\", 3).Service(\"70000\").Patient(\"9401130264\").Build();";
        return new GeneratedFixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey,
            Given.Method("A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(SlotReference.From(slot))" + rest),
            Given.Method("A016.Defer().Reason(DeferReason.NoSlotsAtService)" + rest)).RunAsync();
    }

    private static async Task Nothing(string statements)
    {
        await new Fixing<SuppliedFieldMustBePermittedFix>(SuppliedFieldMustBePermittedFix.RemoveKey, Program(statements), Program(statements)).RunAsync();
        await FixEverywhere.ChangesNothing(new SuppliedFieldMustBePermittedFix(), SuppliedFieldMustBePermittedFix.RemoveKey, Program(statements));
    }
}
