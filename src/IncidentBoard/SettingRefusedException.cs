namespace IncidentBoard;

/// <summary>A setting makes no sense. The message is one plain line that names the setting, the reason and the next step.</summary>
public sealed class SettingRefusedException : Exception
{
    public SettingRefusedException(string message)
        : base(message)
    {
    }

    public SettingRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
