using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class RenamingTests
{
    [Theory]
    [InlineData("## Compny\nFennel Bakery\n", "## Company\nFennel Bakery\n")]
    [InlineData("## **COMPNY** 🥖 ##\nFennel Bakery\n", "## **COMPANY** 🥖 ##\nFennel Bakery\n")]
    [InlineData("## Emploier:\nFennel Bakery\n", "## Employer:\nFennel Bakery\n")]
    public void All_but_the_letters_stays(string before, string after) =>
        Writes(before, application => Renaming.Edit(application, application.Named("Company")[0]), after);
}
