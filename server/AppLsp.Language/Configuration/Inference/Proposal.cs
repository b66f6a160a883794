using System.Collections.Immutable;
using System.Text;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>A config that is proposed: what it extends, and the parts that it changes.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Inherited">The schema that the preset gives.</param>
internal sealed record Proposal(string Preset, ApplicationSchema Inherited)
{
    /// <summary>The preset that a config extends that names none.</summary>
    public const string Default = "default";

    /// <summary>Why this preset.</summary>
    public string Why { get; init; } = "";

    /// <summary>What it changes.</summary>
    public ImmutableList<Part> Parts { get; init; } = [];

    /// <summary>What was left out, each as a line for the person.</summary>
    public ImmutableList<string> LeftOut { get; init; } = [];

    /// <summary>Said at the top.</summary>
    public string Opening { get; init; } = "";

    /// <summary>A proposal that changes nothing of the preset called <paramref name="preset"/>.</summary>
    public static Proposal Of(string preset) => new(preset, Config.Preset(preset)!.Schema);

    /// <summary>Whether the two are one entry in two schemas, whatever it is called in them.</summary>
    public static bool AreOne(SchemaEntry one, SchemaEntry other) =>
        one.Kind == other.Kind && one.Fact == other.Fact && (one.Fact != Fact.None || one.Name == other.Name);

    /// <summary>The proposal as a config.</summary>
    public Config ToConfig() => Config.Read(new(Config.FileNames[0], SourceText.From(ToYaml())), (_, _) => null);

    /// <summary>The proposal as the text of a config.</summary>
    public string ToYaml() => new Writer(this).Write();

    private sealed class Writer(Proposal proposal)
    {
        private readonly StringBuilder _yaml = new();

        public string Write()
        {
            foreach (var line in proposal.Opening.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                _yaml.Append("# ").Append(line).Append('\n');
            Line($"extends: {proposal.Preset}", proposal.Why);
            foreach (var title in Parts<TitlePart>())
                Line($"title: {SchemaYaml.Text(title.Title)}", title.Why);
            if (Parts<TypePart>() is { Count: > 0 } types)
                Line($"types: {List(types.Select(type => type.Type))}", string.Join("; ", types.Select(type => type.Why)));
            foreach (var files in Parts<FilesPart>())
                Line($"files: {List(files.Globs)}", files.Why);
            WriteSections();
            WriteStatuses();
            WriteRules();
            foreach (var dates in Parts<DatesPart>())
                Line($"dates: {{ order: {ConfigGrammar.WordOf(dates.Order)} }}", dates.Why);
            if (proposal.LeftOut.Count > 0)
                _yaml.Append("\n# Left out:\n");
            foreach (var line in proposal.LeftOut)
                _yaml.Append("# - ").Append(line).Append('\n');
            return _yaml.ToString();
        }

        private List<T> Parts<T>()
            where T : Part => [.. proposal.Parts.OfType<T>()];

        private void WriteSections()
        {
            var before = _yaml.Length;
            foreach (var section in proposal.Inherited.Sections)
                WriteEntry(section, "  ");
            foreach (var own in Parts<SectionPart>())
            {
                Line($"  - heading: {SchemaYaml.Text(own.Name)}", own.Why);
                Line($"    shape: {ConfigGrammar.WordOf(own.Shape)}", "");
            }
            if (_yaml.Length > before)
                _yaml.Insert(before, "sections:\n");
        }

        /// <summary>What changes in an entry, and below it in those inside of it.</summary>
        private void WriteEntry(SchemaEntry entry, string indent)
        {
            if (!entry.SelfAndDescendants.Any(IsChanged))
                return;
            var key = entry.IsLabel ? SchemaReader.LabelKey : SchemaReader.HeadingKey;
            Line($"{indent}- {key}: {SchemaYaml.Text(entry.Name)}", "");
            var names = Parts<NamePart>().FindAll(name => AreOne(name.Entry, entry));
            foreach (var name in names.Where(name => name.IsFirst))
                Line($"{indent}  rename: {SchemaYaml.Text(name.Name)}", name.Why);
            if (names.FindAll(name => !name.IsFirst) is { Count: > 0 } others)
                Line($"{indent}  aliases: {List(others.Select(name => name.Name))}", string.Join("; ", others.Select(name => name.Why)));
            foreach (var optional in Parts<OptionalPart>().Where(part => AreOne(part.Entry, entry)))
                Line($"{indent}  required: false", optional.Why);
            foreach (var (childKey, kind) in SchemaReader.ChildKeys)
            {
                var before = _yaml.Length;
                foreach (var child in entry.Children.Where(child => child.Kind == kind))
                    WriteEntry(child, indent + "    ");
                if (_yaml.Length > before)
                    _yaml.Insert(before, $"{indent}  {childKey}:\n");
            }
        }

        private bool IsChanged(SchemaEntry entry) =>
            proposal.Parts.Exists(part =>
                part switch
                {
                    NamePart name => AreOne(name.Entry, entry),
                    OptionalPart optional => AreOne(optional.Entry, entry),
                    _ => false,
                }
            );

        private void WriteStatuses()
        {
            var statuses = Parts<StatusPart>();
            if (statuses.Count > 0)
                Line("statuses:", "");
            foreach (var status in statuses)
            {
                Line($"  - value: {SchemaYaml.Text(status.Value)}", "");
                Line($"    stage: {ConfigGrammar.WordOf(status.Stage)}", status.Why);
            }
        }

        private void WriteRules()
        {
            var rules = Parts<RulePart>();
            if (rules.Count > 0)
                Line("rules:", "");
            foreach (var rule in rules)
                Line($"  {rule.Rule.Code}: {RuleSettings.SeverityWords[^1]}", rule.Why);
        }

        private void Line(string yaml, string why)
        {
            _yaml.Append(yaml);
            if (why.Length > 0)
                _yaml.Append(" # ").Append(why);
            _yaml.Append('\n');
        }

        private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(SchemaYaml.Text))}]";
    }
}
