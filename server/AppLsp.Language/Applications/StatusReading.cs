using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A status that is named in the status slot.</summary>
/// <param name="Definition">The status.</param>
/// <param name="Span">Where it is named, without formatting.</param>
public sealed record StatusMention(StatusDefinition Definition, TextSpan Span);

/// <summary>What the status slot holds.</summary>
/// <param name="Slot">The section that holds the value, or should; null where the document has no status section.</param>
/// <param name="Mentions">The statuses that stand there as its value: one in a good document.</param>
/// <param name="Unknown">The line that stands there instead of a status, or null.</param>
public sealed record StatusReading(Section? Slot, IReadOnlyList<StatusMention> Mentions, TextLine? Unknown)
{
    /// <summary>Whether the slot holds one status and no other.</summary>
    public bool IsOne => Definition is not null && Mentions.All(mention => mention.Definition == Definition);

    /// <summary>The status, where one can be told: of several, the first.</summary>
    public StatusDefinition? Definition => Mentions.Count > 0 ? Mentions[0].Definition : null;

    /// <summary>Where the status stands, or null. Where a line says it twice (`APPLIED / SUBMITTED`), both.</summary>
    public TextSpan? Span { get; private init; } = Mentions.Count > 0 ? Mentions[0].Span : null;

    /// <summary>
    /// Whether the status stands among other words of a phrase (<c>Got an interview</c>): it tells how an application stands, and not that
    /// a note is one.
    /// </summary>
    public bool IsInPhrase { get; private init; }

    /// <summary>
    /// Whether a tick tells the status, in a list of stages or among the keys of the front matter: no words stand there that another status
    /// could take the place of.
    /// </summary>
    public bool IsTicked { get; private init; }

    /// <summary>
    /// The words that stand instead of a status, without a label before them and without the signs around them; null where there are none.
    /// </summary>
    public TextSpan? UnknownSpan { get; private init; }

    /// <summary>The steps that lead to the status, the last of them, where the value tells its course; else none.</summary>
    internal IReadOnlyList<StatusStep> Course { get; private init; } = [];

    private const string OwnLooksFile = "own-look-statuses.txt";
    private static readonly WordList OwnLooks = new(OwnLooksFile);
    private static readonly WordList Waiting = new(OwnLooksFile, "waits-for");
    private static readonly WordList OwnWork = new(OwnLooksFile, "own-work");
    private static readonly WordList EverydayStatuses = new("everyday-statuses.txt");

    /// <summary>How many words a status has that says what the person waits for.</summary>
    private const int MostWordsOfWaiting = 6;

    /// <summary>The words of a label's value from which on it is a sentence.</summary>
    private const int FewestWordsOfRemark = 4;

