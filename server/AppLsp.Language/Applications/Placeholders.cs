using System.Buffers;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>What a template has left for the person to fill in: <c>[Company]</c>, <c>{{role}}</c>, <c>TODO</c>.</summary>
/// <param name="Span">All of it, on one line.</param>
/// <param name="Inner">The name in its brackets of what belongs there, or null where it has none.</param>
public sealed record Placeholder(TextSpan Span, string? Inner)
{
    /// <summary>Whether it is a line of the schema's own snippet, which a person has accepted and not filled in.</summary>
    public bool IsOfSnippet { get; init; }
}

/// <summary>Finds the placeholders of an application.</summary>
internal static partial class Placeholders
{
    /// <summary>The lists of words that tell placeholders.</summary>
    internal const string WordsFile = "placeholder-words.txt";

    private static readonly WordList Fields = new(WordsFile, "fields");
    private static readonly WordList Instructions = new(WordsFile, "instructions");
    private static readonly WordList InstructionEndings = new(WordsFile, "instruction-endings");
    private static readonly WordList Here = new(WordsFile, "here");
    private static readonly WordList NamesOf = new(WordsFile, "names-of");
    private static readonly WordList Units = new(WordsFile, "units");
    private static readonly WordList Salutations = new("salutations.txt");

    private static readonly WordList ToCome = new(WordsFile, "to-come");

    private static readonly WordList Replacing = new(WordsFile, "replacing");
    private static readonly WordList Talk = new(WordsFile, "talk");
    private static readonly WordList Things = new(WordsFile, "things");

    /// <summary>Signs around a word.</summary>
    internal const string Around = ".,:;!?()“”\"'";

    /// <summary>Names of HTML's elements that are a field's name too.</summary>
    private static readonly string[] Elements = ["address", "link", "title"];

