using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Answers;

/// <summary>Reads who can find an outcome, and reports what the rest of the specification denies.</summary>
/// <param name="scope">The spec file.</param>
/// <param name="resources">The resources that a sender may hold.</param>
/// <param name="operation">The operation; <see langword="null"/> where it was reported.</param>
/// <param name="breaches">The outcomes that breaches raise.</param>
/// <param name="isIncomplete">Whether anything was reported that might be what a row speaks of.</param>
internal sealed class FinderReader(SpecScope scope, Definitions<ResourceModel> resources, OperationModel? operation, BreachModel breaches, bool isIncomplete)
{
    public const string Locally = "locally";

    private const string Remotely = "by e-RS";
    private const string With = "with ";

    /// <summary>The resources that a row names.</summary>
    public static EquatableArray<string> Held(SpecNode row) => row["found"]!.StartsWith(With, StringComparison.Ordinal) ? new(Names.Words(row["found"]!).Skip(1)) : EquatableArray<string>.Empty;

    public OutcomeFinder Read(SpecNode row, CodeModel key)
    {
        string found = row["found"]!;
        EquatableArray<string> held = Held(row);
        if (found == Locally)
        {
            CheckLocal(row, key);
            return OutcomeFinder.Payload;
        }

        if (held.Count > 0)
        {
            CheckHeld(row, key, held.ToArray());
            return OutcomeFinder.Context;
        }

        if (found != Remotely)
        {
            scope.Report(row.SpanOf("found"), SpecDiagnostics.ERS1007_ForbiddenValue, found, "found", "'locally', 'by e-RS', or 'with' and the names of resources that the caller holds");
        }

        return OutcomeFinder.Server;
    }

    private void CheckLocal(SpecNode row, CodeModel key)
    {
        if (operation is not null && !isIncomplete && !LocalKeys(operation).Contains(key.Value))
        {
            scope.Report(row.SpanOf("found"), SpecDiagnostics.ERS1008_Contradiction, "no breach of a rule of " + operation.Name + " raises " + key.Value, "State the rule, or say what else finds it");
        }
    }

    private void CheckHeld(SpecNode row, CodeModel key, string[] names)
    {
        if (names.FirstOrDefault(name => !resources.MayHave(name)) is string unknown)
        {
            scope.Report(row.SpanOf("found"), SpecDiagnostics.ERS1006_UnknownReference, "resource", unknown, Names.Advice(resources.Names, unknown));
        }
        else if (operation is not null && !isIncomplete)
        {
            // Nothing checks a search.
            EquatableArray<CheckModel> checks = (operation as BodyModel)?.Checks ?? EquatableArray<CheckModel>.Empty;
            EquatableArray<string>[] given = checks.Where(check => check.Key == key.Value).Select(check => check.Given).ToArray();
            string? why = names.FirstOrDefault(name => !given.Any(held => held.Contains(name))) is string idle ? "no check of " + operation.Name + " that raises " + key.Value + " looks at " + idle
                : !given.Any(held => held.All(names.Contains)) ? "each check of " + operation.Name + " that raises " + key.Value + " looks at more than " + string.Join(" and ", names)
                : null;
            if (why is not null)
            {
                scope.Report(row.SpanOf("found"), SpecDiagnostics.ERS1008_Contradiction, why, "Add the check, or say what finds it");
            }
        }
    }

    /// <summary>The outcomes that a request can raise before it is sent. Something can always be missing, invalid or unknown.</summary>
    private IEnumerable<string> LocalKeys(OperationModel model)
    {
        if (model is QueryModel)
        {
            return [breaches.Invalid, .. model.Fields.Select(field => field.IsHeader ? breaches.Header : breaches.Parameter), .. model.Fields.Where(field => field.Codes is not null).Select(_ => breaches.Code)];
        }

        ElementModel[] elements = model.Root.AndAllBelow().ToArray();
        string[] always = [breaches.Missing, breaches.Invalid, breaches.Unknown];
        bool canForbid = elements.Any(element => element.Content == ContentKind.Unwanted || element.Slices.Any(slice => slice.Present != Demand.None)) || model.Fields.Any(field => field.Rule is { ForbiddenUnder.Count: > 0 });
        return always
            .Concat(elements.Any(element => element.Value is CodedValue) ? [breaches.Code] : [])
            .Concat(canForbid ? [breaches.Forbidden] : []);
    }
}
