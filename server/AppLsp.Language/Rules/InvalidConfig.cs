namespace AppLsp.Language.Rules;

/// <summary>A mistake in the person's config. Marked at the key or value, in that file.</summary>
internal sealed class InvalidConfig : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("invalid-config", Severity.Error)
        {
            What = "A key or value of `applsp.yaml` is not known, of the wrong kind, or cannot be.",
            Why = "What is mistyped there has no effect, and nobody would notice. All that can be read is used all the same.",
            Silent = "A key without a value is still being typed. A new section, label or status may take over what was another's alias.",
            ExampleLanguage = "yaml",
            Bad = """
                rules:
                  section-ordre: warning
                """,
            Good = """
                rules:
                  section-order: warning
                """,
        };

    /// <summary>Nothing: applications hold no config. <see cref="Configuration.Config.Findings"/> are of this rule.</summary>
    public override IEnumerable<Finding> Check(RuleContext context) => [];
}
