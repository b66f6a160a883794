using System.Collections.Immutable;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// What lies beside one another: how many applications a folder holds, and which files in it are parts of one. Immutable.
/// </summary>
internal sealed class FolderIndex
{
    private readonly ImmutableDictionary<string, ApplicationPart> _files;

    // By the folder, and by it with each word by which one of several applications may claim the file.
    private readonly ImmutableDictionary<(string Folder, string Word), ImmutableDictionary<string, ApplicationPart>> _parts;

    // How many applications lie in a folder, and the one that was added last; null where that is gone.
    private readonly ImmutableDictionary<string, (int Count, ApplicationFacts? Last)> _applications;

    // The applications that link to a letter, by the letter's key.
    private readonly ImmutableDictionary<string, ImmutableArray<ApplicationFacts>> _linking;

    private FolderIndex(
        ImmutableDictionary<string, ApplicationPart> files,
        ImmutableDictionary<(string, string), ImmutableDictionary<string, ApplicationPart>> parts,
        ImmutableDictionary<string, (int, ApplicationFacts?)> applications,
        ImmutableDictionary<string, ImmutableArray<ApplicationFacts>> linking
    )
    {
        _files = files;
        _parts = parts;
        _applications = applications;
        _linking = linking;
    }

    /// <summary>No folder.</summary>
    public static FolderIndex Empty { get; } =
        new(
            ImmutableDictionary.Create<string, ApplicationPart>(StringComparer.Ordinal),
            ImmutableDictionary<(string, string), ImmutableDictionary<string, ApplicationPart>>.Empty,
            ImmutableDictionary.Create<string, (int, ApplicationFacts?)>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableArray<ApplicationFacts>>(StringComparer.Ordinal)
        );

    /// <summary>The files that are parts of applications, by name, in no order.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Whether parts of an application lie in <paramref name="folder"/>.</summary>
    public bool HasParts(string folder) => _parts.ContainsKey((folder, ""));

    /// <summary>How many applications lie in <paramref name="folder"/>.</summary>
    public int CountOf(string folder) => _applications.GetValueOrDefault(folder).Count;

    /// <summary>The letters of the person's own, in no order.</summary>
    public IEnumerable<ApplicationPart> Letters => _files.Values.Where(file => file.Kind is not null);

    /// <summary>The letter of the person's own that <paramref name="file"/> is; null where it is none.</summary>
    public ApplicationPart? LetterAt(string file) => _files.GetValueOrDefault(file) is { Kind: not null } letter ? letter : null;

    /// <summary>
    /// The application that <paramref name="letter"/> goes with: the one that links to it, or the only one in its folder; null where that
    /// is none, or several are.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="all">All applications.</param>
    public ApplicationFacts? ApplicationOf(ApplicationPart letter, IEnumerable<ApplicationFacts> all)
    {
        ApplicationFacts? found = null;
        foreach (var key in _linking.IsEmpty ? [] : LetterLinks.KeysOf(letter.File))
            foreach (var linking in _linking.GetValueOrDefault(key, []))
                if (found is not null && found.File != linking.File)
                    return null;
                else
                    found = linking;
        var (count, last) = _applications.GetValueOrDefault(letter.Folder);
        if (count != 1)
            return found;
        var only = last ?? all.FirstOrDefault(application => application.Folder == letter.Folder);
        return found is null || found.File == only?.File ? only : null;
    }

    /// <summary>
    /// The other files in the folder of <paramref name="application"/> that are parts of it, by their paths: all of them where it is alone
    /// there; of several applications, those that name its employer.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="isKnown">Whether it is one of those that were counted.</param>
    public IReadOnlyList<ApplicationPart> PartsOf(ApplicationFacts application, bool isKnown)
    {
        // Most folders hold applications and nothing else.
        if (_parts.IsEmpty || !_parts.TryGetValue((application.Folder, ""), out var parts))
            return [];
        var isAlone = CountOf(application.Folder) <= (isKnown ? 1 : 0);
        if (!isAlone)
            parts = application.Company is { } company ? _parts.GetValueOrDefault((application.Folder, company.Words[0])) : null;
        return
        [
            .. (parts?.Values ?? [])
                .Where(part => isAlone ? part.MayBeOf(application) : part.IsOf(application))
                .OrderBy(part => part.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes changes together, so that many cost little.</summary>
    public sealed class Builder(FolderIndex index)
    {
        private static readonly ImmutableDictionary<string, ApplicationPart> NoParts = ImmutableDictionary.Create<string, ApplicationPart>(
            StringComparer.Ordinal
        );

        private readonly ImmutableDictionary<string, ApplicationPart>.Builder _files = index._files.ToBuilder();
        private readonly ImmutableDictionary<(string, string), ImmutableDictionary<string, ApplicationPart>>.Builder _parts =
            index._parts.ToBuilder();
        private readonly ImmutableDictionary<string, (int Count, ApplicationFacts? Last)>.Builder _applications =
            index._applications.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableArray<ApplicationFacts>>.Builder _linking = index._linking.ToBuilder();

        /// <summary>Takes <paramref name="part"/> for what <paramref name="file"/> is; null where it is none.</summary>
        /// <returns>Whether that is anything new.</returns>
        public bool Set(string file, ApplicationPart? part)
        {
            var known = _files.GetValueOrDefault(file);
            if (Equals(known, part))
                return false;
            if (known is not null)
                Remove(known);
            if (part is not null)
                Add(part);
            return true;
        }

        /// <summary>Counts <paramref name="application"/> in its folder.</summary>
        public void Add(ApplicationFacts application)
        {
            _applications[application.Folder] = (_applications.GetValueOrDefault(application.Folder).Count + 1, application);
            foreach (var key in LinksOf(application))
                _linking[key] = _linking.GetValueOrDefault(key, []).Add(application);
        }

        /// <summary>Counts <paramref name="application"/> no more.</summary>
        public void Remove(ApplicationFacts application)
        {
            var (count, last) = _applications[application.Folder];
            if (count == 1)
                _applications.Remove(application.Folder);
            else
                _applications[application.Folder] = (count - 1, last?.File == application.File ? null : last);
            foreach (var key in LinksOf(application))
                if (_linking[key].RemoveAll(linking => linking.File == application.File) is { IsEmpty: false } rest)
                    _linking[key] = rest;
                else
                    _linking.Remove(key);
        }

        private static string[] LinksOf(ApplicationFacts application) => application.LinkedLetters?.Split('\n') ?? [];

        public FolderIndex Build() => new(_files.ToImmutable(), _parts.ToImmutable(), _applications.ToImmutable(), _linking.ToImmutable());

        private void Add(ApplicationPart part)
        {
            _files[part.File] = part;
            foreach (var key in part.Keys)
                _parts[key] = _parts.GetValueOrDefault(key, NoParts).SetItem(part.File, part);
        }

        private void Remove(ApplicationPart part)
        {
            _files.Remove(part.File);
            foreach (var key in part.Keys)
                if (_parts[key].Remove(part.File) is { IsEmpty: false } rest)
                    _parts[key] = rest;
                else
                    _parts.Remove(key);
        }
    }
}
