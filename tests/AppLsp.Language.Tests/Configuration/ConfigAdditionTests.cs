using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Configuration;

/// <summary>A status of the person's own goes into their config, and nothing else in it changes.</summary>
public sealed class ConfigAdditionTests
{
    [Theory]
    [InlineData("", "statuses:\n  - value: In the vat\n    stage: sent\n")]
    [InlineData("# mine", "# mine\nstatuses:\n  - value: In the vat\n    stage: sent\n")]
    [InlineData("extends: default\n", "extends: default\nstatuses:\n  - value: In the vat\n    stage: sent\n")]
    [InlineData("extends: default\r\n", "extends: default\r\nstatuses:\r\n  - value: In the vat\r\n    stage: sent\r\n")]
    [InlineData("extends: default\n...\n", "statuses:\n  - value: In the vat\n    stage: sent\nextends: default\n...\n")]
    [InlineData("statuses: # mine\nextends: default\n", "statuses: # mine\n  - value: In the vat\n    stage: sent\nextends: default\n")]
    [InlineData("statuses: []\n", "statuses: [{ value: In the vat, stage: sent }]\n")]
    [InlineData("statuses: [{ value: DRYING }] # mine\n", "statuses: [{ value: In the vat, stage: sent }, { value: DRYING }] # mine\n")]
    [InlineData(
        "statuses:\n- value: DRYING # mine\n\n# Rules\nrules: {}\n",
        "statuses:\n- value: DRYING # mine\n- value: In the vat\n  stage: sent\n\n# Rules\nrules: {}\n"
    )]
    [InlineData(
        "statuses:\n    - { value: DRYING, aliases: [dry]\n      }\ntitle: x",
        "statuses:\n    - { value: In the vat, stage: sent }\n    - { value: DRYING, aliases: [dry]\n      }\ntitle: x"
    )]
    [InlineData(
        "statuses:\n  - value: DRYING\n    description: |\n      It hangs.\n      # on a line\n\ntitle: x\n",
        "statuses:\n  - value: DRYING\n    description: |\n      It hangs.\n      # on a line\n  - value: In the vat\n    stage: sent\n\n"
            + "title: x\n"
    )]
    public void It_is_added_as_the_config_is_written(string before, string after)
    {
        var text = SourceText.From(before);
        Assert.Equal(after, text.With(ConfigAddition.Status(text, "In the vat", Stage.Sent)!.Value).Content);
        Assert.Equal(Stage.Sent, Read(after).Schema.FindStatus("In the vat")!.Stage);
    }

    [Theory]
    [InlineData("statuses: { value: DRYING }\n")]
    [InlineData("statuses: none\n")]
    [InlineData("statuses: [\n")]
    [InlineData("- statuses\n")]
    [InlineData("statuses:\n  - value: In the vat\n")]
    [InlineData("statuses: *mine\nx: &mine []\n")]
    public void Where_its_place_is_not_sure_nothing_is_added(string config) =>
        Assert.Null(ConfigAddition.Status(SourceText.From(config), "In the vat", Stage.Sent));

    [Theory]
    [InlineData("", "rules:\n  url-missing: off\n")]
    [InlineData("# mine", "# mine\nrules:\n  url-missing: off\n")]
    [InlineData("extends: default\r\n", "extends: default\r\nrules:\r\n  url-missing: off\r\n")]
    [InlineData("extends: default\n...\n", "rules:\n  url-missing: off\nextends: default\n...\n")]
    [InlineData("rules: # mine\nextends: default\n", "rules: # mine\n  url-missing: off\nextends: default\n")]
    [InlineData("rules:\n    section-order: hint # why\n", "rules:\n    url-missing: off\n    section-order: hint # why\n")]
    [InlineData("rules:\n  url-missing: hint # why\n", "rules:\n  url-missing: off # why\n")]
    [InlineData("rules: {}\n", "rules: { url-missing: off }\n")]
    [InlineData("rules: { section-order: hint }\n", "rules: { url-missing: off, section-order: hint }\n")]
    [InlineData("rules:\n  url-missing: { severity: hint }\n", "rules:\n  url-missing: { severity: off }\n")]
    public void A_severity_is_set_as_the_config_is_written(string before, string after)
    {
        var (text, rule) = (SourceText.From(before), RuleCatalog.Find("url-missing")!);
        Assert.Equal(after, text.With(ConfigAddition.Severity(text, rule, Severity.Off)!.Value).Content);
        Assert.Equal(Severity.Off, Read(after).Rules.SeverityOf(rule, Severity.Warning));
    }

    [Fact]
    public void The_days_of_a_rule_stay_beside_its_severity()
    {
        var (text, rule) = (SourceText.From("rules:\n  quiet-application: { days: 30 }\n"), RuleCatalog.Find("quiet-application")!);
        Assert.Equal(
            "rules:\n  quiet-application: { severity: hint, days: 30 }\n",
            text.With(ConfigAddition.Severity(text, rule, Severity.Hint)!.Value).Content
        );
    }

    [Theory]
    [InlineData("rules: none\n")]
    [InlineData("rules: [\n")]
    [InlineData("- rules\n")]
    [InlineData("rules: *mine\nx: &mine {}\n")]
    public void Where_the_place_of_a_severity_is_not_sure_nothing_is_set(string config) =>
        Assert.Null(ConfigAddition.Severity(SourceText.From(config), RuleCatalog.Find("url-missing")!, Severity.Off));

    [Theory]
    [InlineData("No: “yes”", Stage.Before)]
    [InlineData("#vat/drying", Stage.Closed)]
    [InlineData("null", Stage.Active)]
    public void Any_word_can_be_added(string word, Stage stage)
    {
        var text = SourceText.From("rules:\n  section-order: warning\n");
        var config = Read(text.With(ConfigAddition.Status(text, word, stage)!.Value).Content);
        Assert.Empty(config.Problems);
        Assert.Equal(stage, config.Schema.FindStatus(word)!.Stage);
    }

    [Fact]
    public void A_new_config_asks_for_no_more_than_was_asked_before()
    {
        var text = ConfigAddition.NewWithStatus(
            ApplicationSchema.Default,
            "In the vat",
            Stage.Sent,
            entry => entry.Required == Requirement.Declared
        );
        var config = Read(text);
        Assert.Empty(config.Problems);
        Assert.NotNull(config.Schema.FindStatus("in the vat"));
        Assert.Equal(
            ["Company", "Position", "Status", "Application Date"],
            config.Schema.Entries.Where(entry => entry.Required != Requirement.Optional).Select(entry => entry.Name)
        );
        Assert.Equal(
            "extends: default\nstatuses:\n  - value: In the vat\n    stage: sent\n",
            ConfigAddition.NewWithStatus(ApplicationSchema.Default, "In the vat", Stage.Sent, _ => false)
        );
    }

    [Fact]
    public void Nothing_is_no_change() =>
        Assert.Equal(SchemaYaml.Write(ApplicationSchema.Default), SchemaYaml.Write(Read(ConfigAddition.Nothing).Schema));

    private static Config Read(string text) => Config.Read(new("applsp.yaml", SourceText.From(text)), (_, _) => null);
}
