namespace AppLsp.Language.Rules;

/// <summary>A mistake in the person's config. Marked at the key or value, in that file.</summary>
internal sealed class InvalidConfig : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("invalid-config", Severity.Error)
        {
            What = "A key or value in `applsp.yaml` is unknown, of the wrong type or not allowed.",
            Why = "A mistyped setting has no effect; everything else in the file still counts.",
            Silent =
            [
                "Keys without a value: they are still being typed.",
                "A new section, label or status that takes over another one's alias.",
            ],
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
