using System.Text.Json;

namespace ErsToolkit.Serialization;

public ref partial struct PayloadReader
{
    private const string UnknownElement = "e-RS does not know this element. Remove it.";
    private const string RepeatedElement = "This element appears more than once in its object. Send it once; only the first was checked.";

    /// <summary>Reports an issue at an offset of the payload.</summary>
    public void Report(Severity severity, string key, ElementPath path, int position, string message) =>
        (_issues ??= new FoundIssues()).Add(severity, key, path, member: null, position, message);

    /// <summary>Reports an issue that makes all others pointless. Of several the highest rank stays.</summary>
    public void Only(int rank, string key, string path, int position, string message)
    {
        if (rank > _onlyRank)
        {
            (int line, int column) = TextPosition.Of(_utf8, _offset, position);
            _only = new ValidationIssue(Severity.Error, key, path, message, line, column);
            _onlyRank = rank;
        }
    }

    /// <summary>Drops the issues reported since <paramref name="mark"/>, because one cause stands for all of them.</summary>
    public readonly void ForgetSince(int mark) => _issues?.ForgetSince(mark);

    /// <summary>Remembers where a field was found that may turn out to be forbidden.</summary>
    /// <param name="position">The offset of the member's name.</param>
    /// <param name="mark">The number of issues before the field was read.</param>
    public readonly FieldPlace PlaceOf(int position, int mark) => new(position, mark, IssueCount - mark);

    /// <summary>Drops the issues found in a field that is forbidden: what it holds makes no difference.</summary>
    public readonly void Drop(FieldPlace place) => _issues?.Drop(place.FirstIssue, place.IssueCount);

    /// <summary>Deals with a selector of what the payload is that has no text: an empty one is as good as none, and so is an empty array; anything else is reported alone.</summary>
    /// <returns>The bits of the elements that have a value still.</returns>
    public uint SelectorExpected(int rank, string path, string message, uint bit, uint present)
    {
        int start = Position;
        if (IsText || !SkipUnlessEmptyArray())
        {
            return present & ~bit;
        }

        Only(rank, _keys.Invalid, path, start, message);
        return present;
    }

    /// <summary>Turns the reader's exception about malformed JSON into the one issue of the result.</summary>
    public void Malformed(JsonException exception)
    {
        // The exception's own message may repeat a piece of the payload, so only its position is used.
        (int line, int column) = TextPosition.OfLine(_utf8, _offset, exception?.LineNumber ?? 0, exception?.BytePositionInLine ?? 0);
        _only = new ValidationIssue(
            Severity.Error, _keys.Invalid, _root, "The JSON is malformed here, or ends too early. Send one complete JSON object, at most 64 levels deep.", line, column);
        _onlyRank = int.MaxValue;
    }

    /// <summary>Gives what was found.</summary>
    public readonly ValidationResult ToResult()
    {
        if (_only is not null)
        {
            return ValidationResult.Create(new[] { _only });
        }

        return _issues is null ? ValidationResult.Valid : _issues.ToResult(_utf8, _offset);
    }

    private void ReportMember(bool isUnknown, ElementPath path)
    {
        // A name that could be somebody's is not repeated: the issue is then that of the parent.
        string? name = MemberNames.Presentable(Text);
        (string key, string message) = isUnknown ? (_keys.Unknown, UnknownElement) : (_keys.Invalid, RepeatedElement);
        (_issues ??= new FoundIssues()).Add(Severity.Error, key, path, name, _memberStart, message);
    }
}
