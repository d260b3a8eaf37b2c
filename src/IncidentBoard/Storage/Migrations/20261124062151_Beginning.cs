using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentBoard.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.Person, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "FieldVersions",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldVersions", x => new { x.Thing, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "JournalLines",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    CanBeUndone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Undoes = table.Column<string>(type: "TEXT", nullable: true),
                    Canonical = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalLines", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "JournalValues",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Old = table.Column<string>(type: "TEXT", nullable: true),
                    New = table.Column<string>(type: "TEXT", nullable: true),
                    OldSalt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NewSalt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Redacted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalValues", x => new { x.Sequence, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PartyKind = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unnamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    Contacts = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    Page = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Page);
                });

            migrationBuilder.CreateTable(
                name: "Contradictions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    One = table.Column<string>(type: "TEXT", nullable: false),
                    Other = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contradictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contradictions_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    IncidentKind = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    Happened = table.Column<string>(type: "TEXT", nullable: false),
                    Affected = table.Column<string>(type: "TEXT", nullable: false),
                    Root = table.Column<string>(type: "TEXT", nullable: true),
                    Upstream = table.Column<string>(type: "TEXT", nullable: false),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Exercise = table.Column<bool>(type: "INTEGER", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Incidents_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Incidents_Parties_Root",
                        column: x => x.Root,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Clearance = table.Column<string>(type: "TEXT", nullable: false),
                    Disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Customer = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: true),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: true),
                    Until = table.Column<string>(type: "TEXT", nullable: true),
                    DataClasses = table.Column<string>(type: "TEXT", nullable: false),
                    Criticality = table.Column<int>(type: "INTEGER", nullable: true),
                    Substitutability = table.Column<string>(type: "TEXT", nullable: false),
                    Programmes = table.Column<string>(type: "TEXT", nullable: true),
                    NoticeHours = table.Column<int>(type: "INTEGER", nullable: true),
                    ContractOwner = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relations_Parties_Customer",
                        column: x => x.Customer,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relations_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relations_Parties_Supplier",
                        column: x => x.Supplier,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    OurOrganisation = table.Column<string>(type: "TEXT", nullable: true),
                    OneIsEnough = table.Column<bool>(type: "INTEGER", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Settings_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Settings_Parties_OurOrganisation",
                        column: x => x.OurOrganisation,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Published = table.Column<string>(type: "TEXT", nullable: true),
                    Retrieved = table.Column<string>(type: "TEXT", nullable: true),
                    NotRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    MachineGenerated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reliability = table.Column<string>(type: "TEXT", nullable: false),
                    ReliabilityReason = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sources_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sources_Parties_Publisher",
                        column: x => x.Publisher,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cards",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Incident = table.Column<string>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", nullable: true),
                    Exposure = table.Column<string>(type: "TEXT", nullable: false),
                    Stance = table.Column<string>(type: "TEXT", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    DataClasses = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    NextUpdateBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionWanted = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionFrom = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Hops = table.Column<int>(type: "INTEGER", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cards_Incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cards_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cards_Parties_Party",
                        column: x => x.Party,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Incident = table.Column<string>(type: "TEXT", nullable: true),
                    EventKind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<string>(type: "TEXT", nullable: true),
                    Learned = table.Column<string>(type: "TEXT", nullable: true),
                    Parties = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    OrderTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Incident = table.Column<string>(type: "TEXT", nullable: true),
                    Statement = table.Column<string>(type: "TEXT", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Findings_Incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Findings_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Updates",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Incident = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", nullable: false),
                    Exposure = table.Column<string>(type: "TEXT", nullable: false),
                    Exposed = table.Column<string>(type: "TEXT", nullable: false),
                    Affected = table.Column<string>(type: "TEXT", nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", nullable: false),
                    Doing = table.Column<string>(type: "TEXT", nullable: false),
                    Known = table.Column<string>(type: "TEXT", nullable: true),
                    Suspected = table.Column<string>(type: "TEXT", nullable: true),
                    UnknownYet = table.Column<string>(type: "TEXT", nullable: true),
                    Changed = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionWanted = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionFrom = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionBy = table.Column<long>(type: "INTEGER", nullable: true),
                    NextUpdateBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RestsOn = table.Column<string>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Corrects = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Updates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Updates_Incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Updates_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Updates_Updates_Corrects",
                        column: x => x.Corrects,
                        principalTable: "Updates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Incident = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Namings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Namings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Namings_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Namings_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    Credibility = table.Column<int>(type: "INTEGER", nullable: false),
                    OriginKind = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Sources_Origin",
                        column: x => x.Origin,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Sources_Source",
                        column: x => x.Source,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestsOn",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Marking = table.Column<string>(type: "TEXT", nullable: false),
                    Originator = table.Column<string>(type: "TEXT", nullable: true),
                    WidenPermission = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestsOn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestsOn_Parties_Originator",
                        column: x => x.Originator,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RestsOn_Sources_On",
                        column: x => x.On,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RestsOn_Sources_Source",
                        column: x => x.Source,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cards_Incident",
                table: "Cards",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_Cards_Originator",
                table: "Cards",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Cards_Party",
                table: "Cards",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Contradictions_One",
                table: "Contradictions",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_Contradictions_Originator",
                table: "Contradictions",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Contradictions_Other",
                table: "Contradictions",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Incident",
                table: "Events",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_Events_OrderTicks_Id",
                table: "Events",
                columns: new[] { "OrderTicks", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Originator",
                table: "Events",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Origin",
                table: "Evidence",
                column: "Origin");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Originator",
                table: "Evidence",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Source",
                table: "Evidence",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Subject",
                table: "Evidence",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Incident",
                table: "Findings",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Originator",
                table: "Findings",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_Originator",
                table: "Incidents",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_Root",
                table: "Incidents",
                column: "Root");

            migrationBuilder.CreateIndex(
                name: "IX_JournalLines_Line",
                table: "JournalLines",
                column: "Line",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalValues_Thing_Field",
                table: "JournalValues",
                columns: new[] { "Thing", "Field" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Incident",
                table: "Memberships",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Originator",
                table: "Memberships",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Person",
                table: "Memberships",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Namings_Originator",
                table: "Namings",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Namings_Person",
                table: "Namings",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Name",
                table: "Parties",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Originator",
                table: "Parties",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_People_Account",
                table: "People",
                column: "Account",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Originator",
                table: "People",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_Customer",
                table: "Relations",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_Originator",
                table: "Relations",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_Supplier",
                table: "Relations",
                column: "Supplier");

            migrationBuilder.CreateIndex(
                name: "IX_RestsOn_On",
                table: "RestsOn",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_RestsOn_Originator",
                table: "RestsOn",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_RestsOn_Source",
                table: "RestsOn",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_Settings_Originator",
                table: "Settings",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Settings_OurOrganisation",
                table: "Settings",
                column: "OurOrganisation");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Originator",
                table: "Sources",
                column: "Originator");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Publisher",
                table: "Sources",
                column: "Publisher");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Corrects",
                table: "Updates",
                column: "Corrects");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Incident",
                table: "Updates",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Originator",
                table: "Updates",
                column: "Originator");

            migrationBuilder.Sql("""
                CREATE TRIGGER JournalLinesAreNotChanged BEFORE UPDATE ON JournalLines
                BEGIN SELECT RAISE(ABORT, 'a journal line is never changed'); END;
                CREATE TRIGGER JournalLinesAreNotDeleted BEFORE DELETE ON JournalLines
                BEGIN SELECT RAISE(ABORT, 'a journal line is never deleted'); END;
                CREATE TRIGGER JournalValuesAreNotDeleted BEFORE DELETE ON JournalValues
                BEGIN SELECT RAISE(ABORT, 'a journal value is never deleted'); END;
                CREATE TRIGGER JournalValuesAreOnlyRedacted BEFORE UPDATE ON JournalValues
                WHEN NEW.Sequence IS NOT OLD.Sequence OR NEW.Ordinal IS NOT OLD.Ordinal OR NEW.Kind IS NOT OLD.Kind OR NEW.Thing IS NOT OLD.Thing
                  OR NEW.Field IS NOT OLD.Field OR NEW.Version IS NOT OLD.Version OR NEW.Redacted IS NOT 1
                  OR (NEW."Old" IS NOT OLD."Old" AND NEW."Old" IS NOT NULL) OR (NEW."New" IS NOT OLD."New" AND NEW."New" IS NOT NULL)
                  OR (NEW.OldSalt IS NOT OLD.OldSalt AND NEW.OldSalt IS NOT NULL) OR (NEW.NewSalt IS NOT OLD.NewSalt AND NEW.NewSalt IS NOT NULL)
                BEGIN SELECT RAISE(ABORT, 'a journal value is only ever redacted'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Cards");

            migrationBuilder.DropTable(
                name: "Contradictions");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "FieldVersions");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "JournalLines");

            migrationBuilder.DropTable(
                name: "JournalValues");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Namings");

            migrationBuilder.DropTable(
                name: "Relations");

            migrationBuilder.DropTable(
                name: "RestsOn");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "Snapshots");

            migrationBuilder.DropTable(
                name: "Updates");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Incidents");

            migrationBuilder.DropTable(
                name: "Parties");
        }
    }
}
