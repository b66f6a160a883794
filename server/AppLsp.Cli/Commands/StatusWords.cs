using AppLsp.Language.Features.Statuses;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Commands;

/// <summary>Statuses as they are typed.</summary>
internal static class StatusWords
{
    private const int MostSuggestions = 3;

    /// <summary>What is said where <paramref name="word"/> is none of the statuses of <paramref name="schemas"/>.</summary>
    public static string Unknown(string word, IEnumerable<ApplicationSchema> schemas)
    {
        var all = schemas.ToList();
        var nearest = all.SelectMany(schema => NearestStatuses.To(word, schema)).Select(status => status.Value).Distinct().ToList();
        if (nearest.Count > 0)
            return $"unknown status \"{word}\"; did you mean {Phrasing.List(nearest.Take(MostSuggestions), "or")}?";
        var known = all.SelectMany(schema => schema.Statuses).Select(status => status.Value).Distinct();
        return $"unknown status \"{word}\". Use {Phrasing.List(known, "or")}.";
    }
}
