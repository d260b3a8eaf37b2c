namespace IncidentBoard.Storage;

/// <summary>The data folder cannot be used as it is. The message is one plain line that names the thing, the reason and the next step.</summary>
public sealed class StoreRefusedException : Exception
{
    public StoreRefusedException(string message)
        : base(message)
    {
    }

    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
