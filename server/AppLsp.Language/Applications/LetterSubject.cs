using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>What a letter in a file of its own is about: what is known of the application that it goes with.</summary>
/// <param name="Company">The employer, or null.</param>
/// <param name="Position">The job's title, or null.</param>
/// <param name="Status">The status, or null.</param>
/// <param name="Background">The employers, schools and projects of the person's résumé points.</param>
/// <param name="IsSure">Whether nothing in the file's name may tell of another job or version than the application does.</param>
internal sealed record LetterSubject(
    CompanyName? Company,
    string? Position,
    StatusDefinition? Status,
    IReadOnlyList<CompanyName> Background,
    bool IsSure
);
