using System;
using System.Linq;
using System.Text;
using CsCheck;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Judging;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Tool.Tests.Judging;

/// <summary>Two ways to read an answer that share no code: the interpreted model, and what is generated from it.</summary>
public sealed class AnswersAgainstGeneratedTests(ITestOutputHelper output)
{
    private const int Answers = 20_000;

    private static readonly string[] Codes = ["", "x", "NO_SUCH_KEY", "timeout", "REC_TIMEOUT", "Proxy_Timeout"];

    [Theory]
    [InlineData("A016", "v1", "Book")]
    [InlineData("A016", "v1", "Defer")]
    [InlineData("A016", "current", "Book")]
    [InlineData("A016", "current", "Defer")]
    [InlineData("A015", "v1", "SlotSearch")]
    [InlineData("A015", "current", "SlotSearch")]
    public void An_answer_is_read_the_same(string endpoint, string edition, string operation)
    {
        EndpointModel model = Specs.OfPackage.Linked.Endpoints.Single(one => one.Id == endpoint && one.Edition == edition);
        OperationModel request = model.Operations.Concat<OperationModel>(model.Searches.Select(search => search.Request)).Single(one => one.Name == operation);
        CodesModel keys = Specs.OfPackage.Linked.Libraries.Where(library => library.Namespace == model.Namespace).SelectMany(library => library.OutcomeCodes).Single();
        Func<int, byte[], string> generated = new GeneratedValidators(Repository.Specs, $"A015@{edition}=|A016@{edition}=").OutcomesOf(operation);
        int keyed = 0;
        int permitted = 0;
        Gen.Select(Bodies(keys), Statuses(request)).Sample(
            (body, status) =>
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(body);
                AnswerVerdict verdict = new AnswerJudge(model, request, keys, status).Judge(utf8);
                string said = $"{verdict.Key?.Member ?? "Unknown"} '{verdict.RawKey}' {verdict.Next} {(request is BodyModel ? verdict.IsOpen : "")} {string.Join(" ", verdict.Permitted.Select(one => one.Reason?.Member ?? "0"))}";
                Assert.Equal(generated(status, utf8), said);
                keyed += verdict.RawKey is not null ? 1 : 0;
                permitted += verdict.Permitted.Any(one => one.Reason is not null) ? 1 : 0;
            },
            iter: Answers,
            threads: 1);
        output.WriteLine($"{Answers} answers, {keyed} with a key, {permitted} that permit something");
        Assert.True(keyed > Answers / 10 && (permitted > 20 || model.Flows.All(flows => flows.Flows.All(flow => flow.After != operation || flow.Outcome is null))));
    }

    private static Gen<int> Statuses(OperationModel request)
    {
        int[] known = [.. request.Statuses.Where(row => !row.IsClass).Select(row => int.Parse(row.Code, System.Globalization.CultureInfo.InvariantCulture)), 422, 200, 302, 418, 500, 503, 504, 599];
        return Gen.Frequency((9, Gen.Int[0, known.Length - 1].Select(index => known[index])), (1, Gen.Int[100, 599]));
    }

    /// <summary>Answers with up to three issues, and some that are broken or say a thing twice.</summary>
    private static Gen<string> Bodies(CodesModel keys)
    {
        string[] codes = [.. keys.Codes.Select(code => code.Value), .. Codes];
        string[] systems = [keys.System, keys.System, .. keys.Aliases, "https://example.org/other", ""];
        string[] pieces = ["", "", "", "", "", "", "", "", "", "", "", "", "\"code\":\"timeout\",", "\"code\":1,", "\"severity\":\"error\",", "\"severity\":\"error\",\"severity\":\"x\",", "\"diagnostics\":null,\"diagnostics\":\"a\",", "\"details\":{},", "\"details\":1,", "\"\\ud800\":1,"];
        Gen<string> coding = Gen.Select(Gen.Int[0, systems.Length - 1], Gen.Int[0, codes.Length - 1], Gen.Int[0, 79], (system, code, odd) => odd switch
        {
            0 => "1",
            1 => $$"""{"code":"{{codes[code]}}"}""",
            2 => $$"""{"system":"{{systems[system]}}","code":7,"code":"{{codes[code]}}"}""",
            3 => $$"""{"system":"{{systems[system]}}","system":"x","code":"{{codes[code]}}"}""",
            4 => $$"""{"system":"{{systems[system]}}","code":"\u0041\ud800"}""",
            _ => $$"""{"system":"{{systems[system]}}","code":"{{codes[code]}}"}""",
        });
        Gen<string> issue = Gen.Select(coding.Array[1, 2], Gen.Int[0, pieces.Length - 1], Gen.Int[0, 79], (codings, piece, odd) => odd switch
        {
            0 => "null",
            1 => "{" + pieces[piece].TrimEnd(',') + "}",
            2 => $$$"""{{{{pieces[piece]}}}"details":{"coding":[{{{string.Join(",", codings)}}}],"coding":[]}}""",
            _ => $$$"""{{{{pieces[piece]}}}"details":{"coding":[{{{string.Join(",", codings)}}}]}}""",
        });
        return Gen.Select(issue.Array[1, 3], Gen.Int[0, 79], (issues, odd) => odd switch
        {
            0 => "",
            1 => "<html></html>",
            2 => "{}",
            3 => """{"resourceType":"OperationOutcome"}""",
            4 => $$"""{"resourceType":"Bundle","issue":[{{string.Join(",", issues)}}]}""",
            5 => $$"""{"issue":[{{string.Join(",", issues)}}]}""",
            6 => $$"""{"resourceType":"OperationOutcome","issue":[{{string.Join(",", issues)}}],"issue":[]}""",
            7 => $$"""{"resourceType":"OperationOutcome","issue":[{{string.Join(",", issues)}}]} x""",
            8 => $$"""{"resourceType":"OperationOutcome","issue":[{{string.Join(",", issues)}}""",
            9 => $$"""{"resourceType":"OperationOutcome","issue":null,"id":"x"}""",
            10 => "\uFEFF " + $$"""{"id":{},"issue":[{{string.Join(",", issues)}}],"resourceType":"OperationOutcome"}""",
            _ => $$"""{"resourceType":"OperationOutcome","issue":[{{string.Join(",", issues)}}]}""",
        });
    }
}
