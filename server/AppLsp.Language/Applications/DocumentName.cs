using System.Buffers;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>What a file's path says of what is in it.</summary>
internal sealed class DocumentName
{
    private const string Template = "template";

    private const string LettersFile = "letter-files.txt";

    /// <summary>What is behind the name of a page that Notion exports.</summary>
    private const int LengthOfPageId = 32;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>How long a word is at least that says something of a job.</summary>
    private const int ShortestWord = 4;

    private static readonly WordList CompanionNotes = new("companion-notes.txt");
    private static readonly WordList JobsPageWords = new("title-words.txt", "kinds-in-jobs");
    private static readonly WordList OtherFiles = new("other-files.txt");
    private static readonly WordList Instructions = new("other-files.txt", "instructions");
    private static readonly WordList FolderPages = new("folder-pages.txt");
    private static readonly WordList Statements = new(LettersFile, "statements");
    private static readonly WordList OtherLetters = new(LettersFile, "others");

    private readonly ApplicationSchema _schema;
    private readonly string _path;
    private readonly string[] _words;

    /// <summary>Reads <paramref name="path"/>, relative to the workspace and with <c>/</c>.</summary>
    public DocumentName(string path, ApplicationSchema schema)
    {
        (_path, _schema) = (path, schema);
        _words = [.. WordsOf(Stem(path)).Select(word => Names.Key(word)).Where(word => word.Length > 0)];
        (Whole, Naming, Around) = Find();
    }

    /// <summary>What the name says that the file holds: the longest words of it that name an entry; null where none do.</summary>
    public FileName? Whole { get; }

    /// <summary>Those words, as <see cref="Names.Key"/> gives them; none where none name an entry.</summary>
    private IReadOnlyList<string> Naming { get; }

    /// <summary>The words before and behind those that name the entry, as <see cref="Names.Key"/> gives them.</summary>
    public IReadOnlyList<string> Around { get; }

    /// <summary>The words of the file's name, as <see cref="Names.Key"/> gives them.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The words of the folder's name, as <see cref="Names.Key"/> gives them.</summary>
    public IReadOnlyCollection<string> FolderWords =>
        _path.LastIndexOf('/') is > 0 and var end
            ?
            [
                .. WordsOf(WithoutPageId(_path[(_path.LastIndexOf('/', end - 1) + 1)..end]))
                    .Select(word => Names.Key(word))
                    .Where(word => word.Length > 0),
            ]
            : [];

    /// <summary>
    /// Whether the file holds a posting, a letter or a résumé: no application, though it may name an employer and a role.
    /// </summary>
    public bool IsDocument =>
        Whole is { IsCommon: false, Entry: var entry }
        && (entry.Traits.IsQuoted || entry.Fact is Fact.CoverLetter or Fact.SentResume)
        && !_schema.MatchesOwnFile(_path, SaysName);

