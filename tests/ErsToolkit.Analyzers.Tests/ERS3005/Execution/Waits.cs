namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>Waits that end after some time, and what becomes of the task then.</summary>
internal static class Waits
{
    /// <summary>Waits for a call of its own.</summary>
    public static Piece[] All { get; } =
    [
        new("await client.BookAsync(request).WaitAsync(§);"),
        new("await client.BookAsync(request).WaitAsync(§, cancellationToken).ConfigureAwait(false);"), new("client.BookAsync(request).Wait(¶);"),
        new("await Task.WhenAny(client.BookAsync(request), Task.Delay(¶));"),
        new("await Task.WhenAny(Task.Delay(¶, cancellationToken), client.BookAsync(request));"),
        new("await slots.SearchAsync(search).WaitAsync(§);"), new("await Task.WhenAny(slots.SearchAsync(search), Task.Delay(¶));"),
        new("await client.BookAsync(request).ConfigureAwait(false);"),
        new("await (f0 ? client.BookAsync(request) : client.BookAsync(request, \"id\")).WaitAsync(§);", false),
        new("await SendAsync(client, request, cancellationToken).WaitAsync(§);", false),
        new("await Task.Run(() => client.BookAsync(request).WaitAsync(§));"),
        new("await Task.Run(() => client.BookAsync(request)).WaitAsync(§);", false),
    ];

    /// <summary>Waits for the task λcall.</summary>
    public static Piece[] ForCall { get; } =
    [
        new("return await λcall.WaitAsync(§);"), new("if (!λcall.Wait(¶))\nthrow new TimeoutException();\nreturn λcall.Result;"),
        new("if (await Task.WhenAny(λcall, Task.Delay(¶)) != λcall)\nreturn null;\nawait λcall;"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nreturn λcall.IsCompleted ? await λcall : null;"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nif (λcall.IsCompleted)\nreturn λcall.Result;"),
        new("return await Task.WhenAny(λcall, Task.Delay(¶)) == λcall ? await λcall : null;"),
        new("var λfirst = await Task.WhenAny(λcall, Task.Delay(¶));\nif (λfirst == λcall)\nawait λcall;"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\ncatch (TimeoutException)\n{\n}"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\ncatch (TimeoutException)\n{\nSay(\"late\");\nthrow;\n}"),
        new("if (await Task.WhenAny(λcall, Task.Delay(¶)) != λcall)\nthrow new TimeoutException();\nelse\nawait λcall;"),
        new("if (await Task.WhenAny(λcall, Task.Delay(¶)) != λcall)\nKeep(λcall);"),
        new("open.Add(λcall);\nawait Task.WhenAny(λcall, Task.Delay(¶));"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\ncatch (TimeoutException)\n{\nλcall.ContinueWith(t => Note(t.Result));\n}"),
        new("if (await Task.WhenAny(λcall, Task.Delay(¶)) != λcall)\nSay(\"still at work\");\nreturn await λcall;"),
        new("if (!λcall.Wait(¶))\nSay(\"still at work\");\nreturn λcall.Result;"),
        new("if (!λcall.Wait(¶))\nλcall.Wait();"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\ncatch (TimeoutException)\n{\nSay(\"still at work\");\nawait λcall;\n}"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\ncatch (TimeoutException)\n{\nSay(\"still at work\");\n}\nawait λcall;"),
        new("try\n{\nawait λcall.WaitAsync(§);\n}\nfinally\n{\nawait λcall;\n}"),
        new("while (await Task.WhenAny(λcall, Task.Delay(¶)) != λcall)\nSay(\"still at work\");\nawait λcall;"),
        new("while (!λcall.Wait(¶))\nSay(\"still at work\");"),
        new("for (int λi = 0; λi < 9 && !λcall.IsCompleted; λi++)\nawait Task.WhenAny(λcall, Task.Delay(¶));\nawait λcall;"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nawait λcall.WaitAsync(TimeSpan.FromMinutes(5));"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nawait λcall.WaitAsync(ShortTime);", false),
        new("_ = Task.WhenAny(λcall, Task.Delay(¶));\nawait λcall;"),
        new("var λfirst = await Task.WhenAny(λcall, Task.Delay(¶));\nif (λfirst != λcall)\nSay(\"still at work\");\nawait λcall;"),
        new("var λdelay = Task.Delay(¶);\nawait Task.WhenAny(λcall, λdelay);", false),
        new("var λsame = λcall;\nawait Task.WhenAny(λcall, Task.Delay(¶));\nawait λsame;", false),
        new("var λsame = λcall;\nawait Task.WhenAny(λsame, Task.Delay(¶));", false), new("var λwait = λcall.WaitAsync(§);\nawait λcall;"),
        new("var λwait = λcall.WaitAsync(§);\nreturn await λwait;"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nif (f0)\nawait λcall;"),
        new("await Task.WhenAny(λcall, Task.Delay(¶));\nif (!λcall.IsCompleted && f0)\nreturn await λcall;"),
        new("await Task.WhenAny(new Task[] { λcall, Task.Delay(¶) });"),
        new("if (f0)\nreturn await λcall;\nawait Task.WhenAny(λcall, Task.Delay(¶));"),
    ];

    /// <summary>How λcall is made.</summary>
    public static Piece[] Made { get; } =
    [
        new("var λcall = client.BookAsync(request);"), new("Task<BookResult> λcall = client.BookAsync(request, \"id\");"),
        new("Task<BookResult> λcall;\nλcall = client.BookAsync(request, cancellationToken);"),
        new("var λcall = SendAsync(client, request, cancellationToken);", false),
        new("var λcall = f0 ? client.BookAsync(request) : client.BookAsync(request, \"id\");", false),
    ];
}
