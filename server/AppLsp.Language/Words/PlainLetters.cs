namespace AppLsp.Language.Words;

/// <summary>
/// How letters are written where there are none but those of English. <see cref="Names.BareKey"/> takes accents away; these have none.
/// </summary>
internal static class PlainLetters
{
    /// <summary>How a small letter is written that is one letter and no base with an accent; any other as it is.</summary>
    public static string Of(char letter) =>
        letter switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ł' => "l",
            'ħ' => "h",
            'ı' => "i",
            'ŋ' => "n",
            _ => letter.ToString(),
        };

    /// <summary>
    /// The small letter with its accent spelled out, as German and Danish do: <c>ue</c> for <c>ü</c>; any other as it is.
    /// </summary>
    public static string SpelledOut(char letter) =>
        letter switch
        {
            'ä' or 'æ' => "ae",
            'ö' or 'ø' => "oe",
            'ü' => "ue",
            'å' => "aa",
            _ => letter.ToString(),
        };
}
