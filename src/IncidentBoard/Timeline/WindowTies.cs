using IncidentBoard.Core;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Timeline;

/// <summary>The links between events that are both drawn, and what cannot be true between them.</summary>
internal sealed record WindowTies(Rows<WindowMark> Marks, Rows<WindowTie> Ties)
{
    public static WindowTies Among(List<EventRow> rows, List<WindowMark> marks)
    {
        var places = new Dictionary<Id<TimelineEvent>, int>();
        for (var at = 0; at < rows.Count; at++)
        {
            places[rows[at].Id] = at;
        }

        var ties = new List<WindowTie>();
        for (var at = 0; at < rows.Count; at++)
        {
            var (row, later) = (rows[at], at);
            ties.AddRange(new[] { (row.CausedBy, TieKind.Causes), (row.Quotes, TieKind.IsQuotedBy), (row.Answers, TieKind.IsAnsweredBy) }
                .SelectMany(pair => pair.Item1.Where(places.ContainsKey).Select(earlier => new WindowTie(places[earlier], later, pair.Item2))));
        }

        foreach (var tie in ties)
        {
            if (marks[tie.To].Conflict is null && OrderConflicts.Between(rows[tie.From].Happened, rows[tie.To].Happened) is { } conflict)
            {
                marks[tie.To] = marks[tie.To] with { Conflict = conflict };
            }
        }

        return new WindowTies(marks.ToRows(), ties.ToRows());
    }
}
