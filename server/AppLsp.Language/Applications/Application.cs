using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A job application: an outline read through the schema. Immutable.</summary>
public sealed class Application
{
    /// <summary>What stands between a name and what is said of it.</summary>
    private static readonly string[] Dashes = [" – ", " — ", " - "];

    private static readonly string[] NameEnds = [.. Dashes, ",", "|", "·", "("];

    /// <summary>What parts a job from its employer in a label, besides what ends a name.</summary>
    private static readonly Lazy<string[]> LabelParts = new(() => [.. NameEnds, .. TitlePieces.Prepositions]);

    private static readonly WordList JoiningWords = new("joining-words.txt");

    private readonly Lazy<CompanyName?> _company;
    private readonly Lazy<Label?> _agency;
    private readonly Lazy<CoverLetter> _coverLetter;
    private readonly Lazy<LetterBody?> _letterBody;
    private readonly Lazy<FactForm> _factForm;
    private readonly Lazy<bool> _tellsCourse;
    private readonly Lazy<IReadOnlyList<(Label Label, CompanyName Name)>> _background;
    private readonly Lazy<ApplicationSkills> _skills;
    private readonly Lazy<IReadOnlyList<Placeholder>> _placeholders;
    private readonly Lazy<IReadOnlyList<Suppression>> _suppressions;
    private readonly Lazy<List<DateMention>> _ownDates;
    private readonly Lazy<DateOrders> _ownOrders;

    // What hangs on the days of dates.
    private Lazy<StatusReading> _status;
    private Lazy<Timeline> _timeline;
    private Lazy<IReadOnlyList<DateSlot>> _dateSlots;
    private Lazy<PlannedDays> _plannedDays;
    private ShortDays _shortDays;
    private DateOrders _toldOrders;
    private DateOnly? _today;

    private Application(
        Outline outline,
        ApplicationSchema schema,
        ApplicationStructure structure,
        Declaration declaration,
        string path,
        SkillReadings earlier,
        LetterSubject? subject = null
    )
    {
        Declaration = declaration;
        Subject = subject;
        Outline = outline;
        Schema = schema;
        Title = structure.Title;
        OwnTitle = structure.OwnTitle;
        Sections = structure.Sections;
        UnknownHeadings = structure.UnknownHeadings;
        Breaks = structure.Breaks;
        Nobodys = structure.Nobodys;
        PostingFacts = structure.PostingFacts;
        _company = new(() =>
            subject is not null
                ? subject.Company
                : CompanyName.Of(Value(Fact.Company) ?? CalledByEmployer.ByTitleAndPlace(this, path))
        );
        _agency = new(() => Company is null ? AgencyLabels.In(this) : null);
        _coverLetter = new(() => CoverLetter.Of(this));
        _letterBody = new(() => LetterBody.Of(this));
        _factForm = new(() => FactForms.Of(this));
        _tellsCourse = new(() => Course.IsIn(this));
        _background = new(ReadBackground);
        _skills = new(() => ApplicationSkills.Of(this, earlier));
        _placeholders = new(() => [.. Applications.Placeholders.In(this)]);
        _suppressions = new(() => Suppression.In(outline));
        _ownDates = new(ReadOwnDates);
        _ownOrders = new(() => Schema.DateOrder == DateOrder.Ask ? DateOrders.ToldBy(_ownDates.Value) : default);
        ReadDays();
    }

    /// <summary>
    /// What is known of the application that the document goes with, where it is none itself but the letter of one; else null.
    /// </summary>
    internal LetterSubject? Subject { get; }

    /// <summary>The outline that was read.</summary>
    public Outline Outline { get; }

    /// <summary>The text.</summary>
    public SourceText Text => Outline.Text;

    /// <summary>The schema through which it was read.</summary>
    public ApplicationSchema Schema { get; }

    /// <summary>
    /// Whether the document declares itself an application, by its title, its type or where it lies; else it speaks for itself by what it
    /// says.
    /// </summary>
    public bool IsDeclared => Declaration != Declaration.None;

    /// <summary>What declares the document an application.</summary>
    public Declaration Declaration { get; }

    /// <summary>The heading that says that the document is an application, or nearly says so; null where it has none.</summary>
    public Section? Title { get; }

