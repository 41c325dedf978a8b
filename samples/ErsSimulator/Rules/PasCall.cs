using System;
using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>One question to a provider's system. While it lasts, nobody else gets the slot, and nobody else the referral.</summary>
internal sealed class PasCall
{
    private readonly IEdition _edition;
    private readonly Received _request;
    private readonly World _world;
    private readonly Register _register;
    private readonly Referral _referral;
    private readonly Slot _slot;
    private readonly PasAnswer _answer;
    private readonly ReferralProgress _before;

    /// <summary>Asks. The caller holds the gate of the world.</summary>
    public PasCall(IEdition edition, Received request, World world, Register register)
    {
        _edition = edition;
        _request = request;
        _world = world;
        _register = register;
        _referral = world.Referral(request.Ubrn);
        _slot = world.Slot(request.Slot!);
        Pas pas = world.Service(request.Service).Pas;
        _answer = pas.Answer;
        After = pas.After;
        _before = _referral.State;
        _referral.IsBeingBooked = true;
        _slot.IsHeld = true;
    }

    /// <summary>When the answer comes, if one does.</summary>
    public TimeSpan After { get; }

    /// <summary>Whether there will be no answer.</summary>
    public bool IsSilent => _answer == PasAnswer.Never;

    /// <summary>Whether the answer comes when e-RS has given up.</summary>
    public bool IsLate => !IsSilent && After >= _edition.Endpoint.Window;

    /// <summary>How long e-RS waits.</summary>
    public TimeSpan Wait => IsSilent || IsLate ? _edition.Endpoint.Window : After;

    /// <summary>Tells the caller of e-RS that there was no answer in time. The slot stays held where one may still come.</summary>
    public Decision GiveUp()
    {
        lock (_world.Gate)
        {
            _referral.IsBeingBooked = false;
            _slot.IsHeld = IsLate && _slot.IsHeld;
            return Refuse("PAS_NOT_RESPONDING");
        }
    }

    /// <summary>Takes the answer. One that is late finds the referral as it is by now: a deferral in between stands, and the slot is taken all the same.</summary>
    public Decision Settle()
    {
        lock (_world.Gate)
        {
            _referral.IsBeingBooked = false;
            _slot.IsHeld = false;

            // The simulator may have been told to begin again in the meantime.
            if (_world.FindReferral(_referral.Ubrn) != _referral || _world.FindSlot(_slot.Id) != _slot)
                return Refuse("REFERENCE_NOT_FOUND");

            switch (_answer)
            {
                case PasAnswer.SlotTaken:
                    _slot.IsFree = false;
                    return Refuse("SLOT_NOT_AVAILABLE");
                case PasAnswer.Unconfirmed:
                    return Refuse("UNABLE_TO_CONFIRM_APPOINTMENT");
                case PasAnswer.UnconfirmedButBooked:
                    Book();
                    return Refuse("UNABLE_TO_CONFIRM_APPOINTMENT");
                case PasAnswer.Error:
                    // In the provider's own system somebody has it.
                    _slot.IsFree = false;
                    return Refuse("PAS_RESPONDED_WITH_ERROR");
                default:
                    return Book() is { } made ? made : Refuse("INVALID_REQUEST_STATE");
            }
        }
    }

    /// <summary>Gives null where the referral has gone on in the meantime; the slot is taken all the same.</summary>
    private Appointment? Book()
    {
        if (_referral.State == _before)
            return _register.Book(_request);

        _slot.IsFree = false;
        return null;
    }

    private Refusal Refuse(string key) => Refusal.Of(_edition, Operation.Book, key);
}
