using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>What a check of a spec says is what the generated code does.</summary>
public sealed class GeneratedConditionTests
{
    private const string Head = """
        <endpoint xmlns="urn:ers-toolkit:spec:1" id="A900" edition="v1" resource="Appointment">
          <use spec="ers-common"/>
          <codes name="Reason" system="urn:example:reason"><code value="EARLY">Too early.</code><code value="LATE">Too late.</code></codes>
          <resource name="Thing">
            <value name="Start" type="instant"/> <value name="Until" type="instant" occurs="0..1"/>
            <value name="Kind" type="Reason"/> <value name="Perhaps" type="Reason" occurs="0..1"/>
            <value name="Name" type="string"/> <value name="Note" type="string" occurs="0..1"/>
            <value name="Number" type="number"/> <value name="Count" type="number" occurs="0..1"/>
            <value name="Id" type="ServiceId"/> <value name="Other" type="ServiceId" occurs="0..1"/>
            <value name="IsFree" type="boolean"/> <value name="IsOpen" type="boolean" occurs="0..1"/>
            <values name="Notes" type="string"/> <values name="Kinds" type="Reason"/> <values name="Services" type="ServiceId"/>
          </resource>
          <operation name="Send" by="status"><fixed path="resourceType" value="Appointment"/>
            <fixed path="status" value="booked"/>
            <field path="start" name="Start" type="instant"/>
            <field path="end" name="End" type="instant" occurs="0..1"/>
            <field path="reason[].coding[]" name="Why" type="Reason" occurs="0..1"/>
            <field path="comment" name="Comment" occurs="0..1"/>
            <field path="incomingReferral[].reference" name="Referral" type="ReferralReference"/>
            <field path="basedOn[].reference" name="Before" type="ReferralReference" occurs="0..1"/>
            <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>
          </operation>
          <checks of="Send">

        """;

    /// <summary>Builds a request and a context of values by name, and gives the numbers of the checks that were broken.</summary>
    private const string Probe = """
        using System.Collections.Generic;
        using System.Linq;
        using ErsToolkit;
        internal static class Probe
        {
            public static string[] Run(IReadOnlyDictionary<string, object> v)
            {
                var builder = A900.Send().Start((System.DateTimeOffset)v["Start"]).Referral("ReferralRequest/" + v["Referral.Ubrn"] + "/_history/" + v["Referral.Version"]).Service((string)v["Service"]);
                if (v["End"] is System.DateTimeOffset end) { builder = builder.End(end); }
                if (v["Why"] is string why) { builder = builder.Why(Code(why).Value); }
                if (v["Comment"] is string comment) { builder = builder.Comment(comment); }
                var thing = new ThingContext
                {
                    Start = v["Thing.Start"] as System.DateTimeOffset?, Until = v["Thing.Until"] as System.DateTimeOffset?,
                    Kind = Code(v["Thing.Kind"]), Perhaps = Code(v["Thing.Perhaps"]),
                    Name = v["Thing.Name"] as string, Note = v["Thing.Note"] as string,
                    Number = v["Thing.Number"] as long?, Count = v["Thing.Count"] as long?,
                    Id = Service(v["Thing.Id"]), Other = Service(v["Thing.Other"]),
                    IsFree = v["Thing.IsFree"] as bool?, IsOpen = v["Thing.IsOpen"] as bool?,
                    Notes = v["Thing.Notes"] as string[],
                    Kinds = (v["Thing.Kinds"] as string[])?.Select(code => Code(code).Value).ToArray(),
                    Services = (v["Thing.Services"] as string[])?.Select(id => Service(id).Value).ToArray(),
                };
                return A900.Check(builder.Build(), new SendContext { Thing = thing }).Issues.Select(issue => issue.Message).ToArray();
            }
            private static Reason? Code(object code) => code is string text ? (text == "LATE" ? Reason.Late : Reason.Early) : (Reason?)null;
            private static ServiceId? Service(object id) => id is string text ? ServiceId.From(text) : (ServiceId?)null;
        }
        """;

