using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Shared;

/// <summary>What a person should know when he fills in a field, and the words for what he can choose.</summary>
internal static class Hints
{
    /// <summary>A sentence beside the field; none where its name says enough.</summary>
    public static string? Of(string kind, Field field) => (kind, field.Name) switch
    {
        ("evidence", "credibility") => "1 confirmed by other sources (two independent origins) · 2 probably true · 3 possibly true · 4 doubtful · 5 improbable · 6 cannot be judged",
        ("evidence", "quote") => "Word for word, as the source says it.",
        ("evidence", "originKind") => "Did the source find it out itself, or does it repeat another one? Not assessed never counts as independent.",
        ("evidence", "origin") => "Which source it repeats; only when it rests on another one.",
        ("source", "address") => "Where it is to be found. The board never fetches it: paste what it says as text.",
        ("source", "text") => "As it stands there; kept as pasted, with its SHA-256.",
        ("party", "aliases") => "Other names, separated by semicolons.",
        ("party", "unnamed") => "A group of which no member is known by name.",
        ("party", "contacts") => "Whom to call, and how.",
        ("relation", "criticality") => "1 convenience … 4 work stops",
        ("contradiction", "about") => "On what the two disagree, in one sentence.",
        ("finding", "tags") => "Words to find it by, separated by commas.",
        ("finding", "plainWords") => "For an executive, and for use in updates.",
        ("weighing", "question") => "One that has more than one possible answer: “How did they get in?”",
        ("weighing", "note") => "What was concluded, and what would change it.",
        ("answer", "likelihood") => "How likely it is. How sure you are of that is another matter: confidence.",
        ("answer", "confidence") => "How well the judgement is supported.",
        ("assertion", "quote") => "Word for word, as the party says it.",
        ("ask", "whom") => "A person by name, where you ask one.",
        ("restsOn", "reason") => "Needed when it is inferred: why you think that one rests on the other.",
        _ when field.Kind == FieldKind.When => "No more exactly than it is known: 2026-04-05 18:04 by your clock, 2026-04-05T18:04Z, 2026-04-05, 2026-W14, 2026-04, ../2026-04-04 (before), 2026-04-04/.. (after), unknown.",
        _ => null,
    };

    /// <summary>The words for one of the choices of a field.</summary>
    public static string Words(Field field, string choice) => field.Name switch
    {
        "marking" or "clearance" => Core.Fields.Words.Read<Marking>(choice)!.Value is var marking ? $"{marking.Label()}: {marking.Meaning()}" : choice,
        "likelihood" => Core.Fields.Words.Read<Likelihood>(choice)!.Value is var likelihood && likelihood.InWords() is var scale ? char.ToUpperInvariant(scale[0]) + scale[1..] : choice,
        "reliability" => $"{choice}: {Grade.InWords(Core.Fields.Words.Read<Reliability>(choice)!.Value)}",
        _ => Spoken.Label(choice),
    };
}