    /// <summary>The document's title in the person's own words (<c># Baker at Fennel Bakery</c>), or null.</summary>
    public HeadingNode? OwnTitle { get; }

    /// <summary>Every place that names an entry of the schema, in the order of the text, outer before inner.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The headings that name nothing that the schema knows; those of a pasted posting are not among them.</summary>
    public IReadOnlyList<HeadingNode> UnknownHeadings { get; }

    /// <summary>
    /// What stands behind a posting below a heading that nobody can tell the owner of: it may go on with the posting or be the person's
    /// own.
    /// Facts are read in it, what it names is named, and nothing in it is judged or moved.
    /// </summary>
    public IReadOnlyList<TextSpan> Nobodys { get; }

    /// <summary>
    /// What the person's own facts tell of the posting, outside of it: its day, and the pay. They are no part of any section of the
    /// posting.
    /// </summary>
    internal IReadOnlyList<Section> PostingFacts { get; }

    /// <summary>Where sections end before another one begins, in the order of the text.</summary>
    internal IReadOnlyList<SectionBreak> Breaks { get; }

    /// <summary>The level (1 to 6) that most section headings have; where there are none, the one below the title, or 2.</summary>
    public int SectionLevel => LevelOfSections(_ => true);

    /// <summary>The employer's name; null where none is named.</summary>
    public CompanyName? Company => _company.Value;

    /// <summary>The agency or recruiter through whom it goes to an employer who is not known yet; null where none is named.</summary>
    public Label? Agency => _agency.Value;

    /// <summary>What the status slot holds.</summary>
    public StatusReading Status => _status.Value;

    /// <summary>The statuses that are named in the slot, then those of the history.</summary>
    public IEnumerable<StatusMention> StatusMentions => Status.Mentions.Concat(Timeline.History.Select(entry => entry.Status));

    /// <summary>
    /// Whether the status is one word that another can take the place of. In a list of stages a tick is the status, and no words.
    /// </summary>
    public bool CanSetStatus =>
        Status.IsOne
        && Status.Mentions[^1].Span.End <= Status.Span!.Value.End
        && !Status.IsTicked;

    /// <summary>
    /// What a status that the person chooses takes the place of: the status, the words that are none, or several on one line; null where
    /// nothing stands there, or more than one edit can tell.
    /// </summary>
    public TextSpan? StatusToReplace
    {
        get
        {
            if (CanSetStatus)
                return Status.Span;
            if (Status is { UnknownSpan: not null } or { Slot: null } or { IsTicked: true })
                return Status.UnknownSpan;
            var lines = Status.Mentions.Select(mention => Text.LineAt(mention.Span.Start)).Distinct().Count();
            return lines == 1 ? TextSpan.FromBounds(Status.Mentions[0].Span.Start, Status.Mentions[^1].Span.End) : null;
        }
    }

    /// <summary>The statuses that sensibly come next, likeliest first; none where the status cannot be set.</summary>
    public IEnumerable<StatusDefinition> NextStatuses =>
        CanSetStatus ? Schema.After(Status.Definition!) : [];

    /// <summary>The cover letter's points.</summary>
    public CoverLetter CoverLetter => _coverLetter.Value;

    /// <summary>The body of the letter; null where there is none.</summary>
    public LetterBody? LetterBody => _letterBody.Value;

    /// <summary>The form in which most of the facts are written.</summary>
    public FactForm FactForm => _factForm.Value;

    /// <summary>
    /// Whether nothing but where it lies tells that the document is about an application: it names the employer or the job, and has no
    /// place
    /// for what becomes of it.
    /// </summary>
    internal bool TellsNoCourse => Declaration == Declaration.Place && !Outline.IsBlank && !_tellsCourse.Value;

    /// <summary>The sections and the headings of their parts that hold nothing.</summary>
    public IEnumerable<Section> EmptySections =>
        Sections.Where(section => section.Entry.Kind is EntryKind.Section or EntryKind.Child && section.HoldsNothing);

    /// <summary>What happened when.</summary>
    public Timeline Timeline => _timeline.Value;

