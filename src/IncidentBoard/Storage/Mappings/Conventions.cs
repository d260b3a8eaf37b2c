using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Comments;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IncidentBoard.Storage.Mappings;

/// <summary>How the small values of Core stand in the tables: ids as 32 digits, closed lists by name, times as UTC ticks or in their canonical text.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>();
        builder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        builder.Properties<When>().HaveConversion<WhenConverter>();
        builder.Properties<Guid>().HaveConversion<GuidConverter>();
        builder.Properties<ImmutableArray<DataClass>>().HaveConversion<ChoicesConverter<DataClass>, ArrayComparer<DataClass>>();
        Ids<Party>(builder);
        Ids<Relation>(builder);
        Ids<Incident>(builder);
        Ids<Membership>(builder);
        Ids<StatusCard>(builder);
        Ids<TimelineEvent>(builder);
        Ids<Source>(builder);
        Ids<RestsOn>(builder);
        Ids<Finding>(builder);
        Ids<Evidence>(builder);
        Ids<Contradiction>(builder);
        Ids<StatusUpdate>(builder);
        Ids<Person>(builder);
        Ids<Naming>(builder);
        Ids<BoardSettings>(builder);
        Ids<Annotation>(builder);
        Ids<Original>(builder);
        Ids<Comment>(builder);
        Ids<Ask>(builder);
        Ids<Weighing>(builder);
        Ids<Answer>(builder);
        Ids<Bearing>(builder);
        Ids<Assertion>(builder);
        Ids<Widening>(builder);
    }

    private static void Ids<T>(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<T>>().HaveConversion<IdConverter<T>>();
        builder.Properties<ImmutableArray<Id<T>>>().HaveConversion<IdsConverter<T>, ArrayComparer<Id<T>>>();
    }

    // No id is written as none, but the model that is made beforehand reads one as what stands for "not set".
    private static readonly string _none = default(Guid).ToString("N");

    internal static Id<T> Read<T>(string text) => text == _none ? default : Id<T>.Parse(text);

    internal sealed class IdConverter<T>() : ValueConverter<Id<T>, string>(id => id.ToString(), text => Read<T>(text));

    internal sealed class GuidConverter() : ValueConverter<Guid, string>(guid => guid.ToString("N"), text => Guid.ParseExact(text, "N"));

    internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    internal sealed class WhenConverter() : ValueConverter<When, string>(when => when.ToString(), text => When.Parse(text));

    internal sealed class IdsConverter<T>() : ValueConverter<ImmutableArray<Id<T>>, string>(
        ids => Words.Of(ids) ?? "", text => Words.Ids<T>(text.Length == 0 ? null : text));

    internal sealed class ChoicesConverter<TEnum>() : ValueConverter<ImmutableArray<TEnum>, string>(
        values => Words.Of(values) ?? "", text => Words.ReadAll<TEnum>(text.Length == 0 ? null : text))
        where TEnum : struct, Enum;

    internal sealed class ArrayComparer<T>() : ValueComparer<ImmutableArray<T>>(
        (one, other) => one.SequenceEqual(other), array => array.Length, array => array);
}
