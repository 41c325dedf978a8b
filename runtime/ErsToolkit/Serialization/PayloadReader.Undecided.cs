using System.Text.Json;

namespace ErsToolkit.Serialization;

public ref partial struct PayloadReader
{
    /// <summary>Reads an object of which nobody knows what request it is, and reports why: another resource counts for more than an unknown or absent selector.</summary>
    internal void ReadUndecided(string member, string message)
    {
        int start = Position;
        bool isSeen = false;
        bool isTypeSeen = false;
        while (ReadMember())
        {
            bool isResourceType = !isTypeSeen && Utf8Text.Same(Text, "resourceType"u8);
            bool isSelector = !isSeen && Utf8Text.Same(Text, member);
            _json.Read();
            isTypeSeen |= isResourceType;
            bool isText = _json.TokenType == JsonTokenType.String;
            bool isNull = _json.TokenType == JsonTokenType.Null;
            if (isResourceType && !isNull && !(isText && (_json.ValueSpan.IsEmpty || Utf8Text.Same(Text, _root))))
            {
                Only(3, _keys.Invalid, _root, Position, "'resourceType' must be exactly \"" + _root + "\".");
            }

            if (isSelector)
            {
                isSeen = true;
                bool isAbsent = isNull || (isText && _json.ValueSpan.IsEmpty);
                Only(2, isAbsent ? _keys.Missing : _keys.Invalid, _root + "." + member, isAbsent ? start : Position, message);
            }

            _json.Skip();
        }

        Only(1, _keys.Missing, _root + "." + member, start, message);
    }
}
