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

    // How many applications lie in a folder.
    private readonly ImmutableDictionary<string, int> _applications;

    private FolderIndex(
        ImmutableDictionary<string, ApplicationPart> files,
        ImmutableDictionary<(string, string), ImmutableDictionary<string, ApplicationPart>> parts,
        ImmutableDictionary<string, int> applications
    )
    {
        _files = files;
        _parts = parts;
        _applications = applications;
    }

    /// <summary>No folder.</summary>
    public static FolderIndex Empty { get; } =
        new(
            ImmutableDictionary.Create<string, ApplicationPart>(StringComparer.Ordinal),
            ImmutableDictionary<(string, string), ImmutableDictionary<string, ApplicationPart>>.Empty,
            ImmutableDictionary.Create<string, int>(StringComparer.Ordinal)
        );

    /// <summary>The files that are parts of applications, by name, in no order.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Whether parts of an application lie in <paramref name="folder"/>.</summary>
    public bool HasParts(string folder) => _parts.ContainsKey((folder, ""));

    /// <summary>How many applications lie in <paramref name="folder"/>.</summary>
    public int CountOf(string folder) => _applications.GetValueOrDefault(folder);

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
        private readonly ImmutableDictionary<string, int>.Builder _applications = index._applications.ToBuilder();

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

        /// <summary>Counts one application more, or one less, in <paramref name="folder"/>.</summary>
        public void Count(string folder, int step)
        {
            var count = _applications.GetValueOrDefault(folder) + step;
            if (count == 0)
                _applications.Remove(folder);
            else
                _applications[folder] = count;
        }

        public FolderIndex Build() => new(_files.ToImmutable(), _parts.ToImmutable(), _applications.ToImmutable());

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