    /// <summary>
    /// One of these is in every placeholder, and in few lines. Signs and words are looked for by themselves: together they would be looked
    /// for letter by letter.
    /// </summary>
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[{<");

    /// <summary>What a line has before its words: indents, marks, numbers.</summary>
    private static readonly SearchValues<char> BeforeWords = SearchValues.Create(" \t>*_-+0123456789.)");

    private static readonly string[] Marks = [ToDo, Number, "FIXME", Blank, .. Here.Written.Select(word => word + ")")];

    private static readonly SearchValues<string> AnyMark = SearchValues.Create(Marks, StringComparison.Ordinal);

    private const string ToDo = "TODO";

    /// <summary>A number, or more, that is still to be written.</summary>
    private const string Number = "XX";

    /// <summary>Longer than this, letters before an apostrophe are no article: <c>dell'azienda</c>.</summary>
    private const int LongestArticle = 4;

    /// <summary>A gap in a line, as on a form of paper.</summary>
    private const string Blank = "__";

    /// <summary>A salutation before a gap has no more words: <c>Dear Ms ___</c>.</summary>
    private const int MostWordsOfSalutation = 3;

    /// <summary>With what a text begins that only fills a page, in whatever case.</summary>
    private const string Filling = "lorem";

    /// <summary>The placeholders in the person's own text, in the order of the text.</summary>
    internal static IReadOnlyList<Placeholder> In(Application application)
    {
        var signs = WithSigns(application).ToList();
        var left = application
            .Sections.SelectMany(LinesOfSnippet)
            .Where(line => !application.IsNobodys(line.Span.Start) && !signs.Exists(sign => sign.Span.Touches(line.Span.Start)))
            .DistinctBy(line => line.Span)
            .Select(line => new Placeholder(line.Span, null) { IsOfSnippet = true })
            .ToList();
        return left.Count == 0 ? signs : [.. signs.Concat(left).OrderBy(placeholder => placeholder.Span.Start)];
    }

    /// <summary>The first lines of <paramref name="section"/> that are its snippet's own, and not the person's yet.</summary>
    private static IEnumerable<TextLine> LinesOfSnippet(Section section) =>
        section.Form == SectionForm.Heading && section.Entry.LinesToReplace is { Count: > 0 } known
            ? section.Lines.Take(known.Count).Where(line => known.Contains(line.Text))
            : [];

    /// <summary>Whether the value of <paramref name="section"/> is still to be written: its snippet's own words stand there.</summary>
    public static bool IsOfSnippet(Section section) => LinesOfSnippet(section).Any();

    private static IEnumerable<Placeholder> WithSigns(Application application)
    {
        // The text itself: `<Name>` is HTML to Markdown, and so among the words of no line. Few lines have a sign at all, and of most files
        // the greater part is skipped.
        var text = application.Text;
        var skipped = Skipped(application);
        List<OutlineNode>? blocks = null;
        for (var from = 0; from < text.Length;)
        {
            if (skipped.Find(part => part.Touches(from)) is { IsEmpty: false } part)
            {
                from = part.End + 1;
                continue;
            }
            var end = text.Length;
            foreach (var next in skipped)
                if (next.Start > from)
                    end = Math.Min(end, next.Start);
            var sign = NextSign(text.Content.AsSpan(from, end - from));
            if (sign < 0)
            {
                from = end;
                continue;
            }
            blocks ??= InOrder(application.Outline.Blocks);
            var line = text.LineSpan(text.LineAt(from + sign));
            foreach (var placeholder in OnLine(application, line, blocks))
                yield return placeholder;
            from = line.End + 1;
        }
    }

    private static int NextSign(ReadOnlySpan<char> text)
    {
        var next = text.IndexOfAny(Brackets);
        next = First(next, Before(text, next).IndexOfAny(AnyMark));
        return First(next, AsciiLetters.IndexOf(Before(text, next), Filling));

        static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end) => end < 0 ? text : text[..end];

        static int First(int found, int earlier) => earlier < 0 ? found : earlier;
    }

    /// <summary>Whether one stands in <paramref name="line"/>, a line of <paramref name="application"/>.</summary>
    public static bool AreIn(Application application, TextLine line) =>
        LastFrom(application.Placeholders, placeholder => placeholder.Span.Start, line.Span.End - 1) is { } last
        && line.Span.Contains(last.Span);

    /// <summary>Whether one stands in <paramref name="section"/>, a section of <paramref name="application"/>.</summary>
    public static bool AreIn(Application application, Section section) =>
        LastFrom(application.Placeholders, placeholder => placeholder.Span.Start, section.End - 1) is { } last
        && last.Span.Start >= section.NameSpan.Start;

    /// <summary>Whether there are lines in <paramref name="list"/>, and a placeholder is all that stands on each.</summary>
    public static bool AreAllIn(Application application, Section list) =>
        list.Lines.Count > 0
        && list.Lines.All(line =>
            LastFrom(application.Placeholders, placeholder => placeholder.Span.Start, line.Span.End - 1) is { } last
            && IsAlone(application.Text, line.Span, last.Span)
        );

    /// <summary>Whether <paramref name="words"/> look as if a template had left them.</summary>
    public static bool MayBeIn(string words)
    {
        for (var match = Pattern().Match(words); match.Success; match = match.NextMatch())
            if (!IsSentence(match))
                return true;
        return false;
    }

    /// <summary>The front matter and the postings, but for those that are still to be pasted.</summary>
    private static List<TextSpan> Skipped(Application application)
    {
        var parts = application
            .Sections.Where(section =>
                section.Entry.Fact == Fact.Posting && section.Form != SectionForm.FrontMatter && !IsPlaceholder(section)
            )
            .Select(section => TextSpan.FromBounds(section.NameSpan.Start, section.End))
            .ToList();
        parts.AddRange(application.Nobodys);
        if (application.Outline.FrontMatterSpan is { } frontMatter)
            parts.Add(frontMatter);
        parts.RemoveAll(part => part.IsEmpty);
        return parts;
    }

    /// <summary>Whether a placeholder is all that stands in <paramref name="section"/>.</summary>
    public static bool IsPlaceholder(Section section) =>
        section is { Lines: [var only], HasBlocks: false, HasHeadings: false }
        && Pattern().Match(only.Text) is { Success: true } match
        && match.Length == only.Text.Length
        && (!IsSentence(match) || IsInstruction(match.Value) || IsToCome(match.Value));

    /// <summary>Whether more stands in the brackets than a name has.</summary>
    private static bool IsSentence(Match match) => match.Groups["sentence"].Success;

    /// <summary>
    /// <paramref name="blocks"/> in the order of the text: the definitions of addresses stand together among them, wherever they are
    /// written.
    /// </summary>
    internal static List<OutlineNode> InOrder(IEnumerable<OutlineNode> blocks) => [.. blocks.OrderBy(block => block.Span.Start)];

    private static IEnumerable<Placeholder> OnLine(Application application, TextSpan line, List<OutlineNode> blocks)
    {
        var words = application.Text.Slice(line);
        foreach (Match match in Pattern().Matches(words))
        {
            var span = new TextSpan(line.Start + match.Index, match.Length);
            var inner = match.Groups["inner"];
            var tells = match.Value switch
            {
                ['[' or '<', ..] => IsInstruction(match.Value) || (inner.Success && IsFieldName(inner.Value, application.Schema)),
                ['{', not '{', ..] => IsFieldName(inner.Value, application.Schema),
                ['(', ..] => IsInstructionHere(match.Value),
                ['_', ..] => IsSalutation(words.AsSpan(0, match.Index)),
                Number => IsCounted(words.AsSpan(match.Index + match.Length)),
                _ => true,
            };
            if (!tells && !IsWhole(application, span, blocks) && !IsInSlot(application, span))
                continue;
            if (match.Value[0] == '<' && Elements.Contains(inner.Value))
                continue;
            if (match.Groups["thing"] is { Success: true } thing && Things.Contains(Names.Key(thing.Value)))
                continue;
            if (IsSpokenOf(words.AsSpan(0, match.Index)))
                continue;
            if (match.Value == ToDo && IsTask(application, span))
                continue;
            if (IsForeign(application.Outline, span) || !IsOwnText(application, span, blocks))
                continue;
            yield return new(span, tells && inner.Success ? inner.Value : null);
        }
    }

    /// <summary>
    /// Whether <paramref name="span"/> is no words, but code, a comment, a part of a link, or of what a template fills by itself.
    /// <c>{{role}}</c> is left over where no program has filled it.
    /// </summary>
    private static bool IsForeign(Outline outline, TextSpan span) =>
        outline
            .InlinesAt(span.Start)
            .Any(inline =>
                inline.Kind is InlineKind.Code or InlineKind.Comment
                || (inline.Kind == InlineKind.Template && inline.Span != span)
                || IsLink(inline)
            ) || outline.InlinesFrom(span).Any(IsLink);

    /// <summary>
    /// Whether <paramref name="before"/>, what stands before a placeholder on its line, speaks of it: <c>- [ ] Replace {{company}}</c>,
    /// <c>no placeholder such as [Company]</c>.
    /// </summary>
    private static bool IsSpokenOf(ReadOnlySpan<char> before)
    {
        var start = before.IndexOfAnyExcept(BeforeWords);
        if (start < 0)
            return false;
        before = before[start..];
        if (before is ['[', _, ']', ' ', ..])
            before = before[3..].TrimStart(" *_");
        var key = Names.Key(before);
        return Replacing.BeginsIn(key) || key.Split(' ').Any(word => Talk.Contains(word.Trim(Around)));
    }

    /// <summary>
    /// Whether <paramref name="mark"/> begins an item of a list and words follow it: outliners write a task so, <c>- TODO ask Ines</c>. In
    /// a letter, and where one value belongs, it stands for what is still to be written.
    /// </summary>
    private static bool IsTask(Application application, TextSpan mark)
    {
        var line = MarkdownLine.Of(application.Text, application.Text.LineAt(mark.Start));
        return line.IsItem
            && line.Words.Start == mark.Start
            && application.Text.Span(TextSpan.FromBounds(mark.End, Math.Max(mark.End, line.ContentEnd))) is [' ' or '\t', ..]
            && (
                application.SectionAt(mark.Start) is not { } section
                || (!section.Entry.IsOneValue && section.Entry.Kind != EntryKind.Point && section.Enclosing(Fact.CoverLetter) is null)
            );
    }

    private static bool IsLink(InlineSpan inline) =>
        inline.Kind is InlineKind.Link or InlineKind.Autolink or InlineKind.WikiLink or InlineKind.Definition;

    /// <summary>Whether <paramref name="span"/> stands in a block of words of the person's, and in no name of a section.</summary>
    private static bool IsOwnText(Application application, TextSpan span, List<OutlineNode> blocks)
    {
        if (application.Sections.Any(section => section.NameSpan.Contains(span)))
            return false;
        return BlockAt(blocks, span) switch
        {
            // `## Company: <Company>` has a value; other headings name what stands below.
            HeadingNode heading => application.Sections.Any(section => heading.Span.Contains(section.NameSpan)),
            OpaqueNode { Kind: OpaqueKind.Html } html => IsFirstLineOf(html, application.Text, span),
            // What others said is theirs; a letter that is quoted is one's own, and so are labels in a callout.
            QuoteNode quote => application.SectionAt(span.Start) is { } section
                && (section.Enclosing(Fact.CoverLetter) is not null || quote.Span.Contains(section.NameSpan)),
            OpaqueNode => false,
            _ => true,
        };
    }

    /// <summary>Whether <paramref name="span"/> ends the first line of HTML: a tag alone on its line begins a block of it.</summary>
    private static bool IsFirstLineOf(OpaqueNode html, SourceText text, TextSpan span)
    {
        var line = text.LineAt(span.Start);
        return line == text.LineAt(html.Span.Start) && text.Content.AsSpan()[span.End..text.LineEnd(line)].IsWhiteSpace();
    }

    /// <summary>
    /// Where the paragraph among <paramref name="blocks"/>, in the order of the text, begins that <paramref name="span"/> stands in, or the
    /// last label in it; null where it stands in none.
    /// </summary>
    public static int? ParagraphAt(IReadOnlyList<OutlineNode> blocks, TextSpan span) =>
        BlockAt(blocks, span) is ParagraphNode paragraph
            ? paragraph.Lines.LastOrDefault(line => line.Label is not null && line.Span.Start <= span.Start)?.Span.Start
                ?? paragraph.Span.Start
            : null;

    /// <summary>
    /// The innermost block that holds <paramref name="span"/>; null where it stands in none, as HTML between an item's words does.
    /// </summary>
    private static OutlineNode? BlockAt<T>(IReadOnlyList<T> blocks, TextSpan span)
        where T : OutlineNode =>
        LastFrom(blocks, block => block.Span.Start, span.Start) switch
        {
            { } block when !block.Span.Contains(span) => null,
            ListNode list => BlockAt(list.Items, span),
            ListItemNode item => BlockAt(item.Blocks, span),
            var found => found,
        };

    /// <summary>Of parts in the order of the text, the last that starts no later than <paramref name="offset"/>.</summary>
    private static T? LastFrom<T>(IReadOnlyList<T> parts, Func<T, int> start, int offset)
        where T : class
    {
        var last = Ordered.LastFrom(parts, start, offset);
        return last < 0 ? null : parts[last];
    }

    /// <summary>Whether the words in the brackets say that what belongs there is still to come.</summary>
    private static bool IsToCome(string bracket) => ToCome.BeginsIn(Names.Key(bracket.AsSpan(1, bracket.Length - 2)));

    /// <summary>Whether the words in the brackets say what is to be done there.</summary>
    private static bool IsInstruction(string bracket) =>
        Names.Key(bracket.AsSpan(1, bracket.Length - 2)) is var key && (Instructions.BeginsIn(key) || InstructionEndings.EndsIn(key));

    /// <summary>Whether the words in round brackets say what is to be done in their place: <c>(insert example here)</c>.</summary>
    private static bool IsInstructionHere(string bracket) =>
        Names.Key(bracket.AsSpan(1, bracket.Length - 2)) is var key && Here.EndsIn(key) && IsInstruction(bracket);

    /// <summary>Whether <paramref name="before"/>, what stands before a gap on its line, begins a letter.</summary>
    private static bool IsSalutation(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOf(':') + 1)..] is var words
        && words.IndexOfAnyExcept(BeforeWords) is >= 0 and var start
        && Names.Key(words[start..]) is var key
        && Salutations.BeginsIn(key)
        && key.AsSpan().Count(' ') < MostWordsOfSalutation;

