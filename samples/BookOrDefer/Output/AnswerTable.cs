using System.Globalization;
using System.Linq;
using BookOrDefer.Answers;
using BookOrDefer.Editions;
using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>A table of what an answer says: known words and codes, and no prose of e-RS, which may name patients and users.</summary>
internal static class AnswerTable
{
    public static Table Of(Answer answer) => new FactTable()
        .Add("Status", string.Create(CultureInfo.InvariantCulture, $"{answer.Status}, after a {(answer.Operation == Operation.Book ? "booking" : "deferral")}"))
        .Add("Key", KeyOf(answer))
        .Add("Carried out", CarriedOut(answer))
        .Add("Next step", NextStepOf(answer))
        .Add("Deferral", DeferralAfter(answer))
        .Add("Issues", IssuesOf(answer))
        .Content;

    private static Paragraph KeyOf(Answer answer)
    {
        if (answer.RawKey is null)
            return KeyOfStatus(answer);

        // The issues show an unknown key only if it looks like one.
        return answer.Key is null
            ? new Paragraph("not one that this edition knows; see the issues")
            : new Paragraph(answer.Key, Color.Red);
    }

    private static Paragraph KeyOfStatus(Answer answer)
    {
        if (answer.Key is not null)
            return new Paragraph(answer.Key, Color.Red).Append(", which is what the status alone says");

        return new Paragraph(answer.IsSuccess ? "none" : "none: the status alone decides");
    }

    private static Paragraph CarriedOut(Answer answer) =>
        !answer.MayHaveBeenCarriedOut ? new Paragraph("no")
        : answer.Status == answer.Endpoint.SuccessStatus && answer.Next is null ? new Paragraph("yes", Color.Green)
        : new Paragraph("not known", Color.Red).Append(": e-RS may have carried the request out");

    private static Paragraph NextStepOf(Answer answer)
    {
        if (answer.Next is { } next)
        {
            Paragraph step = new Paragraph(next + "\n", new Style(decoration: Decoration.Bold)).Append(NextStepText.Of(next));
            return answer.IsSuccess
                ? step.Append("\nThe status says success and the body does not. Read the referral to see which of them is true.")
                : step;
        }

        return new Paragraph(answer.Status == answer.Endpoint.SuccessStatus
            ? "none: nothing was refused"
            : "none: nothing was refused; yet only " + answer.Endpoint.SuccessStatus.ToString(CultureInfo.InvariantCulture)
                + " says that it was done, so read the referral to see what was");
    }

    private static Paragraph DeferralAfter(Answer answer)
    {
        if (answer.PermittedReason is not { } reason)
        {
            return new Paragraph(answer.IsSuccess ? "not permitted: the status says success"
                : answer.Operation == Operation.Book ? "not permitted on the ground of this answer"
                : "not permitted on the ground of this answer: only a booking that was refused can give one");
        }

        Paragraph permitted = new Paragraph("permitted", Color.Green).Append(", for the reason " + reason + " and no other");
        return answer.MayHaveBeenCarriedOut ? permitted.Append(", if the referral, read again, is still unbooked") : permitted;
    }

    private static string IssuesOf(Answer answer)
    {
        if (answer.Issues.Count == 0)
            return answer.IsSuccess ? "none" : "none: there is no body, or it is not a complete OperationOutcome";

        string issues = string.Join('\n', answer.Issues);
        return answer.Issues.Any(issue => issue.Diagnostics is not null)
            ? issues + "\nDiagnostics are not shown: they are prose that may name patients and users."
            : issues;
    }
}
