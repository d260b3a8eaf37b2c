using IncidentBoard.Core;
using IncidentBoard.Core.Timeline;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Storage;

/// <summary>What SQL cannot know of vague times, for migrations that fill columns from them.</summary>
internal static class WhenFunctions
{
    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction("when_order", (string? when) => EventTicks.Order(Read(when)), isDeterministic: true);
        connection.CreateFunction("when_end", (string? when) => EventTicks.End(Read(when)), isDeterministic: true);
        connection.CreateFunction("when_long_end", (string? when) => EventTicks.LongEnd(Read(when)), isDeterministic: true);
    }

    private static When? Read(string? when) => When.TryParse(when, out var read) ? read : null;
}
