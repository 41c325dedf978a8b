using System;
using System.Text;

namespace ErsToolkit.Generator.Emit.Writing;

/// <summary>Writes lines of code at a depth. Blocks of several lines keep their own inner indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines; empty ones stay without blanks.</summary>
    public CodeWriter Write(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string content = line.TrimEnd();
            if (content.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(content);
            }

            _text.Append('\n');
        }

        return this;
    }

    public CodeWriter Line() => Write("");

    /// <summary>Closes a block; a blank line before the brace goes.</summary>
    private void Close()
    {
        while (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }

        _depth--;
        Write("}");
    }

    /// <summary>Opens a block behind a head; disposing of the result closes it.</summary>
    public Block Open(string head)
    {
        Write(head).Write("{");
        _depth++;
        return new Block(this);
    }

    /// <summary>Indents what is written until the result is disposed of.</summary>
    public Indentation Indent()
    {
        _depth++;
        return new Indentation(this);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }

    internal readonly struct Indentation(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer._depth--;
    }
}
