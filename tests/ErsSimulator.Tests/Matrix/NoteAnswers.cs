using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>Tells when the head of an answer has come.</summary>
internal sealed class NoteAnswers : DelegatingHandler
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WhenAnswered => _answered.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        _answered.TrySetResult();
        return answer;
    }
}
