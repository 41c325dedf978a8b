using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.AuditRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3002;

/// <summary>Whoever asks for the audit must see every deferral that nothing backs.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("var request = Audited.{|ERS3002:Defer|}().Reason(reason).Slot(slot).Build();")]
    [InlineData("var b = Audited.{|ERS3002:Defer|}(); b = b.Slot(slot);")]
    [InlineData("Func<AuditedBuilder> f = () => Audited.{|ERS3002:Defer|}();")]
    public Task Given_a_start_by_hand_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Fact]
    public Task Given_a_static_import_Then_it_is_found_and_the_message_says_what_to_do() => Analysis.OfTopLevel(
        """
        using static ErsToolkit.Audited;

        var request = {|#0:Defer|}().Build();
        """,
        new DiagnosticResult("ERS3002", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'Defer' starts by hand a request whose use is audited, and nothing shows the outcome that permits it. Start it with 'DeferAfter' from the ground that the outcome handed out."));
}
