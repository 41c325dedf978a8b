using System.Text.Json;

namespace ErsToolkit.Serialization;

public ref partial struct PayloadReader
{
    /// <summary>Reads an object of which nobody knows what request it is, and reports why: another resource counts for more than an unknown or absent selector.</summary>
    internal void ReadUndecided(string member, string message)
    {
        int opening = Position;
        bool isSeen = false;
        bool isTypeSeen = false;
        while (ReadMember())
        {
            bool isResourceType = !isTypeSeen && Utf8Text.Same(Text, "resourceType"u8);
            bool isSelector = !isSeen && Utf8Text.Same(Text, member);
            _json.Read();
            isTypeSeen |= isResourceType;
            int start = Position;
            bool isRoot = HasText && Utf8Text.Same(Text, _root);
            bool isAbsent = _json.TokenType == JsonTokenType.Null || (IsText && !HasText) || !SkipUnlessEmptyArray();
            if (isResourceType && !isAbsent && !isRoot)
            {
                Only(3, _keys.Invalid, _root, start, "'resourceType' must be exactly \"" + _root + "\".");
            }

            if (isSelector)
            {
                isSeen = true;
                Only(2, isAbsent ? _keys.Missing : _keys.Invalid, _root + "." + member, isAbsent ? opening : start, message);
            }
        }

        Only(1, _keys.Missing, _root + "." + member, opening, message);
    }
}
