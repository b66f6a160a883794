using AppLsp.Language.Workspaces;
using AppLsp.Server.Session;
using CsCheck;

namespace AppLsp.Server.Tests.Session;

public class WordIndexTests
{
    private static readonly string[] Files = ["a", "b", "c", "d"],
        Words = ["harbor", "foods", "night", "train"];

    [Fact]
    public void It_tells_what_was_said_last_of_each_file()
    {
        var change = Gen.Select(Gen.Int[0, 3].Select(i => Files[i]), Gen.Int[0, 3].Select(i => Words[i]).Array[0, 6], Gen.Int[0, 5]);
        change
            .Array[0, 40]
            .Sample(changes =>
            {
                var index = new WordIndex();
                var model = new Dictionary<string, string[]>();
                foreach (var (file, words, what) in changes)
                {
                    if (what == 0)
                    {
                        index.Remove(file);
                        model.Remove(file);
                    }
                    else if (what == 1)
                    {
                        index.RemoveOthers(other => other == file);
                        model = model.Where(known => known.Key == file).ToDictionary();
                    }
                    else
                    {
                        index.Set(file, WordSketch.Of(string.Join(' ', words)));
                        model[file] = words;
                    }
                }
                foreach (var word in Words)
                {
                    var sketch = WordSketch.Of(word);
                    Assert.Equal(
                        model.Where(known => known.Value.Contains(word)).Select(known => known.Key).Order(),
                        index.FilesThatMayHold(sketch).Order()
                    );
                    // Of a file that nobody has told of anything may be true.
                    foreach (var file in Files)
                        Assert.Equal(!model.TryGetValue(file, out var words) || words.Contains(word), index.MayHold(file, sketch));
                }
                Assert.Equal(model.Keys.Order(), index.FilesThatMayHold(WordSketch.Of("")).Order());
            });
    }
}
