using System.Globalization;
using System.Text.Json;
using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Comments;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>
/// All that one reader may see, and nothing else: the only way to the tables. A thing is visible when its own marking is open to the reader,
/// its container is visible, and, where it ties two things together, both of them are.
/// </summary>
public sealed class VisibleTo
{
    private readonly BoardDb _db;
    private readonly Marking[] _open;
    private readonly bool _everything;
    private readonly bool _removedToo;

    /// <param name="removedToo">Also what was taken off the board, by the same rules: for changes that bring it back.</param>
    internal VisibleTo(BoardDb db, Reader reader, DateTimeOffset now, bool removedToo = false)
    {
        (_db, Reader, Now, _removedToo) = (db, reader, now, removedToo);
        _everything = reader.IsOperator;
        _open = [.. Markings.OpenTo(reader.Clearance)];
    }

    public Reader Reader { get; }

    /// <summary>What of all this may stand in a paper for readers up to that marking: never more than the reader's clearance opens, and nothing RED.</summary>
    public VisibleTo OnPaper(Marking ceiling) => new(_db, Reader.Composing(ceiling), Now);

    /// <summary>A desk to try a change on. Nothing that is laid on it is ever recorded.</summary>
    internal Desk Desk() => new(_db, Reader, Now, Ids.Random);

    /// <summary>The same, and also what was taken off the board since: for looking back.</summary>
    internal VisibleTo RemovedToo() => new(_db, Reader, Now, removedToo: true);

    /// <summary>The time of the reading, UTC.</summary>
    public DateTimeOffset Now { get; }

    public IQueryable<Party> Parties => Own<Party>();

    public IQueryable<Relation> Relations => Own<Relation>()
        .Where(relation => Parties.Any(party => party.Id == relation.Customer) && Parties.Any(party => party.Id == relation.Supplier));

    public IQueryable<Incident> Incidents
    {
        get
        {
            var member = Reader.Member.ToArray();
            return _everything ? Own<Incident>() : Own<Incident>().Where(incident => !incident.Restricted || member.Contains(incident.Id));
        }
    }

    public IQueryable<Membership> Memberships => Own<Membership>()
        .Where(membership => Incidents.Any(incident => incident.Id == membership.Incident));

    public IQueryable<StatusCard> Cards => Own<StatusCard>()
        .Where(card => Incidents.Any(incident => incident.Id == card.Incident) && (card.Party == null || Parties.Any(party => party.Id == card.Party)));

    public IQueryable<TimelineEvent> Events => Own<TimelineEvent>()
        .Where(happening => happening.Incident == null || Incidents.Any(incident => incident.Id == happening.Incident));

    public IQueryable<Source> Sources => Own<Source>();

    public IQueryable<Original> Originals => Own<Original>().Where(original => Sources.Any(source => source.Id == original.Source));

    public IQueryable<Annotation> Annotations => Own<Annotation>().Where(annotation => Sources.Any(source => source.Id == annotation.Source));

    public IQueryable<RestsOn> RestsOn => Own<RestsOn>()
        .Where(link => Sources.Any(source => source.Id == link.Source) && Sources.Any(source => source.Id == link.On));

    public IQueryable<Finding> Findings => Own<Finding>()
        .Where(finding => finding.Incident == null || Incidents.Any(incident => incident.Id == finding.Incident));

    // Ids of different nouns are compared by what they are stored as. As objects the translator compares the columns as they stand, so that their indexes
    // serve; a cast to text would make it read whole tables for each piece of evidence.
    public IQueryable<Evidence> Evidence => Own<Evidence>().Where(piece =>
        Sources.Any(source => source.Id == piece.Source)
        && (piece.Annotation == null || Annotations.Any(annotation => annotation.Id == piece.Annotation))
        && (piece.Origin == null || Sources.Any(source => source.Id == piece.Origin))
        && (Findings.Any(finding => (object)finding.Id == (object)piece.Subject)
            || Events.Any(happening => (object)happening.Id == (object)piece.Subject)
            || Relations.Any(relation => (object)relation.Id == (object)piece.Subject)));

    public IQueryable<Contradiction> Contradictions => Own<Contradiction>().Where(contradiction =>
        (Findings.Any(finding => (object)finding.Id == (object)contradiction.One) && Findings.Any(finding => (object)finding.Id == (object)contradiction.Other))
        || (Evidence.Any(piece => (object)piece.Id == (object)contradiction.One) && Evidence.Any(piece => (object)piece.Id == (object)contradiction.Other)));

