using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Reads an outline through the schema: which of its headings and labels name what.</summary>
/// <remarks>
/// Some names count only where nothing names the same section more plainly (`Contact` in the middle of the notes; a misspelt heading), and
/// what is plain is known when the document has been walked: where there are such names, it is walked a second time.
/// </remarks>
internal sealed partial class ApplicationReader
{
    /// <summary>How many words the person's own name of a label may have.</summary>
    private const int LongestOwnLabel = 5;

    /// <summary>How many words the title of a job may have that stands among what is told of the employer.</summary>
    private const int LongestTitle = 10;

    /// <summary>So many keys with the names of statuses are ticked or not where they tell one.</summary>
    private const int FewestTicks = 2;

    /// <summary>A line that has another sign than a colon between the name of the status and its value is no longer.</summary>
    private const int LongestStatusLine = 60;

    private static readonly WordList AdviceCallouts = new("advice-callouts.txt");
    private static readonly WordList Sites = new("names.txt", "sites");
    private static readonly WordList EverydayStatuses = new("everyday-statuses.txt");
    private static readonly WordList StatusLabels = new(FactsByValueFile, "statuses");
    private static readonly WordList DeadlineLabels = new(FactsByValueFile, "last-days");
    private static readonly WordList AddressLabels = new(FactsByValueFile, "addresses");
    private static readonly WordList Why = new("companies-in-sentences.txt", "why");

    private const string FactsByValueFile = "facts-by-value.txt";
    private const string AroundQuestion = "¿?？ ";

    private readonly Outline _outline;
    private readonly ApplicationSchema _schema;

    /// <summary>What the first walk found; null during it.</summary>
    private readonly HashSet<SchemaEntry>? _plain;

    /// <summary>Whether the front matter's key for the status counts beside the text's: it goes before that.</summary>
    private bool _isStatusInFrontMatter;

    /// <summary>Which of the outline's blocks is being read.</summary>
    private int _at;

    private readonly List<Section> _sections = [];

    private readonly List<HeadingNode> _unknownHeadings = [];

    private readonly List<SectionBreak> _breaks = [];

    /// <summary>The last section of each entry so far.</summary>
    private readonly Dictionary<SchemaEntry, Section> _last = [];

    /// <summary>The sections whose headings stand above the current block, outermost first.</summary>
    private readonly List<Section> _headings = [];

    /// <summary>The label, in a paragraph, whose section is still open: what follows it belongs to it.</summary>
    private Section? _label;

    /// <summary>The pasted posting that is being read.</summary>
    private Section? _posting;

    /// <summary>How far the person's own facts have been read that may stand directly below the heading of a posting.</summary>
    private FactsAtop _atop;

    /// <summary>Whether the posting's heading stands where a title does: then sections of the person's own may stand below it.</summary>
    private bool _isPostingOnTop;

    /// <summary>The posting behind which nobody's text is being read: nothing tells whether it goes on or is the person's own.</summary>
    private Section? _past;

    private readonly List<TextSpan> _nobodys = [];

    private readonly List<Section> _postingFacts = [];

    /// <summary>
    /// The level of the outermost heading that the schema lacks, and below which the text stands; 0 where there is none, or a section
    /// stands between.
    /// </summary>
    private int _unknownLevel;

    /// <summary>The level of the heading above that names somebody: a title below it is theirs. 0 where there is none.</summary>
    private int _personLevel;

    /// <summary>The same of a label above.</summary>
    private bool _isOfPerson;

    private Section? _title;

    private HeadingNode? _ownTitle;

    /// <summary>Whether the first walk met a name that may count in the second.</summary>
    private bool _hasVagueNames;

    /// <summary>How many headings were taken for the posting's address though a text stands below.</summary>
    private int _textsForAddresses;

    /// <summary>The names that the first walk could make nothing of.</summary>
    private readonly List<NormalizedName> _unknownNames = [];

    private ApplicationReader(Outline outline, ApplicationSchema schema, HashSet<SchemaEntry>? plain)
    {
        _outline = outline;
        _schema = schema;
        _plain = plain;
    }

    /// <summary>What <paramref name="outline"/> holds of <paramref name="schema"/>.</summary>
    public static ApplicationStructure Read(Outline outline, ApplicationSchema schema)
    {
        var first = new ApplicationReader(outline, schema, null);
        var read = first.Read();
        HashSet<SchemaEntry> plain = [.. read.Sections.Select(section => section.Entry)];
        if (first.IsStatusInFrontMatterAlone(read))
            plain.Remove(schema.Entry(Fact.Status)!);
        if (first.HasTextsForAddressesAlone)
            plain.Remove(schema.Entry(Fact.PostingUrl)!);
        if (first._hasVagueNames || first.HasNearMisses(plain))
            read = new ApplicationReader(outline, schema, plain)
            {
                _isStatusInFrontMatter = first.GoesStatusOfFrontMatterFirst(read),
            }.Read();
        return TitledJob.Added(KindLabels.Added(read, outline, schema), outline, schema);
    }

    /// <summary>
    /// Whether a key of the front matter has the name of the status, and no heading or label of that name holds one: what stands below it
    /// are remarks.
    /// </summary>
    private bool IsStatusInFrontMatterAlone(ApplicationStructure read) =>
        _schema.Entry(Fact.Status) is { } entry
        && IsInFrontMatter(entry)
        && !read.Sections.Any(section => section.Entry.Fact == Fact.Status && StatusReading.IsIn(section, _outline, _schema));

    /// <summary>Whether a key of the front matter holds the present status, though the text has one, too.</summary>
    private bool GoesStatusOfFrontMatterFirst(ApplicationStructure read) =>
        _schema.Entry(Fact.Status) is { } entry
        && _outline.FrontMatter.FirstOrDefault(key => key.Value.Length > 0 && _schema.FindSection(key.Keyed) == entry) is { } key
        && !entry.IsWeak(key.Keyed)
        && read.Sections.Where(section => section.Entry.Fact == Fact.Status).ToList() is { Count: > 0 } sections
        && StatusReading.GoesBefore(key.ValueSpan, sections, _outline, _schema);

    /// <summary>Whether nothing but headings with a text below them was taken for the posting's address.</summary>
    private bool HasTextsForAddressesAlone =>
        _textsForAddresses > 0 && _textsForAddresses == _sections.Count(section => section.Entry.Fact == Fact.PostingUrl);

    private bool IsInFrontMatter(SchemaEntry entry) =>
        _outline.FrontMatter.Any(key => key.Value.Length > 0 && _schema.FindSection(key.Keyed) == entry && !IsAsOf(entry, key));

    /// <summary>
    /// Whether <paramref name="label"/>, which has a name of <paramref name="entry"/>, says of which day the document is.
    /// </summary>
    private bool IsAsOf(SchemaEntry entry, Label label) => AsOf.Is(entry, label.Keyed, _outline.Text, label.ValueSpan, _schema);

    /// <summary>Whether any of the unknown names is nearly that of an entry that nothing names.</summary>
    private bool HasNearMisses(HashSet<SchemaEntry> plain)
    {
        foreach (var entry in _schema.Entries)
        {
            if (plain.Contains(entry))
                continue;
            foreach (var name in _unknownNames)
                if (NearMiss.Is(name, entry) || (name.Unasked is { } unasked && entry.IsNamed(unasked)))
                    return true;
        }
        return false;
    }

    private ApplicationStructure Read()
    {
        foreach (var key in _outline.FrontMatter)
            ReadFrontMatter(key);
        ReadTicks();
        var isFirstHeading = true;
        for (; _at < _outline.Blocks.Length; _at++)
        {
            var block = _outline.Blocks[_at];
            if (block is not HeadingNode heading)
            {
                if (block is OpaqueNode { Kind: not OpaqueKind.Comment })
                    _atop = FactsAtop.Over;
                EndImpliedHistory(block);
                EndValue(block);
                ReadBlock(block, Current);
                continue;
            }
            _atop = FactsAtop.Over;
            if (!isFirstHeading || !(ReadTitle(heading) || ReadOwnTitle(heading)))
                ReadHeading(heading);
            isFirstHeading = false;
        }
        EndNobodys(_outline.Text.Length);
        return new(_title, _ownTitle, _sections, _unknownHeadings, _breaks, _nobodys, _postingFacts);
    }

    /// <summary>The section to which a block here belongs, or null.</summary>
    private Section? Current => _posting ?? _label ?? Heading;

    /// <summary>The innermost section whose heading stands above, or null.</summary>
    private Section? Heading => _headings.Count > 0 ? _headings[^1] : null;

    /// <summary>
    /// A list or quotation below a label that has its one value is no part of it: there may be labels of their own in it.
    /// </summary>
    private void EndValue(OutlineNode block)
    {
        if (block is not (ListNode or QuoteNode) || _label is not { Entry.Traits.IsOneLine: true, HasOwnText: true })
            return;
        _label = null;
        _breaks.Add(new(block.Span.Start, Heading));
    }

    /// <summary>
    /// Facts behind a thematic break are no part of a history that has its name by its lines alone: people put them at the end of a page.
    /// </summary>
    private void EndImpliedHistory(OutlineNode block)
    {
        if (block is not OpaqueNode { Kind: OpaqueKind.Break } || Heading is not { IsImplied: true, Entry.Fact: Fact.History })
            return;
        if (Next is not { } next || !next.OuterLines.Any(line => line?.Label is { HasColon: true } label && SectionOf(label) is not null))
            return;
        _headings.RemoveAt(_headings.Count - 1);
        _label = null;
        _breaks.Add(new(block.Span.Start, Heading));
    }

