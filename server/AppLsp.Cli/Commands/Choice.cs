using System.CommandLine;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Cli.Commands;

/// <summary>An option that takes one of several words; the first of them where it is left out.</summary>
internal sealed class Choice<T> : Option<string>
{
    private readonly (string Word, T Value)[] _choices;

    /// <summary>The option <paramref name="name"/> with its words and what each of them stands for.</summary>
    public Choice(string name, string description, params (string Word, T Value)[] choices)
        : base(name)
    {
        _choices = choices;
        string[] words = [.. choices.Select(choice => choice.Word)];
        HelpName = string.Join('|', words);
        Description = description;
        DefaultValueFactory = _ => words[0];
        Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var typed }] || words.Contains(typed))
                return;
            result.AddError($"{name} \"{typed}\" is not valid: use {Phrasing.List(words, "or")}{Spelling.DidYouMean(typed, words)}");
        });
    }

    /// <summary>What was chosen.</summary>
    public T In(ParseResult arguments)
    {
        var word = arguments.GetValue(this);
        return _choices.First(choice => choice.Word == word).Value;
    }
}

/// <summary>An option that takes some of several words, with commas between them or one at a time; none where it is left out.</summary>
internal sealed class Choices<T> : Option<string[]>
{
    private readonly (string Word, T Value)[] _choices;

    /// <summary>The option <paramref name="name"/> with its words and what each of them stands for.</summary>
    public Choices(string name, string helpName, string description, params IEnumerable<(string Word, T Value)> choices)
        : base(name)
    {
        _choices = [.. choices];
        string[] words = [.. _choices.Select(choice => choice.Word)];
        HelpName = helpName;
        Description = description;
        DefaultValueFactory = _ => [];
        Validators.Add(result =>
        {
            foreach (var typed in Parts(result.Typed()).Where(word => !words.Contains(word)))
                result.AddError($"{name} \"{typed}\" is not valid: use {Phrasing.List(words, "or")}{Spelling.DidYouMean(typed, words)}");
        });
    }

    /// <summary>What was chosen, in its order, each once.</summary>
    public IReadOnlyList<T> In(ParseResult arguments) =>
        [.. Parts(arguments.GetValue(this)!).Distinct().Select(word => _choices.First(choice => choice.Word == word).Value)];

    /// <summary>The words of a list with commas.</summary>
    public static IEnumerable<string> Parts(IEnumerable<string> typed) =>
        typed.SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries));
}
