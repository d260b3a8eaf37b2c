using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace IncidentBoard.Access;

/// <summary>Sign-in names are lower case, without what a hurried hand types around them.</summary>
internal sealed class LowerCaseNames : ILookupNormalizer
{
    [SuppressMessage("Globalization", "CA1308", Justification = "Lower case is the form in which sign-in names are stored and shown.")]
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
