using System.Collections.Generic;
using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>What the demonstration shows of an edition. How it shows it is the same for all.</summary>
internal interface IDemoParts
{
    /// <summary>What is to be said of the edition first.</summary>
    string Introduction { get; }

    /// <summary>What is said of a payload without a patient.</summary>
    string WithoutPatient { get; }

    /// <summary>Bookings that only this edition has something to say about.</summary>
    IReadOnlyList<SentPayload> MoreBookings { get; }

    Snippet<BuiltRequest> Book();

    Snippet<BuiltRequest> Defer();

    /// <summary>Gives a deferral to a service that assesses referrals before it books, or <see langword="null"/> in an edition that has none.</summary>
    Snippet<BuiltRequest>? DeferToTriage();

    ValidationResult ValidateBook(byte[] payload);

    ValidationResult ValidateDefer(byte[] payload);

    bool TryBuild(DeferralForm form, out ValidationResult why);

    /// <summary>Builds a form that is wrong.</summary>
    /// <exception cref="ErsValidationException">The form is wrong.</exception>
    void Build(DeferralForm form);

    /// <summary>Gives the name of an issue's key in code.</summary>
    string KeyOf(ValidationIssue issue);

    /// <summary>Checks the booking against a slot that has moved; the code is what is held of it.</summary>
    Snippet<ValidationResult> CheckAgainstMovedSlot();

    /// <summary>Defers on the ground that an answer to the booking gave.</summary>
    GroundOfDeferral DeferAfter(int status, byte[] body);
}
