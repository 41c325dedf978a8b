using System.IO;
using System.Text;

namespace BookOrDefer.Output;

/// <summary>Leaves out the blanks that fill lines up to the width of a table: in a file they are only noise.</summary>
internal sealed class TrimmedWriter(TextWriter output) : TextWriter
{
    private int _pendingBlanks;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        var trimmed = new StringBuilder();
        foreach (char character in value ?? "")
        {
            if (character == ' ')
            {
                _pendingBlanks++;
                continue;
            }

            trimmed.Append(' ', character is '\r' or '\n' ? 0 : _pendingBlanks).Append(character);
            _pendingBlanks = 0;
        }

        output.Write(trimmed);
    }

    public override void Flush() => output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            output.Dispose();

        base.Dispose(disposing);
    }
}