    private void ReadFrontMatter(Label key)
    {
        var told = SectionOf(key) ?? SectionByValue(key);
        var implied = told is null ? FactByValue(key) : null;
        if ((told ?? implied) is not { } entry && (entry = _schema.FindLabel(key.Keyed)) is null)
        {
            if (ReadHistory(key))
                return;
            if (_schema.FindQuotedLabel(key.Keyed) is { } label && !label.IsCommon(key.Keyed))
                NotePostingFact(label, SectionForm.FrontMatter, key);
            return;
        }
        var plans = entry.Fact == Fact.NextActions ? PlansInKeys.Of(key, _outline, _schema) : [];
        // A day behind the name of what is to be done is one to act on, whatever else tells of that.
        if (entry.IsCommon(key.Keyed) && plans.IsEmpty && (!(IsFree(entry) || IsStatusToKeep(entry)) || IsOutdone(key, entry)))
            return;
        if ((entry.IsVague(key.Keyed) && !TellsByValue(key, entry)) || IsAsOf(entry, key))
            return;
        // A box that is ticked or not: `applied: false`.
        if (entry.Traits.IsDay && bool.TryParse(key.Value, out _))
            return;
        var section = new Section(entry, null, SectionForm.FrontMatter, 0, key.Name, key.NameSpan, isMisspelt: false)
        {
            ValueSpan = key.ValueSpan,
            IsImplied = implied is not null,
        };
        // Of the values in a list, each is one by itself.
        var lines = entry.Fact == Fact.Status && key.Items.Length > 1 ? key.Items : plans;
        if (lines.IsEmpty)
        {
            Open(section, key, entry.Traits.IsAddress && WordLinks.Whole(_outline.Text, key.ValueSpan) is { } link ? [link] : []);
            return;
        }
        Keep(section);
        foreach (var line in lines)
            section.Add(line);
        section.ReachTo(lines.Max(line => line.Span.End));
    }

    /// <summary>
    /// Reads the status where keys with the names of statuses say whether each was reached: <c>applied: true</c>, <c>rejected: false</c>.
    /// An end goes before the rest, and of these the last.
    /// </summary>
    private void ReadTicks()
    {
        var ticks = new List<(Label Key, StatusDefinition Status, bool IsReached)>();
        foreach (var key in _outline.FrontMatter)
            if (
                bool.TryParse(key.Value, out var isReached)
                && !EverydayStatuses.Contains(key.Keyed.CoreKey)
                && _schema.FindStatus(key.Name) is { } status
            )
                ticks.Add((key, status, isReached));
        var reached = ticks.Where(tick => tick.IsReached).OrderBy(tick => _schema.Statuses.IndexOf(tick.Status)).ToList();
        if (ticks.Count < FewestTicks || reached.Count == 0 || _schema.Entry(Fact.Status) is not { } entry || !IsFree(entry))
            return;
        var last = (reached.Exists(IsEnd) ? reached.FindLast(IsEnd) : reached[^1]).Key;
        var section = new Section(entry, null, SectionForm.FrontMatter, 0, last.Name, last.NameSpan, isMisspelt: false)
        {
            ValueSpan = last.NameSpan,
            IsImplied = true,
            IsTicked = true,
        };
        Open(section, last with { Value = last.Name, ValueSpan = last.NameSpan }, []);

        static bool IsEnd((Label Key, StatusDefinition Status, bool IsReached) tick) => tick.Status.Stage == Stage.Closed;
    }

    private bool IsStatusToKeep(SchemaEntry entry) => _isStatusInFrontMatter && entry.Fact == Fact.Status && !_last.ContainsKey(entry);

    /// <summary>Reads a key whose value is the history: days and statuses, in a list or as keys of their own.</summary>
    private bool ReadHistory(Label key)
    {
        if (_schema.Entry(Fact.History) is not { } history || !HistoryLine.IsNamed(key.Keyed, history))
            return false;
        var lines = HistoryRecord.Lines(key, _outline, _schema);
        if (!HistoryLine.Are(lines, _outline, _schema) || !IsFree(history))
            return false;
        var section = new Section(history, null, SectionForm.FrontMatter, 0, key.Name, key.NameSpan, isMisspelt: false)
        {
            ValueSpan = key.ValueSpan,
            IsImplied = true,
        };
        Keep(section);
        foreach (var line in lines)
            section.Add(line);
        section.ReachTo(lines[^1].Span.End);
        return true;
    }

    /// <summary>
    /// Notes what a label at the top, which names no section, says of the posting: people copy its day and its pay among their own facts.
    /// </summary>
    private void NotePostingFact(Label label, SectionForm form, Section? owner)
    {
        if (_posting is null && _past is null && IsAtTop(label, owner) && _schema.FindQuotedLabel(label.Keyed) is { } entry)
            NotePostingFact(entry, form, label);
    }

    private void NotePostingFact(SchemaEntry entry, SectionForm form, Label label)
    {
        if (entry.Fact is not (Fact.Salary or Fact.PostingDate) || !label.HasColon || label.Value.Length == 0)
            return;
        var section = new Section(entry, null, form, 0, label.Name, label.NameSpan, isMisspelt: false) { ValueSpan = label.ValueSpan };
        section.Add(new TextLine(label.Value, label.ValueSpan, null));
        section.ReachTo(label.ValueSpan.End);
        _postingFacts.Add(section);
    }

    /// <summary>
    /// Whether another key has a name of <paramref name="entry"/> that the schema puts first: beside `applied`, a `date` is the note's own,
    /// and beside `role`, so is the `title`.
    /// </summary>
    private bool IsOutdone(Label key, SchemaEntry entry)
    {
        foreach (var name in entry.AllNames.Select(name => entry.KeysOf(name)))
        {
            if (IsCalled(key, name))
                return false;
            if (_outline.FrontMatter.Any(other => IsCalled(other, name)))
                return true;
        }
        return false;

        bool IsCalled(Label label, IEnumerable<string> name) => entry.KeysOf(label.Keyed).Intersect(name).Any();
    }

    private bool ReadTitle(HeadingNode heading)
    {
        var name = heading.Keyed;
        var isTitle = _schema.IsTitle(name) || (name.Unasked is { } unasked && _schema.IsTitle(unasked));
        bool IsNear(string title) => Spelling.IsSlip(name.CoreKey, Names.Key(title));
        var isMisspelt = !isTitle && name.Unasked is null && _schema.FindSection(name) is null && _schema.Title.AllNames.Any(IsNear);
        if (isTitle || isMisspelt)
            _title = new(_schema.Title, null, SectionForm.Heading, heading.Level, heading.Title.Text, heading.Title.Span, isMisspelt);
        return _title is not null;
    }

    /// <summary>Reads the title that the person gave the document: it may tell a fact (`# Position: Baker`), and holds nothing.</summary>
    private bool ReadOwnTitle(HeadingNode heading)
    {
        _isPostingOnTop = OwnTitle.IsPosting(heading, _outline, _schema);
        if (_isPostingOnTop || !OwnTitle.Is(heading, _outline, _schema))
            return false;
        _ownTitle = heading;
        _unknownHeadings.Add(heading);
        _breaks.Add(new(heading.Span.Start, null));
        if (OwnTitle.FactIn(heading, _outline.Text, _schema) is var (entry, label) && IsFree(entry))
            Open(
                new(entry, null, SectionForm.Title, 0, label.Name, label.NameSpan, isMisspelt: false) { ValueSpan = label.ValueSpan },
                label,
                heading.Title.Links
            );
        return true;
    }

    private void ReadHeading(HeadingNode heading)
    {
        if ((_posting ?? _past) is { } posting && ReadBehind(posting, heading))
            return;

        (_label, _isOfPerson) = (null, false);
        if (HeadingWords.NamesPerson(heading.Title.Text, _schema.Words))
            _personLevel = heading.Level;
        else if (heading.Level <= _personLevel)
            _personLevel = 0;
        while (Heading is { } above && above.Level >= heading.Level)
            _headings.RemoveAt(_headings.Count - 1);
        var owner = Heading;
        var section =
            HistoryAbove(heading, owner)
            ?? Named(heading, owner)
            ?? LetterAbove(heading, owner)
            ?? PostingAbove(heading, owner)
            ?? ImpliedPosting(heading, owner);
        _unknownLevel =
            section is not null ? 0
            : _unknownLevel > 0 ? Math.Min(_unknownLevel, heading.Level)
            : heading.Level;
        if (section is null)
        {
            _unknownHeadings.Add(heading);
            _breaks.Add(new(heading.Span.Start, owner));
            owner?.AddHeading();
            owner?.ReachTo(heading.Span.End);
            return;
        }
        Keep(section);
        section.ReachTo(heading.Span.End);
        _headings.Add(section);
        if (!section.Entry.Traits.IsQuoted)
            return;
        _posting = section;
        section.IsOnTop = _isPostingOnTop;
        _atop = FactsAtop.MayBegin;
    }

    /// <summary>
    /// The section that the heading names, as a whole or by the label that it begins with (`## Status: Applied`); or null.
    /// </summary>
    private Section? Named(HeadingNode heading, Section? owner)
    {
        var title = heading.Title;
        if (title.Label is { HasColon: true, Value.Length: > 0 } label && Resolve(label.Keyed, owner) is { } named)
        {
            if (
                IsAsOf(named.Entry, label)
                || IsSiteInWords(named.Entry, label)
                || (named.Entry.Fact == Fact.Posting && PostingNames.IsOwn(new(label.Value), _schema))
            )
                return null;
            var section = new Section(
                named.Entry,
                named.Parent,
                SectionForm.Heading,
                heading.Level,
                label.Name,
                label.NameSpan,
                named.IsMisspelt
            )
            {
                ValueSpan = label.ValueSpan,
            };
            section.Add(new TextLine(label.Value, label.ValueSpan, null) { Links = title.Links });
            return section;
        }
        return
            Resolve(new(title.Text), owner) is { } found
            && !IsChapter(heading, found.Entry)
            && !IsAsOf(heading, found.Entry)
            && !IsSiteInWords(heading, found.Entry)
            && !IsPartOfOwn(heading, found)
            && WithText(found, heading) is { } match
            ? NewSection(match, heading)
            : null;
    }

    /// <summary>Whether a heading that may name the employer's site as well as the posting's stands above words.</summary>
    private bool IsSiteInWords(HeadingNode heading, SchemaEntry entry) =>
        entry.Fact == Fact.PostingUrl
        && Sites.Contains(heading.Keyed.CoreKey)
        && Below(heading).Any(block => block is ParagraphNode or ListNode)
        && !PastedText.HasAddress(Below(heading));

    /// <summary>Whether a heading names the status by a weak name, and the line below it is a day.</summary>
    private bool IsAsOf(HeadingNode heading, SchemaEntry entry) =>
        Next is ParagraphNode { Lines: [{ Label: null } only] } && AsOf.Is(entry, heading.Keyed, _outline.Text, only.Span, _schema);

