namespace IncidentBoard.Exchange;

/// <summary>What the import by screen leans on.</summary>
internal static class ExchangeSetup
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services.AddSingleton<HeldImports>();
}