    public IQueryable<Weighing> Weighings => Own<Weighing>()
        .Where(weighing => weighing.Incident == null || Incidents.Any(incident => incident.Id == weighing.Incident));

    public IQueryable<Answer> Answers => Own<Answer>().Where(answer => Weighings.Any(weighing => weighing.Id == answer.Weighing));

    public IQueryable<Bearing> Bearings => Own<Bearing>().Where(bearing =>
        Answers.Any(answer => answer.Id == bearing.Answer)
        && (Findings.Any(finding => (object)finding.Id == (object)bearing.Item) || Evidence.Any(piece => (object)piece.Id == (object)bearing.Item)));

    public IQueryable<Assertion> Assertions => Own<Assertion>().Where(assertion =>
        Parties.Any(party => party.Id == assertion.Party)
        && (assertion.Earlier == null || Own<Assertion>().Any(other => other.Id == assertion.Earlier))
        && (assertion.Incident == null || Incidents.Any(incident => incident.Id == assertion.Incident))
        && (assertion.Source == null || Sources.Any(source => source.Id == assertion.Source))
        && (assertion.Finding == null || Findings.Any(finding => finding.Id == assertion.Finding)));

    public IQueryable<Ask> Asks => Own<Ask>().Where(ask =>
        (ask.Incident == null || Incidents.Any(incident => incident.Id == ask.Incident))
        && (ask.Party == null || Parties.Any(party => party.Id == ask.Party))
        && (ask.Subject == null
            || Annotations.Any(annotation => (object)annotation.Id == (object)ask.Subject)
            || Findings.Any(finding => (object)finding.Id == (object)ask.Subject)
            || Sources.Any(source => (object)source.Id == (object)ask.Subject)
            || Cards.Any(card => (object)card.Id == (object)ask.Subject)
            || Assertions.Any(assertion => (object)assertion.Id == (object)ask.Subject)));

    public IQueryable<Comment> Comments => Own<Comment>().Where(comment =>
        Annotations.Any(annotation => (object)annotation.Id == (object)comment.Subject)
        || Sources.Any(source => (object)source.Id == (object)comment.Subject)
        || Findings.Any(finding => (object)finding.Id == (object)comment.Subject)
        || Contradictions.Any(contradiction => (object)contradiction.Id == (object)comment.Subject)
        || Weighings.Any(weighing => (object)weighing.Id == (object)comment.Subject)
        || Cards.Any(card => (object)card.Id == (object)comment.Subject)
        || Events.Any(happening => (object)happening.Id == (object)comment.Subject)
        || Incidents.Any(incident => (object)incident.Id == (object)comment.Subject));

    /// <summary>Wishes to widen what this reader sees.</summary>
    public IQueryable<Widening> Widenings => Present<Widening>().Where(widening =>
        Parties.Any(party => (object)party.Id == (object)widening.Thing)
        || Relations.Any(relation => (object)relation.Id == (object)widening.Thing)
        || Incidents.Any(incident => (object)incident.Id == (object)widening.Thing)
        || Cards.Any(card => (object)card.Id == (object)widening.Thing)
        || Events.Any(happening => (object)happening.Id == (object)widening.Thing)
        || Sources.Any(source => (object)source.Id == (object)widening.Thing)
        || Annotations.Any(annotation => (object)annotation.Id == (object)widening.Thing)
        || Findings.Any(finding => (object)finding.Id == (object)widening.Thing)
        || Evidence.Any(piece => (object)piece.Id == (object)widening.Thing)
        || Contradictions.Any(contradiction => (object)contradiction.Id == (object)widening.Thing)
        || Assertions.Any(assertion => (object)assertion.Id == (object)widening.Thing));

    /// <summary>Wishes that wait for a second person, whatever they are about. The caller shows those whose thing the reader sees: most often there are none, and that is told at once.</summary>
    internal IQueryable<Widening> OpenWidenings => Present<Widening>().Where(widening => widening.State == WideningState.Open);

    public IQueryable<StatusUpdate> Updates => Own<StatusUpdate>()
        .Where(update => Incidents.Any(incident => incident.Id == update.Incident));

    /// <summary>Everybody who can sign in: names and roles are known to all who have signed in themselves.</summary>
    public IQueryable<Person> People => Reader.IsAnonymous ? _db.Set<Person>().Where(person => false) : _db.Set<Person>().Where(person => _removedToo || !person.Removed);

