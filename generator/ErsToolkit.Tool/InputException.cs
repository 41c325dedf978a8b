using System;

namespace ErsToolkit.Tool;

/// <summary>A file or an argument that a command cannot use. The message is the line that the user reads.</summary>
internal sealed class InputException(string message) : Exception(message);
