using AppLsp.Benchmarks;

// What each step of the way of a text costs, on average over the files of some folders: NAME=FOLDER ...
foreach (var argument in args)
{
    var parts = argument.Split('=', 2);
    var corpus = Corpus.In(parts[1]);
    Report.Print(parts[0], corpus, Costs.Of(corpus), Console.Out);
}