    /// <summary>Reads the status slot of <paramref name="application"/>.</summary>
    internal static StatusReading Of(Application application)
    {
        var sections = Current(application);
        // A container may hold its value itself; a child that is made for the value goes first.
        var slot =
            Property(sections, application)
            ?? sections.Find(section => section.Entry.Traits.IsStatus && section.Lines.Count > 0 && !IsBehindStatus(section, application))
            ?? Plainest([.. sections.Where(section => section.Lines.Count > 0)], application)
            ?? sections.Find(section => section.Entry.Traits.IsStatus)
            ?? sections.FirstOrDefault();
        if (slot is null || slot.Lines.Count == 0)
            return new(slot, [], null);
        var isCode = application.IsFilledByProgram(slot);
        if (isCode && !application.Outline.IsValueInCode(slot.Lines[0].Span))
            return new(slot, [], null);

        var reader = new StatusLine(application.Outline, application.Schema);
        // A list of stages with the ones that are behind ticked: the last ticked one is where it stands.
        var ticked = slot.Items.LastOrDefault(item => item.IsTicked == true)?.FirstLine;
        if (slot.Items.Any(item => item.IsTicked is not null))
            return new(
                slot,
                ticked is null ? [] : [.. reader.ValuesIn(ValueOf(application, ticked), isWhole: false).Mentions.Take(1)],
                null
            )
            {
                IsTicked = true,
            };

        var lines = slot.Lines.Where(line => application.Outline.SkipStruck(line.Span) < line.Span.End).ToList();
        // What is called `Status / Notes` may begin with the status; what follows, and all that has a label, are notes.
        var isShared = NormalizedName.Of(slot.Name) is { Sides.Length: > 0 } or { Joined.Length: > 0 };
        if (isShared)
            lines = [.. lines.Take(1).Where(line => !IsOwnLabel(application, line))];
        if (lines.Count == 0)
            return new(slot, [], null);
        // `- Current: Applied` is the value, whatever other labels stand before it.
        var first = lines.Find(line => !IsOwnLabel(application, line) || ValueLabels.Names(line.Label!, slot.Entry)) ?? lines[0];
        var mentions = new List<StatusMention>();
        var isDenied = false;
        IReadOnlyList<StatusStep> course = [];
        foreach (var line in lines)
        {
            if (line != first && (IsOwnLabel(application, line) || IsRemark(application, line)))
                continue;
            var value = reader.ValuesIn(ValueOf(application, line), isWhole: line != first);
            mentions.AddRange(value.Mentions);
            course = value.Course ?? course;
            isDenied |= value.IsDenied && line == first;
        }
        // Several words in code are those that one may choose from.
        if (isCode && mentions.Count > 1)
            return new(slot, [], null);
        if (LatestOf(application, mentions) is { } latest)
            mentions = [latest];
        var phrase = mentions.Count == 0 && !isDenied && !isShared && !IsWeak(slot) ? reader.InPhrase(ValueOf(application, first)) : null;
        if (phrase is not null)
            mentions = [phrase];
        // A schema may have no status at all.
        if (
            application.Schema.Statuses is [{ Stage: Stage.Before } saved, ..]
            && mentions.Exists(IsOwnLook)
            && !IsSent(application, slot, reader)
        )
            mentions = mentions.ConvertAll(mention => IsOwnLook(mention) ? mention with { Definition = saved } : mention);
        // Below a value there may be remarks; what stands in the value's place and is none is unknown.
        var isUnknown =
            mentions.Count == 0
            && !isDenied
            && !isCode
            && !isShared
            && !application.Schema.SaysAbsent(first.Text)
            && reader.HasWords(ValueOf(application, first));
        return new(slot, mentions, isUnknown ? first : null)
        {
            Span = SpanOf(application.Text, mentions),
            IsInPhrase = phrase is not null,
            IsTicked = slot.IsTicked,
            UnknownSpan = isUnknown ? reader.WordsOf(ValueOf(application, first)) : null,
            Course = mentions.Count == 1 ? course : [],
        };

        // A status may be what the person does with the posting: `Reviewing`.
        bool IsOwnLook(StatusMention mention) =>
            mention.Definition.Stage != Stage.Before
            && (OwnLooks.Contains(Names.Key(application.Text.Span(mention.Span))) || WaitsForOwnWork(mention, application.Text));
    }

    /// <summary>Whether what the person waits for is their own to do: `Waiting for company research`.</summary>
    private static bool WaitsForOwnWork(StatusMention mention, SourceText text)
    {
        if (mention.Definition.Stage != Stage.Sent)
            return false;
        var end = text.LineEnd(text.LineAt(mention.Span.Start));
        var key = Names.Key(text.Span(TextSpan.FromBounds(mention.Span.Start, end)).TrimEnd(" .*_"));
        return Waiting.BeginsIn(key) && OwnWork.EndsIn(key) && WordCount.Of(key) <= MostWordsOfWaiting;
    }

    /// <summary>
    /// The sections of the status. Beside the front matter's, one below a heading with a day tells how the application stood on that day.
    /// </summary>
    private static List<Section> Current(Application application)
    {
        var sections = application.Sections.Where(section => section.Entry.Fact == Fact.Status).ToList();
        var (outline, schema) = (application.Outline, application.Schema);
        if (sections.Count > 1 && sections.Exists(section => section.Form == SectionForm.FrontMatter && IsIn(section, outline, schema)))
            sections.RemoveAll(section => IsOfDay(section, outline, schema));
        return sections;
    }

