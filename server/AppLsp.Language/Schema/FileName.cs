namespace AppLsp.Language.Schema;

/// <summary>What words of a file's name say of all that is in it.</summary>
/// <param name="Entry">The entry that the file holds.</param>
/// <param name="IsCommon">Whether any file may be called so: <c>notes</c>.</param>
internal sealed record FileName(SchemaEntry Entry, bool IsCommon);
