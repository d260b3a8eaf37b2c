namespace IncidentBoard.Commands;

/// <summary>A verb cannot do what it was asked. The message is one plain line that names the thing, the reason and the next step.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);