    private static Section NewSection(Match match, HeadingNode heading) =>
        new(match.Entry, match.Parent, SectionForm.Heading, heading.Level, heading.Title.Text, heading.Title.Span, match.IsMisspelt)
        {
            IsImplied = match.IsImplied,
        };

    /// <summary>
    /// Whether a heading with the name of a section of one line is the person's own one, above headings of theirs: the value stands in the
    /// front matter, or in a label above.
    /// </summary>
    private bool IsChapter(HeadingNode heading, SchemaEntry entry) =>
        entry is { Kind: EntryKind.Section, Traits.IsOneLine: true }
        && Next is HeadingNode below
        && below.Level > heading.Level
        && (IsInFrontMatter(entry) || _last.GetValueOrDefault(entry) is { IsEmpty: false, Form: not SectionForm.Heading });

    /// <summary>
    /// Whether a heading that any document may have, and that nobody needs, stands below one of the person's own about something else: what
    /// `Follow-up` says below `Interview notes` is a part of those. Beside facts of the application, it is one of them.
    /// </summary>
    private bool IsPartOfOwn(HeadingNode heading, Match match)
    {
        if (match.Entry is not { Kind: EntryKind.Section, Required: Requirement.Optional, Traits.IsOneLine: false })
            return false;
        if (match.IsMisspelt || !match.Entry.IsCommon(heading.Keyed))
            return false;
        var above = _at - 1;
        while (above >= 0 && !(_outline.Blocks[above] is HeadingNode { Level: var level } && level < heading.Level))
            above--;
        return above >= 0
            && _outline.Blocks[above] is HeadingNode { Level: > 1 } own
            && own != _ownTitle
            && _unknownHeadings.Contains(own)
            && !_sections.Exists(section => section.NameSpan.Start > own.Span.Start)
            && !_outline
                .Blocks.Skip(above + 1)
                .TakeWhile(block => block is not HeadingNode next || next.Level > own.Level)
                .OfType<HeadingNode>()
                .Any(other => NamesAFact(other.Keyed));
    }

    private bool NamesAFact(NormalizedName name) =>
        _schema.FindSection(name) is { } section
        && (section.Traits.IsOneLine || section.Required != Requirement.Optional || !section.IsCommon(name));

    /// <summary>
    /// What a heading names by what stands below it: `Job Posting` with the text of the posting is that, where nothing else is, and not its
    /// address. Above the person's own facts it is the posting's, too, and beside another one of it nothing.
    /// </summary>
    private Match? WithText(Match match, HeadingNode heading)
    {
        if (match is not { IsMisspelt: false, Entry.Fact: Fact.PostingUrl } || PostingCalled(heading.Keyed) is not { } posting)
            return match;
        if (Next is { } below && BeginsWithJob(below))
            return IsHeadingOf(posting) ? null : match with { Entry = posting };
        var isText =
            PastedText.IsIn(Below(heading), _outline)
            || (PostingNames.SaysCopied(heading.Keyed) && PastedText.IsWords(Below(heading), _outline));
        if (!isText)
            return match;
        if (IsFree(posting))
            return match with { Entry = posting };
        _textsForAddresses++;
        return match;
    }

    /// <summary>The posting, where a name of its address is also what people call its text; else null.</summary>
    private SchemaEntry? PostingCalled(NormalizedName name) =>
        _schema.Entry(Fact.Posting) is { } posting && posting.FileNames.Any(other => name.Keys.Contains(Names.Key(other))) ? posting : null;

    /// <summary>Whether any heading names <paramref name="entry"/>.</summary>
    private bool IsHeadingOf(SchemaEntry entry) =>
        _outline.Blocks.OfType<HeadingNode>().Any(heading => _schema.FindSection(heading.Keyed) == entry);

    /// <summary>Whether the first line of <paramref name="block"/> is a label that tells the employer or the job.</summary>
    private bool BeginsWithJob(OutlineNode block) =>
        FirstLabelOf(block) is { HasColon: true, Value.Length: > 0 } label
        && _schema.FindSection(label.Keyed)?.Fact is Fact.Company or Fact.Position;

    private Label? FirstLabelOf(OutlineNode block) =>
        block switch
        {
            ParagraphNode { Lines: [var line, ..] } => LabelOf(line, null),
            ListNode { Items: [{ FirstLine: { } line }, ..] } => LabelOf(line, null),
            _ => null,
        };

    /// <summary>The history, where a heading may name it and dated statuses stand below.</summary>
    private Section? HistoryAbove(HeadingNode heading, Section? owner) =>
        HistoryAbove(heading.Keyed, Below(heading), owner, owner) is { } match ? NewSection(match, heading) : null;

    /// <summary>
    /// The history, where <paramref name="name"/> is one that any document may have and the blocks below tell days and statuses; null below
    /// the section that the schema puts it in, which knows it by itself.
    /// </summary>
    private Match? HistoryAbove(NormalizedName name, IEnumerable<OutlineNode> below, Section? owner, Section? parent) =>
        _schema.Entry(Fact.History) is { } history
        && HistoryLine.IsNamed(name, history)
        && (history.IsCommon(name) || !history.IsNamed(name))
        && _schema.FindSection(name) is null
        && !IsAround(history.Section, owner)
        && HistoryLine.AreBelow(below, history.IsNamed(name), _outline, _schema)
        && IsFree(history)
            ? new(history, parent, IsImplied: true)
            : null;

    /// <summary>The letter, where a heading begins with one of its names, and its points or sentences stand below.</summary>
    private Section? LetterAbove(HeadingNode heading, Section? owner) =>
        LetterAbove(heading.Keyed, Below(heading), owner) is { } match ? NewSection(match, heading) : null;

    /// <summary>The letter, where <paramref name="name"/> begins with one of its names and the blocks below hold it; or null.</summary>
    private Match? LetterAbove(NormalizedName name, IEnumerable<OutlineNode> below, Section? owner) =>
        _schema.Entry(Fact.CoverLetter) is { } letter && LetterBelow.Is(name, below, letter) && !IsAround(letter, owner) && IsFree(letter)
            ? new(letter, ParentOf(letter, owner), IsImplied: true)
            : null;

    /// <summary>The posting, where a heading has one of its names and says more: `Job description as posted`; or null.</summary>
    private Section? PostingAbove(HeadingNode heading, Section? owner) =>
        PostingNames.Read(heading.Keyed, _schema, out var mayBeOther) is PostingName.Posting or PostingName.Copied
        && _schema.Entry(Fact.Posting) is { } posting
        && !IsAround(posting, owner)
        && (!mayBeOther || PastedText.IsWords(Below(heading), _outline))
            ? NewSection(new Match(posting, null, IsImplied: true), heading)
            : null;

    /// <summary>The same of a label above the text of the posting, or before it.</summary>
    private Match? PostingAbove(Label label, IEnumerable<OutlineNode> below, Section? owner)
    {
        var isBefore = PastedText.Is(label.Value);
        if (label.Value.Length > 0 && !isBefore)
            return null;
        var name = PostingNames.Read(label.Keyed, _schema, out _);
        return
            name is PostingName.Posting or PostingName.Copied
            && (isBefore ? name == PostingName.Copied : PastedText.IsIn(below.TakeWhile(block => !Continues(block)), _outline))
            && _schema.Entry(Fact.Posting) is { } posting
            && !IsAround(posting, owner)
            ? new(posting, owner, IsImplied: true)
            : null;

        // Facts in the form of the label are the person's, as it is.
        bool Continues(OutlineNode block) => BeginsSection(block) && FirstLabelOf(block)!.Form == label.Form;
    }

    /// <summary>The block behind the one that is being read; null behind the last.</summary>
    private OutlineNode? Next => _at + 1 < _outline.Blocks.Length ? _outline.Blocks[_at + 1] : null;

    /// <summary>What stands below <paramref name="heading"/>, which is being read, up to the next one of its level.</summary>
    private IEnumerable<OutlineNode> Below(HeadingNode heading) =>
        _outline.Blocks.Skip(_at + 1).TakeWhile(block => block is not HeadingNode next || next.Level > heading.Level);

    /// <summary>What stands below <paramref name="line"/> of the paragraph that is being read, up to the next heading.</summary>
    private IEnumerable<OutlineNode> Below(TextLine line)
    {
        if (_outline.Blocks[_at] is not ParagraphNode paragraph || !paragraph.Span.Contains(line.Span))
            yield break;
        // Most labels have names that ask for nothing of it.
        var rest = paragraph.Lines.RemoveAll(other => other.Span.Start <= line.Span.Start);
        if (!rest.IsEmpty)
            yield return paragraph with { Lines = rest };
        foreach (var block in _outline.Blocks.Skip(_at + 1).TakeWhile(block => block is not HeadingNode))
            yield return block;
    }

    /// <summary>
    /// The posting, where no section is named for it and the heading is one that only postings have; null for others, and for what stands
    /// below a heading of the person's own.
    /// </summary>
    private Section? ImpliedPosting(HeadingNode heading, Section? owner)
    {
        if (owner is not null || (_unknownLevel > 0 && heading.Level > _unknownLevel) || CriteriaAnswers.Are(heading, Below(heading)))
            return null;
        var title = heading.Title;
        return HeadingWords.OpensPosting(new(title.Text)) && _schema.Entry(Fact.Posting) is { } entry && IsFree(entry)
            ? new(entry, null, SectionForm.Heading, heading.Level, title.Text, title.Span, isMisspelt: false) { IsImplied = true }
            : null;
    }

    /// <summary>Reads a heading behind the beginning of <paramref name="posting"/>; false where it ends it.</summary>
    private bool ReadBehind(Section posting, HeadingNode heading)
    {
        if (_posting is not null && posting.Form == SectionForm.Heading && heading.Level > posting.Level)
        {
            if (_isPostingOnTop && heading.Level == posting.Level + 1 && KindOf(heading, posting) == HeadingKind.Persons)
            {
                (_posting, _isPostingOnTop) = (null, false);
                _headings.Clear();
                return false;
            }
            GoOn(posting, heading);
            return true;
        }
        var isDeeper = posting.Form == SectionForm.Heading && heading.Level > posting.Level;
        var kind = isDeeper ? HeadingKind.Nobodys : KindOf(heading, posting);
        if (kind != HeadingKind.Nobodys)
            EndNobodys(heading.Span.Start);
        switch (kind)
        {
            case HeadingKind.Postings:
                (_posting, _past) = (posting, null);
                GoOn(posting, heading);
                return true;
            case HeadingKind.Nobodys:
                BeginNobodys(posting, heading);
                return true;
            default:
                (_posting, _past) = (null, null);
                return false;
        }
    }

