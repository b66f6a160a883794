using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// What a document that is read as an application says for being one: whose job it is about, and what comes of it, each by a value. A
/// contact has an employer and a role too, and a blog post a title, a status and a link: what any document may call so needs more beside
/// it.
/// </summary>
internal sealed class Evidence(Application application)
{
    private const int SectionsNamed = 3;

    /// <summary>How many words the name of an employer or a job may have.</summary>
    private const int LongestName = 20;

    /// <summary>How many words there may be in the line of a status, unless it tells a day.</summary>
    private const int LongestStatus = 12;

    /// <summary>How many words are more than the name of a place where a posting was found.</summary>
    private const int FewestWordsOfText = 4;

    /// <summary>How many headings of something else, and how many lines, may stand above what is told.</summary>
    private const int MostHeadings = 40;
    private const int MostLines = 1000;

    /// <summary>What may stand behind a status that ends there, and what joins it to other words.</summary>
    private const string Emphasis = "*`\"'";
    private const string JoinedBy = "_ ";

    private static readonly WordList EverydayStatuses = new("everyday-statuses.txt");
    private static readonly WordList PostingStates = new("posting-states.txt");
    private static readonly WordList OtherNotes = new("other-notes.txt");
    private static readonly WordList OtherApplications = new("other-applications.txt", "things");
    private static readonly WordList Evaluations = new("other-applications.txt", "evaluations");
    private static readonly WordList JobAddresses = new("job-addresses.txt");
    private static readonly WordList ContactDetails = new("contact-details.txt");

    private readonly PastedBelowBreak _pasted = new(application);

    /// <summary>Where a long document goes on with something else: one that speaks for itself does so at its beginning.</summary>
    private readonly int _end = Math.Min(
        application.UnknownHeadings.Count > MostHeadings ? application.UnknownHeadings[MostHeadings].Span.Start : int.MaxValue,
        application.Text.LineCount > MostLines ? application.Text.LineStart(MostLines) : int.MaxValue
    );

    /// <summary>Whether the employer, the job or the status is told where a person writes the facts of an application.</summary>
    public bool SaysWhose => !TellsOfMany && !DescribedFields.Are(application) && new FactPlaces(application).TellWhose;

    /// <summary>Whether the document is an application though nothing declares it one.</summary>
    /// <param name="beside">Whether it says that it goes with one: only what came of the application counts.</param>
    /// <param name="isOfJob">Whether it says that it is about a job: then a status and a title are those of one.</param>
    public bool Suffices(Beside beside, bool isOfJob = false)
    {
        if (TellsOfMany || AreTheSame || DescribedFields.Are(application))
            return false;
        var sections = application
            .Sections.Where(section =>
                section is { IsMisspelt: false, IsImplied: false, IsUnnamed: false }
                && Counts(section)
                && !IsProse(section)
                && !StatusReading.IsLoose(section, application)
            )
            .ToList();
        var (company, position) = (Named(Fact.Company), Named(Fact.Position));
        if (!NamesEnough(sections))
            return beside == Beside.Nothing && TellsByTitle;
        if (company is null && position is null)
            return IsThroughAgency || (beside == Beside.Nothing && TellsByTitle);
        var isOfOneJob = company is not null && position is not null;
        if (HasApplicationDate(isOfOneJob) || HasStatus(isOfOneJob, saysWhose: company is not null || IsJob(position!)))
            return true;
        // A posting in a file of its own has an address too, and no status.
        if (beside == Beside.Posting || (beside == Beside.Note && application.Status is { Definition: null, Unknown: null }))
            return false;
        if (LeadsNowhere || IsOfPlaceToWatch)
            return false;
        if (beside == Beside.Nothing && company is not null && Status is not null && LeadsToOneJob && !Has(ContactDetails))
            return true;
        if (((HasPosting && !IsPostingAlone(sections)) || HasPoints) && !TellsOfManyAnywhere)
            return true;
        if (beside != Beside.Nothing || !isOfOneJob || (IsOther && !isOfJob))
            return false;
        // What anything may have too, a status `new` and a link: of a job where the position is one, or other things of a job stand beside
        // it.
        return (Status is not null && (isOfJob || IsJob(position!) || sections.Any(IsOfJob)))
            || (Address is not null && (isOfJob || sections.Any(IsOfJob) || LeadsToJobs || (HasDeadline && IsJob(position!))));
    }

