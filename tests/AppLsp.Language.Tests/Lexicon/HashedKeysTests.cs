using AppLsp.Language.Lexicon;
using CsCheck;

namespace AppLsp.Language.Tests.Lexicon;

public sealed class HashedKeysTests
{
    [Fact]
    public void What_is_arranged_is_found_in_its_order_and_nothing_else() =>
        Gen.Select(Gen.Int[1, 12], Gen.ULong, (key, value) => (Hash: HashedKeys.HashOf($"key {key}"), Value: value))
            .List[0, 40]
            .Sample(entries =>
            {
                var (starts, hashes, values) = HashedKeys.Arrange(entries);
                for (var key = 0; key <= 13; key++)
                {
                    var hash = HashedKeys.HashOf($"key {key}");
                    var keys = new HashedKeys(starts, hashes, values);
                    var found = new List<ulong>();
                    foreach (var value in keys.Of(hash))
                        found.Add(value);
                    Assert.Equal(entries.Where(entry => entry.Hash == hash).Select(entry => entry.Value), found);
                    Assert.Equal(found.Count > 0, keys.Contains(hash));
                }
            });

    [Fact]
    public void The_hash_of_a_key_goes_on_from_that_of_what_stands_before_it() =>
        Assert.Equal(HashedKeys.HashOf("de/months"), HashedKeys.HashOf("months", HashedKeys.HashOf("de/")));

    [Fact]
    public void The_hash_is_that_of_the_algorithm() => Assert.Equal(0xAF63_DC4C_8601_EC8Cul, HashedKeys.HashOf("a"));
}
