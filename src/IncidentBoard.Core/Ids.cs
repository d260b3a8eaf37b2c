namespace IncidentBoard.Core;

/// <summary>Where new ids come from: random in use (UUID version 4, RFC 9562 §5.4), repeatable where a test compares two worlds.</summary>
public sealed class Ids
{
    private readonly Func<Guid> _next;

    private Ids(Func<Guid> next) => _next = next;

    /// <summary>Unpredictable ids.</summary>
#pragma warning disable RS0030 // This is the one place that new ids come from.
    public static Ids Random { get; } = new(Guid.NewGuid);
#pragma warning restore RS0030

    /// <summary>The same ids in the same order for the same seed. For tests and generated exercises; never for a real board.</summary>
    public static Ids Seeded(int seed)
    {
        var source = new Random(seed);
        var turn = new Lock();
        return new Ids(() =>
        {
            lock (turn)
            {
                Span<byte> bytes = stackalloc byte[16];
                source.NextBytes(bytes);
                return new Guid(bytes);
            }
        });
    }

    public Guid Next() => _next();

    public Id<T> Next<T>() => new(_next());
}
