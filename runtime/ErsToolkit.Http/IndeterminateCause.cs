namespace ErsToolkit.Http;

/// <summary>Why nobody can tell what became of a request.</summary>
public enum IndeterminateCause
{
    /// <summary>No connection came about, so e-RS has not seen the request. It is the one cause after which nothing has to be looked up.</summary>
    NotConnected = 1,

    /// <summary>The connection broke before there was an answer.</summary>
    ConnectionLost,

    /// <summary>There was no answer within the time that the endpoint may take.</summary>
    TimedOut,

    /// <summary>The caller gave up while e-RS was at work.</summary>
    Cancelled,

    /// <summary>The answer is like one of a gateway that gives up on a slower server: a status of the class 5xx, 408 or 499, and no outcome that the specification knows. e-RS may have gone on.</summary>
    ServerError,

    /// <summary>The answer says that something succeeded, but not with the one status that means success.</summary>
    UnexpectedStatus,

    /// <summary>The request was sent elsewhere, or should have been.</summary>
    Redirected,

    /// <summary>The answer has the status of success and is none of e-RS: a page for people, for example.</summary>
    ForeignAnswer,

    /// <summary>The answer has the status of success, and cannot be read. Only of searches: whether a change was made, the status alone says.</summary>
    UnreadableAnswer,

    /// <summary>Something between the client and e-RS tried to send the request a second time, which was prevented.</summary>
    ResendPrevented,

    /// <summary>
    /// The answer says that something went wrong, but not whether the request was carried out all the same: e-RS did not get an answer itself, its reason cannot be read or is not known, or a
    /// gateway says time-out.
    /// </summary>
    UnclearOutcome,

    /// <summary>Something between the client and e-RS answered in its place after the request had left, or said that a request succeeded that never left.</summary>
    AnsweredOnTheWay,
}
