namespace AppLsp.Language.Tests.Pipeline;

public sealed class ContactTests
{
    [Theory]
    [InlineData("- Ines Okafor, recruiter, ines@fennel.example, +49 30 12345", "Ines Okafor|recruiter|ines@fennel.example|+49 30 12345|")]
    [InlineData("- Ines Okafor (recruiter) - <ines@fennel.example>", "Ines Okafor|recruiter|ines@fennel.example||")]
    [InlineData("- **Recruiter:** Ines Okafor", "Ines Okafor|Recruiter|||")]
    [InlineData("- [Ines Okafor](https://people.example/ines)", "Ines Okafor||||https://people.example/ines")]
    [InlineData("- Name: Ines Okafor\n- Email: ines@fennel.example\n- Phone: 030 1234567", "Ines Okafor||ines@fennel.example|030 1234567|")]
    [InlineData("- Ines Okafor\n- Tomas Berg", "Ines Okafor||||", "Tomas Berg||||")]
    [InlineData("- jobs@fennel.example", "||jobs@fennel.example||")]
    [InlineData("- 田中花子, tanaka@mirai.example", "田中花子||tanaka@mirai.example||")]
    [InlineData("- N/A")]
    [InlineData("- nobody that I know of")]
    [InlineData("- [Name], [role], [e-mail]")]
    [InlineData("")]
    public void People_are_read_from_their_lines(string lines, params string[] people) =>
        Assert.Equal(
            people,
            Rows.Of($"# Application Details\n\n## Company\nFennel Bakery\n\n## Contacts\n{lines}\n")
                .Contacts.Select(one => $"{one.Name}|{one.Title}|{one.Email}|{one.Phone}|{one.Url}")
        );
}