    /// <summary>Whether the file is to be copied: it lies below <c>templates</c>, or is called so.</summary>
    public bool IsTemplate =>
        _path.Contains(Template, StringComparison.OrdinalIgnoreCase)
        && (
            DocumentPath.NameOf(_path).Contains(Template, StringComparison.OrdinalIgnoreCase)
            || _path.Split('/')[..^1].Any(folder => Names.Key(folder) is Template or Template + "s")
        )
        && !_schema.MatchesOwnFile(_path, glob => glob.Contains(Template, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the file tells a program what to do, and no person keeps an application in it. A single word of those is one in capitals.
    /// </summary>
    public bool IsInstructions => Instructions.Contains(Key) && (_words.Length > 1 || !Stem(_path).Any(char.IsLower));

    /// <summary>Whether the file holds a letter or a résumé.</summary>
    public bool IsLetter => IsDocument && Whole is { Entry.Fact: Fact.CoverLetter or Fact.SentResume };

    /// <summary>
    /// What letter of the person's own the file is called as, to be told from one of somebody else, of another kind, or about letters; null
    /// where it is called as none.
    /// </summary>
    public LetterKind? OwnLetter =>
        IsLetter
        && Whole is { Entry.Fact: Fact.CoverLetter }
        && !IsTemplate
        && !DocumentPath.NameOf(_path).StartsWith('_')
        && !EndsAsOther
        && !Around.Any(OtherLetters.Contains)
            ? Naming.Any(Statements.Contains)
                ? LetterKind.Statement
                : LetterKind.Letter
            : null;

    /// <summary>Whether <paramref name="value"/> is the name of a file, and that of a cover letter.</summary>
    public static bool IsFileOfLetter(string value, ApplicationSchema schema) =>
        value.AsSpan(value.LastIndexOf('.') + 1) is { Length: > 1 and < 6 } ending
        && ending.Length < value.Length
        && !ending.ContainsAny(' ', '/')
        && new DocumentName(value, schema) is { IsLetter: true, Whole.Entry.Fact: Fact.CoverLetter };

    /// <summary>Whether the file holds a posting.</summary>
    public bool IsPosting => IsDocument && !IsLetter;

    /// <summary>Whether the file is called as the page of a folder is, and by nothing that is in it.</summary>
    public bool IsFolderPage => FolderPages.Contains(Key);

    /// <summary>Whether the file goes with an application, as the preparation of an interview does.</summary>
    public bool IsCompanion => IsCompanionName(Key);

    /// <summary>
    /// Whether the file is called as a job is, or the folder is as the job at <paramref name="company"/>.
    /// </summary>
    public bool NamesJob(CompanyName? company) =>
        IsJob(_words, company)
        || (company is not null && FolderWords is var folder && company.Words.All(folder.Contains) && IsJob(folder, company));

    /// <summary>
    /// The job that the file is called by, in its words without those of <paramref name="company"/> and without years; null where it is
    /// called by none.
    /// </summary>
    public string? JobBeside(CompanyName? company) =>
        Whole is null && !IsFolderPage && !IsCompanion && IsJob(_words, company)
            ? string.Join(
                ' ',
                WordsOf(Stem(_path)).Where(word => company?.Words.Contains(Names.Key(word)) is not true && !Dates.IsYear(word))
            )
            : null;

    private bool IsJob(IEnumerable<string> words, CompanyName? company) =>
        TitlePieces.NamesJob(string.Join(' ', words.Where(word => company?.Words.Contains(word) != true)), _schema.Words);

    /// <summary>
    /// Whether the folder is called by a word of <paramref name="job"/>, and the file neither by one nor as folders' pages are: there it
    /// lies beside what is called so.
    /// </summary>
    public bool IsInFolderOf(string job)
    {
        var (words, folder) = (Names.Key(job).Split(' ').Where(word => word.Length >= ShortestWord).ToList(), FolderWords);
        return words.Exists(folder.Contains) && !IsFolderPage && !_words.Any(word => words.Contains(word) || folder.Contains(word));
    }

    /// <summary>
    /// Whether an empty file of this name waits for something else than an application: a part of one, a journal, a list, plans.
    /// </summary>
    public bool SaysOther =>
        (Whole is not null || IsCompanion || EndsAsOther || (CompanionNotes.BeginsIn(Key) && !JobsPageWords.Contains(_words[0])))
        && !_schema.MatchesOwnFile(_path);

    private string Key => string.Join(' ', _words);

    private bool EndsAsOther =>
        string.Join(' ', _words.Where(word => !char.IsDigit(word[0]))) is var key && (OtherFiles.EndsIn(key) || AnalysisName.Ends(key));

    /// <summary>
    /// Whether a part of <paramref name="title"/>, beside another, says that the document is a letter: `Cover letter - Fennel Bakery`.
    /// </summary>
    public static bool IsLetterTitle(TextLine title, ApplicationSchema schema) =>
        TitlePieces.Lines(title, [.. TitlePieces.Dashes, ": "]) is [_, _, ..] parts
        && parts.Exists(part => schema.FindFileName(Names.Key(part.Text)) is { IsCommon: false, Entry.Fact: Fact.CoverLetter });

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is what such a note is called.</summary>
    public static bool IsCompanionName(string key) => CompanionNotes.EndsIn(key) || CompanionNotes.BeginsIn(key, fewest: 2);

    /// <summary>Whether a glob says more of a file's name than how it ends.</summary>
    private static bool SaysName(string glob)
    {
        var name = DocumentPath.NameOf(glob);
        var dot = name.LastIndexOf('.');
        return (dot < 0 ? name : name[..dot]).Any(char.IsLetter);
    }

    private static string Stem(string path)
    {
        var name = DocumentPath.NameOf(path);
        var dot = name.LastIndexOf('.');
        return WithoutPageId(dot > 0 ? name[..dot] : name);
    }

    /// <summary>The name without what Notion puts behind each that it exports: `Baker 0a1b2c3d4e5f60718293a4b5c6d7e8f9`.</summary>
    private static string WithoutPageId(string name) =>
        name.Length > LengthOfPageId + 1
        && name[^(LengthOfPageId + 1)] is ' ' or '-' or '_'
        && name.AsSpan(name.Length - LengthOfPageId) is var id
        && id.IndexOfAnyExcept(HexDigits) < 0
            ? name[..^(LengthOfPageId + 1)]
            : name;

    /// <summary>The words of a file's name, whatever stands between them: <c>Ada_Lowe-CoverLetter</c>.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !IsPart(name[i]);
            if (!isEnd && !(i > start && IsBegin(name, i)))
                continue;
            if (i > start)
                yield return name[start..i];
            start = isEnd ? i + 1 : i;
        }
    }

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a word begins at <paramref name="i"/> because of its capital letter: `CoverLetter`, `JDAcme`.</summary>
    private static bool IsBegin(string name, int i) =>
        char.IsUpper(name[i])
        && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));

    private (FileName? Whole, string[] Naming, string[] Around) Find()
    {
        for (var count = _words.Length; count > 0; count--)
            for (var from = 0; from + count <= _words.Length; from++)
                if (_schema.FindFileName(string.Join(' ', _words, from, count)) is { } found)
                    return (found, _words[from..(from + count)], [.. _words[..from], .. _words[(from + count)..]]);
        return (null, [], _words);
    }
}