    /// <summary>
    /// The front matter's status, where others stand beside it and it goes before them; else null.
    /// </summary>
    private static Section? Property(List<Section> sections, Application application)
    {
        var tellers = sections.FindAll(section => section.Lines.Count > 0 && IsIn(section, application.Outline, application.Schema));
        return
            tellers.Count > 1
            && Plainest(tellers.FindAll(section => section.Form == SectionForm.FrontMatter), application) is { Lines: [var line] } property
            && !IsWeak(property)
            && GoesBefore(line.Span, tellers, application.Outline, application.Schema)
            ? property
            : null;
    }

    /// <summary>
    /// Whether the status at <paramref name="property"/> in the front matter, which programs and views of the notes go by, is the present
    /// one whatever <paramref name="sections"/> tell. A word that any note may have for a status of its own (<c>draft</c>), and that is no
    /// value of the schema, gives way to what the text tells of the application.
    /// </summary>
    internal static bool GoesBefore(TextSpan property, IEnumerable<Section> sections, Outline outline, ApplicationSchema schema) =>
        IsIn(property, outline, schema)
        && (
            !EverydayStatuses.Contains(Names.Key(outline.Text.Span(property)))
            || schema.FindStatus(outline.Text.Slice(property))?.Value is { } value
                && Names.JoinedKey(value) == Names.JoinedKey(outline.Text.Span(property))
            || sections.All(section => section.Form == SectionForm.FrontMatter || IsOfDay(section, outline, schema))
        );

    /// <summary>Whether a heading above <paramref name="section"/> has a day: <c>## Application 2026-11-12</c>.</summary>
    private static bool IsOfDay(Section section, Outline outline, ApplicationSchema schema)
    {
        if (section.Form == SectionForm.FrontMatter)
            return false;
        var level = section.Form == SectionForm.Heading ? section.Level : int.MaxValue;
        for (var i = outline.Blocks.Length - 1; i >= 0; i--)
        {
            if (outline.Blocks[i] is not HeadingNode { Level: > 1 } heading)
                continue;
            if (heading.Span.Start >= section.NameSpan.Start || heading.Level >= level)
                continue;
            if (schema.DatesIn(outline, heading.Title.Span).Any())
                return true;
            level = heading.Level;
        }
        return false;
    }

    /// <summary>
    /// Other places that say the same as the status in the front matter, and nothing else: who changes the one would change them, too.
    /// </summary>
    internal static IEnumerable<TextSpan> Copies(Application application)
    {
        if (application.Status is not { Slot: { Form: SectionForm.FrontMatter } slot, Definition: { } status })
            return [];
        var reader = new StatusLine(application.Outline, application.Schema);
        return from section in Current(application)
               where section != slot && section.Lines.Count == 1 && section.Items.Count < 2 && !application.IsFilledByProgram(section)
               let line = section.Lines[0]
               let value = reader.ValuesIn(ValueOf(application, line), isWhole: true)
               where value.Mentions is [var only] && only.Definition == status && only.Span == reader.WordsOf(line.Span)
               select value.Mentions[0].Span;
    }

    /// <summary>
    /// The first of <paramref name="sections"/>; one with a name that says more, <c>Status</c>, goes before <c>Stage</c>, where a known
    /// status stands in it.
    /// </summary>
    private static Section? Plainest(List<Section> sections, Application application) =>
        sections is [var first, _, ..] && IsWeak(first)
            ? sections.Find(section => !IsWeak(section) && IsIn(section, application.Outline, application.Schema)) ?? first
            : sections.FirstOrDefault();

    /// <summary>
    /// Whether the label of <paramref name="section"/> stands behind another one that holds a status: `Stage` behind `Status`.
    /// </summary>
    private static bool IsBehindStatus(Section section, Application application) =>
        IsWeak(section)
        && section.Parent is { Form: not SectionForm.Heading, Entry.Fact: Fact.Status } parent
        && IsIn(parent, application.Outline, application.Schema);

    private static bool IsWeak(Section section) => section.Entry.IsWeak(NormalizedName.Of(section.Name));

    /// <summary>
    /// Whether <paramref name="section"/> has a weak name of the status and no known status: it may tell how anything stands.
    /// </summary>
    internal static bool IsLoose(Section section, Application application) =>
        section.Entry.Fact == Fact.Status && IsWeak(section) && !IsIn(section, application.Outline, application.Schema);

