namespace BookOrDefer.Flows;

/// <summary>For whom requests are made. It is no record, because a record would show the token.</summary>
/// <param name="accessToken">The access token of the signed-in professional, which is a secret.</param>
/// <param name="organisation">The ODS code of the organisation for which the professional acts.</param>
/// <param name="businessFunction">The business function in which the professional acts.</param>
internal sealed class Caller(string accessToken, string organisation, string businessFunction)
{
    public string AccessToken => accessToken;

    public string Organisation => organisation;

    public string BusinessFunction => businessFunction;
}
