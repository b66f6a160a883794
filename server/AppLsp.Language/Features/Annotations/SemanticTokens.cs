using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Features.Annotations;

/// <summary>What a stretch of an application means.</summary>
public enum SemanticTokenKind
{
    /// <summary>The name of a section, or the title, in whatever form it is written.</summary>
    Section,

    /// <summary>The name of a label, a group or a cover-letter point.</summary>
    Label,

    /// <summary>A status, in its slot or in the history.</summary>
    Status,

    /// <summary>A date where dates count.</summary>
    Date,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>The application's company, wherever it is named.</summary>
    Company,

    /// <summary>An employer, a school or a project of the person's, wherever it is named.</summary>
    Employer,

    /// <summary>A skill, where the posting names it or the person stresses it.</summary>
    Skill,

    /// <summary>What a template has left.</summary>
    Placeholder,

    /// <summary>The word of an off switch, and the rules that it names.</summary>
    Suppression,
}

/// <summary>A stretch with a meaning.</summary>
/// <param name="Span">Where it stands: on one line, and not empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Stage">Of a status, where in an application's life it stands; else null.</param>
public sealed record SemanticToken(TextSpan Span, SemanticTokenKind Kind, Stage? Stage = null);

/// <summary>What the words of an application mean, for editors that colour by it.</summary>
public static class SemanticTokens
{
    /// <summary>The tokens in <paramref name="within"/>, in the order of the text; no two overlap. None outside applications.</summary>
    public static IReadOnlyList<SemanticToken> In(Analysis analysis, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return [];
        var tokens = new List<SemanticToken>();
        var end = 0;
        // What stands first among those that begin in one place goes first: OrderBy keeps their order.
        foreach (
            var token in All(application)
                .Where(token => !token.Span.IsEmpty && IsOnOneLine(token, application.Text))
                .OrderBy(token => token.Span.Start)
        )
        {
            if (token.Span.Start < end)
                continue;
            end = token.Span.End;
            if (token.Span.Start < within.End && token.Span.End > within.Start)
                tokens.Add(token);
        }
        return tokens;
    }

    private static IEnumerable<SemanticToken> All(Application application)
    {
        var text = application.Text;
        var employers = application.Background.Where(name => !name.IsNoName).DistinctBy(name => name.Key).ToList();
        foreach (var placeholder in application.Placeholders)
            yield return new(placeholder.Span, SemanticTokenKind.Placeholder);
        foreach (var suppression in application.Suppressions.Where(suppression => suppression.Scope != SuppressionScope.Nothing))
        {
            yield return new(suppression.NameSpan, SemanticTokenKind.Suppression);
            foreach (var code in suppression.Codes)
                yield return new(code.Span, SemanticTokenKind.Suppression);
        }
        if (application.Title is { } title)
            yield return new(title.NameSpan, SemanticTokenKind.Section);
        foreach (var section in application.Sections.Where(section => !section.IsUnnamed))
            yield return new(section.NameSpan, section.Entry.IsLabel ? SemanticTokenKind.Label : SemanticTokenKind.Section);
        foreach (var mention in application.StatusMentions)
            yield return new(mention.Span, SemanticTokenKind.Status, mention.Definition.Stage);
        foreach (var (_, date) in application.DatesOn(new(0, text.Length)))
            yield return new(date.Span, SemanticTokenKind.Date);
        foreach (var line in application.Lines(Fact.Salary).Select(line => line.Span))
        {
            if (application.Outline.IsUnread(line) || Salary.In(text, line) is not { } salary)
                continue;
            yield return new(WithCurrency(text, salary.Minimum.Span), SemanticTokenKind.Money);
            if (salary.Maximum is { } maximum)
                yield return new(WithCurrency(text, maximum.Span), SemanticTokenKind.Money);
        }
        foreach (var line in NamingLines(application))
        {
            NamingText? naming = null;
            // Where the person works for whom they apply to, it is the company that is meant.
            if (application.Company is { } company && MayBeIn(text.Span(line), company))
                foreach (var span in PlacesOf(company, naming ??= new(text.Slice(line)), line.Start))
                    yield return new(span, SemanticTokenKind.Company);
            foreach (var employer in employers.Where(name => MayBeIn(text.Span(line), name)))
                foreach (var span in PlacesOf(employer, naming ??= new(text.Slice(line)), line.Start))
                    yield return new(span, SemanticTokenKind.Employer);
        }
        foreach (
            var mention in application.Skills.Named.Concat(
                application.Lines(Fact.Skills).SelectMany(line => application.Skills.MentionsIn(line.Span))
            )
        )
            yield return new(mention.Span, SemanticTokenKind.Skill);
    }

    private static IEnumerable<TextSpan> NamingLines(Application application) =>
        application.Sections.SelectMany(section => section.Lines).Select(line => line.Span).Concat(application.Skills.PostingLines);

    private static IEnumerable<TextSpan> PlacesOf(CompanyName name, NamingText naming, int start)
    {
        foreach (var place in name.In(naming))
        {
            var whole = CompanyName.WithLegalForm(naming.Text, place);
            yield return new(start + whole.Start, whole.Length);
        }
    }

    /// <summary>Whether <paramref name="line"/> may name the company: of many names, few do.</summary>
    private static bool MayBeIn(ReadOnlySpan<char> line, CompanyName name) => !Ascii.IsValid(line) || name.MayBeIn(line);

    /// <summary>The amount with the sign before it: <c>$150,000</c>.</summary>
    private static TextSpan WithCurrency(SourceText text, TextSpan amount)
    {
        var start = amount.Start;
        while (start > 0 && char.GetUnicodeCategory(text.Content[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol)
            start--;
        return TextSpan.FromBounds(start, amount.End);
    }

    private static bool IsOnOneLine(SemanticToken token, SourceText text) => text.LineAt(token.Span.Start) == text.LineAt(token.Span.End);
}
