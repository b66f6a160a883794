using AppLsp.Language.Applications;
using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Navigation;

/// <summary>Gives a company, an employer or a skill another name.</summary>
public static class Rename
{
    /// <summary>
    /// Whether <paramref name="mention"/> would be renamed: the words of the posting and of the job's title are the employer's own, and
    /// only the name of the company that they are from may have been wrong there.
    /// </summary>
    public static bool Covers(Subject subject, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(mention);
        return !mention.IsQuoted || subject.Kind == SubjectKind.Company;
    }

    /// <summary>Why nothing can be called <paramref name="newName"/>, in a sentence; null where something can.</summary>
    public static string? Problem(Subject subject, string newName)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (string.IsNullOrWhiteSpace(newName))
            return "Enter a name.";
        if (newName.AsSpan().ContainsAny('\r', '\n'))
            return "A name cannot contain a line break.";
        var isName = subject.Kind == SubjectKind.Skill ? Subject.KeyOf(newName).Length > 0 : CompanyName.Of(newName) is { IsNoName: false };
        return isName ? null : $"“{newName.Trim()}” is too general to be found again. Use a specific name.";
    }

    /// <summary>
    /// What to change in the text of <paramref name="analysis"/>, an application, so that <paramref name="subject"/> is called
    /// <paramref name="newName"/>; null where
    /// the text would not be read so. Legal forms and possessive endings stay; where the name stands in capitals or small letters, so does
    /// the new one.
    /// </summary>
    /// <param name="analysis">The text.</param>
    /// <param name="mentions">What it names.</param>
    /// <param name="subject">What is renamed; one of the application's own.</param>
    /// <param name="written">The name as it is written where the new one was given. Of a skill with several names, this one is
    /// renamed.</param>
    /// <param name="newName">The new name, of which there is no <see cref="Problem"/>.</param>
    public static IReadOnlyList<TextEdit>? Edits(Analysis analysis, Mentions mentions, Subject subject, string written, string newName)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(subject);
        var text = analysis.Text;
        var (name, key) = (newName.Trim(), Subject.KeyOf(written));
        List<TextEdit> edits =
        [
            .. mentions
                .Of(subject)
                .Where(mention => Covers(subject, mention) && (subject.Skill is null || Subject.KeyOf(text.Span(mention.Span)) == key))
                .Select(mention => new TextEdit(mention.Span, InLettersOf(text.Slice(mention.Span), written, name)))
                .Where(edit => edit.NewText != text.Slice(edit.Span)),
        ];
        var renamed = Analysis
            .Of(text.WithAll(edits), analysis.Path, new(analysis.Options.Today) { Schema = analysis.Options.Schema })
            .Application;
        return
            renamed is not null
            && renamed.Outline.FrontMatterMistakes.Length <= analysis.Application?.Outline.FrontMatterMistakes.Length
            && IsReadAs(subject, name, renamed)
            && StillNames(edits, Mentions.In(renamed))
            ? edits
            : null;
    }

    /// <summary>Whether words are left where the new name stands: beside `://` it would have become a part of an address.</summary>
    private static bool StillNames(List<TextEdit> edits, Mentions renamed)
    {
        var moved = 0;
        foreach (var edit in edits)
        {
            if (!renamed.MayName(edit.Span.Start + moved))
                return false;
            moved += edit.NewText.Length - edit.Span.Length;
        }
        return true;
    }

    /// <summary>Whether the name that comes out is the new one: a colon in a label, or in a front matter, would cut it short.</summary>
    private static bool IsReadAs(Subject subject, string newName, Application application)
    {
        if (subject.Kind == SubjectKind.Skill)
            return true;
        if (CompanyName.Of(newName) is not { Words: var words })
            return false;
        return subject.Kind == SubjectKind.Company
            ? application.Company?.Words.SequenceEqual(words) == true
            : application.Background.Any(name => name.Words.Take(words.Count).SequenceEqual(words));
    }

    /// <summary>A mention in letters of its own keeps them: `ROOK` becomes `CORVUS`.</summary>
    private static string InLettersOf(string mention, string written, string newName) =>
        mention == written ? newName : LetterCase.Like(mention, newName);
}