    /// <summary>Whether a day, or a line of the history, says that the application was sent.</summary>
    private static bool IsSent(Application application, Section slot, StatusLine reader) =>
        application.Date(Fact.ApplicationDate) is not null
        || application.DateIn(slot) is not null
        || application.Lines(Fact.History).Any(line => reader.Within(line.Span).Any(status => status.IsSent));

    /// <summary>Whether a line of <paramref name="section"/> holds a status or begins with a day, and there are not only remarks.</summary>
    internal static bool IsIn(Section section, Outline outline, ApplicationSchema schema) =>
        section.Lines.Any(line =>
        {
            if (schema.DatesIn(outline, line.Span).FirstOrDefault()?.Span.Start == line.Span.Start)
                return true;
            return line.Label is { HasColon: true } label && schema.FindStatus(label.Name) is null
                ? ValueLabels.Names(label, section.Entry) && IsIn(label.ValueSpan, outline, schema)
                : IsIn(line.Span, outline, schema);
        });

    /// <summary>Whether <paramref name="span"/> begins with a status.</summary>
    internal static bool IsIn(TextSpan span, Outline outline, ApplicationSchema schema) =>
        new StatusLine(outline, schema).ValuesIn(span, isWhole: false).Mentions.Count > 0;

    /// <summary>Where the value stands in <paramref name="line"/>: behind its day, or a label, unless that is a status itself.</summary>
    private static TextSpan ValueOf(Application application, TextLine line)
    {
        if (line.Label is { HasColon: true } label && application.Schema.FindStatus(label.Name) is null)
            return label.ValueSpan;
        if (application.DatesIn(line.Span).FirstOrDefault() is not { } date || date.Span.Start != line.Span.Start)
            return line.Span;
        var start = date.Span.End;
        while (start < line.Span.End && !char.IsLetterOrDigit(application.Text.Content[start]) && application.Text.Content[start] != '#')
            start++;
        return start < line.Span.End ? TextSpan.FromBounds(start, line.Span.End) : line.Span;
    }

    /// <summary>
    /// Whether a line has a label that is no status and no day: below the value it tells something else (`Outcome: waiting`).
    /// </summary>
    private static bool IsOwnLabel(Application application, TextLine line) =>
        line.Label is { HasColon: true } label
        && application.Schema.FindStatus(label.Name) is null
        && application.DatesIn(label.NameSpan).FirstOrDefault()?.Span != label.NameSpan;

    /// <summary>
    /// Whether a line is a sentence behind a label, which may have the name of a status (`Assessment: the position meets most of it`).
    /// </summary>
    private static bool IsRemark(Application application, TextLine line) =>
        line.Label is { HasColon: true } label && WordCount.Of(label.Value) >= FewestWordsOfRemark && !application.DatesIn(line.Span).Any();

    /// <summary>Of several statuses that stand on a line each, with its day, the latest; null where they do not.</summary>
    private static StatusMention? LatestOf(Application application, List<StatusMention> mentions)
    {
        if (mentions.Count < 2)
            return null;
        var text = application.Text;
        var lines = mentions.Select(mention => text.LineAt(mention.Span.Start)).ToList();
        if (lines.Distinct().Count() < lines.Count)
            return null;
        var days = lines.Select(line => application.DatesIn(text.LineSpan(line)).FirstOrDefault()?.Day).ToList();
        if (days.Contains(null))
            return null;
        var latest = days.Max();
        // In a list that begins with the newest, the first of a day is the later one.
        return mentions[days[0] > days[^1] ? days.IndexOf(latest) : days.LastIndexOf(latest)];
    }

    private static TextSpan? SpanOf(SourceText text, List<StatusMention> mentions)
    {
        if (mentions.Count == 0)
            return null;
        var (definition, end) = (mentions[0].Definition, text.LineEnd(text.LineAt(mentions[0].Span.Start)));
        var last = mentions.TakeWhile(mention => mention.Definition == definition && mention.Span.End <= end).Last();
        return TextSpan.FromBounds(mentions[0].Span.Start, last.Span.End);
    }
}
