namespace ErsToolkit;

/// <summary>Who can find what is wrong with a request.</summary>
public enum OutcomeFinder
{
    /// <summary>Anyone who has the request alone: building or validating it finds it.</summary>
    Payload,

    /// <summary>A caller who also holds what the request refers to: the endpoint's <c>Check</c> finds it.</summary>
    Context,

    /// <summary>Only e-RS.</summary>
    Server,
}