    /// <summary>
    /// Whether <paramref name="sections"/> tell no more than a posting tells by itself, which may name the job and not the employer.
    /// </summary>
    private bool IsPostingAlone(List<Section> sections) =>
        Named(Fact.Company) is null
        && Address is null
        && !sections.Exists(section =>
            section.Entry.Section.Fact is Fact.Status or Fact.ApplicationDate or Fact.NextActions or Fact.Connection or Fact.Notes
            && !HeadingWords.ArePostings(section.Entry, NormalizedName.Of(section.Name), application.Schema.Words)
        );

    /// <summary>
    /// Whether a posting that is kept in a file of its own says whose job it is and, by a name of its own, how the application stands.
    /// </summary>
    public bool TellsOwnStatus =>
        !TellsOfMany
        && !DescribedFields.Are(application)
        && Named(Fact.Company) is not null
        && Named(Fact.Position) is not null
        && Status is not null
        && application.Status.Slot is { IsMisspelt: false } slot
        && Counts(slot)
        && !IsCommon(slot);

    /// <summary>
    /// Whether a posting that is kept in a file of its own tells by its title whose job it is, and below it, in the person's own words, on
    /// which day they applied, or a status that only who applies has.
    /// </summary>
    public bool TellsOwnCourseByTitle =>
        !TellsOfMany
        && !DescribedFields.Are(application)
        && IsTitledByJob
        && (HasApplicationDate(isOfOneJob: true) || HasStatus(isOfOneJob: false, saysWhose: true));

    /// <summary>Whether the title tells both the employer and the job.</summary>
    private bool IsTitledByJob =>
        application.Sections.Count(section => section is { IsUnnamed: true, Entry.Fact: Fact.Company or Fact.Position }) == 2;

    /// <summary>
    /// Whether the title tells whose job it is, and below it there are a status and the day of the application; or a status and a label for
    /// the posting's address, by a name of its own: the status says more than that of anything may, or the address is one.
    /// </summary>
    private bool TellsByTitle =>
        IsTitledByJob
        && (
            (HasApplicationDate(isOfOneJob: true) && StatusMentions.Any(IsValue))
            || (LeadsToOneJob && StatusMentions.Any(IsValue))
            || (
                application.Sections.Any(section => section is { Entry.Fact: Fact.PostingUrl, FirstLine: not null } && !IsCommon(section))
                && (StatusMentions.Any(mention => !IsEveryday(mention)) || (Address is { } address && !IsCommon(address)))
            )
        )
        && !IsOtherNote;

    /// <summary>Whether enough different sections are named; an agency that the schema has no name for is one.</summary>
    private bool NamesEnough(List<Section> sections)
    {
        var count = sections.Select(section => section.Entry.Section).Distinct().Count();
        return count >= SectionsNamed
            || (
                count == SectionsNamed - 1
                && application.Agency is { } agency
                && !sections.Exists(section => section.NameSpan == agency.NameSpan)
            );
    }

    /// <summary>
    /// Whether the employer is not known yet and the agency is: with the day of the application and its status it is one.
    /// </summary>
    private bool IsThroughAgency => Status is not null && HasApplicationDate(isOfOneJob: true) && application.Agency is not null;

    /// <summary>
    /// Whether the section is the person's own, and no word of a pasted text or of something far below. No posting says how an application
    /// stands.
    /// </summary>
    private bool Counts(Section section) =>
        section.NameSpan.Start < _end && (section.Entry.Fact is Fact.Status or Fact.ApplicationDate || !_pasted.Has(section));

    /// <summary>Whether a text stands where an employer or a job belongs.</summary>
    private static bool IsProse(Section section) =>
        section is { Entry.Fact: Fact.Company or Fact.Position, FirstLine.Text: var text }
        && (WordCount.Of(text) > LongestName || (section.Entry.Fact == Fact.Company && DescribedFields.IsSentence(text)));

    /// <summary>Whether the same stands for the employer and for the job: it is a word for either.</summary>
    private bool AreTheSame =>
        application.Find(Fact.Company)?.FirstLine is { } company
        && application.Find(Fact.Position)?.FirstLine is { } position
        && Names.Key(company.Text) == Names.Key(position.Text);