    private static void GoOn(Section posting, HeadingNode heading)
    {
        posting.AddHeading();
        posting.ReachTo(heading.Span.End);
    }

    private void BeginNobodys(Section posting, HeadingNode heading)
    {
        if (_past is null)
        {
            _nobodys.Add(TextSpan.FromBounds(heading.Span.Start, _outline.Text.Length));
            _breaks.Add(new(heading.Span.Start, null));
        }
        (_posting, _past, _label) = (null, posting, null);
        _headings.Clear();
    }

    private void EndNobodys(int end)
    {
        if (_past is null)
            return;
        _nobodys[^1] = TextSpan.FromBounds(_nobodys[^1].Start, end);
        _past = null;
    }

    /// <summary>Whose a heading is that stands behind a pasted posting, at its level or above.</summary>
    private enum HeadingKind
    {
        /// <summary>The posting's: postings use it.</summary>
        Postings,

        /// <summary>The person's: it names a section, or people write it for themselves.</summary>
        Persons,

        /// <summary>Nobody knows.</summary>
        Nobodys,
    }

    private HeadingKind KindOf(HeadingNode heading, Section posting)
    {
        var label = heading.Title.Label is { HasColon: true, Value.Length: > 0 } labelled ? labelled : null;
        var name = label?.Keyed ?? heading.Keyed;
        // A name of the schema as it is written there goes first, then what postings call `The role`; then its other forms.
        var match = Resolve(name, null) is { } found && Ends(found) ? found : (Match?)null;
        if (match is { IsMisspelt: false } && match.Value.Entry.Keys.Contains(name.Key))
            return HeadingKind.Persons;
        if (HeadingWords.IsOwn(name, _schema.Words) || CriteriaAnswers.Are(heading, Below(heading)))
            return HeadingKind.Persons;
        if (HeadingWords.IsPostings(name, _schema.Words))
            return HeadingKind.Postings;
        if (match is not null)
            return HeadingKind.Persons;
        if (Resolve(name, null)?.Entry.Section == posting.Entry.Section)
            return HeadingKind.Postings;
        return PostingNames.Read(name, _schema, out _) switch
        {
            PostingName.None => HeadingKind.Nobodys,
            PostingName.Own => HeadingKind.Persons,
            _ => HeadingKind.Postings,
        };

        // Any heading is above a label, and any posting may say `Company: ...`: there, only a name that the document still lacks tells.
        bool Ends(Match next) =>
            next.Entry.Section != posting.Entry.Section
            && (
                (label is null && posting.Form == SectionForm.Heading)
                || (!next.IsMisspelt && !_last.ContainsKey(next.Entry) && !IsInFrontMatter(next.Entry))
            );
    }

    private void ReadBlock(OutlineNode block, Section? owner, bool inItem = false)
    {
        switch (block)
        {
            case ParagraphNode paragraph when inItem:
                foreach (var line in paragraph.Lines)
                    Add(line, owner);
                break;
            case HeadingNode { Title.Text.Length: > 0 } heading:
                // A heading in an item of a list is text of the item.
                owner?.Add(heading.Title);
                break;
            case ParagraphNode paragraph:
                foreach (var line in paragraph.Lines)
                    ReadLine(line);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    ReadItem(item, owner);
                break;
            case QuoteNode quote:
                ReadQuote(quote, owner, inItem);
                break;
            case TableNode table:
                ReadTable(table, owner);
                break;
            case OpaqueNode { HasText: true }:
                owner?.AddBlock();
                owner?.ReachTo(block.Span.End);
                break;
        }
    }

    /// <summary>What stands in a quotation is read as if it stood there without its marks; its labels end with it.</summary>
    private void ReadQuote(QuoteNode quote, Section? owner, bool inItem)
    {
        // What a template advises is no fact, and its list is not the person's.
        if (quote.Kind is { } kind && AdviceCallouts.Contains(Names.Key(kind)))
        {
            owner?.AddBlock();
            owner?.ReachTo(quote.Span.End);
            return;
        }
        var around = (_label, _posting);
        foreach (var block in quote.Blocks)
            ReadBlock(block, inItem ? owner : Current, inItem);
        if (around != (_label, _posting))
            _breaks.Add(new(quote.Span.End, owner));
        (_label, _posting) = around;
        owner?.ReachTo(quote.Span.End);
    }

    /// <summary>
    /// Reads a table of facts, or one of dated statuses where the history stands or would stand; any other, and those of a posting, are
    /// something that stands there.
    /// </summary>
    private void ReadTable(TableNode table, Section? owner)
    {
        var isRead = _posting is not null
            ? ReadFactsAtop(table)
            : owner?.Entry.Traits.IsQuoted != true && (ReadHistory(table, owner) || ReadFacts(table, owner));
        if (!isRead)
            owner?.AddBlock();
        owner?.ReachTo(table.Span.End);
    }

    private bool ReadFacts(TableNode table, Section? owner)
    {
        var isRead = false;
        foreach (var fact in FactsIn(table))
        {
            if ((_past is null ? Resolve(fact.Label, owner, canHold: false) : InNobodys(fact.Label)) is not { } match)
            {
                NotePostingFact(fact.Label, SectionForm.Table, owner);
                continue;
            }
            var section = NewSection(match, SectionForm.Table, fact.Label);
            Open(section, fact.Label, fact.Value.Links);
            section.ReachTo(fact.Label.ValueSpan.End);
            isRead = true;
        }
        // The labels above a table of facts end where it begins.
        if (!isRead)
            return false;
        _label = null;
        _breaks.Add(new(table.Span.End, Heading));
        return true;
    }

    /// <summary>
    /// The facts of this application in <paramref name="table"/>: none where they stand above already, and the table is about another job
    /// or about a day.
    /// </summary>
    private IReadOnlyList<TableFact> FactsIn(TableNode table)
    {
        var facts = FactTable.In(table, _schema, canHaveColumns: !IsOfElse(table));
        return OwnAbove is not null && facts.Any(IsOfOtherJob) && !facts.Any(IsNewOfJob) ? [] : facts;
    }

    /// <summary>
    /// Whether a row of values below their names tells nothing of whose job it is or how it stands that is not told above: below a heading
    /// of the person's own, or about the status of a day.
    /// </summary>
    private bool IsOfElse(TableNode table)
    {
        if (_past is not null || table.Rows is not [var names, var values])
            return false;
        var own = OwnAbove;
        var named = names.Cells.Select(cell => _schema.FindSection(new(cell.Text))?.Section).ToList();
        bool IsNamed(Fact fact) => named.Exists(entry => entry?.Fact == fact);
        if (IsNamed(Fact.Status) && !IsNamed(Fact.Company) && !IsNamed(Fact.Position))
            return IsTold(Fact.Status) || (own is not null && IsHistory(own) && HistoryRow.Is(values, _outline, _schema));
        return own is not null
            && Whose.Any(IsToldOutside)
            // A title may have told the job.
            && !Whose.Any(fact => IsNamed(fact) && !IsToldOutside(fact) && !(fact == Fact.Position && _ownTitle is not null));
    }

    private static readonly Fact[] Whose = [Fact.Company, Fact.Position, Fact.Status];

    private bool IsHistory(HeadingNode own) => _schema.Entry(Fact.History) is { } history && HistoryLine.IsNamed(own.Keyed, history);

    /// <summary>Whether the front matter, or something above, tells <paramref name="fact"/>.</summary>
    private bool IsTold(Fact fact) =>
        _schema.Entry(fact) is { } entry && (IsInFrontMatter(entry) || _last.GetValueOrDefault(entry) is { IsEmpty: false });

    /// <summary>The same without what a table tells: a list of applications may have one for each.</summary>
    private bool IsToldOutside(Fact fact) => _schema.Entry(fact) is { } entry && ToldOutside(entry) is not null;

    private string? ToldOutside(SchemaEntry entry) =>
        _outline.FrontMatter.FirstOrDefault(key => key.Value.Length > 0 && _schema.FindSection(key.Keyed) == entry)?.Value
        ?? (_last.GetValueOrDefault(entry) is { IsEmpty: false, Form: not SectionForm.Table } last ? last.FirstLine?.Text ?? "" : null);

    /// <summary>Whether a fact names another employer or job than what stands above.</summary>
    private bool IsOfOtherJob(TableFact fact)
    {
        if (fact.Label.Value.Length == 0 || WhoseIn(fact) is not { } entry || ToldOutside(entry) is not { } told)
            return false;
        var (one, other) = (Names.Key(told), Names.Key(fact.Label.Value));
        return !one.Contains(other, StringComparison.Ordinal) && !other.Contains(one, StringComparison.Ordinal);
    }

    /// <summary>Whether a fact names the employer or the job, and nothing above does.</summary>
    private bool IsNewOfJob(TableFact fact) => WhoseIn(fact) is { } entry && ToldOutside(entry) is null;

    private SchemaEntry? WhoseIn(TableFact fact) => fact.EntryIn(_schema) is { Fact: Fact.Company or Fact.Position } entry ? entry : null;

    /// <summary>How far the facts have been read that a person may have put directly below the heading of a posting.</summary>
    private enum FactsAtop
    {
        /// <summary>There are none, or no more: what follows is the posting's.</summary>
        Over,

        /// <summary>The next label tells whether there are some.</summary>
        MayBegin,

        /// <summary>Each label may be one.</summary>
        Begun,
    }

    private bool ReadFactsAtop(TableNode table)
    {
        var isRead = false;
        if (_atop == FactsAtop.MayBegin)
            foreach (var fact in FactTable.In(table, _schema))
                isRead |= ReadFactAtop(fact.Label, SectionForm.Table, fact.Value.Links);
        _atop = FactsAtop.Over;
        return isRead;
    }

