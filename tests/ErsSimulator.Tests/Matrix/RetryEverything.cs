using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>What a careless resilience handler does: whatever is not a success is sent again, and the first attempt is given up when nothing comes.</summary>
internal sealed class RetryEverything(Simulator simulator) : DelegatingHandler
{
    private const int Attempts = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                HttpResponseMessage answer = await TryAsync(request, isFirst: attempt == 1, cancellationToken);
                if (answer.IsSuccessStatusCode || attempt == Attempts)
                    return answer;
            }
            catch (Exception) when (attempt < Attempts && !cancellationToken.IsCancellationRequested)
            {
            }
        }
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, bool isFirst, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<HttpResponseMessage> answer = ReceiveAsync(request, patience.Token);
        if (isFirst && await Task.WhenAny(answer, simulator.WhenHangingAsync()) != answer)
            await patience.CancelAsync();

        return await answer;
    }

    /// <summary>Half an answer is none, so the body is part of the attempt.</summary>
    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        return answer;
    }
}
