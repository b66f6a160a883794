using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Features.Statuses;

/// <summary>The statuses that a person may have meant by a word that is none.</summary>
public static class NearestStatuses
{
    /// <summary>Those that <paramref name="word"/> probably means, the likeliest first; none where nothing is near.</summary>
    public static IEnumerable<StatusDefinition> To(string word, ApplicationSchema schema) =>
        UnknownStatus.NearestTo(Names.Key(word), schema).Distinct();
}