    /// <summary>
    /// Whether words stand for the address of the posting that are none, name no place (`LinkedIn`), and do not say that there is none.
    /// </summary>
    private bool LeadsNowhere =>
        Address is null
        && application.Sections.Any(section =>
            section is { Entry.Fact: Fact.PostingUrl, IsMisspelt: false, FirstLine: { Text: var text } line }
            && Counts(section)
            && !BlankValue.Is(line, application)
            && WordCount.Of(text.Split('(')[0]) >= FewestWordsOfText
            && !text.Split(' ').Any(WebAddress.LooksLikeOne)
        );

    /// <summary>
    /// Whether the note is about an employer whose postings are watched: its title begins with the employer's name and is no job's, and
    /// its status is that of a posting.
    /// </summary>
    private bool IsOfPlaceToWatch =>
        Named(Fact.Position) is { } position
        && Named(Fact.Company) is { } company
        && !IsJob(position)
        && position.FirstLine!.Text.StartsWith(company.FirstLine!.Text, StringComparison.OrdinalIgnoreCase)
        && application.Status.Slot?.FirstLine is { Text: var status }
        && PostingStates.Contains(Names.Key(status));

    /// <summary>
    /// Whether labels say that it is an application for something else than a job: a place at a university, a flat, a grant. Nothing
    /// certain says that it is one for a job.
    /// </summary>
    public bool IsForSomethingElse =>
        Named(Fact.Company) is null
        && !(Named(Fact.Position) is { } position && IsJob(position))
        && !IsTitledByJob
        && Has(OtherApplications);

    /// <summary>
    /// Whether the employer or the job is told, and a status that is known or the day of the application: what a folder called as those
    /// of applications are must hold that lies deeper.
    /// </summary>
    public bool TellsJobAndCourse =>
        (Named(Fact.Company) is not null || (Named(Fact.Position) is { } position && IsJob(position)) || IsTitledByJob)
        && (StatusMentions.Any(IsValue) || HasApplicationDate(isOfOneJob: true));

    /// <summary>Whether labels weigh a job up, and nothing tells what the person did about it.</summary>
    public bool IsEvaluation =>
        application.Status.Slot is null && application.Find(Fact.ApplicationDate) is null && Has(Evaluations);

    /// <summary>Whether it is a job's title: an invoice has a title too.</summary>
    private bool IsJob(Section position) =>
        !IsCommon(position) || JobTitle.IsCertain(position.FirstLine!.Text, application.Schema.Words.Occupations);

    private bool HasDeadline => application.Date(Fact.Deadline) is not null;

    /// <summary>Whether the address says by a word of its own that postings lie there.</summary>
    private bool LeadsToJobs =>
        Address is { FirstLine: { } line }
        && (line.Links is [{ Url: var url }, ..] ? url : line.Text)
            .ToLowerInvariant()
            .Split([.. "/.-_?=&#<>() "])
            .Any(JobAddresses.Contains);

    /// <summary>
    /// Whether the address is that of one posting, by its host or a part of its path: with an employer and a status, however it ended, that
    /// is an application.
    /// </summary>
    private bool LeadsToOneJob =>
        Address is { FirstLine: { } line }
        && (line.Links is [{ Url: var linked }, ..] ? linked : line.Text.Split(' ').FirstOrDefault(IsAddress)) is { } url
        && PostingAddress.Is(url);

    /// <summary>The status, where it is more than a word for how anything stands: a task is open too.</summary>
    private StatusMention? Status =>
        Values.FirstOrDefault(mention => IsValue(mention) && !IsOfPosting(application.Text.Slice(mention.Span)));

    /// <summary>The statuses in the slot that are its value, and not a word of a phrase.</summary>
    private IReadOnlyList<StatusMention> Values => application.Status is { IsInPhrase: false, Mentions: var mentions } ? mentions : [];

    /// <summary>Whether <paramref name="status"/> is a word for how a posting stands, and no name that the schema gives.</summary>
    private bool IsOfPosting(string status) =>
        PostingStates.Contains(Names.Key(status)) && !application.Schema.StatusNames.IsDeclared(status);

