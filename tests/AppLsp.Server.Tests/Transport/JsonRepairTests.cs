using System.Buffers;
using System.Text;
using System.Text.Json;
using AppLsp.Server.Transport;
using CsCheck;

namespace AppLsp.Server.Tests.Transport;

public sealed class JsonRepairTests
{
    // Each one UTF-16 unit, as JSON writes it.
    private static readonly string[] Units = ["a", "\\\\", "\\n", "\\u0041", "\\ud83d", "\\uD83D", "\\ude00", "\\uDE00", "é", "日"];

    [Theory]
    [InlineData("""["plain", "\n", "\\", "\u0041"]""")]
    [InlineData("""["\ud83d\ude00", "\uD83D\uDE00", "😀", "\\ud83d"]""")]
    [InlineData("""no JSON \ud83""")]
    [InlineData("""no JSON \ud83d\ude00\""")]
    public void What_needs_no_repair_stays(string json) => Assert.Equal(json, Repair(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""["\ud83d"]""", "\uFFFD")]
    [InlineData("""["\uDE00x"]""", "\uFFFDx")]
    [InlineData("""["\ud83d\ud83d\ude00"]""", "\uFFFD😀")]
    [InlineData("""["\ud83d\n"]""", "\uFFFD\n")]
    [InlineData("""["\ud83d\u0041"]""", "\uFFFDA")]
    [InlineData("""["\\\ud83d"]""", "\\\uFFFD")]
    public void Half_a_pair_becomes_a_replacement_character(string json, string expected) =>
        Assert.Equal(expected, JsonDocument.Parse(Repair(Encoding.UTF8.GetBytes(json))).RootElement[0].GetString());

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters() =>
        Assert.Equal(
            "a\uFFFDb",
            JsonDocument.Parse(Repair([(byte)'[', (byte)'"', (byte)'a', 0xFF, (byte)'b', (byte)'"', (byte)']'])).RootElement[0].GetString()
        );

    [Fact]
    public void Any_string_can_be_read_after_it_and_has_as_many_units_as_before() =>
        Gen.Int[0, Units.Length - 1]
            .Array[0, 12]
            .Sample(picks =>
            {
                var json = $"[\"{string.Concat(picks.Select(pick => Units[pick]))}\"]";
                var text = JsonDocument.Parse(Repair(Encoding.UTF8.GetBytes(json))).RootElement[0].GetString()!;
                Assert.Equal(picks.Length, text.Length);
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text); // throws where half a pair is left
            });

    [Fact]
    public void Content_in_several_pieces_is_repaired_as_one()
    {
        var bytes = Encoding.UTF8.GetBytes("""["\ud83dx"]""");
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var first = new Piece(bytes.AsMemory(0, cut), null);
            var last = new Piece(bytes.AsMemory(cut), first);
            var repaired = JsonRepair.Repair(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
            Assert.Equal("\uFFFDx", JsonDocument.Parse(repaired).RootElement[0].GetString());
        }
    }

    private static string Repair(byte[] json) => Encoding.UTF8.GetString(JsonRepair.Repair(new(json)));

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is null)
                return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
