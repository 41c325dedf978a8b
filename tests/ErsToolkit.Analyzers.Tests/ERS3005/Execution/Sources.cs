namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>Sources of cancellation: how one is made, what happens to it, and what it gives up.</summary>
internal static class Sources
{
    /// <summary>How λ is made.</summary>
    public static Piece[] Made { get; } =
    [
        new("using var λ = new CancellationTokenSource(¶);"), new("using CancellationTokenSource λ = new(¶);"),
        new("var λ = new CancellationTokenSource();\nλ.CancelAfter(¶);"), new("using var λ = new CancellationTokenSource();\nλ.CancelAfter(¶);"),
        new("using var λ = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);\nλ.CancelAfter(¶);"),
        new("using var λinner = new CancellationTokenSource(¶);\n"
            + "using var λ = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, λinner.Token);"),
        new("using var λinner = new CancellationTokenSource();\n"
            + "using var λ = CancellationTokenSource.CreateLinkedTokenSource(λinner.Token);\nλinner.CancelAfter(¶);"),
        new("using var λ = new CancellationTokenSource();\nif (f1)\nλ.CancelAfter(¶);"),
        new("using var λ = new CancellationTokenSource(¶);\nλ.CancelAfter(†);", false),
        new("using var λ = new CancellationTokenSource(¶);\nif (f1)\nλ.CancelAfter(†);", false),
        new("using var λ = new CancellationTokenSource(¶);\nλ.TryReset();", false),
        new("using var λ = new CancellationTokenSource(¶);\nExtend(λ);", false),
        new("using var λ = new CancellationTokenSource(¶);\nAction λlonger = () => λ.CancelAfter(Timeout.Infinite);\nλlonger();", false),
        new("using var λ = new CancellationTokenSource(¶);\nvar λsame = λ;\nλsame.CancelAfter(Timeout.Infinite);", false),
        new("var λ = new CancellationTokenSource(¶);\nλ = new CancellationTokenSource();", false),
        new("CancellationTokenSource λ;\nλ = new CancellationTokenSource(¶);", false),
        new("var λ = f0 ? new CancellationTokenSource(¶) : new CancellationTokenSource();", false),
        new("var λ = new CancellationTokenSource();\nShorten(λ);", false),
        new("using var λ = new CancellationTokenSource();\nλ.CancelAfter(¶);\nλ.CancelAfter(†);", false),
        new("var λ = new CancellationTokenSource(¶);\nif (f1)\nλ.Cancel();"), new("var λ = new CancellationTokenSource();\nif (f1)\nλ.Cancel();"),
        new("using var λ = new CancellationTokenSource(¶);\nawait Task.Delay(1000, λ.Token);"),
        new("using var λ = new CancellationTokenSource();\nasync Task<BookResult> λlater()\n"
            + "{\nawait Task.Delay(¶);\nλ.Cancel();\nreturn null;\n}\n_ = λlater();", false),
    ];

    /// <summary>What happens under it.</summary>
    public static Piece[] Used { get; } =
    [
        new("await client.BookAsync(request, λ.Token);"), new("await client.BookAsync(request, \"id\", λ.Token);"),
        new("var λr = await client.BookAsync(request, cancellationToken: λ.Token);"),
        new("var λtoken = λ.Token;\nawait client.BookAsync(request, λtoken);"),
        new("await Task.Run(() => client.BookAsync(request, λ.Token), λ.Token);"),
        new("Func<Task<BookResult>> λsend = () => client.BookAsync(request, λ.Token);\nawait λsend();"),
        new("var λcall = client.BookAsync(request, λ.Token);\nKeep(λcall);\nawait λcall;"),
        new("if (f0)\nawait client.BookAsync(request, λ.Token);\nelse\nawait client.BookAsync(request);"),
        new("for (int λi = 0; λi < 2; λi++)\nawait client.BookAsync(request, λ.Token);"),
        new("await slots.SearchAsync(search, λ.Token);"),
        new("await slots.SearchAsync(search, λ.Token);\nawait client.BookAsync(request, cancellationToken);"),
        new("await client.BookAsync(request);"),
        new("Say(λ.Token.IsCancellationRequested.ToString());\nawait client.BookAsync(request, cancellationToken);"),
        new("await client.BookAsync(request, λ.Token);\nλ.CancelAfter(5000);", false),
        new("var λcall = client.BookAsync(request, λ.Token);\nλ.CancelAfter(†);\nawait λcall;", false),
        new("await SendAsync(client, request, λ.Token);", false), new("await client.BookAsync(request).WaitAsync(λ.Token);", false),
        new("CancellationToken λtoken;\nλtoken = λ.Token;\nawait client.BookAsync(request, λtoken);", false),
        new("var λtoken = λ.Token;\nλtoken = default;\nawait client.BookAsync(request, λtoken);", false),
        new("await client.BookAsync(request, f0 ? λ.Token : default);", false),
        new("await client.BookAsync(request, λ is null ? λ.Token : default);", false),
        new("using var λboth = CancellationTokenSource.CreateLinkedTokenSource(λ.Token);\nawait client.BookAsync(request, λboth.Token);"),
        new("foreach (bool λsearches in new[] { f0, f1 })\n{\nif (λsearches)\n"
            + "await slots.SearchAsync(search, λ.Token);\nelse\nawait client.BookAsync(request, λ.Token);\n}"),
        new("await client.BookAsync(request, new CancellationTokenSource(¶).Token);", false),
    ];

    /// <summary>Where the source is set on one way and the request sent on another.</summary>
    public static Piece[] Wholes { get; } =
    [
        new("var λ = new CancellationTokenSource();\nif (f0)\n{\nλ.CancelAfter(¶);\n"
            + "await slots.SearchAsync(search, λ.Token);\n}\nelse\n{\nawait client.BookAsync(request, λ.Token);\n}"),
        new("var λ = new CancellationTokenSource();\nif (f0)\n{\nλ.CancelAfter(¶);\n"
            + "await slots.SearchAsync(search, λ.Token);\nreturn null;\n}\nawait client.BookAsync(request, λ.Token);"),
        new("var λ = new CancellationTokenSource();\nawait client.BookAsync(request, λ.Token);\nλ.CancelAfter(¶);\nawait slots.SearchAsync(search, λ.Token);"),
        new("var λ = new CancellationTokenSource();\nfor (int λi = 0; λi < 2; λi++)\n{\n"
            + "if (f0 && λi == 0)\nλ.CancelAfter(¶);\nelse\nawait client.BookAsync(request, λ.Token);\n}"),
        new("var λ = new CancellationTokenSource();\nvar λcall = client.BookAsync(request, λ.Token);\nλ.CancelAfter(¶);\nawait λcall;", false),
        new("var λ = new CancellationTokenSource();\nfor (int λi = 0; λi < 2; λi++)\n{\n"
            + "await client.BookAsync(request, λ.Token);\nλ.CancelAfter(¶);\n}", false),
    ];
}
