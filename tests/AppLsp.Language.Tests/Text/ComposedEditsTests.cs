using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Text;

public sealed class ComposedEditsTests
{
    [Fact]
    public void Edits_made_one_after_another_lead_as_far_as_their_composition() =>
        Gen.Select(
                Gen.String[Gen.Char['a', 'z'], 0, 30],
                Gen.Select(Gen.Int[0, 40], Gen.Int[0, 8], Gen.String[Gen.Char['A', 'Z'], 0, 5]).List[0, 8]
            )
            .Sample(
                (content, changes) =>
                {
                    var first = SourceText.From(content);
                    var (last, composed) = (first, new ComposedEdits(first.Length));
                    foreach (var (at, length, added) in changes)
                    {
                        var start = Math.Min(at, last.Length);
                        var edit = new TextEdit(new(start, Math.Min(length, last.Length - start)), added);
                        last = last.With(edit);
                        composed.Add(edit);
                    }

                    var edits = composed.ToEdits();
                    for (var i = 1; i < edits.Count; i++)
                        Assert.True(edits[i - 1].Span.End < edits[i].Span.Start);
                    var applied = first;
                    foreach (var edit in edits.Reverse())
                        applied = applied.With(edit);
                    Assert.Equal(last.Content, applied.Content);
                }
            );
}
