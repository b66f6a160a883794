using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Notes of one kind that would be applications if the names were known that they all use.</summary>
/// <param name="Files">Which files.</param>
/// <param name="Named">Those of them that the parts are for.</param>
/// <param name="Parts">What makes the names known.</param>
internal sealed record Kin(ImmutableHashSet<int> Files, ImmutableHashSet<int> Named, ImmutableList<Part> Parts)
{
    /// <summary>No file.</summary>
    public static Kin None { get; } = new([], [], []);

    /// <summary>How many notes make a habit.</summary>
    private const int FewestFiles = 3;

    /// <summary>How many names they share at least.</summary>
    private const int FewestNames = 3;

    /// <summary>
    /// The notes among <paramref name="reading"/> that all lie in one folder, share most of their names, and say in them whose job they
    /// are about; none where it takes more than names to make applications of them.
    /// </summary>
    public static Kin In(FolderReading reading, DateOnly today)
    {
        var schema = reading.Config.Schema;
        var usual = UsualNames(reading);
        List<Note> others =
        [
            .. from file in reading.Analyses.Index()
            where !file.Item.IsApplication && MayBeOne(reading.Files[file.Index].Path, schema)
            let outline = Outline.Of(file.Item.Text)
            let uses = NameUse.In(outline, schema)
            where uses.Count >= FewestNames
            select new Note(file.Index, reading.Files[file.Index].Path, outline, uses),
        ];
        // A file with nearly all the names of the applications beside it is one too, as soon as these names are known.
        var found = None with
        {
            Files = [.. others.Where(file => IsAlike(file.Uses, usual)).Concat(OfOneFolder(reading, others)).Select(file => file.Index)],
        };
        foreach (var folder in others.GroupBy(file => (file.Folder, file.Type)))
        {
            var members = Members([.. folder]);
            if (members.Count < FewestFiles)
                continue;
            IReadOnlyList<Part> parts = NameParts.Understood(schema, new(schema, today), [.. members.Select(member => member.Uses)]);
            var isMeant = members.TrueForAll(member => schema.MatchesFile(reading.Files[member.Index].WorkspacePath));
            var isAlike = members.TrueForAll(member => found.Files.Contains(member.Index));
            if (!isMeant && !isAlike && !TellWhose(members, parts, schema))
                continue;
            parts = [.. parts, .. TypeOf(members, parts)];
            if (parts.Count > 0)
                found = new(
                    found.Files.Union(members.Select(member => member.Index)),
                    found.Named.Union(members.Select(member => member.Index)),
                    found.Parts.AddRange(parts)
                );
        }
        return found;
    }

    /// <summary>
    /// The word of their own by which the notes say what they are, where it keeps them from being applications, and each would be one
    /// without it; else none.
    /// </summary>
    private static IEnumerable<TypePart> TypeOf(List<Note> members, IReadOnlyList<Part> parts)
    {
        var type = members[0].Type;
        var named = Proposal.Of(Proposal.Default) with { Parts = [.. parts] };
        if (type.Length == 0 || AreRead(named, _ => true))
            yield break;
        var part = new TypePart(type, $"all {Phrasing.Count(members.Count, "note")} of this type are applications");
        if (AreRead(named with { Parts = named.Parts.Add(part) }, application => new Evidence(application).Suffices(Beside.Nothing)))
            yield return part;

        bool AreRead(Proposal proposal, Predicate<Application> isOne)
        {
            var schema = proposal.ToConfig().Schema;
            return members.TrueForAll(member =>
                Application.Read(member.Outline, schema, member.Path) is { } application && isOne(application)
            );
        }
    }

    /// <summary>The names that most of the applications have.</summary>
    private static HashSet<string> UsualNames(FolderReading reading) =>
        [
            .. SharedName
                .In(reading.Applications.Select(application => NameUse.In(application)))
                .Where(name => name.Count * 2 > reading.Applications.Count)
                .Select(name => name.Key),
        ];