    /// <summary>The dates that stand where dates belong, each with its section, in the order of the text.</summary>
    public IReadOnlyList<DateSlot> DateSlots => _dateSlots.Value;

    /// <summary>Those of the date slots that the person fills in: not in a posting, and no names of notes.</summary>
    internal IEnumerable<DateSlot> OwnDateSlots =>
        DateSlots.Where(slot => !slot.IsNameOfNote && slot.Section.Enclosing(Fact.Posting) is null && !IsNobodys(slot.Date.Span.Start));

    /// <summary>
    /// The employers, schools and projects that the résumé points name: what stands before the colon or the dash of an item, or above the
    /// points in it.
    /// </summary>
    public IEnumerable<CompanyName> Background => Subject?.Background ?? BackgroundLabels.Select(entry => entry.Name);

    /// <summary>The labels of the résumé points that name an employer, a school or a project, each with that name.</summary>
    public IReadOnlyList<(Label Label, CompanyName Name)> BackgroundLabels => _background.Value;

    /// <summary>The skills that the posting asks for, and how far the person's own text names them.</summary>
    public ApplicationSkills Skills => _skills.Value;

    /// <summary>What a template has left in the person's own text, in the order of the text.</summary>
    public IReadOnlyList<Placeholder> Placeholders => _placeholders.Value;

    /// <summary>The off switches, in the order of the text.</summary>
    public IReadOnlyList<Suppression> Suppressions => _suppressions.Value;

    /// <summary>Which of its days are only planned.</summary>
    internal PlannedDays PlannedDays => _plannedDays.Value;

    /// <summary>Whether there is still something to do: it is not closed, as far as is known.</summary>
    public bool IsOpen => Status.Definition?.Stage != Stage.Closed;

    /// <summary>Whether it has been sent, as far as the status tells.</summary>
    public bool IsSent => Status.Definition?.IsSent ?? false;

    /// <summary>Whether the posting has been kept and nothing else been done: the status is the schema's first.</summary>
    public bool IsNew => Status.Definition is { } status && status == Schema.Statuses[0];

    /// <summary>The sections that belong in an application that stands where this one does, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> RequiredSections =>
        Schema.Sections.Where(entry =>
            entry.Required is Requirement.Always or Requirement.Declared || (entry.Required == Requirement.OnceSent && IsSent)
        );

    /// <summary>
    /// Those of the required sections that are absent. Where the labels of a section are written as headings of their own,
    /// the section's own heading may be left out; and two may share one (<c>Status / Notes</c>).
    /// </summary>
    public IEnumerable<SchemaEntry> MissingSections =>
        RequiredSections.Where(entry =>
            !Sections.Any(section =>
                section.Entry == entry
                || (
                    section.Entry.IsLabel
                    && section.Entry.Section == entry
                    && section.Parent is null
                    && section.Form is not SectionForm.ListItem
                )
                || IsNamedWithAnother(entry, NormalizedName.Of(section.Name))
            )
        );

    /// <summary>Whether <paramref name="name"/> is of two entries, this one among them: <c>Status / Notes</c>.</summary>
    private static bool IsNamedWithAnother(SchemaEntry entry, NormalizedName name) =>
        (name.Sides.Length > 0 || name.Joined.Length > 0) && entry.IsNamed(name);

    /// <summary>The words of the document's title, the schema's or the person's own; null where it has none.</summary>
    public TextSpan? TitleSpan => Title?.NameSpan ?? OwnTitle?.Title.Span;

    /// <summary>Where findings about the document as a whole are marked: the title, else the first heading or label.</summary>
    public TextSpan Anchor
    {
        get
        {
            if (Title is not null)
                return Title.NameSpan;
            var heading = Outline.Blocks.OfType<HeadingNode>().FirstOrDefault()?.Title.Span;
            var section = Sections.Count > 0 ? Sections[0].NameSpan : (TextSpan?)null;
            return (heading, section) switch
            {
                ({ } first, { } second) => first.Start < second.Start ? first : second,
                _ => heading ?? section ?? new TextSpan(0, 0),
            };
        }
    }