    /// <summary>Whether what is counted follows in <paramref name="behind"/>.</summary>
    private static bool IsCounted(ReadOnlySpan<char> behind) => Units.BeginsIn(Names.Key(behind.TrimStart("+ ").TrimEnd(Around)));

    /// <summary>
    /// Whether brackets are all that stands in a point, an item or a text below a label of the person's preparation; those that say that
    /// there is nothing are no placeholder.
    /// </summary>
    private static bool IsWhole(Application application, TextSpan span, List<OutlineNode> blocks)
    {
        var text = application.Text;
        return BlockAt(blocks, span) is ParagraphNode { Lines: [var line] }
            && text.Content[span.Start] == '['
            && application.SectionAt(span.Start) is { Entry: { IsLabel: true, Section.Traits.IsQuoted: false } }
            && IsAlone(text, line.Span, span)
            && !application.Schema.SaysAbsent(text.Slice(span));
    }

    /// <summary>
    /// Whether brackets are all that stands where one thing belongs, and say that it is to come: the day of the sending, the posting, the
    /// answer to a question.
    /// </summary>
    private static bool IsInSlot(Application application, TextSpan span)
    {
        var text = application.Text;
        if (text.Content[span.Start] != '[' || application.SectionAt(span.Start) is not { } section)
            return false;
        if (section.Lines.FirstOrDefault(line => line.Span.Contains(span)) is not { } line)
            return false;
        if (application.Schema.SaysAbsent(text.Slice(span)) || application.DatesIn(line.Span).Any())
            return false;
        return section.Entry switch
        {
            { Fact: Fact.ApplicationDate or Fact.Posting } => IsAlone(text, line.Span, span) && IsToCome(text.Slice(span)),
            { Traits.HasQuestions: true } => IsAnswer(text, line.Span, span) && HasAnswersToCome(section),
            _ => false,
        };
    }

