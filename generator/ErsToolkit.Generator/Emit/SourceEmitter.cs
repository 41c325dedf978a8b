using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Client;
using ErsToolkit.Generator.Emit.Flows;
using ErsToolkit.Generator.Emit.Search;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>Gives the files of a plan: one per concept.</summary>
internal static class SourceEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SourcePlan plan) =>
        plan.Endpoint is not null ? EmitEndpoint(plan.Endpoint, plan.Facts) : EmitLibrary(plan.Library!, plan.Facts);

    private static IEnumerable<GeneratedFile> EmitLibrary(LibraryModel library, CompilationFacts facts)
    {
        var context = new EmitContext(library.Namespace, library.Visibility, Names.Pascal(library.Id), ModelHash.Of(library), facts);
        return library.Types.Select(type => TypeEmitter.Emit(context, type))
            .Concat(library.Codes.Select(codes => CodesEmitter.Emit(context, codes)))
            .Concat(library.OutcomeCodes.Select(codes => OutcomeCodesEmitter.Emit(context, codes)));
    }

    private static IEnumerable<GeneratedFile> EmitEndpoint(EndpointModel endpoint, CompilationFacts facts)
    {
        var context = new EmitContext(endpoint.Namespace, endpoint.Visibility, endpoint.Id, ModelHash.Of(endpoint), facts);
        yield return EndpointEmitter.Emit(context, endpoint);
        foreach (CodesModel codes in endpoint.Codes)
        {
            yield return CodesEmitter.Emit(context, codes);
        }

        foreach (ResourceModel resource in endpoint.Resources)
        {
            yield return ContextEmitter.EmitResource(context, resource);
        }

        foreach (BodyModel model in endpoint.Operations)
        {
            var operation = new BodyPlan(endpoint, model);
            yield return BuilderEmitter.Emit(context, operation);
            yield return DraftEmitter.Emit(context, operation);
            yield return RequestEmitter.Emit(context, operation);
            yield return ChecksEmitter.Emit(context, operation);
            yield return new ReaderEmitter(context, operation).Emit();
            yield return WriterEmitter.Emit(context, operation);
            yield return MessagesEmitter.Emit(context, operation);
            if (model.Checks.Count > 0)
            {
                yield return ContextEmitter.EmitOperation(context, operation);
                yield return new ContextChecksEmitter(context, operation).Emit();
            }

            if (endpoint.OutcomeCodes.Length > 0)
            {
                yield return OutcomeEmitter.Emit(context, operation);
            }
        }

        if (ClientPlan.Of(endpoint, facts) is ClientPlan client)
        {
            yield return HeadersEmitter.Emit(context, client);
            yield return ClientEmitter.Emit(context, client);
            foreach (BodyPlan operation in client.Operations)
            {
                yield return ResultEmitter.Emit(context, operation);
            }

            foreach (SearchPlan search in client.Searches)
            {
                yield return SearchResultEmitter.Emit(context, search);
            }
        }

        foreach (SearchPlan search in endpoint.Searches.Select(model => new SearchPlan(endpoint, model)))
        {
            yield return BuilderEmitter.Emit(context, search);
            yield return DraftEmitter.Emit(context, search);
            yield return SearchRequestEmitter.Emit(context, search);
            yield return ChecksEmitter.Emit(context, search);
            yield return MessagesEmitter.Emit(context, search);
            yield return FoundEmitter.Emit(context, search);
            yield return PageEmitter.Emit(context, search);
            yield return PageReaderEmitter.Emit(context, search);
            if (endpoint.OutcomeCodes.Length > 0)
            {
                yield return OutcomeEmitter.Emit(context, search);
            }
        }

        foreach (FlowsPlan flows in FlowsPlan.All(endpoint))
        {
            yield return GroundEmitter.Emit(context, flows);
            yield return GroundedBuilderEmitter.Emit(context, flows);
        }
    }
}