    /// <summary>Who is named on the RED things that this reader sees.</summary>
    public IQueryable<Naming> Namings
    {
        get
        {
            var named = Reader.Named.ToArray();
            var all = _db.Set<Naming>().Where(naming => _removedToo || !naming.Removed);
            return _everything ? all : all.Where(naming => named.Contains(naming.Thing));
        }
    }

    /// <summary>Where this reader has put parties in the supply picture; nobody else's places.</summary>
    public IQueryable<Position> Positions => _db.Positions.Where(position => position.Person == Reader.Person.Value);

    public IQueryable<BoardSettings> Settings => _db.Set<BoardSettings>().Where(settings => _removedToo || !settings.Removed);

    /// <summary>Whether the reader's clearance opens that marking. RED is opened by naming, which is about one thing and not about its past.</summary>
    public bool MayRead(Marking marking) => _open.Contains(marking);

    /// <summary>Who changed each of these things last, and when; nothing for what was never changed since it was made. For things that the reader sees.</summary>
    public async Task<IReadOnlyDictionary<Guid, FieldChange>> LastChangesAsync(IEnumerable<Guid> things, CancellationToken cancellationToken) =>
        (await FieldChangesAsync(things, cancellationToken)).GroupBy(change => change.Thing).ToDictionary(changes => changes.Key, changes => changes.MaxBy(change => change.At)!);

    /// <summary>Who changed each field of these things last, and when. For things that the reader sees.</summary>
    public async Task<IReadOnlyList<FieldChange>> FieldChangesAsync(IEnumerable<Guid> things, CancellationToken cancellationToken)
    {
        var keys = things.ToArray();
        var names = await People.ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
        return [.. (await _db.Versions.Where(version => keys.Contains(version.Thing)).ToListAsync(cancellationToken))
            .Select(version => new FieldChange(version.Thing, version.Field, version.Version, names.GetValueOrDefault(version.By, "operator"), version.At))];
    }

    /// <summary>The whole journal; nothing for who may not audit.</summary>
    internal IQueryable<JournalLine> Lines => Reader.May(Act.Audit) ? _db.Lines : _db.Lines.Where(line => false);

    /// <summary>The values of the whole journal; nothing for who may not audit.</summary>
    internal IQueryable<JournalValue> Values => Reader.May(Act.Audit) ? _db.Values : _db.Values.Where(value => false);

    /// <summary>The lines since that time in which markings were changed, with what they say of them. The caller shows only things that the reader sees.</summary>
    internal IQueryable<JournalValue> MarkingsChangedSince(DateTimeOffset time) =>
        _db.Values.Where(value => value.Field == "marking" && value.Old != null && _db.Lines.Any(line => line.At > time && line.Sequence == value.Sequence));

    /// <summary>All values that the journal holds of these things, with when they were written. The caller has made sure that the reader sees the things.</summary>
    internal IQueryable<RecordedValue> ValuesOf(IReadOnlyCollection<Guid> things) =>
        _db.Values.Where(value => things.Contains(value.Thing))
            .Join(_db.Lines, value => value.Sequence, line => line.Sequence, (value, line) => new RecordedValue(value.Thing, value.Field, value.Sequence, line.At, value.New, value.Redacted));

    /// <summary>Which file this is read from: what is kept in memory of one board is not that of another.</summary>
    internal string Store => _db.Database.GetDbConnection().DataSource;

    /// <summary>The number of the line that wrote a field of each of these things last; none for what no line has written. For things that the reader sees.</summary>
    internal async Task<IReadOnlyDictionary<Guid, long>> LastWrittenAsync(IReadOnlyCollection<Guid> things, string name, CancellationToken cancellationToken) =>
        await _db.Values.Where(value => things.Contains(value.Thing) && value.Field == name)
            .GroupBy(value => value.Thing)
            .Select(values => new { values.Key, Last = values.Max(value => value.Sequence) })
            .ToDictionaryAsync(written => written.Key, written => written.Last, cancellationToken);

    /// <summary>The values that the journal holds of one field of these things. The caller has made sure that the reader sees the things.</summary>
    internal IQueryable<RecordedValue> ValuesOf(IReadOnlyCollection<Guid> things, string name) =>
        _db.Values.Where(value => things.Contains(value.Thing) && value.Field == name)
            .Join(_db.Lines, value => value.Sequence, line => line.Sequence, (value, line) => new RecordedValue(value.Thing, value.Field, value.Sequence, line.At, value.New, value.Redacted));