    /// <summary>
    /// Reads a label above the text of a posting that tells a fact of the person's own. Such labels begin with whose job it is, where
    /// nothing else tells that; the first line without a value ends them.
    /// </summary>
    /// <returns>False for what is the posting's.</returns>
    private bool ReadFactAtop(Label? label, SectionForm form, ImmutableArray<InlineSpan> links, ListItemNode? item = null)
    {
        if (_atop == FactsAtop.Over || _posting is not { } posting)
            return false;
        var fact = label is { HasColon: true, Value.Length: > 0 } ? InNobodys(label) : null;
        var isOne = label is { HasColon: true, Value.Length: > 0 };
        if (!isOne || (_atop == FactsAtop.MayBegin && fact?.Entry.Fact is not (Fact.Company or Fact.Position)))
        {
            _atop = FactsAtop.Over;
            return false;
        }
        _atop = FactsAtop.Begun;
        if (fact is not { } match || (match.Entry.Fact == Fact.Status && !StatusReading.IsIn(label!.ValueSpan, _outline, _schema)))
            return false;
        var section = NewSection(match, form, label!, item);
        Open(section, label!, links);
        _breaks.Add(new(section.End + 1, posting));
        posting.AddRemark();
        return true;
    }

    private bool ReadHistory(TableNode table, Section? owner)
    {
        if (_schema.Entry(Fact.History) is not { } entry)
            return false;
        if (owner is null ? !SaysStatuses(table) || FactsIn(table).Count > 0 || !IsFree(entry) : owner.Entry.Section.Fact != Fact.Status)
            return false;
        var rows = HistoryRow.In(table, _outline, _schema);
        if (rows.Count == 0)
            return false;
        var history = owner;
        if (history is null || history.Entry != entry)
        {
            var mayStandHere = owner is null or { Entry.Fact: Fact.Status } or { Entry.Traits.IsStatus: true } && !_last.ContainsKey(entry);
            if (!mayStandHere)
                return false;
            var header = table.Rows[0].Cells.FirstOrDefault(cell => cell.Text.Length > 0) ?? table.Rows[0].Cells[0];
            history = new(entry, owner, SectionForm.Table, 0, header.Text, header.Span, isMisspelt: false);
            Keep(history);
            _breaks.Add(new(table.Span.End, owner));
        }
        foreach (var row in rows)
            history.Add(HistoryRow.Line(row, _outline.Text));
        history.ReachTo(table.Span.End);
        return true;
    }

    /// <summary>
    /// Whether the header of a table that stands in no section says that its rows tell the status of this application, and no other.
    /// </summary>
    private bool SaysStatuses(TableNode table)
    {
        if (_past is not null || table.Rows.Length < 2)
            return false;
        var facts = table.Rows[0].Cells.Select(cell => _schema.FindSection(new(cell.Text))?.Fact).ToList();
        return facts.Contains(Fact.Status) && !facts.Contains(Fact.Company) && !facts.Contains(Fact.Position);
    }

    private static Section NewSection(Match match, SectionForm form, Label label, ListItemNode? item = null) =>
        new(match.Entry, match.Parent, form, 0, label.Name, label.NameSpan, match.IsMisspelt)
        {
            IsImplied = match.IsImplied,
            Item = item,
            ValueSpan = label.ValueSpan,
        };

    /// <summary>Reads a line of a paragraph at the document's top level.</summary>
    private void ReadLine(TextLine line)
    {
        if (_posting is { Form: SectionForm.Bold or SectionForm.Plain } posting && line.Label is { } own && IsOwn(own, posting))
            EndPosting(line.Span.Start);
        if (line.Label is null)
            _isOfPerson = false;
        if (ReadJoined(line))
            return;
        var label = LabelOf(line, Current);
        var form = label?.Form == LabelForm.Bold ? SectionForm.Bold : SectionForm.Plain;
        if (ReadFactAtop(label, form, line.Links))
            return;
        if (label is not null && ResolveInParagraph(label, line) is { } match)
        {
            _isOfPerson = false;
            var section = NewSection(match, form, label);
            Open(section, label, line.Links);
            section.ReachTo(line.Span.End);
            // A fact of the posting is one line of it; the posting goes on.
            if (section.Parent is not null && section.Parent == _posting)
                return;
            // And `Company: ...` in the middle of the notes is one line of them; the list below it is the notes' still. So is what is
            // nobody's.
            if (_past is not null)
                return;
            if (
                _posting is null
                && Heading is not null
                && section.Entry is { Kind: EntryKind.Section, Traits.IsOneLine: true }
                && label.Value.Length > 0
            )
                return;
            _posting = section.Entry.Traits.IsQuoted ? section : null;
            _label = section;
            return;
        }
        if (line.Label is { } unknown)
        {
            _isOfPerson |= HeadingWords.NamesPerson(unknown.Name, _schema.Words);
            NotePostingFact(unknown, form, Current);
        }
        if (_posting is null && _label is { } above && EndsLabel(above, line.Label))
        {
            _label = null;
            _breaks.Add(new(line.Span.Start, Heading));
        }
        if (ReadFields(line, Current))
            return;
        Add(line, Current);
        Current?.ReachTo(line.Span.End);
    }

    /// <summary>
    /// Whether the section of the label <paramref name="above"/> ends at a label that names nothing here. What has one value ends at any
    /// other; into a text, a label of the schema may have been put by mistake.
    /// </summary>
    private bool EndsLabel(Section above, Label? label) =>
        label switch
        {
            null => false,
            _ when !above.Entry.IsOneValue && _schema.FindLabel(label.Keyed) is not null => false,
            // A bold line may be the value of the label above; below a value it is a heading of the person's own.
            { HasColon: false } => label.Form == LabelForm.Bold && above is { Form: SectionForm.Bold, HasOwnText: true },
            { Form: LabelForm.Bold } => true,
            // Any sentence may have a colon. A name is short, and in the letters of the one above.
            _ => above.Form == SectionForm.Plain
                && WordCount.Of(label.Name) <= LongestOwnLabel
                && (!char.IsLower(label.Name[0]) || char.IsLower(above.Name[0])),
        };

    /// <summary>
    /// Adds a line to its section. Where one value belongs, a label may say that it is the value (`- Name: Harbor Foods`); what other
    /// labels tell are remarks.
    /// </summary>
    private void Add(TextLine line, Section? owner)
    {
        // `notes:` below the heading of the notes says no more than that.
        if (
            line.Label is { HasColon: true, Value.Length: 0 } again
            && owner is { Entry.Traits.IsQuoted: false }
            && owner.Entry.IsNamed(again.Keyed)
        )
            return;
        if (owner is { Entry.Traits.IsOneLine: true } && line.Label is { HasColon: true } label)
        {
            var isValue = ValueLabels.Names(label, owner.Entry);
            if (owner.Lines.Count > 0 || (!isValue && IsSetOff(label)))
                owner.AddRemark();
            else if (!isValue)
                owner.Add(line);
            else if (label.Value.Length > 0)
                owner.Add(new TextLine(label.Value, label.ValueSpan, null) { Links = line.Links });
            return;
        }
        owner?.Add(line);
    }

    /// <summary>Reads the fields in a line. One that is nothing but fields is no text besides.</summary>
    private bool ReadFields(TextLine line, Section? owner)
    {
        var isRead = false;
        foreach (var field in line.Fields)
        {
            if (_posting is not null || (_past is null ? Resolve(field, owner, canHold: false) : InNobodys(field)) is not { } match)
            {
                NotePostingFact(field, SectionForm.Field, owner);
                continue;
            }
            var section = NewSection(match, SectionForm.Field, field);
            Open(section, field, [.. line.Links.Where(link => field.ValueSpan.Contains(link.Span))]);
            _breaks.Add(new(section.End + 1, owner));
            owner?.ReachTo(line.Span.End);
            isRead = true;
        }
        return isRead && line.Fields[0].NameSpan.Start == line.Span.Start + 1 && line.Fields[^1].ValueSpan.End >= line.Span.End - 2;
    }

    /// <summary>
    /// Reads a line of several labels with their values, where two of them or more are facts: each is one by itself. Below the heading of a
    /// section, or of somebody, it is text of that.
    /// </summary>
    private bool ReadJoined(TextLine line)
    {
        if (!JoinedFacts.Are(line, _schema))
            return false;
        if (_posting is not null)
            return ReadJoinedAtop(line);
        if (Heading is not null || _personLevel > 0)
            return false;
        var facts = line
            .Joined.Select(label => (Label: label, Match: _past is null ? Resolve(label, null, canHold: false) : InNobodys(label)))
            .ToList();
        // The employer beside the title of somebody who was named is theirs too; a day is the application's only where it may be.
        if (facts.Exists(fact => fact.Match is null && _schema.FindSection(fact.Label.Keyed)?.IsVague(fact.Label.Keyed) == false))
            return false;
        if (_label is not null)
            _breaks.Add(new(line.Span.Start, null));
        _label = null;
        foreach (var (label, match) in facts)
        {
            if (match is null)
            {
                NotePostingFact(label, SectionForm.Field, null);
                continue;
            }
            var section = NewSection(match.Value, SectionForm.Field, label);
            Open(section, label, [.. line.Links.Where(link => label.ValueSpan.Contains(link.Span))]);
            _breaks.Add(new(section.End + 1, null));
        }
        return true;
    }

    /// <summary>The same of a line directly below the heading of a posting.</summary>
    private bool ReadJoinedAtop(TextLine line)
    {
        var isRead = false;
        foreach (var label in line.Joined)
            isRead |= ReadFactAtop(label, SectionForm.Field, [.. line.Links.Where(link => label.ValueSpan.Contains(link.Span))]);
        return isRead;
    }

    /// <summary>The label that the line begins with: one without a space behind its colon only where the schema knows it.</summary>
    private Label? LabelOf(TextLine line, Section? owner)
    {
        if (line.TightLabel is not { } label)
            return line.Label is { HasColon: true } ? line.Label : StatusWithSign(line) ?? line.Label;
        var isKnown = _schema.FindSection(label.Keyed) is not null || _schema.FindLabel(label.Keyed) is not null;
        for (var around = owner; around is not null && !isKnown; around = around.Parent)
            isKnown = ApplicationSchema.FindChild(around.Entry, label.Keyed) is not null;
        return isKnown ? label : line.Label;
    }

