using AppLsp.Language.Configuration;
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