    /// <summary>The application that <paramref name="outline"/> holds, or null where it is other markdown.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="path">The document's path relative to the workspace, with <c>/</c>.</param>
    /// <param name="earlier">What an earlier text of the document held; it makes no difference but to the time that is taken.</param>
    public static Application? Read(Outline outline, ApplicationSchema schema, string path, Application? earlier = null)
    {
        // Of what is earlier nothing else is held on to: it has an earlier one itself.
        var skills = earlier is { _skills.IsValueCreated: true } ? earlier.Skills.Readings : default;
        return Recognition.Of(outline, schema, path, declaration => Read(outline, schema, declaration, path, skills));
    }

    /// <summary>What <paramref name="outline"/> says as an application would, though it is none.</summary>
    internal static Application ReadAnyway(Outline outline, ApplicationSchema schema) =>
        Read(outline, schema, Declaration.None, "", default);

    /// <summary>The letter in <paramref name="outline"/>, which is no application but goes with one.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="sections">The letter, and the point in it that all its text is.</param>
    /// <param name="others">What in the document is not the person's own.</param>
    /// <param name="subject">What is known of the application.</param>
    internal static Application OfLetter(
        Outline outline,
        ApplicationSchema schema,
        IReadOnlyList<Section> sections,
        IReadOnlyList<TextSpan> others,
        LetterSubject subject
    ) => new(outline, schema, new(null, null, sections, [], [], others, []), Declaration.None, "", default, subject);

    /// <summary>
    /// Reads it through the schema in the language of its own headings and labels: what is written into it is in their words.
    /// </summary>
    private static Application Read(Outline outline, ApplicationSchema schema, Declaration declaration, string path, SkillReadings earlier)
    {
        var structure = ApplicationReader.Read(outline, schema);
        if (schema.In(DocumentLanguage.Of(structure, schema.Language)) is var own && own != schema)
            structure = ApplicationReader.Read(outline, schema = own);
        return new(outline, schema, structure, declaration, path, earlier);
    }

    /// <summary>The sections of <paramref name="entry"/>, in the order of the text.</summary>
    public IEnumerable<Section> All(SchemaEntry entry) => Sections.Where(section => section.Entry == entry);

    /// <summary>The first section of <paramref name="entry"/>, or null.</summary>
    public Section? Find(SchemaEntry entry) => All(entry).FirstOrDefault();

    /// <summary>The own lines of the sections that tell <paramref name="fact"/>, in the order of the text.</summary>
    public IEnumerable<TextLine> Lines(Fact fact) =>
        Sections.Where(section => section.Entry.Fact == fact).SelectMany(section => section.Lines);

    /// <summary>
    /// The first section that tells <paramref name="fact"/>, one with text before one without, and where an address belongs, one with an
    /// address before all; or null.
    /// </summary>
    public Section? Find(Fact fact)
    {
        Section? first = null;
        Section? worded = null;
        foreach (var section in Sections)
        {
            if (section.Entry.Fact != fact)
                continue;
            if (!section.IsEmpty && (!section.Entry.Traits.IsAddress || HasAddress(section)))
                return section;
            if (!section.IsEmpty)
                worded ??= section;
            first ??= section;
        }
        return worded ?? first;
    }

    private static bool HasAddress(Section section) =>
        section.FirstLine is { } line && (line.Links.Length > 0 || line.Text.Contains("://", StringComparison.Ordinal));

    /// <summary>
    /// The value that tells <paramref name="fact"/>: the first line of its section, without formatting; null where there is none or it says
    /// that there is none, and where it is nothing but code, unless that is a job. What is told of the employer behind its name is no part
    /// of it.
    /// </summary>
    public string? Value(Fact fact) =>
        Subject is not null ? SubjectValue(fact)
        : Find(fact)?.FirstLine is { Text: var value } line
        && !Schema.SaysAbsent(value)
        && (!Outline.IsUnread(line.Span) || (fact == Fact.Position && Outline.IsValueInCode(line.Span)))
            ? WithoutWikiLink(fact == Fact.Company ? CompanyName.WithoutSentence(value) : value)
        : null;

    private string? SubjectValue(Fact fact) =>
        fact switch
        {
            Fact.Company => Subject?.Company?.Written,
            Fact.Position => Subject?.Position,
            _ => null,
        };