    private static bool IsAlike(IReadOnlyList<NameUse> uses, HashSet<string> usual)
    {
        var shared = uses.Where(use => use.Value.Length > 0).Select(use => use.Key).Distinct().Count(usual.Contains);
        return shared >= FewestNames && shared * 3 >= usual.Count * 2;
    }

    /// <summary>
    /// The notes that have the names of the applications in their folder, whatever they hold of them so far, and where they say what they
    /// are, say the same: who fills in the same form in one folder means the same by it.
    /// </summary>
    private static IEnumerable<Note> OfOneFolder(FolderReading reading, List<Note> others)
    {
        var applications = reading
            .Analyses.Index()
            .Where(file => file.Item.IsApplication)
            .ToLookup(file => DocumentPath.FolderOf(reading.Files[file.Index].Path), file => file.Item.Application!);
        foreach (var folder in others.GroupBy(file => file.Folder))
        {
            List<Application> beside = [.. applications[folder.Key]];
            if (beside.Count < FewestFiles)
                continue;
            var names = SharedName
                .In(beside.Select(NameUse.In))
                .Where(name => name.Count * 4 >= beside.Count * 3)
                .Select(name => name.Key)
                .ToHashSet();
            var types = beside.Select(application => TypeIn(application.Outline)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var note in folder.Where(note => types.Contains(note.Type) && HasForm(note.Uses, names)))
                yield return note;
        }
    }

    /// <summary>Whether <paramref name="uses"/> have three in five of <paramref name="names"/>, and values for half of those.</summary>
    private static bool HasForm(IReadOnlyList<NameUse> uses, HashSet<string> names)
    {
        var shared = uses.Where(use => names.Contains(use.Key)).DistinctBy(use => use.Key).ToList();
        return shared.Count >= FewestNames
            && shared.Count * 5 >= names.Count * 3
            && shared.Count(use => use.Value.Length > 0) * 2 >= shared.Count;
    }

    /// <summary>What a note says that it is; empty where it does not say.</summary>
    private static string TypeIn(Outline outline) =>
        outline.FrontMatter.FirstOrDefault(key => string.Equals(key.Name, "type", StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static bool MayBeOne(string path, ApplicationSchema schema) =>
        new DocumentName(path, schema) is { IsTemplate: false, IsDocument: false, IsCompanion: false }
        && DocumentPath.NameOf(path) is not (['_', ..] or "README.md");

    /// <summary>Those of the files that have at least three of the names which at least half of them have.</summary>
    private static List<Note> Members(List<Note> files)
    {
        var shared = SharedName.In(files.Select(file => file.Uses)).Where(name => name.Count * 2 >= files.Count).Select(name => name.Key);
        var names = shared.ToHashSet();
        return files.FindAll(file => file.Uses.Select(use => use.Key).Distinct().Count(names.Contains) >= FewestNames);
    }

    /// <summary>
    /// Whether the names of the company and of the job are known now, or have been: a card for a person has no job to give.
    /// </summary>
    private static bool TellWhose(List<Note> members, IReadOnlyList<Part> parts, ApplicationSchema schema)
    {
        return Tells(Fact.Company) && Tells(Fact.Position);

        bool Tells(Fact fact) =>
            parts.OfType<NamePart>().Any(part => part.Entry.Fact == fact)
            || members.Count(member =>
                member.Uses.Any(use => use.Entry?.Fact == fact && ValueKinds.Of(use.Value, schema) == ValueKind.Words)
            ) * 2
                > members.Count;
    }

    /// <summary>A file that is no application so far.</summary>
    private sealed record Note(int Index, string Path, Outline Outline, IReadOnlyList<NameUse> Uses)
    {
        public string Folder => DocumentPath.FolderOf(Path);

        /// <summary>What it says that it is; empty where it does not say.</summary>
        public string Type { get; } = TypeIn(Outline);
    }
}
