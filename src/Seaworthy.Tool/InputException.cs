namespace Seaworthy.Tool;

/// <summary>The command can't be carried out as typed: exit code 2, the message says why and what to type.</summary>
internal sealed class InputException(string message) : Exception(message);
