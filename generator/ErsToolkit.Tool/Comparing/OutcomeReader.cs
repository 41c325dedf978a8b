using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Judging;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Says what an answer to a request means to a program. Of the model, only what is said of one key is looked at each time.</summary>
internal sealed class OutcomeReader
{
    private readonly EndpointModel _endpoint;
    private readonly OperationModel _request;
    private readonly CodesModel? _codes;
    private readonly ILookup<string, CodeModel> _keys;
    private readonly ILookup<string, OutcomeModel> _rows;
    private readonly (BodyModel Operation, ILookup<string, OutcomeModel> Rows)[] _others;

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="request">The request that is answered.</param>
    /// <param name="codes">The codes of outcomes; <see langword="null"/> if the endpoint has none.</param>
    public OutcomeReader(EndpointModel endpoint, OperationModel request, CodesModel? codes)
    {
        _endpoint = endpoint with { Flows = EquatableArray<FlowsModel>.Empty };
        _request = request;
        _codes = codes;
        _keys = (codes?.Codes ?? EquatableArray<CodeModel>.Empty).ToLookup(code => code.Value);
        _rows = request.Outcomes.ToLookup(row => row.Key.Value);
        _others = [.. endpoint.Operations.Select(operation => (operation, operation.Outcomes.ToLookup(row => row.Key.Value)))];
    }

    /// <summary>The keys that an answer may have.</summary>
    public IEnumerable<string> Keys => _keys.Select(codes => codes.Key);

    /// <summary>Whether the spec names a key for the request.</summary>
    public bool Names(string key) => _rows.Contains(key);

    /// <summary>The next step after a key with some status, and whether the request may have been carried out. An empty key is none.</summary>
    public Func<string, string> MeaningOf(string key)
    {
        if (_codes is null)
            return _ => "unknown";

        CodesModel codes = _codes with { Codes = new(_keys[key]) };
        OperationModel request = _request with { Outcomes = new(_rows[key]) };
        EndpointModel endpoint = _endpoint with { Operations = new(_others.Select(other => other.Operation with { Outcomes = new(other.Rows[key]) })) };
        byte[] body = key.Length == 0 ? [] : Body(codes.System, key);
        return status =>
        {
            AnswerVerdict verdict = new AnswerJudge(endpoint, request, codes, int.Parse(status, CultureInfo.InvariantCulture)).Judge(body);
            return verdict.Next + (verdict.IsOpen ? " (it may have been carried out)" : "");
        };
    }

    private static byte[] Body(string system, string key)
    {
        var details = new { coding = new[] { new { system, code = key } } };
        return JsonSerializer.SerializeToUtf8Bytes(new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", details } } });
    }
}