    /// <summary>
    /// Whether the day of the application is known. `Date` may be that of anything; `Applied` says what happened on it, and what was
    /// `Submitted` may have been a talk.
    /// </summary>
    private bool HasApplicationDate(bool isOfOneJob)
    {
        if (
            application.Find(Fact.ApplicationDate) is not { IsMisspelt: false } section
            || section.NameSpan.Start >= _end
            || !(
                section.Lines.SelectMany(line => application.DatesIn(line.Span)).Any(date => IsText(date.Span.Start))
                || application.ShortDays.Applied is not null
            )
        )
            return false;
        var key = Names.Key(section.Name);
        if (key.Split(' ').Any(EverydayStatuses.Contains))
            return isOfOneJob && !IsOtherNote;
        return !IsCommon(section) || application.Schema.FindStatus(key) is not null;
    }

    /// <summary>The statuses that are told, and those that the words for steps which are still to be done may be too.</summary>
    private IEnumerable<StatusMention> StatusMentions =>
        Values
            .Concat(application.Timeline.History.Select(entry => entry.Status))
            .Concat(application.PlannedDays.OpenSteps.Select(step => step.Status).OfType<StatusMention>());

    /// <summary>Whether a status says that somebody applied. With how it began or ended, a talk or a deal may do so too.</summary>
    /// <param name="isOfOneJob">Whether both the employer and the job are told.</param>
    /// <param name="saysWhose">Whether the employer is told, or what certainly is a job.</param>
    private bool HasStatus(bool isOfOneJob, bool saysWhose) =>
        StatusMentions
            .Where(mention => !IsEveryday(mention) && IsValue(mention))
            .Any(mention =>
                (
                    mention.Definition.Stage is Stage.Sent or Stage.Active
                    && !application.Schema.IsEnd(mention.Definition)
                    && (saysWhose || IsWhole(mention))
                )
                || (isOfOneJob && !IsOtherNote)
            );

    /// <summary>
    /// Whether a status goes on with no other words: those of `pending_first_run` and of `Pending first run` tell of something else.
    /// </summary>
    private bool IsWhole(StatusMention mention)
    {
        var line = application.Text.LineAt(mention.Span.Start);
        var rest = application.Text.Span(TextSpan.FromBounds(mention.Span.End, application.Text.LineEnd(line))).TrimStart(Emphasis);
        return rest.TrimStart(JoinedBy) is not [var next, ..] || !char.IsLetter(next) || char.IsLetter(rest[0]);
    }

    /// <summary>Whether the status stands where one is looked for, and not in a text.</summary>
    private bool IsValue(StatusMention mention)
    {
        var line = application.Text.LineSpan(application.Text.LineAt(mention.Span.Start));
        return mention.Span.Start < _end
            && IsText(mention.Span.Start)
            && (
                WordCount.Of(application.Text.Slice(line)) <= LongestStatus
                || application.DatesIn(line).Any()
                || application.Status.Slot is { Form: SectionForm.Field, ValueSpan: { } value } && value.Contains(mention.Span)
            );
    }

    /// <summary>Whether the address of the posting is known by a name of its own, or its text.</summary>
    private bool HasPosting =>
        (Address is { } address && !IsCommon(address))
        || application.Sections.Any(section =>
            section is { Entry.Fact: Fact.Posting, IsMisspelt: false, IsImplied: false, HasOwnText: true }
            && Counts(section)
            && !IsCommon(section)
            && !BlankValue.Is(section.FirstLine, application)
            && !(SaysNoStatus && section.Form is SectionForm.Plain or SectionForm.Bold or SectionForm.ListItem)
        );

    /// <summary>Whether the status is said to be none: then a label of a posting may be the posting's own.</summary>
    private bool SaysNoStatus => application.Status.Slot?.FirstLine is { } line && application.Schema.SaysAbsent(line.Text);

    /// <summary>Whether points of a letter are written, below their label or some of them.</summary>
    private bool HasPoints
    {
        get
        {
            var letter = application.CoverLetter;
            var written = letter.Points.Where(point =>
                point is { IsMisspelt: false, IsEmpty: false } && Counts(point) && !BlankValue.Is(point.FirstLine, application)
            );
            return letter.Label is { IsImplied: false }
                ? written.Any()
                : written.Where(point => !IsCommon(point)).Select(point => point.Entry).Distinct().Skip(1).Any();
        }
    }

    /// <summary>The section with the address of the posting; null where that is none.</summary>
    private Section? Address =>
        application.Sections.FirstOrDefault(section =>
            section is { Entry.Fact: Fact.PostingUrl, IsMisspelt: false, FirstLine: { } line }
            && Counts(section)
            && (line.Links.Length > 0 || application.Text.Words(line.Span).Any(word => IsAddress(application.Text.Slice(word))))
        );

