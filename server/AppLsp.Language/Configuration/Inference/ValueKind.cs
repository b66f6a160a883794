using System.Text.RegularExpressions;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>What a value is, as far as it shows by itself.</summary>
internal enum ValueKind
{
    /// <summary>There is none, or it says that there is none.</summary>
    Nothing,

    /// <summary>A day and nothing else.</summary>
    Day,

    /// <summary>A web address.</summary>
    Address,

    /// <summary>A status that the schema knows.</summary>
    Status,

    /// <summary>A few words.</summary>
    Words,

    /// <summary>Something else: numbers, addresses of mail, prose.</summary>
    Other,
}

/// <summary>Tells what values are.</summary>
internal static partial class ValueKinds
{
    /// <summary>How many words a name or a job title has at most.</summary>
    private const int MostWords = 8;

    /// <summary>What <paramref name="value"/> is.</summary>
    public static ValueKind Of(string value, ApplicationSchema schema)
    {
        value = Bare(value);
        if (value.Length == 0 || schema.SaysAbsent(value))
            return ValueKind.Nothing;
        if (AddressIn(value) is not null)
            return ValueKind.Address;
        if (DayIn(value) is not null)
            return ValueKind.Day;
        if (schema.FindStatus(value) is not null)
            return ValueKind.Status;
        return IsWords(value) ? ValueKind.Words : ValueKind.Other;
    }

    /// <summary>The value without quotation marks, emphasis, and the brackets of a wikilink around it.</summary>
    public static string Bare(string value) => value.Trim().Trim('"', '\'', '*', '_', '`').Trim();

    /// <summary>The web address that <paramref name="value"/> is, bare, in angle brackets or as a link; null where it is none.</summary>
    public static string? AddressIn(string value)
    {
        var match = AnyAddress().Match(Bare(value));
        return match.Success && WebAddress.IsAbsolute(match.Groups["address"].Value) ? match.Groups["address"].Value : null;
    }

    /// <summary>The day that <paramref name="value"/> is, with nothing but a weekday or a time beside it; null where it is none.</summary>
    public static DateMention? DayIn(string value)
    {
        var text = SourceText.From(value);
        var days = Dates.In(text, new(0, value.Length)).Take(2).ToList();
        if (days is not [var day])
            return null;
        var beside = string.Concat(value.AsSpan(0, day.Span.Start), value.AsSpan(day.Span.End));
        return beside.Count(char.IsLetter) <= LettersBesideDay ? day : null;
    }

    /// <summary>Whether <paramref name="value"/> names what somebody is: it has an occupation, or a mark that it means anyone.</summary>
    public static bool IsJobTitle(string value) => AnyGender().IsMatch(value) || OccupationWords.AreIn(value);

    /// <summary>Whether <paramref name="value"/> ends as the names of companies do, with what kind of company it is.</summary>
    public static bool HasLegalForm(string value) =>
        value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, .., var last] && CompanyName.IsLegalForm(last);

    private const int LettersBesideDay = 10;

    private static bool IsWords(string value) =>
        value.Count(char.IsLetter) > value.Count(char.IsDigit)
        && !value.Contains('@', StringComparison.Ordinal)
        && value.Count(c => c == ' ') < MostWords
        && !value.EndsWith('.');

    [GeneratedRegex("""^(?:<(?<address>https?://[^>\s]+)>|\[[^\]]*\]\((?<address>https?://[^)\s]+)[^)]*\)|(?<address>https?://\S+))$""")]
    private static partial Regex AnyAddress();

    // `(m/w/d)`, `(f/m/x)`, `(H/F)`: the posting is for anyone.
    [GeneratedRegex(@"[(\[]\s*[mwfdhxg](?:\s*[/|]\s*[mwfdhxg]){1,2}\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex AnyGender();
}