    /// <summary>
    /// The label of the status, where another sign than a colon stands behind its name, or none behind its bold name, and then nothing but
    /// a known status: <c>Status = applied</c>, <c>**Status** Applied</c>; or null.
    /// </summary>
    private Label? StatusWithSign(TextLine line)
    {
        var words = _outline.Text.Slice(line.Span);
        if (words.Length > LongestStatusLine || StatusSign().Match(words) is not { Success: true } match)
            return null;
        var (name, value) = (match.Groups["name"], match.Groups["value"]);
        var keyed = new NormalizedName(name.Value);
        if (_schema.FindSection(keyed) is not { Fact: Fact.Status } entry || entry.IsWeak(keyed) || !IsFree(entry))
            return null;
        var key = Names.Key(name.Value);
        if (!entry.DistinctNames.Any(known => Names.Key(known) == key))
            return null;
        var span = new TextSpan(line.Span.Start + value.Index, value.Length);
        return new StatusLine(_outline, _schema).ValuesIn(span, isWhole: true).Mentions.Count == 1
            ? new(
                name.Value,
                new(line.Span.Start + name.Index, name.Length),
                value.Value,
                span,
                match.Groups["bold"].Success ? LabelForm.Bold : LabelForm.Plain,
                HasColon: true
            )
            : null;
    }

