using System;
using ErsToolkit;

namespace BookOrDefer.Output;

/// <summary>What a next step asks of the user.</summary>
internal static class NextStepText
{
    public static string Of(NextStep step) => step switch
    {
        NextStep.Stop => "Do not go on: nothing that this program can do will help.",
        NextStep.SignIn => "Sign in again, once. If that does not help, stop.",
        NextStep.RereadReferral => "Read the referral before anything else, and send nothing again until then.",
        NextStep.Wait => "Wait, read the referral, then try again.",
        NextStep.BackOff => "Too much was sent. Wait, longer each time, before the same request is sent again.",
        NextStep.FixRequest => "Mend the request; as it is, it will be refused again.",
        NextStep.ChooseService => "Choose another service.",
        NextStep.SearchAgain => "Search slots again, with the criteria that are saved on the referral.",
        NextStep.BookSlot => "The slot is free: book it.",
        NextStep.Defer => "Defer to the provider.",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