    /// <summary>The lines of these numbers. The caller has made sure that the reader sees what they are about.</summary>
    internal IQueryable<JournalLine> LinesOf(IReadOnlyCollection<long> sequences) => _db.Lines.Where(line => sequences.Contains(line.Sequence));

    /// <summary>What happened to one thing, newest first. The caller has made sure that the reader sees it.</summary>
    internal IQueryable<JournalLine> LinesAbout(Guid thing) =>
        _db.Lines.Where(line => _db.Values.Any(value => value.Sequence == line.Sequence && value.Thing == thing)).OrderByDescending(line => line.Sequence);

    /// <summary>The values that the lines hold of one thing, and the reasons given for them.</summary>
    internal IQueryable<JournalValue> ValuesAbout(Guid thing) =>
        _db.Values.Where(value => value.Thing == thing || (value.Kind == Journal.OfTheLine && value.Field == Journal.Why && _db.Values.Any(other => other.Sequence == value.Sequence && other.Thing == thing)));

    /// <summary>Which parties somebody has said are not one, as two ids with a comma between. The caller shows only parties that the reader sees.</summary>
    internal IQueryable<string> KeptApart => _db.Values.Where(value => value.Kind == Journal.OfTheLine && value.Field == "apart" && value.New != null).Select(value => value.New!);

    /// <summary>The lines by which others became one with this party, newest first, each with the id of the other. The caller has made sure that the reader sees the party.</summary>
    internal IQueryable<MergedLine> MergesInto(string party) =>
        from line in _db.Lines
        where line.Change == nameof(MergeParties)
        join stays in _db.Values on line.Sequence equals stays.Sequence
        where stays.Kind == Journal.OfTheLine && stays.Field == MergeParties.Into && stays.New == party
        join merged in _db.Values on line.Sequence equals merged.Sequence
        where merged.Kind == Journal.OfTheLine && merged.Field == MergeParties.Merged
        orderby line.Sequence descending
        select new MergedLine(line.Line, line.At, line.Actor, merged.New!);

    /// <summary>The events that name the party.</summary>
    internal IQueryable<TimelineEvent> EventsOf(Id<Party> party)
    {
        // A list of ids stands in one column, which is looked through as text.
        var naming = _db.Database.SqlQuery<string>($"SELECT Id AS Value FROM Events WHERE instr(Parties, {party.ToString()}) > 0");
        return Events.Where(happening => naming.Any(id => (object)id == (object)happening.Id));
    }

    /// <summary>The findings that say something about the party.</summary>
    internal IQueryable<Finding> FindingsOf(Id<Party> party)
    {
        var naming = _db.Database.SqlQuery<string>($"SELECT Id AS Value FROM Findings WHERE instr(About, {party.ToString()}) > 0");
        return Findings.Where(finding => naming.Any(id => (object)id == (object)finding.Id));
    }

    /// <summary>Those of the things that hold all the words, as the search index has them.</summary>
    internal IQueryable<T> Holding<T>(IQueryable<T> things, string words)
        where T : Thing<T>
    {
        // As with other ids: the columns are compared as they stand.
        var hits = _db.Database.SqlQuery<string>($"SELECT SearchRows.Thing AS Value FROM SearchTexts JOIN SearchRows ON SearchRows.Id = SearchTexts.rowid WHERE SearchTexts MATCH {words}");
        return things.Where(thing => hits.Any(hit => (object)hit == (object)thing.Id));
    }

    /// <summary>Those of the events that name the party.</summary>
    internal IQueryable<TimelineEvent> Naming(IQueryable<TimelineEvent> events, Id<Party> party)
    {
        var pattern = $"%{party}%";
        var hits = _db.Database.SqlQuery<string>($"SELECT Id AS Value FROM Events WHERE Parties LIKE {pattern}");
        return events.Where(happening => hits.Any(hit => (object)hit == (object)happening.Id));
    }

    /// <summary>Those of the events that this person put on the board.</summary>
    internal IQueryable<TimelineEvent> RecordedBy(IQueryable<TimelineEvent> events, Id<Person> person) => events.Where(happening => _db.Values.Any(value =>
        (object)value.Thing == (object)happening.Id && value.Field == "title" && value.Version == 1 && _db.Lines.Any(line => line.Sequence == value.Sequence && line.Actor == person.Value)));