    /// <summary>
    /// Whether the value of <paramref name="section"/> is nothing but code, or a slot of a template: no person reads it there.
    /// </summary>
    public bool IsFilledByProgram(Section section) => section.FirstLine is { } line && Outline.IsUnread(line.Span);

    /// <summary>
    /// The dates in <paramref name="span"/>, in their order, read as the schema says, else as the document's other dates tell, else as
    /// those of others do.
    /// </summary>
    public IEnumerable<DateMention> DatesIn(TextSpan span) => Schema.DatesIn(Outline, span).Select(Settled);

    /// <summary>
    /// <paramref name="date"/>, which stands in the text, in the order that is told, where it has two readings. A posting's is written as
    /// the employer does.
    /// </summary>
    internal DateMention Settled(DateMention date) =>
        date.Form != DateForm.Ambiguous || Schema.DateOrder != DateOrder.Ask || IsInPosting(date.Span.Start)
            ? date
            : Dates.SettledByOthers(date, OrderOf(date.Sign));

    /// <summary>
    /// In which order the person writes the numbers of dates with <paramref name="sign"/> between them, by the schema, the document's other
    /// dates, or those of others.
    /// </summary>
    internal DateOrder OrderOf(char sign) =>
        Schema.DateOrder != DateOrder.Ask ? Schema.DateOrder
        : _ownOrders.Value[sign] is not DateOrder.Ask and var own ? own
        : _toldOrders[sign];

    /// <summary>
    /// The same document where others tell in which order dates are written, and it is <paramref name="today"/>; itself where neither makes
    /// a difference.
    /// </summary>
    internal Application Among(DateOrders told, DateOnly today)
    {
        if ((told == default || !(DateSlots.Any(slot => IsTold(slot.Date)) || DatesBesideStatus.Any(IsTold))) && !_shortDays.AskForToday)
            return this;
        var copy = (Application)MemberwiseClone();
        copy._toldOrders = told;
        copy._today = today;
        copy.ReadDays();
        return copy;

        bool IsTold(DateMention date) => date.Form == DateForm.Ambiguous && told[date.Sign] != DateOrder.Ask;
    }

    /// <summary>The dates in the status slot, which is no slot of dates.</summary>
    internal IEnumerable<DateMention> DatesBesideStatus => Status.Slot is { } slot ? slot.Lines.SelectMany(line => DatesIn(line.Span)) : [];

    /// <summary>The day that the status has been since, which stands beside it or below it.</summary>
    internal DateMention? DayOfStatus => Status.Slot is { } slot ? DateIn(slot) ?? DateBelowStatus ?? ShortDays.BesideStatus : null;

    /// <summary>The day on the line below the status, where it is no more than that: <c>Since: 2026-11-02</c>.</summary>
    internal DateMention? DateBelowStatus
    {
        get
        {
            if (Status.Slot is not { Form: not (SectionForm.Heading or SectionForm.Table), FirstLine: { } first })
                return null;
            var next = Text.LineAt(first.Span.End) + 1;
            while (next < Text.LineCount && Text.IsBlank(next))
                next++;
            if (next == Text.LineCount)
                return null;
            var name = Names.Key(ListingDays.NameOn(Text, Text.LineSpan(next)).Trim("*_ "));
            return ShortDays.BeforeDays.Contains(name) ? DatesIn(Text.LineSpan(next)).FirstOrDefault() : null;
        }
    }

    [MemberNotNull(nameof(_status), nameof(_timeline), nameof(_dateSlots), nameof(_plannedDays), nameof(_shortDays))]
    private void ReadDays()
    {
        _status = new(() =>
            Subject is null ? StatusReading.Of(this)
            : Subject.Status is { } status ? new(null, [new(status, default)], null)
            : new(null, [], null)
        );
        _timeline = new(() => Timeline.Of(this));
        _dateSlots = new(() => [.. Applications.DateSlots.In(this)]);
        _plannedDays = new(() => new(this));
        _shortDays = new(this, _today);
    }

    /// <summary>The days that are written without their year.</summary>
    internal ShortDays ShortDays => _shortDays;