    /// <summary>Whether the document tells of more employers or jobs than one: a résumé, or a list of applications.</summary>
    private bool TellsOfMany =>
        (
            IsRepeated(Fact.Company) is var companies
            && IsRepeated(Fact.Position) is var positions
            && (companies, positions) is (true, not false) or (not false, true)
        ) || JobsBelowHeadings.AreMany(application);

    /// <summary>
    /// The same, what stands below a description too: a résumé may describe each job, and a posting does not name its employer twice over.
    /// </summary>
    private bool TellsOfManyAnywhere =>
        application
            .Outline.AllBlocks.OfType<ParagraphNode>()
            .SelectMany(paragraph => paragraph.Lines)
            .Where(line => line.Label is { HasColon: true, Value.Length: > 0 } label && FactOf(label) is Fact.Company or Fact.Position)
            .GroupBy(line => (line.Label!.Form, FactOf(line.Label)))
            .Any(same => same.Select(line => Names.Key(line.Label!.Value)).Distinct().Skip(1).Any());

    private Fact? FactOf(Label label) => application.Schema.FindSection(label.Keyed)?.Fact;

    /// <summary>Whether there is anything that says that the document is about something else.</summary>
    private bool IsOther => IsOtherNote || Has(ContactDetails);

    private bool IsOtherNote => Has(OtherNotes) || (application.Schema.Words.OtherNotes is { IsEmpty: false } own && Has(own));

    private static bool IsAddress(string word) => WebAddress.IsAbsolute(word.Trim('<', '>', '(', ')', ',', ';'));

    /// <summary>
    /// Whether any document may use the name: of the posting's text below a name of its address, that name.
    /// </summary>
    private bool IsCommon(Section section)
    {
        var name = new NormalizedName(section.Name);
        return section.Entry.IsNamed(name) || section.IsImplied || section.Entry.Fact != Fact.Posting
            ? section.Entry.IsCommon(name)
            : application.Schema.FindSection(name)?.IsCommon(name) == true;
    }

    /// <summary>Whether the section is one that few notes have that are about no job.</summary>
    private bool IsOfJob(Section section) =>
        section.Entry.Section.Fact is Fact.Posting or Fact.PostingUrl or Fact.ApplicationDate && !IsCommon(section);

    /// <summary>
    /// Whether the fact is told several times over, each time in the same form and with another value; null where it is not told.
    /// </summary>
    private bool? IsRepeated(Fact fact)
    {
        var values = application.Sections.Where(section => section.Entry.Fact == fact && section.FirstLine is not null).ToList();
        return values.Count == 0
            ? null
            : values
                .GroupBy(section => section.Form)
                .Any(same => same.Select(section => Names.Key(section.FirstLine!.Text)).Distinct().Skip(1).Any());
    }

    /// <summary>The section that tells <paramref name="fact"/> by a value; null where there is none.</summary>
    private Section? Named(Fact fact) =>
        application.Sections.FirstOrDefault(section =>
            section is { IsMisspelt: false, IsImplied: false, IsUnnamed: false, FirstLine: { } line }
            && section.Entry.Fact == fact
            && Counts(section)
            && !IsProse(section)
            && !BlankValue.Is(line, application)
            && !section.Entry.IsNamed(new(line.Text))
        );

    private bool IsText(int offset) => application.Outline.KindAt(offset) is not (InlineKind.Code or InlineKind.Comment or InlineKind.Html);

    /// <summary>
    /// Whether the status is a word for anything. As the schema writes it, in capitals, it is the schema's.
    /// </summary>
    private bool IsEveryday(StatusMention mention)
    {
        var written = application.Text.Slice(mention.Span);
        return EverydayStatuses.Contains(Names.Key(written)) && (written != mention.Definition.Value || !written.Any(char.IsUpper));
    }

    private bool Has(WordList names)
    {
        foreach (var key in application.Outline.FrontMatter)
            if (names.Contains(key.Keyed.Key))
                return true;
        foreach (var block in application.Outline.AllBlocks)
        {
            if (block is HeadingNode heading && names.Contains(Names.Key(heading.Title.Text)))
                return true;
            if (
                block is ParagraphNode paragraph
                && paragraph.Lines.Any(line => line.Label is { HasColon: true } label && names.Contains(label.Keyed.Key))
            )
                return true;
        }
        return false;
    }
}
