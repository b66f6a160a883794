using AppLsp.Language.Configuration.Inference;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Configuration;

/// <summary>What came of looking at a folder.</summary>
/// <param name="Yaml">The config that fits it; null where none does, or there is nothing to learn from.</param>
/// <param name="Told">What it changes and why, and what was left out: lines for a person.</param>
public sealed record InferredConfig(string? Yaml, IReadOnlyList<string> Told);

/// <summary>Proposes a config that fits the files that a person has: their names, statuses and habits are taken as they are.</summary>
/// <remarks>
/// It learns from applications alone, and holds what it proposes against the files, part by part: all stay what they are, and nothing new
/// is
/// found in them.
/// </remarks>
public sealed class ConfigInference
{
    private readonly IReadOnlyList<FolderFile> _files;
    private readonly DateOnly _today;
    private readonly FolderReading _before;
    private string? _objection;

    private ConfigInference(IReadOnlyList<FolderFile> files, DateOnly today)
    {
        _files = files;
        _today = today;
        _before = FolderReading.WithoutConfig(files, today);
    }

    /// <summary>The config for <paramref name="files"/>.</summary>
    /// <param name="files">All markdown files of the folder.</param>
    /// <param name="today">The person's local date.</param>
    public static InferredConfig Of(IReadOnlyList<FolderFile> files, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new ConfigInference(files, today).Infer();
    }

    private InferredConfig Infer()
    {
        foreach (var kin in new[] { Kin.In(_before, _today), Kin.None }.DistinctBy(kin => kin.Files.Count))
        {
            if (_before.Applications.Count + kin.Files.Count == 0)
                break;
            var search = new ProposalSearch(_before, kin, _today);
            if (search.Best() is { } proposal)
                return new(proposal.ToYaml(), [.. Lines(proposal, [.. search.Gained(proposal)], kin)]);
            _objection = search.Objection;
        }
        return new(
            null,
            [
                _objection is null
                    ? "No applications among these files, so there is nothing to infer from."
                    : $"No config fits these files: {_objection}.",
            ]
        );
    }

    private IEnumerable<string> Lines(Proposal proposal, IReadOnlyList<int> gained, Kin kin)
    {
        yield return $"{_before.Applications.Count + gained.Count} of {Phrasing.Count(_files.Count, "file")} are applications";
        var schema = proposal.ToConfig().Schema;
        foreach (var file in gained)
            yield return schema.MatchesFile(_files[file].Path) && !kin.Named.Contains(file)
                ? $"{_files[file].Path} becomes an application, like the others in its folder"
                : $"{_files[file].Path} becomes an application: the config knows its names";
        if (proposal.Why.Length > 0)
            yield return $"extends {proposal.Preset}: {proposal.Why}";
        foreach (var part in proposal.Parts)
            yield return $"{part.What}: {part.Why}";
        foreach (var line in proposal.LeftOut)
            yield return $"left out: {line}";
    }
}