    /// <summary>Whether brackets in place of an answer in <paramref name="section"/> say that it is to come, or offer a choice.</summary>
    private static bool HasAnswersToCome(Section section) =>
        section.Lines.Any(line =>
            line.Text.LastIndexOf('[') is >= 0 and var open
            && IsAsked(line.Text.AsSpan(0, open))
            && line.Text[open..].TrimEnd('.', '*', '_') is [_, .., ']'] bracket
            && (IsInstruction(bracket) || IsToCome(bracket) || bracket.Contains('/', StringComparison.Ordinal))
        );

    /// <summary>Whether nothing but a label before it stands on <paramref name="line"/> beside <paramref name="span"/>.</summary>
    private static bool IsAlone(SourceText text, TextSpan line, TextSpan span) =>
        IsLast(text, line, span)
        && text.Span(TextSpan.FromBounds(line.Start, span.Start)).TrimEnd(" *_") is [] or [.., ':' or '：' or '–' or '—'];

    /// <summary>Whether <paramref name="span"/> is all that answers the question, or the label, on <paramref name="line"/>.</summary>
    private static bool IsAnswer(SourceText text, TextSpan line, TextSpan span) =>
        IsLast(text, line, span) && IsAsked(text.Span(TextSpan.FromBounds(line.Start, span.Start)));

