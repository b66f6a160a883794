using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Schema;

public class ShapeTraitsTests
{
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_has_its_row(Shape shape)
    {
        var traits = ShapeTraits.Of(shape);
        Assert.EndsWith(".", traits.Meaning, StringComparison.Ordinal);
        Assert.True(traits.IsOneValue || !traits.IsOneLine, "One line is one value");
        Assert.True(traits.IsList || !traits.HasDatedItems, "Items with days are items of a list");
        Assert.True(!traits.IsOneLine || !traits.HoldsHeadings, "One line is no place for a heading");
        if (traits.WhatToWrite is { } what)
            Assert.Matches("^[a-z].*[^.]$", what);
    }

    [Fact]
    public void No_two_shapes_mean_the_same() => Assert.Distinct(Enum.GetValues<Shape>().Select(shape => ShapeTraits.Of(shape).Meaning));

    [Fact]
    public void A_number_that_is_no_shape_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShapeTraits.Of((Shape)Enum.GetValues<Shape>().Length));

    public static TheoryData<Shape> Shapes => [.. Enum.GetValues<Shape>()];
}
