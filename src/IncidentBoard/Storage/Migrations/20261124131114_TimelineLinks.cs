using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentBoard.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TimelineLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CausedBy",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "EndTicks",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "LearnedTicks",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "LongEndTicks",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PublishedTicks",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Quotes",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // The functions are ours (WhenFunctions): SQL cannot read vague times.
            migrationBuilder.Sql("""
                UPDATE Events SET PublishedTicks = when_order(Published), LearnedTicks = when_order(Learned), EndTicks = when_end("When"), LongEndTicks = when_long_end("When");
                """);

            // Kept by hand (EventCounts): the model does not know of it, since it only repeats what the events say.
            migrationBuilder.Sql("""
                CREATE TABLE EventCounts (
                    Clock TEXT NOT NULL, Level INTEGER NOT NULL, Stretch INTEGER NOT NULL, Incident TEXT NOT NULL, Marking TEXT NOT NULL, Kind TEXT NOT NULL, Count INTEGER NOT NULL,
                    PRIMARY KEY (Clock, Level, Stretch, Incident, Marking, Kind)) WITHOUT ROWID;
                INSERT INTO EventCounts
                WITH Present AS (SELECT * FROM Events WHERE NOT Removed),
                    Times(Clock, Ticks, Incident, Marking, Kind) AS (
                        SELECT 'Happened', OrderTicks, IFNULL(Incident, ''), Marking, EventKind FROM Present
                        UNION ALL SELECT 'Published', PublishedTicks, IFNULL(Incident, ''), Marking, EventKind FROM Present
                        UNION ALL SELECT 'Learned', LearnedTicks, IFNULL(Incident, ''), Marking, EventKind FROM Present
                        UNION ALL SELECT 'Recorded', Recorded, IFNULL(Incident, ''), Marking, EventKind FROM Present)
                SELECT Clock, 0, Ticks / 36000000000, Incident, Marking, Kind, COUNT(*) FROM Times WHERE Ticks < 9223372036854775807 GROUP BY 1, 2, 3, 4, 5, 6
                UNION ALL
                SELECT Clock, -1, 0, Incident, Marking, Kind, COUNT(*) FROM Times WHERE Ticks = 9223372036854775807 GROUP BY 1, 4, 5, 6;
                """);

            // Each level from the one below it: there are fewer rows the higher one comes.
            for (var level = 0; level < 6; level++)
            {
                migrationBuilder.Sql($"""
                    INSERT INTO EventCounts
                    SELECT Clock, Level + 1, Stretch >> 2, Incident, Marking, Kind, SUM(Count) FROM EventCounts WHERE Level = {level} GROUP BY 1, 2, 3, 4, 5, 6;
                    """);
            }

            migrationBuilder.DropIndex(
                name: "IX_Events_Incident",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Incident_OrderTicks",
                table: "Events",
                columns: new[] { "Incident", "OrderTicks" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_LearnedTicks_Id",
                table: "Events",
                columns: new[] { "LearnedTicks", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_LongEndTicks_OrderTicks",
                table: "Events",
                columns: new[] { "LongEndTicks", "OrderTicks" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_PublishedTicks_Id",
                table: "Events",
                columns: new[] { "PublishedTicks", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Recorded_Id",
                table: "Events",
                columns: new[] { "Recorded", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE EventCounts;");

            migrationBuilder.DropIndex(
                name: "IX_Events_Incident_OrderTicks",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Incident",
                table: "Events",
                column: "Incident");

            migrationBuilder.DropIndex(
                name: "IX_Events_LearnedTicks_Id",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Events_LongEndTicks_OrderTicks",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Events_PublishedTicks_Id",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Events_Recorded_Id",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "CausedBy",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "EndTicks",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "LearnedTicks",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "LongEndTicks",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PublishedTicks",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Quotes",
                table: "Events");
        }
    }
}
