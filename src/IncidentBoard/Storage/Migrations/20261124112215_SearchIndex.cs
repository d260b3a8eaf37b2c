using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentBoard.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Kept by hand: the model does not know of it, since it only repeats what the other tables hold.
            migrationBuilder.Sql("""
                CREATE TABLE SearchRows (Id INTEGER PRIMARY KEY, Thing TEXT NOT NULL UNIQUE);
                CREATE TABLE SearchCursor (Sequence INTEGER NOT NULL);
                INSERT INTO SearchCursor VALUES (0);
                CREATE VIRTUAL TABLE SearchTexts USING fts5(Words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE SearchTexts; DROP TABLE SearchRows; DROP TABLE SearchCursor;");
        }
    }
}