    private static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_form_of_expression_generates_clean_cached_code_in_every_language_version()
    {
        string[] expressions =
        [
            "Start = Thing.Start", "Start &lt; Thing.Until", "not Start &lt;= Thing.Until", "End = Thing.Until", "Thing.Count &lt; Thing.Number",
            "Why = LATE", "not Why = 'EARLY'", "LATE = Thing.Perhaps", "Why in Thing.Kinds", "LATE in Thing.Kinds", "Thing.Kind in Thing.Kinds",
            "Comment = Thing.Name", "Comment = '&quot;); // \\'", "Comment in Thing.Notes", "'x' in Thing.Notes", "Comment is set and not Thing.Note is set",
            "Referral.Version = Thing.Number", "Referral.Version = Thing.Count", "Referral.Ubrn in Thing.Notes",
            "Before.Version = Thing.Count", "Before.Ubrn = Thing.Note", "Before.Ubrn in Thing.Notes", "Before.Version is set", "Before is set", "Before = Referral", "Before.Version = Referral.Version",
            "Service in Thing.Services", "Thing.Other in Thing.Services", "Service = Thing.Other", "Thing.IsFree or Thing.IsOpen", "not (Thing.IsFree and (Thing.IsOpen or not Thing.IsFree))",
        ];

        SpecRun run = VerifiedRun.Of([.. Repository.Specs, Spec(expressions), Spec(expressions, "identity.ers.xml", "A901", "identity=\"true\" when=\"Comment is set\" ", 1)], "A900@v1=|A901@v1=Other", visibility: "public");

        Assert.Empty(run.Diagnostics);
        Assert.Contains("ErsToolkit.A900.SendContextChecks.g.cs", run.GeneratedSources.Keys);
    }

    [Fact]
    public void Given_any_expression_and_any_values_the_generated_code_agrees_with_a_slow_interpreter() =>
        Gen.Int[0, 1_000_000].Array[1_000].Sample(
            numbers =>
            {
                var choices = new RandomExpression.Choices(numbers);
                RandomExpression[] expressions = [.. Enumerable.Range(0, 60).Select(_ => RandomExpression.Of(choices)).DistinctBy(expression => WithoutDenial(expression.Text))];
                SpecRun run = SpecHarness.Run([.. Repository.Specs, Spec(expressions.Select(expression => expression.Text))], "A900@v1=", source: Probe);
                Assert.Empty(run.Diagnostics);
                Assert.Empty(run.CompilerDiagnostics());
                var probe = run.Load().GetType("Probe")!.GetMethod("Run")!.CreateDelegate<Func<IReadOnlyDictionary<string, object?>, string[]>>();

                for (int round = 0; round < 200; round++)
                {
                    Dictionary<string, object?> values = Values(choices);
                    IEnumerable<int> broken = Enumerable.Range(0, expressions.Length).Where(index => expressions[index].Names.All(name => name[0] != '!' || values[name] is not null) && !expressions[index].Holds(values));
                    Assert.Equal(broken.Select(Message), probe(values.ToDictionary(value => RandomExpression.Plain(value.Key), value => value.Value)));
                }
            },
            iter: 2);

    /// <summary>A file that is chosen by name, as a packed one: that it leaves values unused is not what these tests are about.</summary>
    private static SpecFile Spec(IEnumerable<string> expressions, string path = "random.ers.xml", string id = "A900", string extra = "", int most = int.MaxValue) => new(
        path,
        Head.Replace("A900", id, StringComparison.Ordinal)
            + string.Concat(expressions.Take(most).Select((text, index) => $"<check given=\"Thing\" {extra}that=\"{text}\" key=\"INVALID_VALUE\" at=\"Start\">{Message(index)}</check>\n"))
            + "</checks></endpoint>");

    /// <summary>A check of something beside one of the opposite is a contradiction, which a spec may not have.</summary>
    private static string WithoutDenial(string expression) => expression.Replace("not ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static string Message(int index) => "Check " + index.ToString(CultureInfo.InvariantCulture) + " was broken.";

    private static Dictionary<string, object?> Values(RandomExpression.Choices choices) =>
        RandomExpression.NamesByType.SelectMany(type => type.Value.Select(name => (name, type.Key))).DistinctBy(pair => pair.name).ToDictionary(
            pair => pair.name,
            pair => pair.name[0] != '.' && choices.Next(4) == 0 ? null : Value(choices, pair.name, pair.Key));

    private static object Value(RandomExpression.Choices choices, string name, string type) => type switch
    {
        _ when name == ".Referral.Ubrn" => choices.Of("000000081234", "000000081235"),
        "instant" => Time.AddMinutes(choices.Next(3)).ToOffset(TimeSpan.FromHours(choices.Next(2))),
        "code" => choices.Of("EARLY", "LATE"),
        "text" => choices.Of("x", "y", "000000081234"),
        "number" or "version" => (long)(1 + choices.Next(2)),
        "service" => choices.Of("70000", "70001"),
        "truth" => choices.Next(2) == 0,
        "texts" => Some(choices, "x", "y", "000000081234"),
        "codes" => Some(choices, "EARLY", "LATE"),
        _ => Some(choices, "70000", "70001"),
    };

    private static string[] Some(RandomExpression.Choices choices, params string[] values) => values.Where(_ => choices.Next(2) == 0).ToArray();
}