    /// <summary>
    /// How many events the reader sees in stretches of time, of these incidents ("" for none) and kinds. Counted from what the writer keeps by incident and marking;
    /// the few RED ones that somebody is named on are counted one by one.
    /// </summary>
    /// <param name="incidents">Incidents that the reader sees.</param>
    internal async Task<IReadOnlyList<EventCount>> CountEventsAsync(
        EventTime clock, IReadOnlyList<(int Level, long From, long To)> segments, CountBy apart, IReadOnlyCollection<string> incidents, IReadOnlyCollection<string> kinds, CancellationToken cancellationToken)
    {
        if (segments.Count == 0)
        {
            return [];
        }

        var lane = apart switch { CountBy.Nothing => "''", CountBy.Incident => "Incident", CountBy.Kind => "Kind" };
        var values = new List<object> { clock.ToString(), JsonSerializer.Serialize(_everything ? Markings.All.Select(marking => marking.ToString()) : _open.Select(marking => marking.ToString())), JsonSerializer.Serialize(incidents), JsonSerializer.Serialize(kinds) };
        var ofKinds = kinds.Count == Enum.GetValues<EventKind>().Length ? "" : " AND Kind IN (SELECT value FROM json_each({3}))";
        var within = new List<string>();
        foreach (var (level, from, to) in segments)
        {
            var at = values.Count;
            within.Add(string.Create(CultureInfo.InvariantCulture, $"(Level = {{{at}}} AND Stretch >= {{{at + 1}}} AND Stretch < {{{at + 2}}})"));
            values.AddRange([level, from, to]);
        }

        // One range each, so that each is read from its place in the key and nothing else is.
        var ranges = within.Select(range => $"SELECT Stretch, {lane} AS Lane, Count FROM EventCounts WHERE Clock = {{0}} AND {range} AND Marking IN (SELECT value FROM json_each({{1}})) AND Incident IN (SELECT value FROM json_each({{2}})){ofKinds}");
        var sql = segments.Count == 1
            ? $"SELECT Stretch, Lane, SUM(Count) AS Count FROM ({ranges.Single()}) GROUP BY Stretch, Lane"
            : $"SELECT CAST(0 AS INTEGER) AS Stretch, Lane, SUM(Count) AS Count FROM ({string.Join(" UNION ALL ", ranges)}) GROUP BY Lane";
        var counts = await _db.Database.SqlQueryRaw<EventCount>(sql, [.. values]).ToListAsync(cancellationToken);
        return _everything || Reader.Named.IsEmpty ? counts : [.. counts, .. await CountNamedAsync(clock, segments, apart, incidents, kinds, cancellationToken)];
    }

    private async Task<IReadOnlyList<EventCount>> CountNamedAsync(
        EventTime clock, IReadOnlyList<(int Level, long From, long To)> segments, CountBy apart, IReadOnlyCollection<string> incidents, IReadOnlyCollection<string> kinds, CancellationToken cancellationToken)
    {
        var red = await Events.Where(happening => happening.Marking == Marking.Red).ToListAsync(cancellationToken);
        return
        [
            .. from happening in red
               let incident = happening.Incident?.ToString() ?? ""
               let ticks = EventTicks.Order(happening.TimeBy(clock))
               where incidents.Contains(incident) && kinds.Contains(happening.EventKind.ToString())
               from segment in segments
               let stretch = segment.Level == HourPyramid.Timeless ? 0 : HourPyramid.At(segment.Level, HourPyramid.HourOf(ticks))
               where (ticks == EventTicks.Never) == (segment.Level == HourPyramid.Timeless) && stretch >= segment.From && stretch < segment.To
               select new EventCount(segments.Count == 1 ? stretch : 0, apart switch { CountBy.Nothing => "", CountBy.Incident => incident, CountBy.Kind => happening.EventKind.ToString() }, 1),
        ];
    }

    private IQueryable<T> Present<T>()
        where T : Thing<T> => _removedToo ? _db.Set<T>() : _db.Set<T>().Where(thing => !thing.Removed);

    private IQueryable<T> Own<T>()
        where T : Thing<T>
    {
        var present = Present<T>();
        if (_everything)
        {
            return present;
        }

        var open = _open;
        if (Reader.Named.IsEmpty)
        {
            // Most readers are named on nothing. Their queries are half as long, and each edit begins with one.
            return present.Where(thing => open.Contains(thing.Marking));
        }

        var named = Reader.Named.Select(thing => new Id<T>(thing)).ToArray();
        return present.Where(thing => open.Contains(thing.Marking) || (thing.Marking == Marking.Red && named.Contains(thing.Id)));
    }
}
