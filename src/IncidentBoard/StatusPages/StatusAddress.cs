using IncidentBoard.Core;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.StatusPages;

/// <summary>One page that is kept ready: where it is, for whom, and up to which marking.</summary>
internal sealed record StatusAddress(string Path, Audience Audience, Marking Ceiling)
{
    public const string PublicPath = "/status";

    public const string InternalPath = "/status/internal";

    public static StatusAddress Public { get; } = new(PublicPath, Audience.Public, StatusUpdate.Ceiling(Audience.Public));

    /// <summary>The public page, and the internal one for each clearance that a person can have.</summary>
    public static IReadOnlyList<StatusAddress> All { get; } =
        [Public, .. Markings.OpenTo(StatusUpdate.Ceiling(Audience.Internal)).Select(Internal)];

    /// <summary>The name that its stored bytes have.</summary>
    public string Key => Audience == Audience.Public ? Path : $"{Path}#{Ceiling}";

    /// <summary>The internal page for readers of that clearance.</summary>
    public static StatusAddress Internal(Marking clearance) => new(InternalPath, Audience.Internal, clearance);
}
