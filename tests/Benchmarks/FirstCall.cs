using System.Collections.Generic;
using ErsToolkit.Benchmarks.Rivals;

namespace ErsToolkit.Benchmarks;

/// <summary>The first check of a payload in a process.</summary>
internal static class FirstCall
{
    public const string Child = "first-call-of";

    public static IEnumerable<Standing> Run()
    {
        Jobs.RequireAgreement();
        return new FreshProcess(
            "first call",
            Child,
            [
                ("walk", "bare Utf8JsonReader walk"),
                ("toolkit", "ErsToolkit"),
                ("hand", "check by hand"),
                ("rules", "System.Text.Json + FluentValidation"),
            ],
            rounds: 45).Run();
    }

    public static int RunChild(string key)
    {
        byte[] payload = Payloads.Defer;
        return FreshProcess.Measure(() => key switch
        {
            "walk" => BareWalk.Count(payload) > 0,
            "hand" => HandCheck.Run(payload).Count == 0,
            "toolkit" => A016.ValidateDefer(payload).IsValid,
            _ => SystemTextJson.IsValid(payload, new DeferRules()),
        });
    }
}
