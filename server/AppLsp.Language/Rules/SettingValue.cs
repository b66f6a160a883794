namespace AppLsp.Language.Rules;

/// <summary>A value of a person's settings, whether they are written in YAML or in JSON.</summary>
/// <param name="Written">The value as it is written: <c>"loud"</c>.</param>
public sealed record SettingValue(string Written)
{
    /// <summary>What a text, number or flag says, without quotes; null where the value is none of these.</summary>
    public string? Word { get; init; }

    /// <summary>
    /// The names and their values, in their order, of which the first counts where one stands twice; null where it has none.
    /// </summary>
    public IReadOnlyList<(string Name, SettingValue Value)>? Keys { get; init; }

    /// <summary>Whether there is no value: <c>null</c>, or nothing yet.</summary>
    public bool IsNothing { get; init; }
}