    /// <summary>Whether <paramref name="before"/>, what stands before an answer, is a question or a label.</summary>
    private static bool IsAsked(ReadOnlySpan<char> before) => before.TrimEnd(" *_") is [.., ':' or '：' or '?' or '？' or '؟'];

    private static bool IsLast(SourceText text, TextSpan line, TextSpan span) =>
        line.Contains(span) && !text.Span(TextSpan.FromBounds(span.End, line.End)).ContainsAnyExcept(" *_.");

    /// <summary>Whether <paramref name="placeholder"/> stands in <paramref name="section"/> instead of the answer to a question.</summary>
    public static bool IsAnswer(Placeholder placeholder, Section section, SourceText text) =>
        section.Entry.Traits.HasQuestions && section.Lines.Any(line => IsAnswer(text, line.Span, placeholder.Span));

    /// <summary>
    /// Whether <paramref name="placeholder"/> is all that stands in an item of a list of <paramref name="section"/>, a label before it
    /// aside.
    /// </summary>
    public static bool IsItem(Placeholder placeholder, Section section, SourceText text) =>
        !placeholder.IsOfSnippet
        && section.Items.Any(item =>
            item.FirstLine is { } line
            && (IsAlone(text, line.Span, placeholder.Span) || IsAnswer(text, line.Span, placeholder.Span))
        );