    [GeneratedRegex(
        """
            ^(?:
                (?:\*\*|__)?(?<name>\p{L}[^*_]+)(?<bold>\*\*|__)\s+
                | (?<name>\p{L}[\p{L}\ ]*?)\s*(?:=|->|=>|→|➜|(?<=\s)[-–—](?=\s))\s*
            )(?<value>\p{L}.*)$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex StatusSign();

    /// <summary>
    /// Whether the label is more than the beginning of a line that has a colon: an item's, or bold. Behind a dash, bold words are the
    /// value.
    /// </summary>
    private bool IsSetOff(Label label) =>
        label.Form is LabelForm.ListItem or LabelForm.Bold
        && _outline
            .Text.Span(TextSpan.FromBounds(label.NameSpan.End, Math.Max(label.NameSpan.End, label.ValueSpan.Start)))
            .ContainsAny(':', '：');

    /// <summary>Whether a label of the same kind as the posting's is one that people write for themselves.</summary>
    private bool IsOwn(Label label, Section posting) =>
        (posting.Form == SectionForm.Bold) == (label.Form == LabelForm.Bold) && HeadingWords.IsOwn(label.Keyed, _schema.Words);

    private void EndPosting(int at)
    {
        (_posting, _label) = (null, null);
        _breaks.Add(new(at, Heading));
    }

    /// <summary>The section of one value of which a label in nobody's text tells the value that nothing else tells.</summary>
    private Match? InNobodys(Label label) =>
        label is { HasColon: true, Value.Length: > 0 }
        && SectionOf(label) is { } entry
        && entry.IsOneValue
        && !entry.IsVague(label.Keyed)
        && !IsAsOf(entry, label)
        && IsFree(entry)
            ? new(entry, null)
            : null;

    private Match? ResolveInParagraph(Label label, TextLine line)
    {
        if (_past is not null)
            return InNobodys(label);
        if (_posting is not { } posting)
        {
            var owner = _label ?? Heading;
            if (label.Value.Length == 0 && HistoryAbove(label.Keyed, Below(line), owner, Heading) is { } history)
                return history;
            if (Resolve(label, owner, canHold: true) is { } match)
                return label.Value.Length == 0 ? WithText(match, label, line) : match;
            return (label.Value.Length == 0 ? LetterAbove(label.Keyed, Below(line), owner) : null)
                ?? PostingAbove(label, Below(line), Heading);
        }
        if (ApplicationSchema.FindChild(posting.Entry, label.Keyed) is { } fact)
            return label.HasColon ? new(fact, posting) : null;
        // A posting below a label ends at the next label of the same kind that names another section, one that the
        // document still lacks: what it has, the posting may name too. Below a heading, it ends at a heading.
        if (posting.Form == SectionForm.Heading || (posting.Form == SectionForm.Bold) != (label.Form == LabelForm.Bold))
            return null;
        if (Resolve(label, Heading, canHold: true) is not { } next || next.Entry.Section == posting.Entry.Section)
            return null;
        if (HeadingWords.ArePostings(next.Entry, label.Keyed, _schema.Words))
            return null;
        return _last.ContainsKey(next.Entry) ? null : next;
    }

    /// <summary>
    /// What a label without a value names by the text below it: `**Job Posting:**` above the text of the posting is that.
    /// </summary>
    private Match WithText(Match match, Label label, TextLine line) =>
        match is { IsMisspelt: false, Entry.Fact: Fact.PostingUrl }
        && PostingCalled(label.Keyed) is { } posting
        && PastedText.IsSeveralLines(Below(line).TakeWhile(block => !BeginsSection(block)), _outline)
        && IsFree(posting)
            ? match with
            {
                Entry = posting,
            }
            : match;

    /// <summary>Whether the first line of <paramref name="block"/> is a label with the name of a section.</summary>
    private bool BeginsSection(OutlineNode block) =>
        FirstLabelOf(block) is { HasColon: true } label && _schema.FindSection(label.Keyed) is not null;

    private void ReadItem(ListItemNode item, Section? owner)
    {
        owner?.ReachTo(item.Span.End);
        if (_atop != FactsAtop.Over)
        {
            if (item.Blocks is not [ParagraphNode { Lines: [var only] }])
                _atop = FactsAtop.Over;
            else if (ReadFactAtop(LabelOf(only, null), SectionForm.ListItem, only.Links, item))
                return;
        }
        var rest = 0;
        if (owner is null && item is { FirstLine: { } joined, Blocks: [ParagraphNode { Lines.Length: 1 }] } && ReadJoined(joined))
            return;
        if (item.FirstLine is { } line)
        {
            rest = 1;
            var paragraph = (ParagraphNode)item.Blocks[0];
            if (LabelOf(line, owner) is { } label && ResolveInItem(label, item, owner) is { } match)
            {
                var section = NewSection(match, SectionForm.ListItem, label, item);
                Open(section, label, line.Links);
                section.ReachTo(item.Span.End);
                owner = section;
                foreach (var more in paragraph.Lines.Skip(1))
                    Add(more, section);
            }
            else if (!ReadFields(line, owner) || paragraph.Lines.Length > 1)
            {
                if (line.Label is { } unknown)
                    NotePostingFact(unknown, SectionForm.ListItem, owner);
                owner?.Add(item);
                foreach (var own in paragraph.Lines)
                    Add(own, owner);
            }
        }
        else
        {
            owner?.Add(item);
        }

        var wasOfPerson = _isOfPerson;
        _isOfPerson |= item is { HasList: true, FirstLine.Label: { } name } && HeadingWords.NamesPerson(name.Name, _schema.Words);
        for (; rest < item.Blocks.Length; rest++)
            ReadBlock(item.Blocks[rest], owner, inItem: true);
        _isOfPerson = wasOfPerson;
    }

    private Match? ResolveInItem(Label label, ListItemNode item, Section? owner)
    {
        if (_past is not null)
            return InNobodys(label);
        if (_posting is { } posting)
            return label.HasColon && ApplicationSchema.FindChild(posting.Entry, label.Keyed) is { } fact ? new(fact, posting) : null;
        // A box stands before a sentence about what is to be done, which may begin with any word.
        var canHold = item.HasList || LabelAbove.Is(item, _outline, _schema);
        if (Resolve(label, owner, canHold) is { } match && !(match.IsMisspelt && item.IsTicked is not null))
            return match;
        return (item.HasList ? HistoryIn(item, label, owner) ?? LetterAbove(label.Keyed, item.Blocks.Skip(1), owner) : null)
            ?? (item.IsTicked is null ? PostingAbove(label, item.Blocks.Skip(1), owner) : null);
    }

    /// <summary>The history, where a label that may name it has a list of dated statuses below it; or null.</summary>
    private Match? HistoryIn(ListItemNode item, Label label, Section? owner) =>
        label.Value.Length == 0
        && item.Blocks.OfType<ListNode>().FirstOrDefault() is { } list
        && _schema.Entry(Fact.History) is { } history
        && HistoryLine.IsNamed(label.Keyed, history)
        && !IsAround(history, owner)
        && HistoryLine.AreIn(list, _outline, _schema)
        && IsFree(history)
            ? new(history, owner)
            : null;

    private void Open(Section section, Label label, ImmutableArray<InlineSpan> links)
    {
        Keep(section);
        if (label.Value.Length > 0)
            section.Add(new TextLine(label.Value, label.ValueSpan, null) { Links = links });
        section.ReachTo(Math.Max(label.NameSpan.End, label.ValueSpan.End));
    }

    private void Keep(Section section)
    {
        _sections.Add(section);
        _last[section.Entry] = section;
    }

    /// <summary>What a name was found to name.</summary>
    private readonly record struct Match(SchemaEntry Entry, Section? Parent, bool IsMisspelt = false, bool IsImplied = false);

    /// <summary>
    /// The section that <paramref name="label"/> names, or null. With an address behind it, a name of the posting or of the job is
    /// one of where the posting lies: <c>Vacature: https://...</c>, <c>Job: https://...</c>
    /// </summary>
    private SchemaEntry? SectionOf(Label label)
    {
        var section = _schema.FindSection(label.Keyed);
        var isAddress = section?.Fact switch
        {
            Fact.Posting => WebAddress.LooksLikeOne(label.Value),
            // A job may be called by what looks like a host: `Front-End Engineer - Vue.js`.
            Fact.Position => WebAddress.IsAbsolute(label.Value),
            _ => false,
        };
        if (isAddress)
            return _schema.Entry(Fact.PostingUrl) ?? section;
        if (section is null && IsCalledBySite(label) && _schema.Entry(Fact.PostingUrl) is { } address && IsFree(address))
            return address;
        return section is not null && (IsSiteInWords(section, label) || IsBeforeAddress(section, label)) ? null : section;
    }

    /// <summary>
    /// Whether a label that may say where the posting was found stands before words, and one of the lines right below has a name of the
    /// address and an address: <c>Quelle: StepStone</c> above <c>Link: https://...</c>.
    /// </summary>
    private bool IsBeforeAddress(SchemaEntry section, Label label)
    {
        if (section.Fact != Fact.PostingUrl || !section.IsCommon(label.Keyed) || label.Value.Length == 0)
            return false;
        var text = _outline.Text;
        var line = text.LineAt(label.ValueSpan.Start);
        if (PastedText.HasAddress(text.Slice(text.LineSpan(line))))
            return false;
        for (var last = line + MostLinesBetween; ++line <= last && line < text.LineCount && !text.IsBlank(line);)
        {
            var below = text.Slice(text.LineSpan(line));
            if (
                PastedText.HasAddress(below)
                && below.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                && _schema.FindSection(new(below[..colon].Trim(LabelSigns))) is { Fact: Fact.PostingUrl }
            )
                return true;
        }
        return false;
    }

    /// <summary>How many lines below the place where a posting was found its address may stand.</summary>
    private const int MostLinesBetween = 8;

    /// <summary>What stands around the name of a label.</summary>
    private static readonly char[] LabelSigns = [.. " \t-*+_>|"];

    /// <summary>
    /// Whether <paramref name="label"/> is called as the site is where the one posting lies that its address leads to:
    /// <c>LinkedIn: https://www.linkedin.com/jobs/view/4711</c>, <c>LinkedIn URL: ...</c>
    /// </summary>
    private bool IsCalledBySite(Label label)
    {
        // Most values are no addresses, and are not taken apart as such.
        if (!label.HasColon || !label.Value.Contains("://", StringComparison.Ordinal))
            return false;
        var url = label.Value.Trim('<', '>');
        if (!PostingAddress.Is(url) || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return false;
        var words = label.Keyed.CoreKey.Split(' ');
        var isOfLink = words is [_, _, ..] && _schema.FindSection(new(words[^1]))?.Fact == Fact.PostingUrl;
        var site = string.Concat(isOfLink ? words.SkipLast(1) : words);
        return uri.Host.Split('.').SkipLast(1).Contains(site, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The section that <paramref name="label"/> names in another language than the rest, by a name that any document may use, where its
    /// value is one of it and nothing else is: <c>estado: postulado</c> beside <c>company: Fennel</c>.
    /// </summary>
    private SchemaEntry? SectionByValue(Label label) =>
        label is { HasColon: true, Value.Length: > 0 }
        && _schema.FindPossibleSection(label.Keyed) is { } entry
        && entry.Fact switch
        {
            Fact.Status => StatusReading.IsIn(label.ValueSpan, _outline, _schema),
            Fact.ApplicationDate or Fact.Deadline => HasDay(label) && !entry.IsVagueElsewhere(label.Keyed),
            Fact.PostingUrl => PostingAddress.Is(label.Value),
            _ => false,
        }
        && IsFree(entry)
            ? entry
            : null;

    /// <summary>
    /// The section of which <paramref name="label"/> tells the value under a name that anything may have, where the value is one of it and
    /// nothing else is: <c>Closing: 2026-11-12</c>, <c>result: rejected</c>; or null.
    /// </summary>
    private SchemaEntry? FactByValue(Label label)
    {
        if (label is not { HasColon: true, Value.Length: > 0 })
            return null;
        var key = label.Keyed.CoreKey;
        var fact =
            DeadlineLabels.Contains(key) && HasDay(label) ? Fact.Deadline
            : StatusLabels.Contains(key) && StatusReading.IsIn(label.ValueSpan, _outline, _schema) ? Fact.Status
            : AddressLabels.Contains(key) && WebAddress.IsAbsolute(label.Value.Trim('<', '>')) ? Fact.PostingUrl
            : (Fact?)null;
        return fact is { } told && _schema.Entry(told) is { } entry && IsFree(entry) ? entry : null;
    }

    /// <summary>
    /// Whether a label that may name the employer's site as well as the posting's stands before words: `Website: ask Ines`.
    /// </summary>
    private bool IsSiteInWords(SchemaEntry section, Label label)
    {
        if (section.Fact != Fact.PostingUrl || label.Value.Length == 0 || !Sites.Contains(label.Keyed.CoreKey))
            return false;
        var line = _outline.Text.LineAt(label.ValueSpan.Start);
        return !PastedText.HasAddress(_outline.Text.Slice(TextSpan.FromBounds(label.ValueSpan.Start, _outline.Text.LineEnd(line))));
    }

    /// <param name="name">The words of a heading.</param>
    /// <param name="owner">The section that the heading stands in.</param>
    private Match? Resolve(NormalizedName name, Section? owner)
    {
        if (name.Text.Length == 0)
            return null;
        for (var around = owner; around is not null; around = around.Parent)
            if (ApplicationSchema.FindChild(around.Entry, name) is { } child)
                return new(child, around);
        if (WhyThem(name, owner) is { } why)
            return why;

        if (_schema.FindSection(name) is { } section)
        {
            // What became of something may be told below a heading of any document.
            if (section.Fact == Fact.Status && section.IsVague(name))
                return null;
            var isPlain = (owner is null || !section.IsCommon(name)) && !section.IsVague(name);
            return !IsAround(section, owner) && (isPlain || IsFree(section)) ? new(section, owner) : null;
        }
        if (_schema.FindLabel(name) is { } label && !label.IsCommon(name))
            return IsAround(label, owner) ? null : new(label, ParentOf(label, owner));

        return (Next is ParagraphNode { Lines: [{ Label: null }, ..] } ? FindCompany(name, _outline.Blocks[_at].Span, owner) : null)
            ?? FindHistory(name, owner)
            ?? FindNearMiss(name, owner, isHeading: true, isAtTop: true);
    }

    /// <param name="label">A label of a paragraph or of a list item.</param>
    /// <param name="owner">The section that the label stands in.</param>
    /// <param name="canHold">Whether what follows the label may belong to it: then a name needs no colon.</param>
    private Match? Resolve(Label label, Section? owner, bool canHold)
    {
        var isNamed = label.HasColon || canHold;
        if ((!isNamed && !IsItem(label)) || IsStatusAlone(label, owner))
            return null;
        // An item without a colon may be a sentence, whatever stands behind a slash in it.
        if (!isNamed && !_schema.NamesOnAllSides(label.Keyed))
            return null;
        if ((FindChild(label, owner, isNamed) ?? (isNamed ? WhyThem(label.Keyed, owner) : null)) is { } child)
            return IsAsOf(child.Entry, label) ? null : child;
        if (!isNamed || owner is { Entry.Traits.IsQuoted: true })
            return null;
        if (SectionOf(label) is { } section)
            return BeginsSection(section, label, owner) ? new(section, IsItem(label) ? owner : Heading) : null;
        if (IsAtTop(label, owner) && (OwnAbove is null || IsBesideJob))
        {
            var parent = IsItem(label) ? owner : Heading;
            if (SectionByValue(label) is { } elsewhere)
                return new(elsewhere, parent);
            if (FactByValue(label) is { } implied)
                return new(implied, parent, IsImplied: true);
        }
        if (_schema.FindLabel(label.Keyed) is { } entry)
            return IsThatLabel(entry, label, owner, canHold) ? new(entry, ParentOf(entry, owner)) : null;
        return (label.Value.Length > 0 ? FindCompany(label.Keyed, label.NameSpan, owner) : null)
            ?? FindHistory(label.Keyed, IsItem(label) ? owner : Heading)
            ?? FindNearMiss(label.Keyed, owner, isHeading: false, IsAtTop(label, owner));
    }

    /// <summary>
    /// The point about the employer in the letter that is being read, where <paramref name="name"/> asks why this one by its name:
    /// <c>Why Fennel</c>; or null.
    /// </summary>
    private Match? WhyThem(NormalizedName name, Section? owner)
    {
        if (owner?.Enclosing(Fact.CoverLetter) is not { } letter || EmployerSoFar is not { } employer)
            return null;
        var key = name.CoreKey.AsSpan().Trim(AroundQuestion);
        for (var end = key.IndexOf(' '); end > 0 && end < key.Length; end++)
            if (key[end] == ' ' && Why.Contains(key[..end]) && Begins(employer, key[(end + 1)..]))
                return letter.Entry.Children.FirstOrDefault(child => child.Fact == Fact.CompanyPoint) is { } point
                    ? new(point, letter)
                    : null;
        return null;

        static bool Begins(string name, ReadOnlySpan<char> words) =>
            name.AsSpan().StartsWith(words) && (name.Length == words.Length || name[words.Length] == ' ');
    }

    /// <summary>The key of the employer's name, where it has been read; else null.</summary>
    private string? EmployerSoFar =>
        _schema.Entry(Fact.Company) is { } company && _last.GetValueOrDefault(company) is { FirstLine.Text: var name }
            ? Names.Key(name.Trim('[', ']'))
            : null;

    /// <summary>
    /// The history, where <paramref name="name"/> is one that nothing else has: it may stand outside of the section of the status where
    /// nothing else is the history.
    /// </summary>
    private Match? FindHistory(NormalizedName name, Section? owner) =>
        _schema.Entry(Fact.History) is { } history && history.IsNamed(name) && !history.IsCommon(name) && IsFree(history)
            ? new(history, owner)
            : null;

    /// <summary>
    /// The employer, where a name is told by <paramref name="name"/> directly below what is told of the company, and nothing else is the
    /// employer.
    /// </summary>
    /// <param name="name">What may say that a name follows.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="owner">The section that it stands in.</param>
    private Match? FindCompany(NormalizedName name, TextSpan span, Section? owner) =>
        owner is { Entry.Fact: Fact.CompanyDetails }
        && _schema.Entry(Fact.Company) is { } company
        && ValueLabels.AreBeforeNames(name)
        && _unknownLevel == 0
        && !_isOfPerson
        && !owner.Items.Any(item => item.Span.Contains(span))
        && IsFree(company)
            ? new(company, owner, IsImplied: true)
            : null;

    private static bool IsItem(Label label) => label.Form == LabelForm.ListItem;

    /// <summary>Whether the label stands where no section is around it, or only the one of another label.</summary>
    private bool IsAtTop(Label label, Section? owner) => owner is null || (!IsItem(label) && Heading is null);

    /// <summary>
    /// Whether a bold `Interview` stands in the slot of the status, or alone below its heading: it is the status, whatever section has the
    /// same name.
    /// </summary>
    private bool IsStatusAlone(Label label, Section? owner) =>
        !label.HasColon
        && owner is { Entry.Traits.IsStatus: true } or { Entry.Fact: Fact.Status, Lines.Count: 0 }
        && _schema.FindStatus(label.Keyed.Text) is not null;

    /// <summary>The label or part of the sections around that <paramref name="label"/> names, or null.</summary>
    /// <param name="label">The label.</param>
    /// <param name="owner">The section that it stands in.</param>
    /// <param name="isNamed">Whether it may name what is no label of the schema.</param>
    private static Match? FindChild(Label label, Section? owner, bool isNamed)
    {
        // A list's nesting says what belongs to what. Paragraphs have none: after the label of one list comes the next one's.
        for (var around = owner; around is not null; around = IsItem(label) ? null : around.Parent)
            if (ApplicationSchema.FindChild(around.Entry, label.Keyed) is { } child && (child.IsLabel || isNamed))
                return new(child, around);
        return null;
    }

    /// <summary>Whether <paramref name="label"/>, which has the name of <paramref name="section"/>, begins that section.</summary>
    private bool BeginsSection(SchemaEntry section, Label label, Section? owner)
    {
        if (
            IsAsOf(section, label)
            || (IsAround(section, owner) && !IsPlainer(label, owner!))
            || (section.Fact == Fact.Position && section.IsCommon(label.Keyed) && IsOfPerson(section, owner))
        )
            return false;
        // `Date` is that of what stands around it, which is the application at the beginning of the document alone.
        if (section.IsVague(label.Keyed))
            return IsAtTop(label, owner)
                && Heading is null
                && _unknownHeadings.TrueForAll(heading => heading == _ownTitle)
                && TellsByValue(label, section)
                && IsFree(section);
        if (IsRemarkOfOwn(section, label, owner))
            return false;
        if (IsAtTop(label, owner))
            return true;
        // `Applied: 2025-05-07` says what it is wherever it stands.
        var isClear =
            !section.IsCommon(label.Keyed) || (section.Traits.IsDay && HasDay(label)) || IsFactBelowEmployer(section, label, owner);
        return isClear && IsFree(section);
    }

    /// <summary>
    /// Whether <paramref name="label"/> stands below the heading of what is told of the employer, and its value is one of
    /// <paramref name="section"/> and none of theirs: the title of a job, a status that is known, the address of one posting.
    /// </summary>
    private bool IsFactBelowEmployer(SchemaEntry section, Label label, Section? owner) =>
        owner is { Form: SectionForm.Heading, Entry.Fact: Fact.Company or Fact.CompanyDetails }
        && label.Value.Length > 0
        && section.Fact switch
        {
            Fact.Position => IsJobBelowEmployer(label),
            Fact.Status => StatusReading.IsIn(label.ValueSpan, _outline, _schema),
            Fact.PostingUrl => PostingAddress.Is(label.Value),
            _ => false,
        };

    /// <summary>
    /// Whether the value of <paramref name="label"/> is the title of the job and of nobody who is named above it: a word in it says what
    /// somebody is, or beside it stands what came of the application.
    /// </summary>
    private bool IsJobBelowEmployer(Label label)
    {
        var labels = LabelsOf(_outline.Blocks[_at]).ToList();
        return WordCount.Of(label.Value) <= LongestTitle
            && !DescribedFields.IsSentence(label.Value)
            && !labels.TakeWhile(other => other.NameSpan != label.NameSpan).Any(TellsOfPerson)
            && (labels.Exists(TellsCourse) || IsTitle(label.Value));

        bool IsTitle(string value) => !char.IsLower(value[0]) && JobTitle.IsCertain(value, _schema.Words.Occupations);

        bool TellsOfPerson(Label other) =>
            HeadingWords.NamesPerson(other.Name, _schema.Words) || _schema.FindSection(other.Keyed)?.Fact == Fact.Contacts;

        bool TellsCourse(Label other) =>
            other.Value.Length > 0
            && _schema.FindSection(other.Keyed)?.Fact switch
            {
                Fact.Status => StatusReading.IsIn(other.ValueSpan, _outline, _schema),
                Fact.ApplicationDate => HasDay(other),
                _ => false,
            };
    }

    /// <summary>Whether a label of the block that is being read tells the employer or the job.</summary>
    private bool IsBesideJob =>
        LabelsOf(_outline.Blocks[_at]).Any(label => _schema.FindSection(label.Keyed)?.Fact is Fact.Company or Fact.Position);

    private IEnumerable<Label> LabelsOf(OutlineNode block) =>
        block is TableNode table
            ? FactTable.In(table, _schema).Select(fact => fact.Label)
            : block.OuterLines.Select(line => line?.Label).OfType<Label>();

    /// <summary>
    /// Whether <paramref name="label"/>, a name of the section around it, is a plainer one than that of the label which began it, as
    /// `Status` is behind `Stage`.
    /// </summary>
    private static bool IsPlainer(Label label, Section owner) =>
        owner.Form != SectionForm.Heading
        && label.Value.Length > 0
        && owner.Entry.IsNamed(label.Keyed)
        && owner.Entry.IsWeak(NormalizedName.Of(owner.Name))
        && !owner.Entry.IsWeak(label.Keyed);

    /// <summary>
    /// Whether a label with the name of a section that holds labels has a remark on what a heading of the person's own is about:
    /// `Notes: She wrote to me` below `Source`. Among facts of the application it is one of them.
    /// </summary>
    private bool IsRemarkOfOwn(SchemaEntry section, Label label, Section? owner)
    {
        if (section.Shape != Shape.Labels || owner is not null || label.Value.Length == 0 || OwnAbove is not { } own)
            return false;
        return !_outline
            .Blocks.SkipWhile(block => block != own)
            .Skip(1)
            .TakeWhile(block => block is not HeadingNode)
            .SelectMany(block => block.OuterLines)
            .Any(line => line?.Label is { } other && _schema.FindSection(other.Keyed) is { } named && named != section);
    }

    /// <summary>
    /// The heading of the person's own that stands right above what is being read, without the document's title; or null.
    /// </summary>
    private HeadingNode? OwnAbove
    {
        get
        {
            if (_unknownLevel == 0)
                return null;
            var above = _at - 1;
            while (above >= 0 && _outline.Blocks[above] is not HeadingNode)
                above--;
            return above >= 0 && _outline.Blocks[above] is HeadingNode { Level: > 1 } own && own != _ownTitle ? own : null;
        }
    }

    /// <summary>
    /// Whether the title of a job is that of somebody who is named above it. Right below the label of a contact it may be either, and is
    /// the contact's where <paramref name="position"/> is told elsewhere.
    /// </summary>
    private bool IsOfPerson(SchemaEntry position, Section? owner) =>
        _isOfPerson || _personLevel > 0 || (owner is { Entry.Fact: Fact.Contacts } && !IsFree(position));

    /// <summary>Whether the value of <paramref name="label"/>, a vague name of <paramref name="entry"/>, is one of that entry.</summary>
    private bool TellsByValue(Label label, SchemaEntry entry) =>
        entry.Fact == Fact.Status ? StatusReading.IsIn(label.ValueSpan, _outline, _schema) : HasDay(label);

    private bool HasDay(Label label) => _schema.DatesIn(_outline, label.ValueSpan).Any();

    /// <summary>
    /// Whether <paramref name="label"/>, which has the name of <paramref name="entry"/>, is that label of another section.
    /// </summary>
    private bool IsThatLabel(SchemaEntry entry, Label label, Section? owner, bool canHold)
    {
        if (IsAround(entry, owner) || entry.IsCommon(label.Keyed))
            return false;
        if (owner is null || !IsItem(label) || owner.Entry.Section == entry.Section)
            return true;
        var isWhole = canHold || label.Keyed.LabelKeys.Contains(entry.NameKey);
        return isWhole && IsFree(entry);
    }

    /// <summary>Whether nothing names <paramref name="entry"/> plainly, so that a vaguer name may.</summary>
    private bool IsFree(SchemaEntry entry)
    {
        _hasVagueNames = true;
        return _plain is not null && !_plain.Contains(entry) && !_last.ContainsKey(entry);
    }

    private static bool IsAround(SchemaEntry entry, Section? owner)
    {
        for (var around = owner; around is not null; around = around.Parent)
            if (around.Entry == entry)
                return true;
        return false;
    }

    /// <summary>The section that a label belongs to: the nearest one above of the entry's parent, however the person indented it.</summary>
    private Section? ParentOf(SchemaEntry entry, Section? owner) =>
        (entry.Parent is { } parent ? _last.GetValueOrDefault(parent) : null) ?? (owner?.Entry.Section == entry.Section ? owner : Heading);

    /// <summary>
    /// The one entry that nothing names and that <paramref name="name"/> nearly names, or asks for as a heading with a question mark behind
    /// it; or null.
    /// </summary>
    private Match? FindNearMiss(NormalizedName name, Section? owner, bool isHeading, bool isAtTop)
    {
        if (_plain is null)
        {
            _unknownNames.Add(name);
            return null;
        }
        var asked = isHeading ? name.Unasked : null;
        var candidates = owner is null ? [] : owner.Entry.Children.Select(child => new Match(child, owner, IsMisspelt: true));
        if (isAtTop)
            candidates = candidates.Concat(
                _schema.Sections.Select(section => new Match(section, isHeading ? owner : Heading, IsMisspelt: true))
            );
        if (isHeading)
            candidates = candidates.Concat(_schema.Labels.Select(label => new Match(label, ParentOf(label, owner), IsMisspelt: true)));

        Match? found = null;
        foreach (var candidate in candidates)
        {
            if (
                candidate.Entry == found?.Entry
                || !IsFree(candidate.Entry)
                || !(asked is null ? NearMiss.Is(name, candidate.Entry) : IsAsked(candidate.Entry))
                || (!isHeading && NearMiss.IsSingular(name, candidate.Entry))
                || IsAround(candidate.Entry, owner)
            )
                continue;
            if (found is not null)
                return null;
            found = candidate;
        }
        if (found is not { } near)
            return null;
        if (asked is not null)
            return near with { IsMisspelt = false };
        // What is right in another language is misspelt in none.
        var elsewhere = _schema.Entries.Where(entry => entry.IsNamedAnywhere(name)).ToList();
        return elsewhere.Count == 0 ? near
            : elsewhere.Contains(near.Entry) ? near with { IsMisspelt = false }
            : null;

        // A text that is asked for is read as it; a question about a day or the status is answered in any words.
        bool IsAsked(SchemaEntry entry) =>
            entry is { Kind: EntryKind.Point } or { Kind: EntryKind.Section, Shape: Shape.Labels } && entry.IsNamed(asked);
    }
}