    /// <summary>
    /// Of the dates of the person's own text with all digits of their year, the day that stands closest to <paramref name="offset"/>; or
    /// null. With two digits it may be a number: <c>14.03.01 Penhallow Trust</c>.
    /// </summary>
    internal DateOnly? NearestOwnDay(int offset) =>
        _ownDates
            .Value.Where(date =>
                date.Day is { } day
                && Text.Span(date.Span).Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            )
            .MinBy(date => Math.Abs(date.Span.Start - offset))
            ?.Day;

    /// <summary>The dates of the person's own text, as it tells them alone.</summary>
    private List<DateMention> ReadOwnDates() =>
        [
            .. Enumerable
                .Range(0, Text.LineCount)
                .Select(Text.LineSpan)
                .SelectMany(line => Schema.DatesIn(Outline, line))
                .Where(date => date.Form != DateForm.Invalid && !IsInPosting(date.Span.Start)),
        ];

    /// <summary>
    /// The dates on the lines that lie in <paramref name="lines"/>, each with its section; of a quoted text those alone that its labels
    /// name.
    /// </summary>
    public IEnumerable<(Section Section, DateMention Date)> DatesOn(TextSpan lines) =>
        from section in Sections
        where section.Enclosing(Fact.Posting) is null ? !section.Entry.Traits.IsQuoted : section.Entry.Traits.IsDay
        from line in section.Lines
        where lines.Contains(line.Span)
        from date in DatesIn(line.Span)
        select (section, date);

    /// <summary>The first date in <paramref name="section"/>, or null.</summary>
    public DateMention? DateIn(Section section) => section.Lines.SelectMany(line => DatesIn(line.Span)).FirstOrDefault();

    /// <summary>The first date in the section that tells <paramref name="fact"/>, or null.</summary>
    public DateMention? Date(Fact fact) => Find(fact) is { } section ? DateIn(section) : null;

    /// <summary>
    /// The innermost section at <paramref name="offset"/>, the blank lines after its text included; null before the first.
    /// </summary>
    public Section? SectionAt(int offset)
    {
        Section? found = null;
        foreach (var section in Sections)
        {
            if (section.NameSpan.Start > offset)
                break;
            // A later section has ended an earlier one unless it stands inside it.
            if (section.Form != SectionForm.FrontMatter && (section.Form != SectionForm.Title || offset <= section.End))
                found = section;
        }
        if (BreakBefore(offset) is { } end && end.Start > (found?.NameSpan.Start ?? -1))
            found = end.Owner;
        // Below the last word of an item of a list, the list goes on; a heading's section reaches to the next heading.
        while (found is { Form: SectionForm.ListItem, Parent: { } parent } && offset > found.End)
            found = parent;
        return found;
    }

    /// <summary>The last place up to <paramref name="offset"/> where a section ends before another one begins, or null.</summary>
    internal SectionBreak? BreakBefore(int offset) =>
        Ordered.LastFrom(Breaks, end => end.Start, offset) is >= 0 and var last ? Breaks[last] : null;

    /// <summary>Whether <paramref name="offset"/> lies in text of which nobody knows whose it is.</summary>
    public bool IsNobodys(int offset)
    {
        foreach (var part in Nobodys)
            if (part.Contains(offset) || (offset == part.End && offset == Text.Length))
                return true;
        return false;
    }

    /// <summary>Whether <paramref name="offset"/> lies in a pasted posting: below its heading or label, up to the next section; or in
    /// nobody's text, which may be its.</summary>
    public bool IsInPosting(int offset) =>
        IsNobodys(offset) || SectionAt(offset)?.Enclosing(Fact.Posting) is { } posting && !posting.NameSpan.Touches(offset);

    /// <summary>The level that most of those section headings have that count.</summary>
    internal int LevelOfSections(Func<Section, bool> counts) =>
        Sections
            .Where(section => section is { Form: SectionForm.Heading, Entry.Kind: EntryKind.Section, IsOnTop: false } && counts(section))
            .CountBy(section => section.Level)
            .OrderByDescending(level => level.Value)
            .Select(level => (int?)level.Key)
            .FirstOrDefault()
        ?? Math.Min((Title?.Level ?? 1) + 1, 6);