    /// <summary>The key of <paramref name="inner"/>, without the sign that something is somebody's: <c>Hiring Manager's Name</c>.</summary>
    public static string NameIn(string inner) => Names.Key(inner).Replace("'s ", " ", StringComparison.Ordinal);

    /// <summary>
    /// What <paramref name="key"/> says that a name is of: of <c>nome azienda</c> and <c>nom de l'entreprise</c>, the employer; null where
    /// it says none.
    /// </summary>
    public static string? Named(string key)
    {
        string? named = null;
        // The longest that begins it: `name of the`.
        for (var end = key.IndexOf(' '); end > 0; end = key.IndexOf(' ', end + 1))
            if (NamesOf.Contains(key.AsSpan(0, end)))
                named = key[(end + 1)..];
        return named is not null && named.IndexOf('\'') is > 0 and <= LongestArticle and var apostrophe ? named[(apostrophe + 1)..] : named;
    }

    /// <summary>Whether <paramref name="key"/> says that what stands before it has it for a name: <c>role title 2</c>.</summary>
    public static bool IsOfName(string key) => NamesOf.Contains(key.AsSpan().TrimEnd("0123456789 "));

    private static bool IsFieldName(string inner, ApplicationSchema schema)
    {
        var key = NameIn(inner);
        var name = new NormalizedName(key);
        return schema.FindSection(name) is not null
            || (schema.FindLabel(name) ?? schema.FindQuotedLabel(name)) is { } label && !label.IsCommon(name)
            || Fields.BeginsIn(key)
            || schema.Words.Placeholders.BeginsIn(key)
            || key.Split(' ') is [var first, "name" or "title"] && schema.FindSection(new(first)) is not null;
    }

    [GeneratedRegex(
        """
            (?<![\[!\\\w])\[(?<inner>\p{L}[\p{L}\p{N} '’_/-]{1,40})\](?![\[(:\]])
            | (?<![\[!\\\w])\[(?<sentence>\p{L}[^\[\]\r\n]{1,200})\](?![\[(:\]])
            | \{\{\s*(?<inner>[^{}\r\n]{1,40}?)\s*\}\}
            | \{\{\s*(?:\p{L}[\p{L}'’]*[,:]?\s){3}[^{}\r\n]{1,400}\}\}
            | (?<!\w)<(?<inner>\p{L}[\p{L}\p{N} _-]{1,40})>
            | (?-i:(?<=(?:^|[*>|(\[\]~–—]|[-+.:;!?]\s)[\s*_~]*)\b(?:TODO|FIXME)\b
                (?!-)(?=(?:\s+(?<thing>\p{L}+))?))
            | (?-i:\b(?:TODO|FIXME)(?=:(?:\s|$)))
            | (?-i:\bXXX+\b)
            | (?<sentence>(?-i:\bXX\b))
            | \((?<sentence>\p{L}[^()[\]{}<>\r\n]{1,80})\)(?<!(?:TODO|FIXME|XX|LOREM)[^(]*)
            | (?<![^\s"“(*_])\{(?<sentence>(?<inner>\p{L}[\p{L}\p{N} '’_-]{1,40}))\}(?![^\s.,;:!?)"”*_'’])
            | (?<sentence>(?<!\S)_{2,}(?=\s*(?:[,:!]|$)))
            | \blorem\ ipsum\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
