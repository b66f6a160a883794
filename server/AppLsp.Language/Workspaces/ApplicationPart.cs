using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// A file that is called as a section is, and is no application by itself: it is that section of the application in its folder.
/// </summary>
public sealed record ApplicationPart(string File, string Path) : FileFacts(File, Path)
{
    private ulong _text;

    /// <summary>The section, or what else of an application, that the file is.</summary>
    public required SchemaEntry Entry { get; init; }

    /// <summary>The employer, where the file names it.</summary>
    public CompanyName? Company { get; private init; }

    /// <summary>The sections that a posting tells of besides itself: where it was found, until when one may apply.</summary>
    public ImmutableArray<SchemaEntry> Told { get; private init; } = [];

    /// <summary>When the job was posted, as far as a posting says.</summary>
    public DateOnly? Posted { get; private init; }

    /// <summary>The last day on which one may apply, as far as a posting says.</summary>
    public DateOnly? Deadline { get; private init; }

    /// <summary>What a posting asks for.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; private init; } = [];

    /// <summary>The skills that a posting names.</summary>
    public IEnumerable<Lexicon.SkillDefinition> Skills { get; private init; } = [];

    /// <summary>What letter of the person's own it is; null where it is none.</summary>
    internal LetterKind? Kind { get; private init; }

    /// <summary>The words of the file's name beside those that say what it is.</summary>
    internal IReadOnlyList<string> NameWords { get; private init; } = [];

    /// <summary>The words of a posting.</summary>
    private WordSketch? PostingWords { get; init; }

    /// <summary>The part that the file is by its name at <paramref name="path"/>; null where it is none.</summary>
    /// <param name="outline">The file, which is no application.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="globPath">Its path as globs see it.</param>
    /// <param name="file">Which file it is.</param>
    /// <param name="path">What people call it.</param>
    internal static ApplicationPart? Of(Lazy<Outline> outline, ApplicationSchema schema, string globPath, string file, string path)
    {
        var name = new DocumentName(globPath, schema);
        if (name.Whole is not { Entry: var entry, IsCommon: var isCommon } || name.IsTemplate)
            return null;
        var read = Application.ReadAnyway(outline.Value, schema);
        var part = new ApplicationPart(file, path)
        {
            Entry = entry,
            IsCommon = isCommon,
            NameWords = name.Around,
            Company = read.Company,
            Kind = LetterFile.KindOf(name, outline),
            _text = Fingerprint(read.Text.Content),
        };
        if (!entry.Traits.IsQuoted)
            return part;
        var (named, requirements) = PostingSkills.Read(read.Text, schema.Skills, read.Company?.Key ?? "", PostingFile.Lines(read.Outline));
        return part with
        {
            Told =
            [
                .. read
                    .Sections.Where(section => section is { IsMisspelt: false, FirstLine: not null, Entry.Kind: EntryKind.Section })
                    .Select(section => section.Entry)
                    .Distinct(),
            ],
            Posted = PostingFile.Day(read.Outline, entry, Fact.PostingDate, schema) ?? read.Date(Fact.PostingDate)?.Day,
            Deadline = read.Timeline.Deadline?.Day,
            Requirements = requirements,
            Skills = [.. named.Select(mention => mention.Skill).Distinct()],
            PostingWords = WordSketch.Of(read.Text.Content),
        };
    }

    /// <summary>Whether a file of that name is a part of the application beside it, if it is none itself.</summary>
    public static bool IsCalledSo(string name, ApplicationSchema schema) => new DocumentName(name, schema).Whole is not null;

    /// <summary>Whether the file tells of <paramref name="entry"/>, so that the application need not.</summary>
    public bool Tells(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry == entry || Entry == entry.Parent || Told.Contains(entry);
    }

    /// <summary>Whether the posting may name <paramref name="company"/>: false only where it certainly does not.</summary>
    public bool MayName(CompanyName company) => PostingWords is { } words && WordSketch.Of(company).MayBeAmong(words.Marks);

    /// <summary>Whether the name is one that a file about anything may have, as `notes` is.</summary>
    private bool IsCommon { get; init; }

    /// <summary>What the part is found by: its folder, and with it each word by which an application may claim it.</summary>
    internal IEnumerable<(string Folder, string Word)> Keys =>
        (Company is { } company ? company.Words.Take(1) : NameWords).Distinct().Prepend("").Select(word => (Folder, word));

    /// <summary>Whether the file may be of <paramref name="application"/>, the only one in its folder.</summary>
    internal bool MayBeOf(ApplicationFacts application) =>
        (Company is null || application.Company is null || Company.MayBe(application.Company))
        && (!IsCommon || NameWords.All(application.IsCalledBy));

    /// <summary>
    /// Whether the file, by what it says or by its name, is of <paramref name="application"/>, one of several in its folder.
    /// </summary>
    internal bool IsOf(ApplicationFacts application) =>
        application.Company is { } company
        && (Company is { } own ? own.MayBe(company) : company.Words.All(word => NameWords.Contains(word)))
        && MayBeOf(application);

    /// <inheritdoc/>
    public bool Equals(ApplicationPart? other) =>
        other is not null && File == other.File && Path == other.Path && Entry == other.Entry && _text == other._text;

    /// <inheritdoc/>
    public override int GetHashCode() => File.GetHashCode(StringComparison.Ordinal);

    /// <summary>A number that texts share only where they are the same, as good as certainly (FNV-1a).</summary>
    private static ulong Fingerprint(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