    /// <summary>
    /// What <c>[[Rook]]</c> or <c>[[companies/rook|Rook]]</c> shows: in a vault, a company is a link to its note. A remark may follow it.
    /// </summary>
    private static string WithoutWikiLink(string value)
    {
        if (
            !value.StartsWith("[[", StringComparison.Ordinal)
            || value.IndexOf("]]", StringComparison.Ordinal) is not (> 2 and var end)
            || value.IndexOf("[[", end, StringComparison.Ordinal) >= 0
        )
            return value;
        var link = value[2..end];
        if (link.Contains(']', StringComparison.Ordinal))
            return value;
        var shown = link.LastIndexOf('|') is var bar and >= 0 ? link[(bar + 1)..] : link[(link.LastIndexOf('/') + 1)..];
        return shown.Trim() is { Length: > 0 } words ? words + value[(end + 2)..] : value;
    }

    private IReadOnlyList<(Label, CompanyName)> ReadBackground() =>
        [
            .. from section in Sections
            where section.Entry.Fact is Fact.Employers or Fact.Projects or Fact.Education
            from item in section.Items
            let label = LabelOf(item)
            where label is not null && !BeginsAddress(label.NameSpan.Start)
            let name = CompanyName.Of(label.Name)
            where name is not null
            select (label, name),
        ];

    /// <summary>Whether an address begins at <paramref name="offset"/>: what stands before its <c>://</c> names nobody.</summary>
    private bool BeginsAddress(int offset)
    {
        var rest = Text.Content.AsSpan(offset);
        var end = rest.IndexOfAny(" \t\r\n");
        return rest[..(end < 0 ? rest.Length : end)].Contains("://", StringComparison.Ordinal);
    }

    /// <summary>The words of an item of the résumé that name an employer, a school or a project; null where none certainly do.</summary>
    private Label? LabelOf(ListItemNode item)
    {
        if (item.FirstLine is not { } line)
            return null;
        if (line.Label is { HasColon: true } label)
            return EmployerIn(label.Name) is { } employer ? PartOf(label.NameSpan, employer) ?? label : label;
        // `Planner, Kessler AG (2019–2023)`, with the points below, names its employer second.
        return HeadOf(item, line).Split(NameEnds, StringSplitOptions.TrimEntries).FirstOrDefault(IsName) is { } name
            ? PartOf(line.Span, name)
            : null;
    }

    /// <summary>
    /// The part of a label that names the employer, where another one comes first: <c>Kessler AG</c> of <c>Planner, Kessler AG</c>; null
    /// where the label begins with a name.
    /// </summary>
    private static string? EmployerIn(string label)
    {
        var parts = label.Split(LabelParts.Value, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return null;
        var withForm = Array.Find(parts, part => CompanyName.Of(part) is { } name && name.Name.Length < part.TrimEnd('.').Length);
        return withForm ?? (Array.Exists(parts[0].Split(' '), JobTitle.IsOccupation) ? Array.Find(parts[1..], IsName) : null);
    }

    /// <summary>
    /// The label that <paramref name="words"/> in <paramref name="span"/> are; null where they do not stand there as such.
    /// </summary>
    private Label? PartOf(TextSpan span, string words)
    {
        if (Text.Span(span).IndexOf(words, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var part = new TextSpan(span.Start + at, words.Length);
        return new(words, part, "", new(part.End, 0), LabelForm.ListItem, HasColon: false);
    }

    /// <summary>The words before the points below an item, or before its dash; nothing where it has neither.</summary>
    private static string HeadOf(ListItemNode item, TextLine line)
    {
        if (item.HasList)
            return line.Text;
        return line.Text.Split(Dashes, 2, StringSplitOptions.None) is [var head, _] ? head : "";
    }

    /// <summary>
    /// Whether all words of a few have capital letters, small ones that join names aside, and none is an occupation or a year. A lone
    /// ordinary word is none.
    /// </summary>
    internal static bool IsName(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is { Length: > 0 and < 6 }
            && (parts.Length > 1 || !OrdinaryWords.Contains(Names.Key(words)))
            && Array.Exists(parts, part => char.IsUpper(part[0]))
            && Array.TrueForAll(parts, part => char.IsUpper(part[0]) || JoiningWords.Contains(part))
            && !Array.Exists(parts, JobTitle.IsOccupation);
    }
}
