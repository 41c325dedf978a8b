using System.Text.Json;

namespace ErsToolkit.Serialization;

public ref partial struct PayloadReader
{
    /// <summary>Passes over the member whose name is the current token, to come back to it.</summary>
    /// <param name="place">Where the member stands.</param>
    /// <returns><see langword="false"/> where a member of that name was set aside before; the reader then still stands at the name.</returns>
    public bool SetAside(ref MemberPlace place)
    {
        if (place.IsThere)
        {
            return false;
        }

        _json.Read();
        int start = Position;
        _json.Skip();
        place = new MemberPlace(_memberStart, start, _start + (int)_json.BytesConsumed - start);
        return true;
    }

    /// <summary>Comes back to the value of a member that was set aside. <see cref="GoOn"/> ends that.</summary>
    /// <returns><see langword="false"/> where the value is null.</returns>
    public bool ComeBack(MemberPlace place)
    {
        _memberStart = place.Position;
        _start = place.Start;

        // The value was read to its end before, so that nothing in it is malformed.
        _json = new Utf8JsonReader(_utf8.Slice(place.Start, place.Length), new JsonReaderOptions { MaxDepth = MaximumDepth });
        _json.Read();
        return _json.TokenType != JsonTokenType.Null;
    }

    /// <summary>Goes on where the reader stood before <see cref="ComeBack"/>.</summary>
    /// <param name="before">A copy of the reader from that time. The issues found since stay.</param>
    public void GoOn(PayloadReader before)
    {
        _json = before._json;
        _start = before._start;
    }

    /// <summary>Reports a member that was set aside and that its object does not know after all.</summary>
    public void ReportUnknown(MemberPlace place, ElementPath path) => Report(Severity.Error, _keys.Unknown, path, place.Position, UnknownElement);
}
